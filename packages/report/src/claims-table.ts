import type { ClaimResult } from '@cellwright/model'
import { heading, labelled, note, paint, type Colour, type Page, type Section } from './page.ts'
import { wrap } from './wrap.ts'

type Verdict = ClaimResult['verdict']

/** Worst first: what a reader has to know before anything else. */
export const VERDICTS: readonly {
  readonly verdict: Verdict
  readonly colour: Colour
  readonly count: string
  readonly meaning: string
}[] = [
  {
    verdict: 'contradicted',
    colour: 'red',
    count: 'contradicted',
    meaning: 'cannot be true together with another announced figure',
  },
  { verdict: 'implausible', colour: 'red', count: 'implausible', meaning: 'outside what the model and comparable plants allow' },
  { verdict: 'stretch', colour: 'yellow', count: 'stretch', meaning: 'possible, but only at the edge' },
  { verdict: 'holds', colour: 'green', count: 'hold', meaning: 'within the usual range' },
  {
    verdict: 'not-checkable',
    colour: 'cyan',
    count: 'not checkable',
    meaning: 'nothing to hold it against; what is missing is said',
  },
  { verdict: 'not-modelled', colour: 'dim', count: 'not modelled', meaning: 'this version has no model of it yet' },
]

/** Every announced figure beside the model and comparable plants, with its verdict and why. */
export const claimsTable: Section = ({ claims, scope, incomplete }, page) => {
  if (claims.length === 0) {
    if (scope === 'design') return []
    if (incomplete)
      return [
        ...heading(page, 'Claims: the announced figures'),
        ...wrap('Not judged: the work was stopped before.', page.width, { first: '  ' }),
      ]
    return [...heading(page, 'Claims: the announced figures'), ...wrap('The file makes no claims.', page.width, { first: '  ' })]
  }
  const of = (verdict: Verdict) => claims.filter((c) => c.verdict === verdict)
  const listed: Listed = new Map()
  const counts = VERDICTS.toSorted((a, b) => of(b.verdict).length - of(a.verdict).length)
    .filter(({ verdict }) => of(verdict).length > 0)
    .map(({ verdict, count }) => `${of(verdict).length} ${verdict === 'holds' && of(verdict).length === 1 ? 'holds' : count}`)
  return [
    ...heading(page, 'Claims: the announced figures'),
    ...wrap(`${claims.length} in all: ${counts.join(', ')}.`, page.width, { first: '  ' }),
    ...note(page, bandsMeaning(claims)),
    ...VERDICTS.filter(({ verdict }) => of(verdict).length > 0).flatMap(({ verdict, colour, meaning }) => [
      '',
      ...wrap(`${word(verdict)}: ${meaning}`, page.width, { first: '  ', rest: '    ' }).map((line) => paint(page, colour, line)),
      ...of(verdict).flatMap((claim) => block(claim, listed, page)),
    ]),
  ]
}

function bandsMeaning(claims: readonly ClaimResult[]): string {
  const bands = claims.map((c) => c.model).filter((m) => m !== null)
  const assumed = bands.some((m) => m.errorBasis === 'assumed')
  return `Model: the central value, and in brackets the range in which four of five draws fall. A verdict also allows for how far such models are usually off${
    assumed ? ', a factor that is assumed where it was not measured; where a verdict rests on that allowance, it says so' : ''
  }. Comparables: other real plants of the same kind; fewer than five never decide alone. Words leave room: a plain figure 1 %, "about" 10 % (dates a quarter of a year). Borderline: other random draws might change the verdict.`
}

function word(verdict: Verdict): string {
  return verdict.replace('-', ' ').toUpperCase()
}

/** The claim at which comparable plants stand by name, by what they are. */
type Listed = Map<string, string>

function block(claim: ClaimResult, listed: Listed, page: Page): string[] {
  return claim.verdict === 'not-modelled' ? paragraph(claim, page) : facts(claim, listed, page)
}

/** There is little to say of what is not modelled. */
function paragraph({ title, id, announced, source, reason }: ClaimResult, page: Page): string[] {
  return wrap(`${title} [${id}]: ${announced} (source ${source}); ${reason.text}`, page.width, { first: '  ', rest: '    ' })
}

function facts(claim: ClaimResult, listed: Listed, page: Page): string[] {
  const { title, id, scope, model, comparable, reason, needed } = claim
  const origin = [claim.stage, claim.asOf ? `as of ${claim.asOf}` : '', claim.source ? `source ${claim.source}` : '']
  const superseded = claim.supersededBy ? `; superseded by ${claim.supersededBy}` : ''
  const rests = claim.unwidened !== claim.verdict ? ' (by the allowance for model error)' : ''
  const verdict = `${word(claim.verdict)}${claim.borderline ? ' (borderline)' : ''}${rests}`
  return [
    '',
    ...wrap(`${title} [${id}]${scope && scope !== 'project' ? ` of ${scope}` : ''}: ${verdict}`, page.width, {
      first: '  ',
      rest: '    ',
    }),
    ...labelled(page, 'announced', `${claim.announced} (${origin.filter(Boolean).join(', ')})${superseded}`, 4),
    ...(claim.note ? labelled(page, 'note', claim.note, 4) : []),
    ...(model ? labelled(page, 'model', `${model.value} (${between(model.low, model.high)})`, 4) : []),
    ...(comparable && comparable.n > 0
      ? labelled(
          page,
          'comparables',
          `n = ${comparable.n}, ${between(comparable.low, comparable.high)} (${comparable.rule})${named(comparable, id, listed)}`,
          4,
        )
      : []),
    ...wrap(capital(reason.text), page.width, { first: '    ' }),
    ...(needed ? wrap(`To hold: ${needed.text}`, page.width, { first: '    ' }) : []),
  ]
}

/** Cases that are named; the first are the nearest in size. */
const NAMED = 6

/** The cases by name with their own size; once, for several claims may be held against the same. */
function named({ items }: NonNullable<ClaimResult['comparable']>, claim: string, listed: Listed): string {
  if (items.length === 0) return ''
  const key = JSON.stringify(items.map((i) => i.id))
  const before = listed.get(key)
  if (before !== undefined) return `: those named at [${before}]`
  listed.set(key, claim)
  const names = items
    .slice(0, items.length > NAMED + 2 ? NAMED : items.length)
    .map((i) => `${i.name} (${[i.size, i.country, i.year, i.stage].filter(Boolean).join(', ')})`)
  const more = items.length - names.length
  return `: ${names.join('; ')}${more > 0 ? `; and ${more} more (--json)` : ''}`
}

/** `19 to 85 bn RUB`: the unit once where both have the same. */
function between(low: string, high: string): string {
  if (low === high) return high
  const [lowNumber, lowUnit] = parts(low)
  return `${lowUnit && parts(high)[1] === lowUnit ? lowNumber : low} to ${high}`
}

function parts(text: string): [string, string] {
  const [, number = text, unit = ''] = /^(-?[\d .]*\d) (\D.*)$/.exec(text) ?? []
  return [number, unit]
}

/** A sentence: capital letter in front, full stop behind. */
function capital(text: string): string {
  const first = text.slice(0, 1).toUpperCase() + text.slice(1)
  return /[.!?]$/.test(first) ? first : `${first}.`
}
