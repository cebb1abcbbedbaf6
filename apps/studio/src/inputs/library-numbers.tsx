import type { AssumptionRow } from '@cellwright/model'
import { memo, useDeferredValue, useMemo, useState } from 'react'
import { useLive } from '../engine/live.ts'
import { useFormat } from '../words/format.ts'
import { useSay } from '../words/say.ts'
import { useWords } from '../words/words.ts'
import { apply } from './apply.ts'
import { KindChip } from './kind-chip.tsx'
import { libraryGroups, type EntryGroup, type LibraryRow } from './library-rows.ts'
import { OwnValueForm } from './own-value-form.tsx'
import { removeOwn } from './own-value.ts'
import { inputWords } from './words.ts'

interface LibraryNumbersProps {
  readonly path: string
  readonly step: string | undefined
  readonly filter: string
}

/** Every number of the library that the engine reads to work a thing out: its value, band, how it is known, from where, and why. */
export function LibraryNumbers(props: LibraryNumbersProps) {
  const rows = useLive((s) => s.sized?.assumptions ?? null)
  // They are many and seldom change: figures that follow from an input are shown first.
  return <Groups {...props} rows={useDeferredValue(rows)} />
}

interface GroupsProps extends LibraryNumbersProps {
  readonly rows: readonly AssumptionRow[] | null
}

const Groups = memo(function Groups({ path, step, filter, rows }: GroupsProps) {
  const said = useWords(inputWords)
  const say = useSay()
  const groups = useMemo(() => libraryGroups(path, step, rows ?? []), [path, step, rows])
  const wanted = filter.toLocaleLowerCase()
  const has = (text: string) => text.toLocaleLowerCase().includes(wanted)
  const found = groups.flatMap((group) => {
    const its = has(say.name(group.name))
      ? group.rows
      : group.rows.filter((r) => has(say.name(r.name)) || has(r.id) || has(r.row.ref))
    return its.length > 0 ? [{ ...group, rows: its }] : []
  })
  if (!rows) return <p className="quiet">{said.libraryFaulty}</p>
  if (groups.length === 0) return <p className="quiet">{said.libraryNone}</p>
  return (
    <>
      <p className="quiet">{said.libraryOf}</p>
      {found.length === 0 && <p className="quiet">{said.noneFound}</p>}
      {found.map((group) => (
        <Group key={group.entry} group={group} open={wanted !== '' || found.length <= 2} />
      ))}
    </>
  )
})

function Group({ group, open }: { readonly group: EntryGroup; readonly open: boolean }) {
  const said = useWords(inputWords)
  const say = useSay()
  const [isOpen, setOpen] = useState<boolean | null>(null)
  const shown = isOpen ?? open
  const own = group.rows.filter((r) => r.own).length
  return (
    <div className="library-group">
      <button type="button" className="library-head" aria-expanded={shown} onClick={() => setOpen(!shown)}>
        <span aria-hidden="true">{shown ? '▾' : '▸'}</span>
        <span className="library-name">{say.name(group.name)}</span>
        {own > 0 && <KindChip kind="yours" />}
        <span className="quiet">{said.numbers(group.rows.length)}</span>
      </button>
      {shown && (
        <ul className="library-list">
          {group.rows.map((row) => (
            <li key={row.id}>
              <Number row={row} />
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}

const BASIS = { derived: 'derivedBasis', assumed: 'assumedBasis' } as const
const PLAIN = ['measured', 'datasheet', 'published-model', 'claim'] as const

function Number({ row }: { readonly row: LibraryRow }) {
  const said = useWords(inputWords)
  const say = useSay()
  const format = useFormat()
  const [editing, setEditing] = useState(false)
  const references = useLive((s) => s.sized?.references)
  const written = useLive((s) => s.looked?.written ?? null)
  const { value, unit, low, high, basis, ref, reason } = row.row
  const basisWord =
    basis === 'derived' || basis === 'assumed'
      ? said[BASIS[basis]]
      : (PLAIN.map((b) => (b === basis ? said[b] : '')).find(Boolean) ?? basis)
  const source = references?.find((r) => r.id === ref)?.text ?? ref
  return (
    <>
      <div className="library-line">
        <span className="library-what">{say.name(row.name)}</span>
        <span className="library-value">
          {format.figure({ value, unit }, 4)}
          {low !== high && <span className="quiet"> {said.band(format.number(low), format.number(high))}</span>}
        </span>
        <KindChip kind={row.own ? 'yours' : 'fromLibrary'} />
      </div>
      <p className="library-source quiet">
        <span className={`basis basis-${basis}`}>{basisWord}</span> <span title={source}>{source}</span>
        {reason !== null && <>; {say.reason(reason)}</>}
      </p>
      {editing ? (
        <OwnValueForm row={row} close={() => setEditing(false)} />
      ) : (
        <p className="library-actions">
          <button
            type="button"
            className="quiet-button"
            aria-label={said.ownOf(say.name(row.name))}
            onClick={() => setEditing(true)}
          >
            {said.own}
          </button>
          {row.own && (
            <button
              type="button"
              className="quiet-button"
              onClick={() => apply(row.id, (edits, text) => removeOwn(edits, text, written, row))}
            >
              {said.useLibrary}
            </button>
          )}
        </p>
      )}
    </>
  )
}
