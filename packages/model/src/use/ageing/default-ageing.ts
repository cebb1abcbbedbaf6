import type { Message } from '../../issue.ts'
import { CellwrightError } from '../../issue.ts'
import type { World } from '../../project/world.ts'

/** Which model of ageing stands for a chemistry where the file names none. */
export interface DefaultAgeing {
  /** `ageing-model` entry of the library. */
  readonly model: string
  /** Those that could stand for it, the model among them: the range of life is theirs. */
  readonly family: readonly string[]
  readonly reason: string
  /** Another chemistry stands in, or one of several models was chosen. */
  readonly assumed: boolean
  /** Says so where it is assumed. */
  readonly messages: readonly Message[]
}

/** The model of `chemistry`, an entry of the library. */
export function defaultAgeing(world: World, chemistry: string): DefaultAgeing {
  const text = world.library.entry('ageing-default', chemistry)?.text
  const model = text?.['model']
  if (!text || model === undefined)
    throw new CellwrightError(
      'CW-MODEL-065',
      `no model of ageing stands for ${chemistry}; name one of the library with ageing, such as nmc-gr-50ah-b1-2020`,
    )
  const assumed = text['basis'] !== 'model'
  const reason = text['reason'] ?? ''
  return {
    model,
    family: (text['family'] ?? model).split(', '),
    reason,
    assumed,
    messages: assumed
      ? [{ code: 'CW-USE-008', params: { chemistry, model }, text: `That ${chemistry} ages as ${model} is assumed: ${reason}.` }]
      : [],
  }
}
