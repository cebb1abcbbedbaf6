import { useComparing, BASES, cancel, MINE, start, type Compared } from './comparing.ts'
import { useDocument } from '../document/document.ts'
import { useFormat } from '../words/format.ts'
import { useSay } from '../words/say.ts'
import { useWords } from '../words/words.ts'
import { compareWords } from './words.ts'

interface SetupProps {
  readonly of: Compared
  readonly variants: readonly string[]
  readonly sides: readonly string[]
  /** Nothing keeps the sides from being compared. */
  readonly ready: boolean
}

/** What is compared with what, how often, and how far it is. */
export function Setup({ of, variants, sides, ready }: SetupProps) {
  const said = useWords(compareWords)
  const { kept, running } = useComparing()
  const choose = (id: string, on: boolean) =>
    useComparing.setState({ chosen: on ? [...sides, id] : sides.filter((s) => s !== id) })
  const keep = () => {
    const at = new Date()
    useComparing.setState({ base: 'kept', kept: { text: useDocument.getState().text, at: at.toISOString() } })
  }
  const nameOf = { now: said.now, saved: said.saved, kept: kept ? said.kept(new Date(kept.at).toLocaleTimeString()) : '' }
  return (
    <div className="compare-setup">
      <fieldset>
        <legend>{said.base}</legend>
        {BASES.filter((b) => b !== 'kept' || kept).map((b) => (
          <label key={b}>
            <input type="radio" name="base" checked={of.base === b} onChange={() => useComparing.setState({ base: b })} />{' '}
            {nameOf[b]}
          </label>
        ))}
        <button type="button" onClick={keep}>
          {said.keep}
        </button>
      </fieldset>
      <fieldset>
        <legend>{said.beside}</legend>
        {of.base !== 'now' && (
          <label>
            <input
              type="checkbox"
              checked={sides.includes(MINE)}
              disabled={of.beside === null}
              onChange={(e) => choose(MINE, e.target.checked)}
            />{' '}
            {said.mine}
          </label>
        )}
        {variants.map((id) => (
          <label key={id}>
            <input type="checkbox" checked={sides.includes(id)} onChange={(e) => choose(id, e.target.checked)} /> {id}
          </label>
        ))}
        {of.base !== 'now' && of.beside === null && <p className="quiet">{said.mineNone}</p>}
        {variants.length === 0 && <p className="quiet">{said.noVariants}</p>}
      </fieldset>
      <div className="compare-run">
        <Amount name={said.replications} of="replications" least={2} />
        <Amount name={said.draws} of="draws" least={2} />
        <Amount name={said.seed} of="seed" least={0} />
        {running ? (
          <button type="button" onClick={cancel}>
            {said.cancel}
          </button>
        ) : (
          <button type="button" className="primary" disabled={!ready} onClick={() => void start(of, sides)}>
            {said.run}
          </button>
        )}
        {running && <HowFar />}
      </div>
    </div>
  )
}

function Amount({
  name,
  of,
  least,
}: {
  readonly name: string
  readonly of: 'replications' | 'draws' | 'seed'
  readonly least: number
}) {
  const value = useComparing((s) => s[of])
  return (
    <label>
      {name}{' '}
      <input
        type="number"
        min={least}
        max={100000}
        step={1}
        value={value}
        onChange={(e) => {
          const typed = e.target.valueAsNumber
          if (Number.isInteger(typed) && typed >= least && typed <= 100000) useComparing.setState({ [of]: typed })
        }}
      />
    </label>
  )
}

function HowFar() {
  const said = useWords(compareWords)
  const say = useSay()
  const format = useFormat()
  const step = useComparing((s) => s.step)
  if (!step) return <span role="status">{said.starting}</span>
  return (
    <span className="how-far">
      <progress value={step.done} max={step.of || 1} aria-label={say.name(step.what)} />
      <span>{said.working(say.name(step.what), format.count(step.done), format.count(step.of))}</span>
    </span>
  )
}
