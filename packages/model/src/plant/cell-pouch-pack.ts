import type { RouteStep } from './route.ts'

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

/** Stacked pouch cell from powder to the tested cell. */
export const CELL_POUCH: readonly RouteStep[] = [
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
]

/** Modules and packs of tested cells. */
export const PACK: readonly RouteStep[] = [
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

/** Stacked pouch cell from powder, then modules and packs. */
export const CELL_POUCH_PACK: readonly RouteStep[] = [...CELL_POUCH, ...PACK]
