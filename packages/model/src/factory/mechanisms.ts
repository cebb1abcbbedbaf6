/** What happens in a plant beside its bare flow of work. Each can be left out of a simulation, to see what it costs. */
export const MECHANISMS = [
  { id: 'breakdowns', name: 'breakdowns', how: 'machines fail by the time they work, and are repaired' },
  { id: 'technicians', name: 'technicians', how: 'a part of the repairs waits for one of the technicians of the shift' },
  { id: 'maintenance', name: 'planned maintenance', how: 'every few weeks all machines stop for a shift' },
  { id: 'cleaning', name: 'cleaning', how: 'coaters stop to be cleaned' },
  { id: 'tools', name: 'tool life', how: 'knives and sonotrodes are changed after so many units' },
  { id: 'operators', name: 'operators', how: 'machines work only while people of their part of the plant are free' },
  { id: 'outages', name: 'shared outages', how: 'dry room, power and solvent recovery stop many machines at once' },
  { id: 'pot-life', name: 'pot life of slurry', how: 'slurry that waits too long before the coater is thrown away' },
  { id: 'drying-again', name: 'exposure after drying', how: 'electrodes that wait too long after vacuum drying are dried again' },
  { id: 'coil-defects', name: 'defects by the coil', how: 'a part of the rejects of the last test comes by whole lots' },
  { id: 'grading', name: 'grading', how: 'cells are sorted into two grades, and a module holds cells of one' },
  { id: 'changeovers', name: 'change-overs', how: 'machines for modules and packs are set up when the product changes' },
  { id: 'start-up', name: 'start-up', how: 'pace and scrap of a line that learns' },
  { id: 'scatter', name: 'scatter of cycle times', how: 'unit times vary about their mean' },
] as const

export type Mechanism = (typeof MECHANISMS)[number]['id']
