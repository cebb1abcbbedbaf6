/** A point of the earth in degrees: north and east are positive. */
export interface Place {
  readonly lat: number
  readonly lon: number
}

/** Mean radius of the earth [m]. */
const RADIUS = 6371008.8

/**
 * Distance along the great circle [m]: the chord between the two points, and the arc over it by its series to the seventh power.
 * Within 0.1 % up to 8 000 km; farther away it falls short (by 4 % at 15 000 km) and still grows with the distance.
 */
export function greatCircle(a: Place, b: Place): number {
  const [ax, ay, az] = onSphere(a)
  const [bx, by, bz] = onSphere(b)
  const [x, y, z] = [ax - bx, ay - by, az - bz]
  const square = x * x + y * y + z * z
  return RADIUS * Math.sqrt(square) * (1 + square * (1 / 24 + square * (3 / 640 + (square * 5) / 7168)))
}

function onSphere({ lat, lon }: Place): readonly [number, number, number] {
  const [north, east] = [(lat * Math.PI) / 180, (lon * Math.PI) / 180]
  return [cosine(north) * cosine(east), cosine(north) * sine(east), sine(north)]
}

/** Taylor series to the 21st power: within 1e-10 for angles up to pi. `Math.sin` may differ between runtimes. */
function sine(x: number): number {
  return series(x, x, 1)
}

function cosine(x: number): number {
  return series(x, 1, 0)
}

function series(x: number, first: number, power: number): number {
  let term = first
  let sum = first
  for (let n = power + 2; n <= 21 + power; n += 2) {
    term *= -(x * x) / (n * (n - 1))
    sum += term
  }
  return sum
}
