import type { Format } from '../words/format.ts'
import type { Say } from '../words/say.ts'
import type { Language } from '../words/words.ts'
import { reportWords } from './words.ts'

/** How the report says things. */
export interface Speaking {
  readonly language: Language
  readonly format: Format
  readonly say: Say
  readonly said: (typeof reportWords)[Language]
  /** Names of steps and the like, by id. */
  readonly names?: ReadonlyMap<string, string>
  /** Ids of the file's own things: no words of ours, even where a word is spelled alike. */
  readonly own?: ReadonlySet<string>
}

export const speakingOf = (language: Language, format: Format, say: Say): Speaking => ({
  language,
  format,
  say,
  said: reportWords[language],
})
