import type { Phrase } from '../../phrase.ts'

/** Shapes that any sentence may hold. */
export const SHARED: readonly Phrase[] = [
  [
    '[m|median {m1:q}, ]four in five {a:q} to {b:q}[o|, which leaves the central value out: use the median]',
    '[m|медиана {m1}, ]четыре из пяти от {a} до {b}[o|, что оставляет центральное значение снаружи: пользуйтесь медианой]',
  ],
  ['market survey: {x:name}', 'обзор рынка: {x}'],
  ['orders: {x:w}', 'заказы: {x}'],
  ['library: {x:id}', 'библиотека: {x}'],
  ['library: {x:id}, an assumption', 'библиотека: {x}, допущение'],
  ['the file', 'файл'],
  ['the file, an assumption', 'файл, допущение'],
]
