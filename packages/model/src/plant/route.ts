/**
 * One step of a route: which machine does it, what flows through it, and how its time per unit follows from the design.
 * The route is read top to bottom; the cathode and the anode branch meet at stacking.
 */
export interface RouteStep {
  /** Also the id of the `machine` entry of the library. */
  readonly id: string
  readonly name: string
  readonly section: 'cathode' | 'anode' | 'cell' | 'pack'
  /** What is counted: electrodes of one cell, cells, modules or packs. */
  readonly unit: 'electrode' | 'cell' | 'module' | 'pack'
  /**
   * How the time of one unit on one machine is found:
   * slurry: batch time x slurry volume / batch volume; web: metres of web / speed, with coil changes; oven: foil area / area rate;
   * stack: sheets x time per sheet; rate: 1 / (rate x positions); takt: time per unit; rack: dwell / places.
   */
  readonly form: 'slurry' | 'web' | 'oven' | 'stack' | 'rate' | 'takt' | 'rack'
  /** Steps of the factor family (BatPaC v5) that cover this step. Some cover several: then the first of them carries it. */
  readonly factor: readonly string[]
  /** Steps of the factor family that go with this step and that no machine of ours covers: their money, people and floor are always filled. */
  readonly beside?: readonly string[]
  readonly room: 'normal' | 'dry' | 'laboratory'
}

const electrode = (section: 'cathode' | 'anode'): RouteStep[] => {
  const step = (id: string, name: string, form: RouteStep['form'], factor: string[], room: RouteStep['room']): RouteStep => ({
    id: `${id}-${section}`,
    name: `${name}, ${section}`,
    section,
    unit: 'electrode',
    form,
    factor,
    room,
  })
  return [
    step('mixing', 'mixing', 'slurry', [`mixing-${section}`], 'normal'),
    step('coating', 'coating and drying', 'web', [`coating-drying-${section}`], 'normal'),
    step('calendering', 'calendering', 'web', [`calendering-${section}`], section === 'cathode' ? 'dry' : 'normal'),
    { ...step('slitting', 'slitting and notching', 'web', [`slitting-${section}`], 'dry'), beside: [`notching-${section}`] },
    step('vacuum-drying', 'vacuum drying', 'oven', [`vacuum-drying-${section}`], 'dry'),
  ]
}

/** Stacked pouch cell from powder, then modules and packs. */
export const CELL_POUCH_PACK: readonly RouteStep[] = [
  ...electrode('cathode'),
  ...electrode('anode'),
  { id: 'stacking', name: 'stacking', section: 'cell', unit: 'cell', form: 'stack', factor: ['stacking'], room: 'dry' },
  {
    id: 'tab-welding',
    name: 'tab welding',
    section: 'cell',
    unit: 'cell',
    form: 'rate',
    factor: ['terminal-welding'],
    room: 'dry',
  },
  { id: 'xray', name: 'X-ray inspection', section: 'cell', unit: 'cell', form: 'rate', factor: ['xray-inspection'], room: 'dry' },
  { id: 'enclosing', name: 'enclosing', section: 'cell', unit: 'cell', form: 'rate', factor: ['enclosing'], room: 'dry' },
  {
    id: 'filling',
    name: 'electrolyte filling',
    section: 'cell',
    unit: 'cell',
    form: 'rate',
    factor: ['electrolyte-filling-sealing'],
    room: 'dry',
  },
  { id: 'wetting', name: 'wetting', section: 'cell', unit: 'cell', form: 'rack', factor: [], room: 'dry' },
  {
    id: 'formation',
    name: 'formation',
    section: 'cell',
    unit: 'cell',
    form: 'rack',
    factor: ['formation-ageing-test-sort'],
    room: 'laboratory',
  },
  { id: 'degassing', name: 'degassing and sealing', section: 'cell', unit: 'cell', form: 'rate', factor: [], room: 'dry' },
  { id: 'ageing', name: 'ageing', section: 'cell', unit: 'cell', form: 'rack', factor: [], room: 'laboratory' },
  { id: 'eol-test', name: 'end-of-line test', section: 'cell', unit: 'cell', form: 'takt', factor: [], room: 'laboratory' },
  {
    id: 'module-assembly',
    name: 'module assembly',
    section: 'pack',
    unit: 'module',
    form: 'takt',
    factor: ['module-assembly'],
    room: 'normal',
  },
  {
    id: 'pack-assembly',
    name: 'pack assembly',
    section: 'pack',
    unit: 'pack',
    form: 'takt',
    factor: ['pack-assembly-test'],
    room: 'normal',
  },
  { id: 'pack-test', name: 'pack test', section: 'pack', unit: 'pack', form: 'takt', factor: [], room: 'normal' },
]

export const ROUTES: Readonly<Record<string, readonly RouteStep[]>> = { 'cell-pouch+pack': CELL_POUCH_PACK }

/** Steps of the factor family that serve the plant as a whole. */
export const SUPPORT_STEPS = [
  'receiving-shipping-warehouse',
  'solvent-recovery',
  'dry-room-management',
  'reject-cell-scrap-recycle',
  'control-laboratory',
  'building-support-systems',
] as const
