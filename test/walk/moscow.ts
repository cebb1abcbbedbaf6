import { readFileSync } from 'node:fs'
import { changed } from './kaliningrad.ts'

/** The Moscow project. */
export const MOSCOW = readFileSync(new URL('../../projects/moscow.yaml', import.meta.url), 'utf8')

/** The same without what stands behind the gate. */
const GATE = [
  /\n# What becomes of the batteries after delivery[^]*?(?=\norders:)/,
  /\n# Nobody announced what becomes of the batteries[^]*?(?=\nclaims:)/,
  / {2}- \{id: centre, about: centre\.start.*\n/,
  / {2}- \{id: centre-build-time, .*\n/,
].reduce((text, part) => changed(part, '', text), MOSCOW)

/** The same without its variants, whose dates a shorter calendar would not hold. */
export const PLAIN = changed(/\n# Other readings[^]*/, '\n', GATE)

/** The same with cars alone. */
export const CARS = changed(
  'makes: [bus, car, vessel]',
  'makes: car',
  changed(/ {4}product:\n {6}bus: .*\n {6}car: .*\n {6}vessel: .*\n/, '    product: car\n', PLAIN),
)
