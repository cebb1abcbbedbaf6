/** A plant of anode material in two phases. */
export const MATERIAL_PLANT = `# A plant that makes a material of cells, counted in tonnes, as it is planned or announced.
# Check it with: cellwright check FILE       Work it out with: cellwright run FILE
# Lines that begin with # are remarks. Remove the # before a field to use it.

# Version of this kind of file.
cellwright: 1
# The name shown in results.
name: My material plant

# The time that is simulated. Dates are year-month-day.
calendar: {start: 2026-01-01, end: 2040-12-31}
# Money shown, its price level, and whether it is "real" money of that year or "nominal".
currency: {report: USD, year: 2024, terms: real}

# Where the figures come from, each with an id of your choice. A text that holds ": " or a comma inside { } needs quotes.
sources:
  announcement: {publisher: A newspaper, title: "A plant of anode material is announced", date: "2026-01-15"}
  # web: {publisher: A company, url: "https://example.org/news"}

# Who pays for it, with the share of the investment.
parties:
  owner: {name: The owner, capex: 100 %}

# Where it stands. The country (two capital letters) gives wages, energy prices and taxes.
sites:
  home: {country: MA, name: My port}

# A cell and a pack that the material is for: the results say how many of them it is enough for. May be left out.
cells:
  # An id of your choice; the pack names it below. "cellwright library chemistry" shows what chemistries there are.
  pouch: {chemistry: LFP/graphite, format: pouch, capacity: 60 Ah}
packs:
  # Cells in series, and strings in parallel.
  car: {cell: pouch, series: 110, parallel: 3}

material_plants:
  anode:
    site: home
    # What is made and how: "cellwright library material-route" shows what there is, for example nmc811 or lfp-iron-phosphate for a cathode.
    route: synthetic-graphite
    # Good product a year, all phases together. It is a figure of the announcement, so it is written once, under claims.
    # Without claims write it here: capacity: 20000 t/yr
    capacity: {claim: capacity}
    # Phases add up to the capacity; the one without a capacity is the rest. Left out, the plant is built at once.
    phases:
      - {id: first, capacity: 10000 t/yr}
      # When its works begin, counted from those of the phase before.
      - {id: second, after: {value: 12 months, low: 6 months, high: 24 months, assumed: "When the second half follows was not said."}}
    # When the works begin. With "start_of: permit" the time for permits comes first.
    schedule: {start: 2026-06-01, start_of: building}
    # From the library where you leave them out:
    # price: 5000 USD/t
    # machines: {graphitisation: 40}

# The figures of the announcement. Each gets a verdict: can it be so? docs/project-file.md lists what can be claimed.
claims:
  - {id: capacity, about: plant.output.mass, scope: anode, value: 20000 t/yr, as_of: "2026", source: announcement}
  - {id: investment, about: plant.investment.total, scope: anode, value: 250 M USD, qualifier: about, as_of: "2026", source: announcement}
  - {id: jobs, about: plant.jobs.total, scope: anode, value: 500, qualifier: about, as_of: "2026", source: announcement}
  - {id: cars, about: plant.packs-fed, scope: anode, value: 260000 /yr, qualifier: about, as_of: "2026", source: announcement}

# Other readings of this file, by path, to compare. Each is checked with the file.
variants:
  # A cathode of the same mass.
  cathode: {material_plants.anode.route: lfp-iron-phosphate}
  # All of it built at once.
  at-once: {material_plants.anode.phases: [{id: first, capacity: {claim: capacity}}]}

# Your own numbers, for example a quote of a vendor: they replace those of the library and are marked as yours.
# library:
#   - kind: active-material
#     id: nmc622
#     name: NMC622, my quote
#     values:
#       price: {value: 25, unit: USD/kg, year: 2024, basis: claim, ref: announcement}
`
