import { create } from 'zustand'
import { useDocument, type Home } from './document.ts'
import { download } from './download.ts'
import { fileName } from './link.ts'
import { tell } from './notice.ts'
import { pickerOf } from './open-files.ts'
import { said } from './said.ts'

/** The file on disk is another one than the one that was opened. */
export interface Conflict {
  readonly name: string
  readonly there: string
}

export const useConflict = create<{ readonly conflict: Conflict | null; readonly close: () => void }>()((set) => ({
  conflict: null,
  close: () => set({ conflict: null }),
}))

/** Saves where the document is at home, else as a download; never over a file that changed meanwhile without being asked. */
export async function save(overwrite?: { readonly there: string }): Promise<boolean> {
  const { home, name, text, saved, markSaved } = useDocument.getState()
  if (home === null) return saveAs()
  try {
    const expected = overwrite?.there ?? saved
    const there =
      home.kind === 'handle' ? await writeHandle(home.handle, expected, text) : await writeCommand(home.token, expected, text)
    if (there !== undefined) {
      useConflict.setState({ conflict: { name, there } })
      return false
    }
    markSaved({ text })
    tell('done', said().saved(name))
    return true
  } catch (error) {
    tell('refused', said().notSaved(name, whyNot(error, home)))
    return false
  }
}

/** Saves under a new name: at a place that is asked for where the browser can, else as a download. */
export async function saveAs(): Promise<boolean> {
  const { name, text, markSaved } = useDocument.getState()
  const picker = pickerOf('showSaveFilePicker') as ((options: object) => Promise<FileSystemFileHandle>) | undefined
  if (picker) {
    try {
      const handle = await picker({ suggestedName: fileName(name) })
      await write(handle, text)
      markSaved({ text, name: handle.name, home: { kind: 'handle', handle } })
      tell('done', said().saved(handle.name))
      return true
    } catch (error) {
      if (error instanceof DOMException && error.name === 'AbortError') return false
      // Refused here: the old way remains.
    }
  }
  exportFile()
  markSaved({ text })
  return true
}

/** The text as a download. */
export function exportFile(): void {
  const { name, text } = useDocument.getState()
  download(fileName(name), new Blob([text], { type: 'application/yaml;charset=utf-8' }))
  tell('done', said().downloaded(fileName(name)))
}

/** Undefined where it is written, the text that lies there where it is not the expected one. */
async function writeHandle(handle: FileSystemFileHandle, expected: string, text: string): Promise<string | undefined> {
  const there = new TextDecoder('utf-8', { ignoreBOM: true }).decode(await (await handle.getFile()).arrayBuffer())
  if (there !== expected) return there
  await write(handle, text)
  return undefined
}

async function write(handle: FileSystemFileHandle, text: string): Promise<void> {
  const stream = await handle.createWritable()
  await stream.write(text)
  await stream.close()
}

async function writeCommand(token: string, expected: string, text: string): Promise<string | undefined> {
  const response = await fetch('./file', {
    method: 'PUT',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ token, expected: await digest(expected), text }),
  })
  if (response.status === 409) return ((await response.json()) as { readonly text: string }).text
  if (response.status === 403) throw new NotWritten(((await response.json()) as { readonly error?: string }).error ?? '')
  if (!response.ok) throw new Error(String(response.status))
  return undefined
}

/** SHA-256 of the text in UTF-8, in hex: what the command compares before it writes. */
async function digest(text: string): Promise<string> {
  const bytes = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text))
  return Array.from(new Uint8Array(bytes), (byte) => byte.toString(16).padStart(2, '0')).join('')
}

/** The command answered that it cannot write, and why. */
class NotWritten extends Error {}

function whyNot(error: unknown, home: Home): string {
  if (error instanceof NotWritten) return `${error.message}.`
  if (home.kind === 'command') return said().noServer
  return isRefusal(error) ? said().refused : said().broken
}

const isRefusal = (error: unknown): boolean =>
  error instanceof DOMException && /NotAllowed|Security|NoModification/.test(error.name)
