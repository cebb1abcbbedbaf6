/** A plant of cathode powder that feeds a plant of cells and packs. */
export const CHAIN = `# Plants that feed one another: a plant of cathode powder, and a plant that makes cells and packs of it.
# Check it with: cellwright check FILE       Work it out with: cellwright run FILE
# Lines that begin with # are remarks. Remove the # before a field to use it.

# Version of this kind of file.
cellwright: 1
# The name shown in results.
name: My chain

# The time that is simulated. Dates are year-month-day.
calendar: {start: 2026-01-01, end: 2031-12-31}
# Money shown, its price level, and whether it is "real" money of that year or "nominal".
currency: {report: USD, year: 2024, terms: real}

# Where the figures come from, each with an id of your choice. A text that holds ": " or a comma inside { } needs quotes.
sources:
  announcement: {publisher: A newspaper, title: "Powder, cells and packs on one site", date: "2026-01-15"}

# Where it stands. The country (two capital letters) gives wages, energy prices and taxes.
sites:
  park: {country: DE, name: My park}

cells:
  # An id of your choice; the pack names it below. "cellwright library chemistry" shows what chemistries there are.
  pouch: {chemistry: NMC622/graphite, format: pouch, capacity: 60 Ah}
packs:
  # Cells in series, and strings in parallel (or the charge of the pack, for example charge: 180 Ah).
  car: {cell: pouch, series: 100, parallel: 3}

plants:
  works:
    site: park
    # The chain of process steps: cells and packs, cells alone (cell-pouch), or packs of cells made elsewhere (pack).
    route: cell-pouch+pack
    makes: car
    # Energy of good packs a year. It is a figure of the announcement, so it is written once, under claims.
    # Without claims write it here: capacity: 200 MWh/yr
    capacity: {claim: capacity}
    # When the works begin. With "start_of: permit" the time for permits comes first.
    schedule: {start: 2026-03-01, start_of: building}

material_plants:
  powder:
    site: park
    # What is made and how: "cellwright library material-route" shows what there is.
    route: nmc622
    # As large as the plant that takes its powder needs, times a share. In their place: capacity: 1000 t/yr
    sized_for: works
    sized_share: 100 %
    schedule: {start: 2026-03-01, start_of: building}

# Who feeds whom. What no row names is bought and sold without limit.
supply:
  # Days on the way, the mass of a load, and the stock that the taker keeps.
  - {id: own-powder, from: powder, to: works, lead_time: 2 days, load: 5 t, stock: 7 days}
  # The same powder bought outside, drawn on where the row above has not enough. Rows are drawn on in their order, or by "share" where each has one.
  - {id: bought-powder, material: nmc622, to: works, lead_time: 30 days, load: 20 t, stock: 14 days}

# What is ordered: packs a year (2400 /yr) or packs in all (2400).
orders:
  - {id: cars, customer: Car makers, product: car, quantity: 2400 /yr, from: 2029-01-01}

# The figures of the announcement. Each gets a verdict: can it be so? docs/project-file.md lists what can be claimed.
claims:
  - {id: capacity, about: plant.output.nameplate, scope: works, value: 200 MWh/yr, as_of: "2026", source: announcement}
  - {id: investment, about: project.investment, scope: project, value: 350 M USD, qualifier: about, as_of: "2026", source: announcement}
  - {id: jobs, about: project.jobs, scope: project, value: 200, qualifier: about, as_of: "2026", source: announcement}

# One input at several values, side by side. Remove the # to run them; each takes as long as the file itself.
# sweeps:
#   size: {of: plants.works.capacity, at: [0.5 GWh/yr, 1 GWh/yr, 2 GWh/yr]}

# Other readings of this file, by path, to compare. Each is checked with the file.
variants:
  # Half of the powder made here, half bought.
  half: {material_plants.powder.sized_share: 50 %}
  # All powder bought.
  bought: {material_plants.powder.build: no}

# Your own numbers, for example a quote of a vendor: they replace those of the library and are marked as yours.
# library:
#   - kind: active-material
#     id: nmc622
#     name: NMC622, my quote
#     values:
#       price: {value: 25, unit: USD/kg, year: 2024, basis: claim, ref: announcement}
`
