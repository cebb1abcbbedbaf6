import { Command } from 'commander'
import { builtInLibrary, searchLibrary } from '@cellwright/library'
import { ageingReport, ageingRows } from '../ageing-report.ts'
import { EXIT, type Exit } from '../exit.ts'
import { fault } from '../input-fault.ts'
import { libraryOverview, libraryReport } from '../library-report.ts'
import { screen } from '../screen.ts'
import { unitRows, unitsReport } from '../units-report.ts'

/** `cellwright library [WORDS...]`: shows numbers of the library with their sources; `cellwright library units` the vocabulary of units, `ageing` the models of ageing. */
export function libraryCommand(done: (exit: Exit) => void): Command {
  return new Command('library')
    .description('show numbers of the library: value, band, how it is known, source, values that disagree')
    .argument(
      '[words...]',
      'words that the number must be about, e.g. nmc622 price; units alone lists the units that may be written, ageing alone the models of ageing; without words the kinds of things are listed',
    )
    .option('--json', 'print JSON on stdout and nothing else there')
    .action((words: string[], { json }: { json?: boolean }) => {
      const library = builtInLibrary()
      if (words.length === 0) {
        process.stdout.write(
          json
            ? `${JSON.stringify({ version: library.version, kinds: library.kinds() }, undefined, 2)}\n`
            : libraryOverview(library),
        )
        return done(EXIT.done)
      }
      if (words.length === 1 && words[0] === 'units') {
        process.stdout.write(json ? `${JSON.stringify({ units: unitRows() }, undefined, 2)}\n` : unitsReport(screen()))
        return done(EXIT.done)
      }
      if (words.length === 1 && words[0] === 'ageing') {
        process.stdout.write(
          json ? `${JSON.stringify({ ageing: ageingRows(library) }, undefined, 2)}\n` : ageingReport(library, screen()),
        )
        return done(EXIT.done)
      }
      const found = searchLibrary(library, words)
      if (found.length === 0)
        throw fault(
          'CW-CLI-006',
          '',
          `the library has no number about "${words.join(' ')}"`,
          'use fewer or other words; cellwright library lists the kinds of things it has',
        )
      process.stdout.write(
        json
          ? `${JSON.stringify({ version: library.version, numbers: found }, undefined, 2)}\n`
          : libraryReport(library, found, screen()),
      )
      done(EXIT.done)
    })
}
