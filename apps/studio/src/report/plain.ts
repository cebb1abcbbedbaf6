/** Marks that turn the direction of writing, and signs that are not seen: a name with them could look like another text. */
const UNSEEN = /[\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]/g
// oxlint-disable-next-line no-control-regex -- these are what is taken out
const CONTROL = /[\u0000-\u001f\u007f-\u009f\u2028\u2029]+/g
const LONGEST = 4000

/** A text as it may stand in a document for others: in one line, without signs that change how its neighbours look. */
export function plain(text: string): string {
  const clean = text.replace(CONTROL, ' ').replace(UNSEEN, '')
  return clean.length <= LONGEST ? clean : `${clean.slice(0, LONGEST)}…`
}
