import { describe, expect, test } from 'vitest'
import { FAKE_LIBRARY } from './fake-library.ts'
import { formatIssue, parseProject, parseVariant, type ParsedProject } from './index.ts'
import { changed, SMALL } from './test-file.ts'

const options = { file: 'small.yaml', library: FAKE_LIBRARY }
const VARIANTS = `variants:
  lfp: {cells.pouch.chemistry: LFP/graphite, plants.works.capacity: 2 GWh/yr}
  late:
    plants.works.schedule.tasks: {building: 30 months}
    plants.works.machines.coating-cathode: 3
    orders.cars: {product: car, quantity: 40000 /yr, from: 2027}
    claims.jobs.value: 900
`
const WITH = SMALL + VARIANTS
const variant = (id: string, text = WITH): ParsedProject => parseVariant(text, options, id)
const said = ({ issues }: ParsedProject): string[] => issues.map((i) => formatIssue(i, 'f'))

describe('a variant', () => {
  test('leaves the project as it is, and is kept as written, with what the file has in its place', () => {
    const { project, issues } = parseProject(WITH, options)
    expect(issues).toEqual([])
    expect(project?.cells).toEqual(parseProject(SMALL, options).project?.cells)
    expect(project?.variants).toEqual([
      {
        id: 'lfp',
        changes: [
          { path: 'cells.pouch.chemistry', text: 'LFP/graphite', before: 'NMC622/graphite' },
          { path: 'plants.works.capacity', text: '2 GWh/yr', before: '{claim: output}' },
        ],
      },
      {
        id: 'late',
        changes: [
          { path: 'plants.works.schedule.tasks', text: '{building: 30 months}', before: null },
          { path: 'plants.works.machines.coating-cathode', text: '3', before: null },
          {
            path: 'orders.cars',
            text: '{product: car, quantity: 40000 /yr, from: 2027}',
            before: '{id: cars, product: car, quantity: 50000 /yr, from: 2026-07-01}',
          },
          { path: 'claims.jobs.value', text: '900', before: '1200' },
        ],
      },
    ])
  })

  test('puts its values in place of those of the file, and only these', () => {
    const base = parseProject(WITH, options).project!
    const lfp = variant('lfp').project!
    expect(lfp.cells[0]!.chemistry).toBe('lfp-graphite')
    expect(lfp.plants[0]!.capacity).toMatchObject({ kind: 'value', estimate: { unit: 'GWh/yr' } })
    expect({ ...lfp, cells: base.cells, plants: base.plants }).toEqual(base)
  })

  test('adds fields that the file leaves out; a thing of a list keeps its id', () => {
    const { project, issues } = variant('late')
    expect(issues).toEqual([])
    expect(project?.plants[0]).toMatchObject({ machines: { 'coating-cathode': 3 }, tasks: { building: { kind: 'value' } } })
    expect(project?.orders).toMatchObject([{ id: 'cars', per: 'rate' }])
    expect(project?.claims[1]?.value).toMatchObject({ kind: 'quantity', estimate: { value: 900 } })
  })

  test('that is not there is a fault that names those there are', () => {
    expect(said(variant('lpf'))).toEqual(['f:25:1: variants: there is no variant "lpf"; did you mean lfp? [CW-PROJ-010]'])
    expect(variant('lpf').project).toBeUndefined()
    expect(said(variant('x', SMALL))).toEqual([
      'f:1:1: variants: there is no variant "x"; there are no variants yet [CW-PROJ-010]',
    ])
  })

  test('has its faults at its value, once, read alone or with the file', () => {
    const text = WITH.replace('2 GWh/yr', '2 GWh')
    const fault = /^f:26:71: variants\.lfp\.plants\.works\.capacity: "2 GWh": GWh is an energy/
    expect(said(parseProject(text, options))).toEqual([expect.stringMatching(fault)])
    expect(said(variant('lfp', text))).toEqual([expect.stringMatching(fault)])
    expect(variant('late', text).project).toBeDefined()
  })

  test('does not repeat the faults of the file', () => {
    const text = changed('33 Ah', '33') + VARIANTS
    expect(said(parseProject(text, options))).toHaveLength(1)
  })

  test('which breaks another place of the file is told at the change to blame', () => {
    const text = `${SMALL}variants: {round: {plants.works.capacity: 2 GWh/yr, cells.pouch.format: cylindrical}}\n`
    expect(said(parseProject(text, options))).toEqual([
      expect.stringMatching(
        /^f:25:73: variants\.round\.cells\.pouch\.format: with this variant plants\.works\.route \(line 16\) is at fault: the route makes pouch cells/,
      ),
    ])
  })

  test('more than can be checked are refused', () => {
    const many = Array.from({ length: 5000 }, (_, i) => `  v${i}: {name: x${i}}`).join('\n')
    const [fault, ...more] = parseProject(`${SMALL}variants:\n${many}\n`, options).issues
    expect(more).toEqual([])
    expect(fault).toMatchObject({ code: 'CW-PROJ-029', hint: 'put some of them in a file of their own' })
  })
})
