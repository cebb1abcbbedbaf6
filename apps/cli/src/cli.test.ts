import { chmodSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { CompareResults, Results } from '@cellwright/model'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { cli, closedEarly, ROOT } from './cli-process.ts'

const KALININGRAD = 'projects/kaliningrad.yaml'
const KALININGRAD_TEXT = readFileSync(join(ROOT, KALININGRAD), 'utf8')

const FAULTY = `cellwright: 1
name: Small
calendar: {start: 2022-01-01, end: 2040-12-31}
currency: {report: USD, year: 2024}
sources:
  paper: {publisher: A paper}
sites:
  town: {country: RU, lat: 55}
cells:
  pouch: {chemistry: NMC622/graphite, format: pouch, capacity: 33}
packs:
  car: {cell: pouch, series: 105, parallel: 6}
plants:
  works:
    site: twon
    route: cell-pouch+pack
    makes: car
    capacity: {claim: output}
    schedule: {start: 2022-10-14}
claims:
  - {id: output, about: plant.output.nameplate, scope: works, value: 4 GWh/yr, source: papr}
`

let folder = ''
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'cellwright-'))
  writeFileSync(join(folder, 'faulty.yaml'), FAULTY)
  writeFileSync(join(folder, 'binary.yaml'), Buffer.from([0x7f, 0x45, 0x4c, 0x46, 0x02, 0x01, 0x01, 0x00, 0xff, 0xfe]))
  mkdirSync(join(folder, 'sub'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** What is said beside progress, of which a slow machine says more. */
const withoutProgress = (stderr: string) => stderr.replace(/^[a-z ]+: \d[\d ]* of \d[\d ]* \(\d+ %\)[^\n]*\n/gm, '')

const inFolder = (args: readonly string[]) => cli(args, { cwd: folder })

describe('check', () => {
  test('says that a file is in order and how much is in it', async () => {
    const { exit, stdout, stderr } = await cli(['check', KALININGRAD])
    expect(stderr).toBe('')
    expect(stdout).toMatch(/^projects\/kaliningrad\.yaml: ok, \d+ claims, 17 sources, 3 variants\n$/)
    expect(exit).toBe(0)
  })

  test('says each fault with its place, in order, and what to do', async () => {
    const { exit, stdout, stderr } = await inFolder(['check', 'faulty.yaml'])
    expect(stdout).toBe('')
    expect(stderr.split('\n')).toEqual([
      'faulty.yaml:10:64: cells.pouch.capacity: 33 has no unit, but a charge is wanted here; did you mean 33 Ah? [CW-UNIT-004]',
      'faulty.yaml:15:11: plants.works.site: there is no site "twon"; did you mean town? [CW-PROJ-010]',
      'faulty.yaml:21:88: claims.output.source: there is no source "papr"; did you mean paper? [CW-PROJ-010]',
      '3 faults; nothing was written',
      '',
    ])
    expect(exit).toBe(1)
  })

  test('says the same as JSON, on stdout alone', async () => {
    const { exit, stdout, stderr } = await inFolder(['check', 'faulty.yaml', '--json'])
    const { issues } = JSON.parse(stdout) as { issues: { code: string; at: unknown }[] }
    expect(issues.map((i) => i.code)).toEqual(['CW-UNIT-004', 'CW-PROJ-010', 'CW-PROJ-010'])
    expect(issues[0]?.at).toEqual({ line: 10, col: 64 })
    expect(stderr).toBe('')
    expect(exit).toBe(1)
    const good = await cli(['check', KALININGRAD, '--json'])
    expect(JSON.parse(good.stdout)).toMatchObject({ ok: true, project: 'kaliningrad', sources: 17, issues: [] })
  })

  test('gives the same hash whatever the line ends', async () => {
    const text = readFileSync(new URL('../../../projects/kaliningrad.yaml', import.meta.url), 'utf8')
    writeFileSync(join(folder, 'lf.yaml'), text)
    writeFileSync(join(folder, 'crlf.yaml'), text.replaceAll('\n', '\r\n'))
    const hashes = await Promise.all(
      ['lf.yaml', 'crlf.yaml'].map(
        async (f) => (JSON.parse((await inFolder(['check', f, '--json'])).stdout) as { hash: string }).hash,
      ),
    )
    expect(hashes[0]).toMatch(/^[0-9a-f]{16}$/)
    expect(hashes[1]).toBe(hashes[0])
  })
})

describe('what is no project file', () => {
  test.each([
    ['a missing file', 'nofile.yaml', 'nofile.yaml: there is no such file; check the name and the folder; this command runs in '],
    ['a path through a file', 'faulty.yaml/x', 'faulty.yaml/x: there is no such file; '],
    [
      'a folder',
      'sub',
      'sub: is a folder, and a project is one file; name the file in it, e.g. projects/kaliningrad.yaml [CW-CLI-002]',
    ],
    [
      'a binary file',
      'binary.yaml',
      'binary.yaml:1:1: the file holds the control character U+007F, which no text has; is it a text file?',
    ],
  ])('%s', async (_, file, message) => {
    const { exit, stdout, stderr } = await inFolder(['run', file])
    expect(stderr).toContain(message)
    expect(stderr).toMatch(/\n1 fault; nothing was written\n$/)
    expect(stderr).not.toContain('    at ')
    expect(stdout).toBe('')
    expect(exit).toBe(1)
  })

  test.skipIf(process.platform === 'win32' || process.getuid?.() === 0)('a file one may not read', async () => {
    const file = join(folder, 'secret.yaml')
    writeFileSync(file, FAULTY)
    chmodSync(file, 0)
    expect((await inFolder(['run', 'secret.yaml'])).stderr).toContain('the system does not let you read it')
  })
})

describe('usage', () => {
  test.each([
    [
      ['check', '--sed', '1', 'x'],
      "unknown option '--sed'; did you mean --seed? cellwright --help shows all there is [CW-CLI-005]",
    ],
    [['chek', 'x'], "unknown command 'chek'; did you mean check? cellwright --help shows all there is [CW-CLI-005]"],
    [['run'], "missing required argument 'file'; cellwright --help shows what there is [CW-CLI-005]"],
    [
      ['run', KALININGRAD, '--seed', 'abc'],
      "option '--seed <n>' argument 'abc' is invalid; give a whole number from 0 to 4294967295 [CW-CLI-005]",
    ],
    [['run', KALININGRAD, '--seed', '4294967296'], 'give a whole number from 0 to 4294967295'],
    [['run', KALININGRAD, '--seed=-1'], 'give a whole number from 0 to 4294967295'],
    [['run', KALININGRAD, '--replications', '1'], 'give a whole number from 2 to 1000'],
    [['audit', KALININGRAD, '--draws', '1e3'], 'give a whole number from 16 to 10000'],
    [['library', 'nosuchthing'], 'the library has no number about "nosuchthing"'],
  ])('%j ends with 1 and says what to do', async (args, message) => {
    const { exit, stdout, stderr } = await cli(args)
    expect(stderr).toContain(`cellwright: ${message}`.replace('cellwright: give', 'give'))
    expect(stdout).toBe('')
    expect(exit).toBe(1)
  })

  test('help and version end with 0, no command shows the help and ends with 1', async () => {
    const help = await cli(['--help'])
    expect(help.stdout).toContain('Examples:')
    expect(help.exit).toBe(0)
    expect((await cli(['run', '--help'])).stdout).toContain('--replications <n>')
    expect(await cli(['--version'])).toMatchObject({ exit: 0, stdout: '0.1.0\n', stderr: '' })
    const nothing = await cli([])
    expect(nothing).toMatchObject({ exit: 1, stdout: '' })
    expect(nothing.stderr).toContain('Usage: cellwright')
  })
})

test('schema prints a JSON Schema', async () => {
  const { exit, stdout } = await cli(['schema'])
  expect(JSON.parse(stdout)).toMatchObject({
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'Cellwright project file',
  })
  expect(exit).toBe(0)
})

test.skipIf(process.platform === 'win32')('a reader that goes away is no fault', async () => {
  const { status, stderr } = await closedEarly(['schema'])
  expect(stderr).toBe('')
  expect(status).toBe(0)
})

test('library shows value, band, basis and source', async () => {
  const { exit, stdout } = await cli(['library', 'discount-rate'])
  expect(stdout).toContain('discount-rate')
  expect(stdout).toMatch(/source: [^[]+\[cellwright\]\n/)
  expect(exit).toBe(0)
})

test('library shows steps of material plants by a word of their name', async () => {
  const { exit, stdout } = await cli(['library', 'graphitisation', 'electricity'])
  expect(stdout).toMatch(
    /^material-step\/graphitising-acheson\.electricity-per-mass\n {2}12 000 kWh\/t, band 10 000 to 15 000; claim\n {2}source: /,
  )
  expect(exit).toBe(0)
})

test('library units lists the vocabulary, as the hint at an unknown unit says', async () => {
  const { exit, stdout } = await cli(['library', 'units'])
  expect(stdout).toMatch(/\n {2}kWh +energy +3.6e6 kg m2\/s2\n/)
  expect(stdout).not.toContain('source:')
  expect(exit).toBe(0)
  const { units } = JSON.parse((await cli(['library', 'units', '--json'])).stdout) as { units: object[] }
  expect(units).toContainEqual({ symbols: ['kWh'], dimension: 'energy', factor: 3.6e6, base: 'kg m2/s2' })
})

describe('results', () => {
  test('design prints the product', async () => {
    const { exit, stdout, stderr } = await cli(['design', KALININGRAD])
    expect(stderr).toBe('')
    expect(stdout).toContain('\nPRODUCT\n')
    expect(exit).toBe(0)
  })

  test('--json prints the results and nothing else', async () => {
    const { exit, stdout } = await cli(['audit', KALININGRAD, '--json', '--draws', '16', '--seed', '7'])
    const results = JSON.parse(stdout) as Results
    expect(results).toMatchObject({ schemaVersion: 1, scope: 'audit', engine: { seed: 7, draws: 16 } })
    expect(exit).toBe(0)
  })

  test('--out makes the folder and writes both files, and nothing more stays there', async () => {
    const out = join(folder, 'deep', 'results')
    const { exit, stdout, stderr } = await cli(['design', KALININGRAD, '--out', out])
    expect(stderr).toBe(`written: ${join(out, 'results.json')}, ${join(out, 'report.txt')}\n`)
    expect(readdirSync(out).toSorted()).toEqual(['report.txt', 'results.json'])
    expect((JSON.parse(readFileSync(join(out, 'results.json'), 'utf8')) as Results).scope).toBe('design')
    expect(readFileSync(join(out, 'report.txt'), 'utf8')).toBe(stdout)
    expect(exit).toBe(0)
  })

  test('--out that is a file is a fault, before any work', async () => {
    const { exit, stderr } = await cli(['run', KALININGRAD, '--out', join(folder, 'faulty.yaml')])
    expect(stderr).toContain('is a file, or lies in one, and a folder is wanted; name another folder [CW-CLI-004]')
    expect(exit).toBe(1)
  })

  test('a faulty file writes nothing', async () => {
    const out = join(folder, 'none')
    expect((await inFolder(['run', 'faulty.yaml', '--out', out])).exit).toBe(1)
    expect(existsSync(out)).toBe(false)
  })

  test.skipIf(process.platform === 'win32')('Ctrl-C keeps what is done, marked as incomplete', async () => {
    const out = join(folder, 'stopped')
    const { exit, stderr } = await cli(['run', KALININGRAD, '--replications', '1000', '--out', out], {
      onStderr: (text, child) => {
        if (text.includes('simulating') && !text.includes('stopping')) child.kill('SIGINT')
      },
    })
    expect(stderr).toMatch(/simulating .*: \d+ of \d+ \(\d+ %\)/)
    expect(stderr).toContain(`what was done is kept in ${out} and marked as incomplete`)
    expect(exit).toBe(1)
    const results = JSON.parse(readFileSync(join(out, 'results.json'), 'utf8')) as Results
    expect(results.incomplete).toBeDefined()
    expect(results.engine.replications).toBeLessThan(1000)
    expect(readFileSync(join(out, 'report.txt'), 'utf8')).toContain('INCOMPLETE: ')
    expect(readdirSync(out).toSorted()).toEqual(['report.txt', 'results.json'])
  })

  test.skipIf(process.platform === 'win32')('a second Ctrl-C ends at once and leaves no file', async () => {
    const out = join(folder, 'killed')
    const { exit, signal } = await cli(['run', KALININGRAD, '--replications', '1000', '--out', out], {
      onStderr: (text, child) => {
        if (text.includes('simulating') && !text.includes('stopping')) child.kill('SIGINT')
        else if (text.includes('stopping')) child.kill('SIGINT')
      },
    })
    if (signal) expect(readdirSync(out)).toEqual([])
    else expect(exit).toBe(1)
  })
})

describe('compare', () => {
  const SMALL = KALININGRAD_TEXT.replace('end: 2040-12-31', 'end: 2027-12-31').replace(
    /\nvariants:\n[^]*$/,
    '\nvariants:\n  lfp: {cells.pouch.chemistry: LFP/graphite}\n  same: {name: Another}\n',
  )
  const quick = ['--replications', '2', '--draws', '16', '--quiet']

  test('says of a name that is no variant which there are', async () => {
    const { exit, stdout, stderr } = await cli(['compare', KALININGRAD, 'larger-cel', 'base', 'nosuch'])
    expect(stderr.split('\n')).toEqual([
      `${KALININGRAD}: there is no variant larger-cel; did you mean larger-cell? the file has base, lfp, larger-cell, growth [CW-CLI-009]`,
      `${KALININGRAD}: there is no variant nosuch; the file has base, lfp, larger-cell, growth [CW-CLI-009]`,
      '2 faults; nothing was written',
      '',
    ])
    expect(stdout).toBe('')
    expect(exit).toBe(1)
  })

  test('says that a file has no variants, and that the base alone is no comparison', async () => {
    writeFileSync(join(folder, 'plain.yaml'), KALININGRAD_TEXT.replace(/\nvariants:\n[^]*$/, '\n'))
    const { exit, stderr } = await inFolder(['compare', 'plain.yaml'])
    expect(stderr).toContain(
      'plain.yaml: has no variants, so that there is nothing to compare it with; add some, e.g. variants: ',
    )
    expect(exit).toBe(1)
    const alone = await cli(['compare', KALININGRAD, 'base'])
    expect(alone.stderr).toContain('base alone leaves nothing to compare it with; name a variant: the file has base, lfp')
    expect(alone.exit).toBe(1)
  })

  test('a variant called base is refused, for that is the file', async () => {
    writeFileSync(join(folder, 'base.yaml'), SMALL.replace('  same:', '  base:'))
    const { exit, stderr } = await inFolder(['compare', 'base.yaml'])
    expect(stderr).toContain('a variant is called base, which is the name of the file as it stands; call it something else')
    expect(exit).toBe(1)
  })

  test('--json prints the comparison and nothing else; --out keeps both files', async () => {
    writeFileSync(join(folder, 'small.yaml'), SMALL)
    const out = join(folder, 'compared')
    const { exit, stdout, stderr } = await inFolder(['compare', 'small.yaml', 'lfp', '--json', '--out', out, ...quick])
    expect(withoutProgress(stderr)).toBe('')
    const comparison = JSON.parse(stdout) as CompareResults
    expect(comparison).toMatchObject({ schemaVersion: 1, kind: 'comparison', engine: { seed: 1, replications: 2, draws: 16 } })
    expect(comparison.variants.map((v) => v.id)).toEqual(['lfp'])
    expect(readdirSync(out).toSorted()).toEqual(['comparison.json', 'comparison.txt'])
    expect(readFileSync(join(out, 'comparison.json'), 'utf8')).toBe(stdout)
    expect(readFileSync(join(out, 'comparison.txt'), 'utf8')).toContain('\nLFP MINUS BASE\n')
    expect(exit).toBe(0)
  })

  test('money of another currency is a fault that names the variant', async () => {
    writeFileSync(join(folder, 'rubles.yaml'), SMALL.replace('{name: Another}', '{currency.report: RUB}'))
    const { exit, stdout, stderr } = await inFolder(['compare', 'rubles.yaml', ...quick])
    expect(stderr).toContain('rubles.yaml: the variant same counts in real RUB of 2024 and the file in real USD of 2024, which')
    expect(stdout).toBe('')
    expect(exit).toBe(1)
  })

  test.skipIf(process.platform === 'win32')('Ctrl-C keeps what is done, marked as incomplete', async () => {
    writeFileSync(join(folder, 'small.yaml'), SMALL)
    const out = join(folder, 'compare-stopped')
    const { exit, stderr } = await cli(
      ['compare', join(folder, 'small.yaml'), '--replications', '1000', '--draws', '16', '--out', out],
      {
        onStderr: (text, child) => {
          if (text.includes('base: simulating') && !text.includes('stopping')) child.kill('SIGINT')
        },
      },
    )
    expect(stderr).toContain(`what was done is kept in ${out} and marked as incomplete`)
    expect(exit).toBe(1)
    const { incomplete, variants } = JSON.parse(readFileSync(join(out, 'comparison.json'), 'utf8')) as CompareResults
    expect(incomplete?.text).toMatch(/^cancelled: of 1000 replications a side are done: base \d+, lfp 0, same 0; /)
    expect(variants[0]!.differences.find((d) => d.id === 'investment')!.difference!.n).toBe(16)
    expect(readFileSync(join(out, 'comparison.txt'), 'utf8')).toContain('INCOMPLETE: ')
  })
})

describe('own entries of the library', () => {
  const OWN = `
library:
  - kind: active-material
    id: nmc622
    name: NMC622 of a vendor
    values:
      specific-capacity: {value: 181, unit: mAh/g, basis: datasheet, ref: quote}
`
  const kaliningrad = readFileSync(new URL('../../../projects/kaliningrad.yaml', import.meta.url), 'utf8').replace(
    '\nsources:\n',
    '\nsources:\n  quote: {publisher: A vendor}\n',
  )

  test('are what the project is worked out with, and are marked as the user’s', async () => {
    writeFileSync(join(folder, 'own.yaml'), kaliningrad + OWN)
    const { exit, stdout, stderr } = await inFolder(['audit', 'own.yaml', '--json', '--draws', '16'])
    expect(withoutProgress(stderr)).toBe('')
    expect(exit).toBe(0)
    const { assumptions } = JSON.parse(stdout) as Results
    expect(assumptions.find((a) => a.id === 'active-material/nmc622.specific-capacity')).toMatchObject({
      kind: 'file',
      value: 181,
      ref: 'quote',
    })
  })

  test('with a fault stop the work, with the place of the fault', async () => {
    writeFileSync(join(folder, 'own-faulty.yaml'), kaliningrad + OWN.replace('datasheet', 'assumed'))
    const { exit, stdout, stderr } = await inFolder(['run', 'own-faulty.yaml'])
    expect(stderr).toMatch(
      /^own-faulty\.yaml:\d+:26: library\[0\]\.values\.specific-capacity: specific-capacity is assumed and has no reason; add reason: why it is taken to be so \[CW-LIB-010\]\n1 fault; nothing was written\n$/,
    )
    expect(stdout).toBe('')
    expect(exit).toBe(1)
  })
})

describe('--explain', () => {
  test('writes a figure as a tree with its sources, in place of the report', async () => {
    const { exit, stdout } = await cli(['design', KALININGRAD, '--explain', 'cell-specific-energy'])
    expect(stdout).toMatch(/^specific energy of a cell \[pouch\.cell-specific-energy\]\n/)
    expect(stdout).toMatch(/\n\[1\] specific energy of a cell: \d+ Wh\/kg\n {4}= \[2\] \/ \[\d+\]\n {2}\[2\] energy of a cell: /)
    expect(stdout).toContain('cells.pouch.capacity: 33.0 Ah - ASSUMED, this file')
    expect(exit).toBe(0)
  })

  test('goes on from one term, with its sources', async () => {
    const { stdout } = await cli(['design', KALININGRAD, '--explain', 'cell-energy:3', '--depth', 'all'])
    expect(stdout).toMatch(/\n\[3\] average voltage of a cell: [\d.]+ V\n/)
    expect(stdout).toMatch(/ V - [a-z ]+, botb\b/)
    expect(stdout).toMatch(/\nSOURCES\n {2}botb: /)
  })

  test('names the figures where there is none of that name', async () => {
    const { exit, stdout, stderr } = await cli(['audit', KALININGRAD, '--explain', 'investmnt'])
    expect([exit, stdout]).toEqual([1, ''])
    expect(stderr).toContain(
      'there is no headline figure "investmnt"; did you mean investment? the figures are gigafactory.investment, ',
    )
  })

  test('says which command works a figure out, and how many terms it has', async () => {
    const without = await cli(['audit', KALININGRAD, '--explain', 'npv', '--quiet'])
    expect(without.stderr).toContain('gigafactory.npv has no value here; cellwright run works it out [CW-CLI-008]')
    const beyond = await cli(['design', KALININGRAD, '--explain', 'cell-energy:999'])
    expect(beyond.stderr).toMatch(/pouch\.cell-energy has no term 999; its terms are 1 to \d+ \[CW-CLI-008\]/)
    expect([without.exit, beyond.exit]).toEqual([1, 1])
  })
})
