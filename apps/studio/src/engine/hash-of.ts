import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'

/** First 16 hex digits of the SHA-256 of the text, with line ends as LF: the same as the command's. */
export function hashOf(text: string): string {
  return bytesToHex(sha256(utf8ToBytes(text.replaceAll('\r\n', '\n')))).slice(0, 16)
}
