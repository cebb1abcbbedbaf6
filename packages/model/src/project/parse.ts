import type { Library } from '@cellwright/library'
import type { Issue } from '../issue.ts'
import { assemble } from './assemble.ts'
import { checkCentres } from './centre-rules.ts'
import { checkResearch } from './research-rules.ts'
import { PROJECT } from './fields.ts'
import type { Project } from './project.ts'
import { checkFleets } from './fleet-rules.ts'
import { checkMaterialPlants } from './material-rules.ts'
import { readOwnLibrary } from './own-library.ts'
import { Reading } from './reading.ts'
import { checkReferences } from './references.ts'
import { checkRegions } from './regions.ts'
import { checkStations } from './station-rules.ts'
import { checkReturns } from './return-rules.ts'
import { checkChains } from './supply-rules.ts'
import { readSweeps, sweepValueId } from './sweeps.ts'
import { checkRoutes } from './route-rules.ts'
import { entryOf, type SourceNode } from './source-node.ts'
import {
  checkable,
  issueKey,
  patched,
  placed,
  readVariants,
  reportNoVariant,
  variantIds,
  variantSpec,
  type Change,
  type Variant,
} from './variants.ts'
import { readYaml } from './yaml-source.ts'

export interface ParseOptions {
  /** Name of the file, of which the id of the project is made where it gives none. */
  readonly file: string
  readonly library: Library
  /** Id of the project where the file gives none. */
  readonly id?: string
}

/** A project with warnings and notes, or no project and all faults; issues are in file order. */
export type ParsedProject = {
  readonly issues: readonly Issue[]
  /** The library with the file's own entries on top; evaluate with this one. */
  readonly library: Library
  /** What stands in the file, with its faults; absent where its text is not YAML. */
  readonly written?: SourceNode
} & ({ readonly project: Project } | { readonly project: undefined })

/** Reads the text of a project file, with each of its variants. Never throws, whatever the text. */
export function parseProject(text: string, options: ParseOptions): ParsedProject {
  const reading = new Reading(options.library)
  const root = readYaml(text, reading)
  if (!root) return parsed(undefined, reading)
  readOwnLibrary(root, reading)
  const variants = readVariants(root, reading)
  const swept = readSweeps(root, reading)
  const values = readTree(root, reading)
  const known = new Set(reading.issues.map(issueKey))
  for (const variant of checkable([...variants, ...swept], root, reading)) {
    const its = new Reading(reading.library)
    readTree(patched(root, variant), its)
    const alone = oneByOne(root, variant, reading.library)
    reading.add(its.issues.filter((issue) => !known.has(issueKey(issue))).map((issue) => placed(issue, variant, alone)))
  }
  return { ...parsed(values && projectOf(values, variants, root, reading.library, options), reading), written: root }
}

/** The project as one of its variants has it; faults that come of the variant have the place of its value. */
export function parseVariant(text: string, options: ParseOptions, variantId: string): ParsedProject {
  const reading = new Reading(options.library)
  const root = readYaml(text, reading)
  if (!root) return parsed(undefined, reading)
  readOwnLibrary(root, reading)
  const variants = readVariants(root, reading)
  const variant = variants.find((v) => v.id === variantId)
  if (!variant) {
    reportNoVariant(variantId, root, reading)
    return parsed(undefined, reading)
  }
  return withChanges(variant, variants, root, reading, options)
}

/** The project with one value of a sweep in place, the `index`-th from 0 on; faults that come of it have the place of the value. */
export function parseSweepValue(text: string, options: ParseOptions, sweep: string, index: number): ParsedProject {
  const reading = new Reading(options.library)
  const root = readYaml(text, reading)
  if (!root) return parsed(undefined, reading)
  readOwnLibrary(root, reading)
  const value = readSweeps(root, reading).find((v) => v.id === sweepValueId(sweep, index))
  if (!value) return parseProject(text, options)
  return withChanges(value, readVariants(root, reading), root, reading, options)
}

/** The file with the values of a variant, or of a sweep, in place of its own. */
function withChanges(
  variant: Variant,
  variants: readonly Variant[],
  root: SourceNode,
  reading: Reading,
  options: ParseOptions,
): ParsedProject {
  const plain = new Reading(reading.library)
  readTree(root, plain)
  const known = new Set(plain.issues.map(issueKey))
  const its = new Reading(reading.library)
  const values = readTree(patched(root, variant), its)
  const alone = oneByOne(root, variant, reading.library)
  reading.add(its.issues.map((issue) => (known.has(issueKey(issue)) ? issue : placed(issue, variant, alone))))
  return parsed(values && projectOf(values, variants, root, reading.library, options), reading)
}

/** Keys of the issues that each change of a variant makes by itself, read once where they are asked for. */
function oneByOne(root: SourceNode, { id }: Variant, library: Library): (change: Change) => ReadonlySet<string> {
  const found = new Map<Change, ReadonlySet<string>>()
  return (change) => {
    const before = found.get(change)
    if (before) return before
    const its = new Reading(library)
    readTree(patched(root, { id, changes: [change] }), its)
    const keys = new Set(its.issues.map(issueKey))
    found.set(change, keys)
    return keys
  }
}

function readTree(root: SourceNode, reading: Reading): ReturnType<typeof PROJECT.read> {
  for (const id of ['base', ...variantIds(root)]) reading.declare('variants', id, `variants.${id}`)
  const values = PROJECT.read(root, { path: '', reading })
  for (const check of reading.later) check()
  checkReferences(root, reading)
  checkRegions(root, reading)
  checkContent(root, reading)
  checkRoutes(root, reading)
  checkMaterialPlants(root, reading)
  checkChains(root, reading)
  checkStations(root, reading)
  checkFleets(root, reading)
  checkReturns(root, reading)
  checkCentres(root, reading)
  checkResearch(root, reading)
  return values
}

/** The project of values that were read, with the variants of its file. */
function projectOf(
  values: Parameters<typeof assemble>[0],
  variants: readonly Variant[],
  root: SourceNode,
  library: Library,
  options: ParseOptions,
): Project {
  const specs = variants.map((v) => variantSpec(v, root))
  return assemble(values, options.id ?? idOfFile(options.file), specs, library)
}

function parsed(project: Project | undefined, reading: Reading): ParsedProject {
  return { project: reading.errors > 0 ? undefined : project, library: reading.library, issues: inFileOrder(reading.issues) }
}

function inFileOrder(issues: readonly Issue[]): Issue[] {
  return issues.toSorted((a, b) => (a.at?.line ?? 0) - (b.at?.line ?? 0) || (a.at?.col ?? 0) - (b.at?.col ?? 0))
}

/** `projects/kaliningrad.yaml` is `kaliningrad`. */
function idOfFile(file: string): string {
  const name = file.replace(/^.*[/\\]/, '').replace(/\.[A-Za-z0-9]+$/, '')
  return name.replace(/[^A-Za-z0-9-]+/g, '-').replace(/^-+|-+$/g, '') || 'project'
}

/** A file has something to work out: a cell or a plant. */
function checkContent(root: SourceNode, reading: Reading): void {
  if (root.kind !== 'map' || ['cells', 'plants', 'material_plants'].some((section) => entryOf(root, section))) return
  reading.report('CW-PROJ-002', {
    path: 'cells',
    at: root.at,
    text: 'cells, plants and material_plants are all missing, so there is nothing to work out',
    hint: 'for example cells: {pouch: {chemistry: NMC622/graphite, format: pouch, capacity: 33 Ah}}',
  })
}
