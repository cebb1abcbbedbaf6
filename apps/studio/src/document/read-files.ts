import { said, sizeText } from './said.ts'

/** Largest file that is opened [bytes]. */
export const MOST_BYTES = 16_000_000

/** A file that was given, read; or the sentence that says why not. */
export type Read =
  { readonly ok: true; readonly name: string; readonly text: string } | { readonly ok: false; readonly why: string }

/** The text of a file as it is, byte for byte as UTF-8. */
export async function readText(file: File): Promise<Read> {
  if (file.size > MOST_BYTES) return { ok: false, why: said().tooLarge(file.name, sizeText(file.size)) }
  let bytes: Uint8Array
  try {
    bytes = new Uint8Array(await file.arrayBuffer())
  } catch {
    return { ok: false, why: said().unreadable(file.name) }
  }
  return textOf(bytes, file.name)
}

export function textOf(bytes: Uint8Array, name: string): Read {
  // A text has no zero byte; one of two bytes a letter has many.
  if (bytes.includes(0))
    return { ok: false, why: /^(?:\uFEFF|\uFFFE)/.test(twoBytes(bytes)) ? said().notText(name) : said().binary(name) }
  try {
    return { ok: true, name, text: new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes) }
  } catch {
    return { ok: false, why: said().notText(name) }
  }
}

const twoBytes = (bytes: Uint8Array): string => String.fromCharCode((bytes[1] ?? 0) * 256 + (bytes[0] ?? 0))

export const isProjectName = (name: string): boolean => /\.ya?ml$/i.test(name)
