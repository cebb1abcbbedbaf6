/** A fleet of vehicles on a pack, and the centre that repairs its packs. */
export const SERVICE_CENTRE = `# A Technical Service Centre that keeps the packs of a fleet of vehicles.
# Check it with: cellwright check FILE       Work it out with: cellwright run FILE
# Lines that begin with # are remarks. Remove the # before a field to use it.

# Version of this kind of file.
cellwright: 1
# The name shown in results.
name: My service centre

# The time that is simulated. Dates are year-month-day.
calendar: {start: 2026-01-01, end: 2040-12-31}
# Money shown, its price level, and whether it is "real" money of that year or "nominal".
currency: {report: USD, year: 2024, terms: real}

# Where the figures come from, each with an id of your choice.
sources:
  announcement: {publisher: A newspaper, title: "A service centre is announced", date: "2026-01-15"}

# The country (two capital letters) gives wages, prices and the weather in which the vehicles run.
sites:
  depot: {country: DE, name: My town, lat: 52.5, lon: 13.4}

cells:
  # An id of your choice; the pack names it below. "cellwright library chemistry" shows what chemistries there are.
  pouch: {chemistry: NMC622/graphite, format: pouch, capacity: 33 Ah}

packs:
  # Cells in series, and strings in parallel (or the charge of the pack, for example charge: 264 Ah).
  bus: {cell: pouch, series: 180, parallel: 8}

fleets:
  buses:
    # How the vehicles are used: "cellwright library vehicle-use" shows what there is.
    use: e-bus-night
    pack: bus
    site: depot
    # Vehicles in all, and the days between which they enter service.
    vehicles: 200
    from: 2026-07-01
    to: 2028-06-30
    # The centre below. Without it each faulty pack is replaced by a new one.
    centre: service
    # From the library where you leave them out:
    # packs_per_vehicle: 3
    # distance: 166 km/d
    # energy_use: 1.4 kWh/km
    # end_of_life: 80 %

centres:
  service:
    site: depot
    # First day on which it takes in packs. It is a figure of the announcement, so it is written once, under claims.
    # Without claims write it here: start: 2027-01-01
    start: {claim: opening}
    # Worked out where you leave them out:
    # bays: 2
    # technicians: 6
    # testers: 2
    # spares: {bus: 4}
    # Share of the vehicles that must be on the road; from the library where absent.
    # availability: 98 %

# What was announced. Each figure is judged without itself.
claims:
  - {id: opening, about: centre.start, scope: service, value: "2027-01-01", qualifier: about, source: announcement}
  - {id: built-in, about: centre.build-time, scope: service, value: 1 yr, source: announcement}

# Other readings, for: cellwright compare FILE
variants:
  # Twice the vehicles.
  larger: {fleets.buses.vehicles: 400}

# Your own numbers, for example a quote of a vendor: they replace those of the library and are marked as yours.
# library:
#   - kind: active-material
#     id: nmc622
#     name: NMC622, my quote
#     values:
#       price: {value: 25, unit: USD/kg, year: 2024, basis: claim, ref: announcement}
`
