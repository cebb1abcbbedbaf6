import type { Language } from './words.ts'

/** A unit of the closed vocabulary as a person of the language writes it. */
export function unitName(unit: string, language: Language): string {
  return language === 'en' ? unit : unit
}
