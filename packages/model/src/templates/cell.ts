/** A cell and a pack, without a plant. */
export const CELL = `# A cell and a pack to design, without a plant around them.
# Check it with: cellwright check FILE       Work it out with: cellwright design FILE
# Lines that begin with # are remarks. Remove the # before a field to use it.

# Version of this kind of file.
cellwright: 1
# The name shown in results.
name: My cell

# The time looked at, and the money in which prices are shown. "real" is money of that year, "nominal" of each year.
calendar: {start: 2026-01-01, end: 2045-12-31}
currency: {report: USD, year: 2024, terms: real}

# Where figures come from, each with an id of your choice. Figures below can name one: source: datasheet.
sources:
  datasheet: {publisher: A cell maker, title: "Data sheet, first draft"}

cells:
  # An id of your choice.
  my-cell:
    # Cathode and anode. "cellwright library chemistry" shows what there is, for example LFP/graphite or NMC811/graphite.
    chemistry: NMC622/graphite
    # pouch, prismatic-stacked, prismatic-wound or cylindrical.
    format: pouch
    # Charge after formation. A number may stand alone (33 Ah), or with its limits and where it comes from:
    capacity: {value: 33 Ah, low: 30 Ah, high: 36 Ah, assumed: A guess until the data sheet is final., source: datasheet}
    # In place of the charge, or beside it, the outer size. A cylinder has diameter and height.
    # outer: {length: 300 mm, width: 100 mm, thickness: 10 mm}
    # What follows is taken from the library where you leave it out.
    # areal_capacity: 4 mAh/cm2      charge of the cathode per area of one side
    # np_ratio: 1.1                  charge of the anode over that of the cathode
    # cathode_porosity: 25 %         pores over volume of the coating
    # anode_porosity: 30 %

packs:
  my-pack:
    # The cell it is made of.
    cell: my-cell
    # Cells in series: they give the voltage.
    series: 105
    # Strings in parallel: they give the charge. In their place you may give the charge itself, for example charge: 200 Ah.
    parallel: 6

# Storage containers, filled with packs: so many of them, or as many as hold an energy (energy: 2 MWh).
# containers:
#   my-container: {pack: my-pack, packs: 30}

# Other readings of this file, by path, to compare. Each is checked with the file.
variants:
  lfp: {cells.my-cell.chemistry: LFP/graphite}

# Your own numbers, for example a quote of a vendor: they replace those of the library and are marked as yours.
# library:
#   - kind: active-material
#     id: nmc622
#     name: NMC622, my quote
#     values:
#       price: {value: 25, unit: USD/kg, year: 2024, basis: claim, ref: datasheet}
`
