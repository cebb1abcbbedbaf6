import type { Message } from '@cellwright/model'
import type { RenderOptions } from '@cellwright/report'
import { EXIT, type Exit } from './exit.ts'
import { writeFolder } from './output-folder.ts'
import { screen } from './screen.ts'

export interface DeliverFlags {
  readonly json?: boolean
  readonly out?: string
  readonly quiet?: boolean
}

/** A document of results and its report. */
export interface Delivery {
  readonly document: { readonly incomplete?: Message }
  /** Names of the two files in the folder of `--out`. */
  readonly names: readonly [json: string, report: string]
  readonly text: (page?: RenderOptions) => string
  /** What is printed where that is not the report. */
  readonly printed?: (page: RenderOptions) => string
}

/** Writes and prints what was worked out. Files first, so that they are there whatever happens to the terminal. */
export function deliver({ document, names, text, printed = text }: Delivery, flags: DeliverFlags): Exit {
  const json = `${JSON.stringify(document, undefined, 2)}\n`
  const written = flags.out === undefined ? [] : writeFolder(flags.out, { [names[0]]: json, [names[1]]: text() })
  if (written.length > 0 && !flags.quiet) process.stderr.write(`written: ${written.join(', ')}\n`)
  const { incomplete } = document
  if (incomplete) {
    const kept = written.length > 0 ? `kept in ${flags.out}` : 'printed, not kept in a file (--out DIR does that)'
    process.stderr.write(`stopped before the end (${incomplete.text}); what was done is ${kept} and marked as incomplete\n`)
  }
  process.stdout.write(flags.json ? json : printed(screen()))
  return incomplete ? EXIT.input : EXIT.done
}
