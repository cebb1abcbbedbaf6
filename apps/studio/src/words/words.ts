import { useSettings } from '../view/settings.ts'
import { LANGUAGES, type Language } from './languages.ts'

export { LANGUAGES, type Language }

/** A text, or how it is said of something. */
type Text = string | ((...said: never[]) => string)
type Texts = Readonly<Record<string, Text>>
/** The same texts in another language: the compiler refuses one that is missing. */
type Alike<T extends Texts> = { readonly [K in keyof T]: T[K] extends string ? string : T[K] }

export type Words<T extends Texts> = Readonly<Record<Language, Alike<T>>>

/** Texts of a part of the page in every language. They stand in the `words.ts` of the part; nothing a person reads stands elsewhere. */
export function words<const T extends Texts>(both: { readonly en: T; readonly ru: Alike<T> }): Words<T> {
  return both as Words<T>
}

/** The texts of a part in the language of the page. */
export function useWords<T extends Texts>(of: Words<T>): Alike<T> {
  return of[useSettings((s) => s.language)]
}

const plurals = { en: new Intl.PluralRules('en'), ru: new Intl.PluralRules('ru') } satisfies Record<Language, Intl.PluralRules>

/** `1 файл`, `2 файла`, `5 файлов`; of English the first and the last. */
export function plural(language: Language, n: number, one: string, few: string, many: string): string {
  const form = plurals[language].select(n)
  return form === 'one' ? one : form === 'few' && language === 'ru' ? few : many
}
