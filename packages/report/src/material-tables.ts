import type { MaterialPlantResult, MaterialStepResult, Results } from '@cellwright/model'
import { millions, millionsHead, money } from './money-text.ts'
import { count, decimal, figure, number, percent, quantity } from './number-text.ts'
import { labelled, note, pageTable, type Page } from './page.ts'
import { TIE } from './wrap.ts'

/** Machines of each step. */
export function machineTable(p: MaterialPlantResult, results: Results, page: Page): string[] {
  const assumed = p.steps.some((s) => s.priceAssumed)
  const through = (of: (s: MaterialStepResult) => number) => `${number(100 * p.steps.reduce((share, s) => share * of(s), 1))} %`
  const ponds = p.steps.some((s) => s.form === 'pond')
  return [
    '',
    ...pageTable(
      page,
      [
        { head: 'step', cell: (s) => s.name },
        { head: 'machine', cell: machine },
        {
          head: ponds ? 'there, or ha (needed)' : 'there (needed)',
          align: 'right',
          cell: (s) => `${count(s.machines)}${TIE}(${count(s.needed)})`,
        },
        { head: 'busy', align: 'right', cell: (s) => percent(s.load) },
        { head: 'yield', align: 'right', cell: (s) => percent(s.yield * (1 - s.reject)) },
        { head: 'people', align: 'right', cell: (s) => number(s.people, 2) },
        {
          head: millionsHead(results),
          align: 'right',
          cell: (s) => `${decimal(millions(s.capex) ?? s.capex.value, 1)}${s.priceAssumed ? '*' : assumed ? ' ' : ''}`,
        },
      ],
      p.steps,
    ),
    ...note(
      page,
      `In brackets what nameplate takes if nothing ever stops; there: with some to spare. Busy: share of what they can do, breakdowns taken off, that nameplate asks for. Yield: of what could become product, with rejected lots taken off; of all steps ${through((s) => s.yield * (1 - s.reject))}, without rejected lots ${through((s) => s.yield)}. People: on a shift. Money: machines alone.${assumed ? ' *: the price is an assumption.' : ''}`,
    ),
  ]
}

/** `Acheson furnace, 25.0 t in 13.0 d`. */
function machine(s: MaterialStepResult): string {
  if (s.batch && s.cycle) return `${s.machine}, ${figure(s.batch)} in ${hours(s.cycle.value)}`
  if (s.form === 'pond') return `${s.machine}, ${figure(s.perMachine)} a hectare`
  const stays = s.residence ? `, ${hours(s.residence.value)} inside` : ''
  return `${s.machine}, ${figure(s.perMachine)}${stays}`
}

function hours(h: number): string {
  return h >= 72 ? quantity(h / 24, 'd') : quantity(h, 'h')
}

/** Energy and water, step by step where they are known. */
export function energyTable(p: MaterialPlantResult, page: Page): string[] {
  const { energy } = p
  const known = p.steps.filter((s) => s.electricity ?? s.heat ?? s.water)
  return [
    '',
    ...pageTable(
      page,
      [
        { head: 'energy of', cell: (s) => s.name },
        { head: 'kWh/t', align: 'right', cell: (s) => number(s.electricity?.value ?? null) },
        { head: 'MJ/kg of heat', align: 'right', cell: (s) => number(s.heat?.value ?? null) },
        { head: 't of water per t', align: 'right', cell: (s) => number(s.water?.value ?? null) },
      ],
      [...known, ...(known.length > 1 ? [all(p)] : [])],
    ),
    ...labelled(
      page,
      'electricity',
      `${figure(energy.electricityYear)} a year at nameplate, ${figure(energy.meanPower)} on average${unknown(energy.unknown.electricity)}`,
    ),
    ...labelled(
      page,
      'heat',
      energy.heatYear.value > 0 ? `${figure(energy.heatYear)} a year${unknown(energy.unknown.heat)}` : NONE,
    ),
    ...labelled(
      page,
      'fresh water',
      energy.waterYear.value > 0 ? `${figure(energy.waterYear)} a year${unknown(energy.unknown.water)}` : NONE,
    ),
  ]
}

const NONE = 'no figure was found for any of the steps; that is not to say that they need none'

/** All steps together, as a row of the table. */
function all(p: MaterialPlantResult): MaterialStepResult {
  const sum = (of: 'electricity' | 'heat' | 'water') => (p.steps.every((s) => s[of] === null) ? null : p.energy[of])
  return {
    ...p.steps[0]!,
    name: 'all, with what is rejected',
    electricity: sum('electricity'),
    heat: sum('heat'),
    water: sum('water'),
  }
}

/** What is not in a figure. */
function unknown(steps: readonly string[]): string {
  return steps.length === 0 ? '' : `; not in it, for no figure was found: ${steps.join(', ')}`
}

/** Investment by kind of money, with the other method's answer. */
export function investmentTable(p: MaterialPlantResult, results: Results, page: Page): string[] {
  const { capex } = p
  const amount = (value: number) => decimal(value, 1)
  const rows = [
    ...capex.lines.filter((l) => l.amount.value > 0).map((l) => ({ name: l.name, amount: l.amount })),
    { name: 'all, counted from the machines', amount: capex.total },
    ...(capex.factor
      ? [{ name: `the same by ${count(capex.factor.plants)} other ${p.plantKind} plants`, amount: capex.factor }]
      : []),
  ]
  return [
    '',
    ...pageTable(
      page,
      [
        { head: 'money for', cell: (r) => r.name },
        { head: millionsHead(results), align: 'right', cell: (r) => amount(millions(r.amount) ?? r.amount.value) },
      ],
      rows,
    ),
    ...note(page, investmentNote(p, results)),
  ]
}

function investmentNote({ capex, plantKind }: MaterialPlantResult, results: Results): string {
  const { factor } = capex
  const other = factor
    ? ` The last line scales what other ${plantKind} plants are announced to cost by ${factor.fitted ? `capacity^${number(factor.exponent, 2)}, fitted to them` : 'the rule of six tenths'}: the two come from different sources and show how far apart such estimates are.`
    : ` The library has too few other ${plantKind} plants for an estimate beside it.`
  return `${money(capex.perCapacity, results)}. ${percent(capex.assumedShare)} of the money for machines rests on prices that are assumed.${other}`
}
