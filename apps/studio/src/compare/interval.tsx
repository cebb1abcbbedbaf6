import type { Figure } from '@cellwright/model'
import type { Outcome } from './rows.ts'

const WIDTH = 132
const HEIGHT = 16
const MIDDLE = WIDTH / 2

/** The interval of a difference around zero; `reach` is what the ends of the drawing stand for. */
export function Interval({ of, reach, outcome }: { readonly of: Figure; readonly reach: number; readonly outcome: Outcome }) {
  const at = (x: number) => MIDDLE + (reach > 0 ? (x / reach) * (MIDDLE - 5) : 0)
  const { value, low = value, high = value } = of
  return (
    <svg className={`interval ${outcome}`} width={WIDTH} height={HEIGHT} viewBox={`0 0 ${WIDTH} ${HEIGHT}`} aria-hidden="true">
      <line className="axis" x1="0" x2={WIDTH} y1={HEIGHT / 2} y2={HEIGHT / 2} />
      <line className="zero" x1={MIDDLE} x2={MIDDLE} y1="0" y2={HEIGHT} />
      <line className="span" x1={at(low)} x2={at(high)} y1={HEIGHT / 2} y2={HEIGHT / 2} />
      <circle cx={at(value)} cy={HEIGHT / 2} r="3.5" />
    </svg>
  )
}
