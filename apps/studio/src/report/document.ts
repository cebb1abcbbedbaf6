import type { Project, Results } from '@cellwright/model'
import type { VERDICTS } from '../judge/claim-rows.ts'
import { swing, swingsOf, weighted } from '../judge/weights.ts'
import { valueText } from '../judge/value-text.ts'
import { judgeWords } from '../judge/words.ts'
import type { Block, Cell, ReportDocument, ReportSection } from './block.ts'
import { capital, dateOf, describe, tablesOf, type DescribeOptions } from './describe.ts'
import { plain } from './plain.ts'
import type { Speaking } from './speaking.ts'

export interface ReportOptions {
  readonly full: boolean
  readonly stale: boolean
  /** Calendar, money and sources of the announced figures stand in the file, not in the results. */
  readonly project: Project | null
  /** Blocks of the charts that there are, by results; none where they are not wanted. */
  readonly charts?: readonly Block[]
}

/** Parts of the results that a section tells; a test holds it against the results of every project. */
export const TOLD = {
  headline: ['headline'],
  figures: ['figures'],
  claims: ['claims'],
  readings: ['readings'],
  implied: ['implied'],
  cells: ['cells'],
  packs: ['packs'],
  containers: ['containers'],
  // The books of the first plant stand in the results twice.
  plants: ['plants', 'ledger'],
  materialPlants: ['materialPlants'],
  chains: ['chains'],
  sweeps: ['sweeps'],
  makeOrBuy: ['makeOrBuy'],
  orders: ['orders'],
  contracts: ['contracts'],
  parties: ['parties'],
  schedule: ['schedule'],
  flows: ['flows'],
  group: ['group'],
  fleets: ['fleets'],
  centres: ['centres'],
  stations: ['stations'],
  circles: ['circles'],
  research: ['research'],
  sensitivity: ['sensitivity'],
  assumptions: ['assumptions'],
  warnings: ['warnings'],
  references: ['references'],
} as const satisfies Readonly<Record<string, readonly (keyof Results)[]>>

const SKIP = new Set(['plants.ledger.sells'])

/** The whole report of results: a section for every part that has content, whatever the project. */
export function reportDocument(results: Results, plainSpeaking: Speaking, options: ReportOptions): ReportDocument {
  const { said, format, language } = plainSpeaking
  const speaking: Speaking = { ...plainSpeaking, names: namesOf(results), own: ownOf(results) }
  const anchors = new Set<string>()
  const anchor = (path: readonly string[]) => {
    const base = `s-${path.join('-').replace(/[^A-Za-z0-9-]+/g, '-')}`
    let id = base
    for (let n = 2; anchors.has(id); n++) id = `${base}-${n}`
    anchors.add(id)
    return id
  }
  const how: DescribeOptions = { full: options.full, anchor, skip: SKIP }
  const { project, engine } = results
  const file = options.project
  const section = (key: keyof typeof TOLD, blocks: readonly Block[]): ReportSection[] =>
    blocks.length === 0 ? [] : [{ id: anchor([key]), title: said[key], blocks: blocks.map(harmless) }]
  const things = (
    key:
      | 'cells'
      | 'packs'
      | 'containers'
      | 'plants'
      | 'materialPlants'
      | 'chains'
      | 'sweeps'
      | 'makeOrBuy'
      | 'fleets'
      | 'centres'
      | 'stations'
      | 'circles'
      | 'research'
      | 'contracts'
      | 'readings',
  ) =>
    results[key].flatMap((thing): Block[] => [
      { kind: 'heading', level: 3, text: headingOf(thing, speaking), id: anchor([key, thing.id]) },
      ...(NOTES[key]?.map((note) => ({ kind: 'text', text: note(results, speaking), quiet: true }) as const) ?? []),
      ...describe(thing as unknown as Readonly<Record<string, unknown>>, [key], 3, speaking, how),
    ])
  const rows = (key: 'orders' | 'parties' | 'schedule' | 'flows' | 'implied') =>
    results[key].length === 0
      ? []
      : tablesOf(results[key] as unknown as Readonly<Record<string, unknown>>[], [key], said[key], speaking, how)
  const sections: ReportSection[] = [
    ...section(
      'headline',
      results.headline.length > 0
        ? [{ kind: 'list', ordered: true, items: results.headline.map((f) => speaking.say.message(f)) }]
        : [],
    ),
    ...section('figures', figureBlocks(results, speaking)),
    ...section('claims', claimBlocks(results, speaking)),
    ...section('readings', things('readings')),
    ...section('implied', rows('implied')),
    ...section('cells', things('cells')),
    ...section('packs', things('packs')),
    ...section('containers', things('containers')),
    ...section('plants', things('plants')),
    ...section('materialPlants', things('materialPlants')),
    ...section('chains', things('chains')),
    ...section('sweeps', things('sweeps')),
    ...section('makeOrBuy', things('makeOrBuy')),
    ...section('orders', rows('orders')),
    ...section('contracts', things('contracts')),
    ...section('parties', rows('parties')),
    ...section('schedule', rows('schedule')),
    ...section('flows', rows('flows')),
    ...section(
      'group',
      results.group
        ? [
            { kind: 'text', text: moneyNote(results, speaking), quiet: true },
            ...describe(results.group as unknown as Readonly<Record<string, unknown>>, ['group'], 3, speaking, how),
          ]
        : [],
    ),
    ...section('fleets', things('fleets')),
    ...section('centres', things('centres')),
    ...section('stations', things('stations')),
    ...section('circles', things('circles')),
    ...section('research', things('research')),
    ...(options.charts && options.charts.length > 0
      ? [{ id: anchor(['charts']), title: said.charts, blocks: options.charts }]
      : []),
    ...section('sensitivity', sensitivityBlocks(results, speaking)),
    ...section('assumptions', assumptionBlocks(results, speaking)),
    ...section(
      'warnings',
      results.warnings.length > 0 ? [{ kind: 'list', items: results.warnings.map((w) => speaking.say.message(w)) }] : [],
    ),
    ...section('references', [
      ...(file && file.sources.length > 0
        ? ([
            { kind: 'heading', level: 3, text: said.sources, id: anchor(['sources']) },
            {
              kind: 'facts',
              rows: file.sources.map(
                (s) => [s.id, [s.publisher, s.title, s.date, s.url, s.note].filter(Boolean).join('. ')] as const,
              ),
            },
          ] as const)
        : []),
      ...(results.references.length > 0
        ? ([{ kind: 'facts', rows: results.references.map((r) => [r.id, r.text] as const) }] as const)
        : []),
    ]),
  ]
  const scope = {
    design: said.scopeDesign,
    size: said.scopeSize,
    preview: said.scopePreview,
    audit: said.scopeAudit,
    run: said.scopeRun,
  }[results.scope]
  return {
    title: plain(project.name),
    language,
    facts: [
      [said.id, project.id] as const,
      ...(file
        ? ([[said.calendar, said.to(format.date(dateOf(file.calendar.start)), format.date(dateOf(file.calendar.end)))]] as const)
        : []),
      ...(file ? ([[said.currency, `${file.currency.report} (${file.currency.year})`]] as const) : []),
      [said.scope, scope],
      [said.hash, project.hash],
      [said.engine, said.engineText(engine.version, engine.library)],
      [said.seed, String(engine.seed)],
      [said.sizes, said.sizesText(format.count(engine.replications), format.count(engine.draws))] as const,
    ].map(([name, value]) => [name, plain(value)] as const),
    notes: [
      ...(options.stale ? [said.stale] : []),
      ...(results.incomplete ? [said.incomplete(speaking.say.message(results.incomplete))] : []),
      ...(results.scope === 'run' ? [] : [said.notRun]),
    ].map(plain),
    sections,
  }
}

/** Names of steps by their ids. */
function namesOf({ plants, materialPlants }: Results): ReadonlyMap<string, string> {
  return new Map([...plants, ...materialPlants].flatMap((p) => p.steps.map((s) => [s.id, s.name] as const)))
}

/** Ids of the file's own things. */
function ownOf(r: Results): ReadonlySet<string> {
  const things = [r.cells, r.packs, r.containers, r.plants, r.materialPlants, r.fleets, r.centres, r.stations]
  return new Set(things.flatMap((of) => of.map(({ id }) => id)))
}

function headingOf(thing: object, { say }: Speaking): string {
  const { id, name, question, plant, product } = thing as Readonly<Record<string, unknown>>
  const own = typeof id === 'string' ? id : ''
  if (typeof question === 'string') return question
  if (typeof name === 'string') return name === own ? own : `${say.name(name)} (${own})`
  return typeof plant === 'string' && typeof product === 'string' ? `${plant}: ${product}` : own
}

function moneyNote({ ledger, group }: Results, { said }: Speaking): string {
  const books = group ?? ledger
  return books ? said.moneyIn(said.millions(books.currency, String(books.year))) : ''
}

const NOTES: Readonly<Record<string, readonly ((results: Results, speaking: Speaking) => string)[]>> = {
  plants: [moneyNote],
  materialPlants: [moneyNote],
  chains: [(_, { said }) => said.massesIn],
  circles: [(_, { said }) => said.massesIn],
}

const cell = (text: string, data: string | number | null = text): Cell => ({ text, data })
const words = (text: string) => ({ text, number: false })
const sentences = (text: string) => ({ text, number: false, wide: true })
const numbers = (text: string) => ({ text, number: true })

function figureBlocks({ figures }: Results, { said, format, say }: Speaking): Block[] {
  if (figures.length === 0) return []
  return [
    {
      kind: 'table',
      caption: said.figures,
      heads: [words(said.thing), words(said.figure), numbers(said.value), words(said.range), sentences(said.definition)],
      rows: figures.map((f) => {
        const { value, unit, low, high } = f.value
        const one = (x: number) => (unit === 'date' ? format.date(dateOf(x)) : format.number(x))
        return [
          cell(f.scope),
          cell(say.name(f.name)),
          cell(unit === 'date' ? one(value) : format.figure(f.value), unit === 'date' ? dateOf(value) : value),
          cell(low === undefined || high === undefined ? '' : said.to(one(low), one(high))),
          cell(say.name(f.definition)),
        ]
      }),
    },
  ]
}

function claimBlocks({ claims }: Results, speaking: Speaking): Block[] {
  if (claims.length === 0) return []
  const { said, format, say, language } = speaking
  const judge = judgeWords[language]
  const value = (text: string) => valueText(text, format)
  const verdict = (v: (typeof VERDICTS)[number]) => judge[v]
  const tally = [...new Set(claims.map((c) => c.verdict))]
    .map((v) => `${verdict(v)}: ${claims.filter((c) => c.verdict === v).length}`)
    .join('; ')
  return [
    { kind: 'text', text: `${said.claimsCount(claims.length)}. ${capital(tally)}.` },
    {
      kind: 'table',
      caption: said.claims,
      heads: [
        ...[said.title, said.announced, said.source, said.model, said.comparables, said.verdict].map(words),
        sentences(said.why),
      ],
      rows: claims.map((c) => [
        cell(`${capital(say.name(c.title))} (${c.scope}) [${c.id}]`),
        cell(value(c.announced)),
        cell(
          [
            c.source,
            c.asOf === null ? '' : format.date(c.asOf),
            say.name(c.stage),
            c.supersededBy ? judge.supersededShort(c.supersededBy) : '',
          ]
            .filter(Boolean)
            .join('; '),
        ),
        cell(c.model ? `${value(c.model.value)} (${said.to(value(c.model.low), value(c.model.high))})` : judge.noModel),
        cell(c.comparable ? said.casesOf(format.count(c.comparable.n), value(c.comparable.low), value(c.comparable.high)) : ''),
        cell(
          `${verdict(c.verdict)}${c.borderline ? ` (${judge.borderline})` : ''}${c.unwidened === c.verdict ? '' : `; ${judge.restsOnError}`}`,
        ),
        cell(
          [
            say.message(c.reason),
            c.needed ? `${said.needed}: ${say.message(c.needed)}` : '',
            c.rivals.length > 0 ? `${judge.rivals}: ${c.rivals.join(', ')}` : '',
            c.note === null ? '' : `${judge.note}: ${c.note}`,
          ]
            .filter(Boolean)
            .join('. '),
        ),
      ]),
    },
  ]
}

/** Inputs of each figure that the report names. */
const SWINGS = 10

function sensitivityBlocks(results: Results, { said, format, say }: Speaking): Block[] {
  const groups = swingsOf(results)
  if (groups.length === 0) return []
  const names = new Map(results.assumptions.map((a) => [a.id, a.name]))
  return [
    { kind: 'text', text: said.sensitivityText, quiet: true },
    ...groups.map((group): Block => {
      const { unit } = group
      const one = (x: number | null) => (x === null ? '' : unit === 'date' ? format.date(dateOf(x)) : format.number(x))
      const base = unit === 'date' ? one(group.base) : `${one(group.base)}\u00a0${format.unit(unit)}`
      return {
        kind: 'table',
        caption: `${capital(say.name(group.figure))}, ${group.scope}: ${base}`,
        heads: [words(said.input), words(said.basis), numbers(said.low), numbers(said.high), numbers(said.swing)],
        rows: group.rows
          .slice(0, SWINGS)
          .map((r) => [
            cell(say.name(names.get(r.id) ?? r.name)),
            cell(say.name(r.basis)),
            cell(one(r.low), r.low),
            cell(one(r.high), r.high),
            cell(unit === 'date' ? `${format.count(swing(r))}\u00a0${format.unit('d')}` : format.number(swing(r)), swing(r)),
          ]),
      }
    }),
  ]
}

function assumptionBlocks(results: Results, { said, format, say }: Speaking): Block[] {
  const all = weighted(results)
  if (all.length === 0) return []
  const assumed = all.filter((w) => w.row.basis === 'assumed').length
  const order = all.toSorted((a, b) => b.rank - a.rank || Number(b.row.basis === 'assumed') - Number(a.row.basis === 'assumed'))
  return [
    { kind: 'text', text: said.assumptionsText(format.count(all.length), format.count(assumed)) },
    {
      kind: 'table',
      caption: said.assumptions,
      heads: [
        words(said.input),
        numbers(said.value),
        words(said.band),
        words(said.basis),
        sentences(said.reason),
        words(said.usedBy),
      ],
      rows: order.map(({ row }) => [
        cell(say.name(row.name), row.id),
        cell(`${format.number(row.value)}\u00a0${format.unit(row.unit)}`.trim(), row.value),
        cell(row.low < row.high ? said.to(format.number(row.low), format.number(row.high)) : ''),
        cell(say.name(row.basis)),
        cell([say.name(row.ref), row.reason === null ? '' : say.reason(row.reason)].filter(Boolean).join(': ')),
        cell(row.usedBy.map(say.name).join(', ')),
      ]),
    },
  ]
}

/** The same with texts in which nothing turns the writing around or hides. */
function harmless(block: Block): Block {
  switch (block.kind) {
    case 'heading':
    case 'text':
      return { ...block, text: plain(block.text) }
    case 'list':
      return { ...block, items: block.items.map(plain) }
    case 'facts':
      return { ...block, rows: block.rows.map(([name, value]) => [plain(name), plain(value)] as const) }
    case 'table':
      return {
        ...block,
        caption: plain(block.caption),
        heads: block.heads.map((h) => ({ ...h, text: plain(h.text) })),
        rows: block.rows.map((row) => row.map((c) => ({ ...c, text: plain(c.text) }))),
      }
    default:
      return block
  }
}
