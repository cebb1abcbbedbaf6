/** A storage power station with its cell, pack and container. */
export const STORAGE_STATION = `# A storage power station of containers that charges and discharges against prices of electricity.
# Check it with: cellwright check FILE       Work it out with: cellwright run FILE
# Lines that begin with # are remarks. Remove the # before a field to use it.

# Version of this kind of file.
cellwright: 1
# The name shown in results.
name: My station

# The time looked at, and the money in which prices are shown. "real" is money of that year, "nominal" of each year.
calendar: {start: 2026-01-01, end: 2046-12-31}
currency: {report: USD, year: 2024, terms: real}

# Where figures come from, each with an id of your choice. Figures below can name one: source: offer.
sources:
  offer: {publisher: A maker of containers, title: "Offer, first draft"}

# Where it stands. The country (two capital letters) gives taxes, and the prices of electricity that are made up where you give none.
sites:
  home: {country: DE, name: My town}

# What a container is made of: a cell, a rack of cells, and so many racks.
cells:
  cell:
    # "cellwright library chemistry" shows what there is; how the cells age follows from it.
    chemistry: LFP/graphite
    format: prismatic-stacked
    # Outer size; the charge follows from it. Or give the charge too, for example capacity: 314 Ah.
    outer: {length: 174 mm, width: 207 mm, thickness: 72 mm}
packs:
  rack: {cell: cell, series: 416, parallel: 1}
containers:
  box: {pack: rack, packs: 10}

stations:
  park:
    site: home
    container: box
    # Energy of the cells when new; as many containers as hold it.
    energy: 100 MWh
    # Power at the grid, or the time in which it is discharged, for example duration: 2 h.
    power: 50 MW
    # First day of operation, and for how long.
    start: 2027-01-01
    life: 20 yr
    # A CSV file beside this one with a price for each hour of a year: its first row is "hour,price [EUR/MWh]". Without it prices are made up, which is an assumption.
    # prices: prices.csv
    # Full cycles a day at most, and the window of the state of charge.
    cycles: 2 /d
    soc_min: 5 %
    soc_max: 95 %
    # Containers are added when less than this is left of the energy.
    augment_at: 75 %
    # Price of the containers; from a survey of the market where absent.
    # price: {value: 90 EUR/kWh, source: offer}
    # Paid for being ready, whatever it does.
    # capacity_payment: 20 EUR/kW/yr

# Other readings of this file, by path, to compare. Each is checked with the file.
variants:
  sodium: {cells.cell.chemistry: prussian-white-hard-carbon}

# Your own numbers, for example a quote of a vendor: they replace those of the library and are marked as yours.
# library:
#   - kind: active-material
#     id: nmc622
#     name: NMC622, my quote
#     values:
#       price: {value: 25, unit: USD/kg, year: 2024, basis: claim, ref: offer}
`
