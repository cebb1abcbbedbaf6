/**
 * A copy of a document in which no text can move the cursor or change the colours of a terminal: control characters and
 * line ends become a space, marks that turn the direction of writing go.
 */
export function plainText<T>(document: T): T {
  if (typeof document === 'string') return harmless(document) as T
  if (Array.isArray(document)) return document.map(plainText) as T
  if (document !== null && typeof document === 'object')
    return Object.fromEntries(Object.entries(document).map(([key, value]) => [key, plainText(value)])) as T
  return document
}

function harmless(text: string): string {
  // eslint-disable-next-line no-control-regex
  return text.replace(/[\u0000-\u001f\u007f-\u009f\u2028\u2029]+/g, ' ').replace(/[\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, '')
}
