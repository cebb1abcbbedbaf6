import type { ErrorCode, YAMLError } from 'yaml'
import { shown, type Reading } from './reading.ts'
import type { Place } from './source-node.ts'

interface Saying {
  readonly text: string
  readonly hint: string
}

/** What the YAML reader finds, said for somebody who does not know YAML. */
const SAYINGS: Partial<Record<ErrorCode, Saying>> = {
  BLOCK_AS_IMPLICIT_KEY: {
    text: 'a second "key: value" begins inside a value',
    hint: 'put a text that holds ": " in quotes; give lines of one map the same indentation',
  },
  MULTILINE_IMPLICIT_KEY: { text: 'a key goes on over the end of its line', hint: 'write "key: value" on one line' },
  BAD_INDENT: {
    text: 'the indentation does not fit the lines above, or a bracket is not closed',
    hint: 'lines of one map or list begin in the same column; each [ and { needs its ] and }',
  },
  BAD_SCALAR_START: { text: 'a text cannot begin with this character', hint: 'put the text in quotes' },
  BAD_DQ_ESCAPE: {
    text: 'a backslash in double quotes begins no known escape',
    hint: "write \\\\ for a backslash, or use 'single quotes'",
  },
  UNEXPECTED_TOKEN: {
    text: 'this does not belong here',
    hint: 'look for a missing colon, comma, quote or bracket just before it',
  },
  MULTIPLE_ANCHORS: { text: 'a value has two anchors', hint: 'keep one' },
  ALIAS_PROPS: { text: 'an alias has an anchor or tag of its own', hint: 'write the alias alone' },
  KEY_OVER_1024_CHARS: { text: 'a key is longer than 1024 characters', hint: 'is a quote or a line end missing?' },
}

/** `words` is the text from the place of the fault. */
export function reportYamlFault(error: YAMLError, words: string, at: Place, reading: Reading): void {
  if (error.code === 'TAB_AS_INDENT') {
    reading.report('CW-FILE-005', {
      path: '',
      at,
      text: 'a tab is used for indentation, and YAML allows only spaces there',
      hint: 'replace each tab by spaces (two a level)',
    })
    return
  }
  if (error.code === 'TAG_RESOLVE_FAILED' || error.code === 'MULTIPLE_TAGS' || error.code === 'BAD_COLLECTION_TYPE') {
    const tag = /^!\S*/.exec(words)?.[0] ?? '!'
    reading.report('CW-FILE-011', {
      path: '',
      at,
      text: `the tag ${shown(tag)} has no meaning in a ${reading.words.name}`,
      hint: 'remove it, or put the text in quotes',
    })
    return
  }
  const { text, hint } = SAYINGS[error.code] ?? saidOf(error)
  const word = /^\S{1,40}/.exec(words)?.[0]
  const where = word === undefined ? '' : ` at ${shown(word)}`
  reading.report('CW-FILE-004', { path: '', at, text: `not valid YAML${where}: ${text}`, hint, params: { yaml: error.code } })
}

function saidOf(error: YAMLError): Saying {
  if (error.code === 'MISSING_CHAR' && error.message.includes('quote'))
    return { text: 'a quoted text that begins before here is not closed', hint: 'add the closing quote' }
  if (error.code === 'MISSING_CHAR' && error.message.startsWith('Implicit'))
    return { text: 'a line that is neither "key: value" nor a list item', hint: 'add the colon and a space after the key' }
  return { text: lowerFirst(error.message), hint: 'look for a missing colon, comma, quote or bracket' }
}

function lowerFirst(text: string): string {
  return text.slice(0, 1).toLowerCase() + text.slice(1)
}
