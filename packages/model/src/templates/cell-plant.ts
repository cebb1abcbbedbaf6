/** A cell, a pack, the plant that makes them, an order and announced figures. */
export const CELL_PLANT = `# A plant that makes cells and packs, as it is planned or announced.
# Check it with: cellwright check FILE       Work it out with: cellwright run FILE
# Lines that begin with # are remarks. Remove the # before a field to use it.

# Version of this kind of file.
cellwright: 1
# The name shown in results.
name: My plant

# The time that is simulated. Dates are year-month-day.
calendar: {start: 2026-01-01, end: 2045-12-31}
# Money shown, its price level, and whether it is "real" money of that year or "nominal".
currency: {report: USD, year: 2024, terms: real}

# Where the figures come from, each with an id of your choice. A text that holds ": " or a comma inside { } needs quotes.
sources:
  announcement: {publisher: A newspaper, title: "A plant is announced", date: "2026-01-15"}
  # web: {publisher: A company, url: "https://example.org/news"}

# Who pays for it, with the share of the investment.
parties:
  owner: {name: The owner, capex: 100 %}

# Where it stands. The country (two capital letters) gives wages, energy prices and taxes.
sites:
  home: {country: DE, name: My town}

cells:
  # An id of your choice; the pack names it below.
  pouch:
    # Cathode and anode. "cellwright library chemistry" shows what there is, for example LFP/graphite.
    chemistry: NMC622/graphite
    # The plants that can be sized so far make pouch cells.
    format: pouch
    # Charge after formation. A number may stand alone (33 Ah), or with its limits and the reason for it:
    capacity: {value: 33 Ah, low: 30 Ah, high: 36 Ah, assumed: The cell was not announced.}
    # From the library where you leave them out:
    # areal_capacity: 4 mAh/cm2
    # np_ratio: 1.1
    # cathode_porosity: 25 %
    # anode_porosity: 30 %

packs:
  car:
    # The cell it is made of, cells in series, and strings in parallel (or the charge of the pack, for example charge: 200 Ah).
    cell: pouch
    series: 105
    parallel: 6

plants:
  works:
    # Ids of the site and of the pack made.
    site: home
    makes: car
    # The chain of process steps.
    route: cell-pouch+pack
    # Energy of good packs a year. It is a figure of the announcement, so it is written once, under claims.
    # Without claims write it here: capacity: 4 GWh/yr
    capacity: {claim: capacity}
    # When the works begin. With "start_of: permit" the time for permits comes first.
    schedule: {start: 2026-06-01, start_of: building}
    # Machines that are known, by step; the others are sized. "cellwright library machine" shows the steps.
    # machines: {coating-cathode: 2}

# What is ordered: packs a year (50000 /yr) or packs in all (50000).
orders:
  - {id: cars, customer: Car makers, product: car, quantity: 40000 /yr, from: 2030-01-01}

# The figures of the announcement. Each gets a verdict: can it be so? docs/project-file.md lists what can be claimed.
claims:
  - {id: capacity, about: plant.output.nameplate, scope: works, value: 4 GWh/yr, as_of: "2026", source: announcement}
  - {id: investment, about: plant.investment.total, scope: works, value: 0.5 bn USD, qualifier: about, as_of: "2026", source: announcement}
  - {id: jobs, about: plant.jobs.total, scope: works, value: 1500, qualifier: about, as_of: "2026", source: announcement}

# Other readings of this file, by path, to compare. Each is checked with the file.
variants:
  lfp: {cells.pouch.chemistry: LFP/graphite, plants.works.capacity: 2 GWh/yr}

# Your own numbers, for example a quote of a vendor: they replace those of the library and are marked as yours.
# library:
#   - kind: active-material
#     id: nmc622
#     name: NMC622, my quote
#     values:
#       price: {value: 25, unit: USD/kg, year: 2024, basis: claim, ref: announcement}
`
