import type { DiffersRow } from '../engine/protocol.ts'
import { useSay } from '../words/say.ts'
import { useWords } from '../words/words.ts'
import { compareWords } from './words.ts'

/** What one side changes in the inputs. */
export function DiffersTable({ name, rows }: { readonly name: string; readonly rows: readonly DiffersRow[] }) {
  const said = useWords(compareWords)
  const say = useSay()
  const written = (text: string | null, claim: string | null) =>
    text === null ? <i>{said.leftOut}</i> : claim === null ? text : `${text}, ${said.claims(claim)}`
  return (
    <div className="compared-scroll" tabIndex={0} role="region" aria-label={`${said.differs}: ${name}`}>
      <table className="differs">
        <caption>{name}</caption>
        <thead>
          <tr>
            <th scope="col">{said.path}</th>
            <th scope="col">{said.base}</th>
            <th scope="col">{name}</th>
            <th scope="col">{said.unit}</th>
            <th scope="col">{said.what}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id}>
              <th scope="row">
                <code>{row.id}</code>
              </th>
              <td>{written(row.base, row.baseClaim)}</td>
              <td>{written(row.variant, row.variantClaim)}</td>
              <td className="quiet">{row.takes === null ? '' : say.name(row.takes)}</td>
              <td className="quiet">{row.about === null ? '' : say.name(row.about)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
