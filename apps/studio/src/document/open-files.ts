import { useView } from '../view/view.ts'
import { useDocument, type Home } from './document.ts'
import { tell } from './notice.ts'
import { isProjectName, readText } from './read-files.ts'
import { said } from './said.ts'

/** A file as the browser gives it, with its place where that can be written to. */
export interface Given {
  readonly file: File
  readonly handle?: FileSystemFileHandle
}

/** Opens the project among the files, with the others as its tables; tables alone go to the project that is open. */
export async function openFiles(given: readonly Given[]): Promise<void> {
  const [project, ...others] = given.filter(({ file }) => isProjectName(file.name))
  const alone = project ?? (given.length === 1 && !/\.(?:csv|tsv|txt)$/i.test(given[0]!.file.name) ? given[0] : undefined)
  const tables = given.filter((g) => g !== alone && !others.includes(g))
  const attachments: Record<string, string> = {}
  for (const { file } of tables) {
    const read = await readText(file)
    if (!read.ok) return tell('refused', read.why)
    attachments[read.name] = read.text
  }
  const { origin, attach, open } = useDocument.getState()
  if (!alone) {
    if (origin === null) return tell('refused', said().noProject)
    attach(attachments)
    return tell('done', said().attached(Object.keys(attachments).join(', ')))
  }
  const read = await readText(alone.file)
  if (!read.ok) return tell('refused', read.why)
  if (others.length > 0) tell('done', said().several(read.name))
  const home: Home | undefined = alone.handle && { kind: 'handle', handle: alone.handle }
  open({ name: read.name, text: read.text, attachments }, 'file', home ? { home } : {})
  useView.getState().go('plant')
}

type Picker = (options: object) => Promise<FileSystemFileHandle[]>
export const pickerOf = (name: 'showOpenFilePicker' | 'showSaveFilePicker'): unknown =>
  (globalThis as unknown as Record<string, unknown>)[name]

/** Asks for files: with their places where the browser can give them, else through `input`. */
export async function pickFiles(input: HTMLInputElement | null): Promise<void> {
  const picker = pickerOf('showOpenFilePicker') as Picker | undefined
  if (!picker) {
    input?.click()
    return
  }
  try {
    const handles = await picker({ multiple: true })
    await openFiles(await Promise.all(handles.map(async (handle) => ({ file: await handle.getFile(), handle }))))
  } catch (error) {
    // Nothing chosen is no fault; where places are refused (a frame, a policy), the old way remains.
    if (error instanceof DOMException && error.name === 'AbortError') return
    input?.click()
  }
}

/** Files of a drop, with their places where the browser can give them. */
export async function droppedFiles(data: DataTransfer): Promise<readonly Given[]> {
  const items = [...data.items].filter((item) => item.kind === 'file')
  // All at once: after the first pause the drop is empty.
  const asked = items.map((item) => ({ file: item.getAsFile(), handle: handleOf(item) }))
  return Promise.all(asked.map(async ({ file, handle }) => ({ file, handle: await handle.catch(() => null) }))).then((all) =>
    all.flatMap(({ file, handle }) =>
      file ? [{ file, ...(handle?.kind === 'file' ? { handle: handle as FileSystemFileHandle } : {}) }] : [],
    ),
  )
}

function handleOf(item: DataTransferItem): Promise<FileSystemHandle | null> {
  const ask = (item as unknown as { getAsFileSystemHandle?: () => Promise<FileSystemHandle | null> }).getAsFileSystemHandle
  return ask ? ask.call(item) : Promise.resolve(null)
}
