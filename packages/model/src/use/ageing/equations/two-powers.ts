import type { Growth } from '../growth.ts'

/** Calendar k t^p and cycling k E^p, both taken off: the losses of most models. */
export function twoPowers(
  calendar: { readonly k: number; readonly p: number; readonly unit?: number },
  cycling: { readonly k: number; readonly p: number; readonly unit?: number },
): readonly Growth[] {
  return [
    { law: 'power', over: 'days', unit: 1, ...calendar },
    { law: 'power', over: 'cycles', unit: 1, ...cycling },
  ]
}

/** 1 less all losses. */
export function lessLosses(losses: readonly number[]): number {
  return losses.reduce((left, loss) => left - loss, 1)
}
