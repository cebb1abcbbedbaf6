import type { Taken } from './own-inputs.ts'

/** A published cell as our design takes it, with what is known of why it deviates. */
export interface RealCell extends Taken {
  /** Why the design from its size deviates, whatever the quantity. */
  readonly why?: string
  /** Why one quantity deviates, by id of its group. */
  readonly whyOf?: Readonly<Record<string, string>>
}

const DENSER =
  'only its size is its own, and it coats otherwise than the class: the layers of the 2170 repeat every 337 um (taipu), ours every 418 um with ' +
  '4.5 mAh/cm2, so that its strip is 865 mm long in a can where ours is 691 mm'
const CATL_ROLLS =
  'its strips are 67 mm wide, along the 82 mm of the can, and our rolls lie along the 280 mm with 5.11 m2 of coating, where its two ' +
  'rolls have 5.90 m2; those, with our electrolyte, can and terminals, come to 3.0 kg'

/** Every published cell with an outer size and a chemistry that the library has, or a near relative of it. In order of id. */
export const REAL_CELLS: readonly RealCell[] = [
  {
    id: 'a123-26650',
    chemistry: 'LFP/graphite',
    format: 'cylindrical',
    size: '26650',
    why:
      'its parameter set does not go with its rating: thickness, porosity and volume share hold 1.51 mAh/cm2, which are 2.7 Ah on its own ' +
      '0.18 m2, and the maker rates 2.3 Ah',
  },
  {
    id: 'bpx-lfp-18650',
    chemistry: 'LFP/graphite',
    format: 'cylindrical',
    size: '18650',
  },
  { id: 'byd-blade-135', chemistry: 'LFP/graphite', format: 'prismatic-stacked', size: 'byd-blade' },
  {
    id: 'catl-161-lfp',
    chemistry: 'LFP/graphite',
    format: 'prismatic-wound',
    size: 'bev2',
    why: 'its print does not close: 3.44 mAh/cm2 on its two rolls of 22.0 m by 67 mm are 203 Ah, and it has 161 Ah; the electrodes weigh what 203 Ah weigh',
    whyOf: { 'cell-mass': CATL_ROLLS, 'cell-mass-of-charge': `${CATL_ROLLS}; they would hold 203 Ah, and we coat for 161 Ah` },
  },
  {
    id: 'lg-e63',
    chemistry: 'NMC622/graphite',
    format: 'pouch',
    size: 'lg-e78',
    standIn: 'seals folded as assumed for the E78',
    why: 'whether the printed size holds the rim of the seal is not said: with an open rim of 10 mm we find 62.2 Ah and 925 g, 5 and 4 % low',
  },
  {
    id: 'lg-e78',
    chemistry: 'NMC622/graphite',
    format: 'pouch',
    size: 'lg-e78',
    standIn: 'NMC622 for NMC 65:20:15; outer size of the E79',
  },
  {
    id: 'lg-e79',
    chemistry: 'NMC811/graphite-3.5Si',
    format: 'pouch',
    size: 'lg-e78',
    standIn: 'NMC811 for NCMA, graphite with 3.5 % silicon for graphite with SiO',
  },
  {
    id: 'lg-m50',
    chemistry: 'NMC811/graphite-3.5Si',
    format: 'cylindrical',
    size: '21700',
    standIn: 'graphite with 3.5 % silicon for graphite with SiOx',
    why:
      'its 5 Ah on its own coated area are 4.87 mAh/cm2; the thickness and porosity printed of its cathode hold 3.91 with the recipe and ' +
      'capacity of our NMC811 and the first loss of a cell with silicon',
  },
  {
    id: 'lg-n2-2',
    chemistry: 'NMC622/graphite',
    format: 'pouch',
    size: 'lg-e78',
    standIn: 'NMC622 for an NCM that is not named; seals folded as assumed for the E78',
    whyOf: {
      'cell-mass':
        'its NCM and its loading are not published; at the usual 4 mAh/cm2 we put 33 sheets and 68 Ah into it, 5 % more than it has',
    },
  },
  { id: 'panasonic-ncr18650b', chemistry: 'NCA/graphite', format: 'cylindrical', size: '18650', why: DENSER },
  {
    id: 'samsung-94',
    chemistry: 'NMC111/graphite',
    format: 'prismatic-wound',
    size: 'bev2',
    why:
      'only its size is its own. The mass that follows from its print is 5 % above ours, so that its can is as full as ours, with coatings, foils ' +
      'and walls that hold less; none of them is published',
  },
  {
    id: 'tesla-2170-2018',
    chemistry: 'NCA/graphite',
    format: 'cylindrical',
    size: '21700',
    standIn: 'NCA for NCA 90',
    why: DENSER,
  },
  { id: 'tesla-4680-2025', chemistry: 'NMC811/graphite', format: 'cylindrical', size: '4680' },
  {
    id: 'tob-sodium-18650',
    chemistry: 'NMMT/HC',
    format: 'cylindrical',
    size: '18650',
    standIn: 'NMMT for a layered oxide that is not named',
    why:
      'only its size is its own. It weighs 36.5 g in a can that we fill to 42 g: it is a cell for power, as the 1.2 Ah cell of ' +
      'the same kind whose high porosities were measured (doi 10.1016/j.xcrp.2024.101945), and we coat for energy',
  },
  {
    id: 'toshiba-scib-20',
    chemistry: 'LMO/LTO',
    format: 'prismatic-wound',
    size: 'bev2',
    standIn: 'LMO for LMO with NMC, whose shares are not published',
    why:
      'only its size is its own: with the loading that is assumed of cells with LTO, 2 mAh/cm2, and our can for cars we find 11.0 Ah with LMO ' +
      'and 12.8 Ah with NMC622',
  },
]

/** Published cells that are not designed, and the datum that is missing. */
export const NOT_DESIGNED: readonly { readonly id: string; readonly missing: string }[] = [
  { id: 'bpx-nmc111-pouch', missing: 'outer size' },
  { id: 'gs-yuasa-lev50n', missing: 'outer size' },
  { id: 'hina-sodium', missing: 'outer size, charge and mass; only energies per mass and volume were announced' },
  { id: 'kit-sodium-18650', missing: 'outer size as measured, mass' },
  {
    id: 'kokam-slpb75106100',
    missing: 'outer size, number of layers and mass of the whole cell',
  },
  { id: 'lifun-sodium', missing: 'outer size, charge and mass; only energies per mass and volume were announced' },
  { id: 'microvast-hpco-53-5', missing: 'outer size, mass and which NMC' },
  { id: 'microvast-mpco-17-5', missing: 'outer size, mass and which NMC' },
  { id: 'samsung-25r', missing: 'outer size as measured, mass and which NMC' },
  {
    id: 'sanyo-phev2-25',
    missing: 'the shares of NCM and LMO in its cathode, mass; of such a blend the library has no capacity, voltage or density',
  },
  { id: 'svolt-115-nmx', missing: 'a cobalt-free nickel cathode in the library; its mass is an estimate of the source' },
  { id: 'toshiba-scib-20hp', missing: 'outer size, mass and cathode' },
]
