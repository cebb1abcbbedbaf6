// Loaded before a program, gives it a Math whose inexact functions are off by one unit in the last place, as another runtime's may be.
const EXACT = new Set('abs ceil clz32 f16round floor fround imul max min round sign sqrt trunc'.split(' '))

const bits = new BigInt64Array(1)
const double = new Float64Array(bits.buffer)
function nextUp(x: number): number {
  double[0] = x
  bits[0]! += 1n
  return double[0]
}

for (const name of Object.getOwnPropertyNames(Math)) {
  const inexact: unknown = Reflect.get(Math, name)
  if (typeof inexact !== 'function' || EXACT.has(name)) continue
  Reflect.set(Math, name, (...x: number[]) => nextUp(Reflect.apply(inexact, Math, x) as number))
}
