/** Where a Russian word may be broken: between syllables, by the rules of school, two letters at least on either side. */
const VOWEL = '[аеёиоуыэюя]'
const CONSONANT = '[бвгджзклмнпрстфхцчшщ]'
const BREAKS: readonly RegExp[] = [
  new RegExp(`([йьъ])(?=\\p{L}{2})`, 'giu'),
  new RegExp(`(${VOWEL}${CONSONANT})(?=${CONSONANT}${VOWEL})`, 'giu'),
  new RegExp(`(${VOWEL})(?=${CONSONANT}${VOWEL})`, 'giu'),
  new RegExp(`(${VOWEL}${CONSONANT})(?=${CONSONANT}${CONSONANT}${VOWEL})`, 'giu'),
]
const LONG = 12

/** Long Russian words with soft hyphens, so that a narrow box breaks them rightly; other text as it is. */
export function hyphenated(text: string): string {
  return text.replace(/[А-Яа-яЁё]+/g, (word) =>
    word.length < LONG
      ? word
      : BREAKS.reduce((broken, rule) => broken.replace(rule, '$1\u00ad'), word)
          // No letter stands alone before or after a break.
          .replace(/^(\p{L})\u00ad/u, '$1')
          .replace(/\u00ad(\p{L})$/u, '$1'),
  )
}
