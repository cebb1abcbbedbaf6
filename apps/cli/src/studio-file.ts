import { createHash, randomBytes, timingSafeEqual } from 'node:crypto'
import { readFileSync, realpathSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import type { IncomingMessage, ServerResponse } from 'node:http'

/** The one file that the page may write: whoever knows the token, and only over the text that they read. */
export interface SavedFile {
  readonly token: string
  readonly answer: (request: IncomingMessage, response: ServerResponse) => void
}

/** A text of 16 MB with every letter escaped. */
const MOST_BODY = 100_000_000

/** Answers `PUT file` with `{token, expected, text}`: 200 and the new hash, 409 and the text that lies there, or 403. */
export function savedFile(file: string): SavedFile {
  const token = randomBytes(24).toString('base64url')
  return {
    token,
    answer: (request, response) => {
      const say = (status: number, body: object = {}) =>
        response.writeHead(status, { 'Content-Type': 'application/json; charset=utf-8' }).end(JSON.stringify(body))
      if (request.method !== 'PUT') {
        say(405)
        return
      }
      read(request)
        .then((body) => {
          const wanted = wish(body)
          if (!wanted || !sameText(wanted.token, token)) say(403)
          else if (hashOfFile(file) !== wanted.expected) say(409, { text: textOfFile(file) })
          else {
            replaceFile(file, wanted.text)
            say(200, { hash: sha256(wanted.text) })
          }
        })
        .catch(() => say(500))
    },
  }
}

/** SHA-256 of a text in UTF-8, or of bytes, in hex. */
const sha256 = (of: string | Uint8Array): string => createHash('sha256').update(of).digest('hex')

/** Empty where there is no file any more. */
function hashOfFile(file: string): string {
  try {
    return sha256(readFileSync(file))
  } catch {
    return ''
  }
}

function textOfFile(file: string): string {
  try {
    return new TextDecoder('utf-8', { ignoreBOM: true }).decode(readFileSync(file))
  } catch {
    return ''
  }
}

/** Written beside and put in its place, so that a crash leaves the one or the other; a link stays a link. */
function replaceFile(file: string, text: string): void {
  let place = file
  let mode: number | undefined
  try {
    place = realpathSync(file)
    mode = statSync(place).mode
  } catch {
    // A file that is gone is written anew.
  }
  const beside = `${place}.${randomBytes(6).toString('hex')}.tmp`
  try {
    writeFileSync(beside, text, { flush: true, ...(mode === undefined ? {} : { mode }) })
    renameSync(beside, place)
  } catch (error) {
    rmSync(beside, { force: true })
    throw error
  }
}

function wish(body: string): { readonly token: string; readonly expected: string; readonly text: string } | undefined {
  try {
    const { token, expected, text } = JSON.parse(body) as Record<string, unknown>
    return typeof token === 'string' && typeof expected === 'string' && typeof text === 'string'
      ? { token, expected, text }
      : undefined
  } catch {
    return undefined
  }
}

const sameText = (a: string, b: string): boolean =>
  a.length === b.length && timingSafeEqual(Buffer.from(sha256(a)), Buffer.from(sha256(b)))

async function read(request: IncomingMessage): Promise<string> {
  const pieces: Buffer[] = []
  let size = 0
  for await (const piece of request as AsyncIterable<Buffer>) {
    size += piece.length
    if (size > MOST_BODY) throw new RangeError('too large')
    pieces.push(piece)
  }
  return Buffer.concat(pieces).toString('utf8')
}
