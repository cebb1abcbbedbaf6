import { useSettings } from '../view/settings.ts'
import { formatOf, type Format } from '../words/format.ts'
import { documentWords } from './words.ts'

/** The texts of this part outside of components, in the language of the moment. */
export const said = () => documentWords[useSettings.getState().language]

/** `1.2 MB`, `340 kB`. */
export function sizeText(bytes: number, format: Format = formatOf(useSettings.getState().language)): string {
  return bytes >= 1e6
    ? `${format.number(bytes / 1e6)}\u00a0${format.unit('MB')}`
    : `${format.number(bytes / 1e3)}\u00a0${format.unit('kB')}`
}
