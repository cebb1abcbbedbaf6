import { SIGNS } from '../judge/claim-rows.ts'
import { useWords } from '../words/words.ts'
import type { Marks, Verdict } from './tree.ts'
import { outlineWords } from './words.ts'

const FAULT = '!'
const REMARK = 'i'

/** Faults and remarks of a line, and the verdict of a claim. */
export function Badges({
  marks: { errors, remarks },
  verdict,
}: {
  readonly marks: Marks
  readonly verdict?: Verdict | undefined
}) {
  const said = useWords(outlineWords)
  return (
    <>
      {verdict && (
        <span className={`badge verdict-${verdict}`} role="img" aria-label={said[verdict]} title={said[verdict]}>
          {SIGNS[verdict]}
        </span>
      )}
      {errors > 0 && (
        <span className="badge fault" role="img" aria-label={said.errors(errors)} title={said.errors(errors)}>
          {FAULT}
          {errors}
        </span>
      )}
      {remarks > 0 && (
        <span className="badge remark" role="img" aria-label={said.remarks(remarks)} title={said.remarks(remarks)}>
          {REMARK}
          {remarks}
        </span>
      )}
    </>
  )
}
