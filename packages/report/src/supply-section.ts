import type { SupplyResult } from '@cellwright/model'
import { money } from './money-text.ts'
import { count, counted, decimal, figure, number, spread } from './number-text.ts'
import { heading, labelled, note, pageTable, type Page, type Section } from './page.ts'
import { beginsWithCells, unitsOf } from './unit-words.ts'

/** What crosses the border of each site: power, gas, water, solvent; its dry rooms and its formation. */
export const supplySection: Section = (results, page) =>
  results.plants.flatMap((plant) => {
    const { id, supply } = plant
    const units = unitsOf(plant)
    const cells = !beginsWithCells(plant)
    const { power, gas, water, dryRooms: rooms, solvent, formation: forming, emissions, energyPerOutput: energy } = supply
    const cost = solvent.cost ? `, ${money(solvent.cost, results)}` : ''
    return [
      ...heading(page, `Power, gas and water of ${id}, at nameplate`),
      ...labelled(page, 'weather', weather(supply)),
      ...labelled(
        page,
        'peak power',
        !cells
          ? `${figure(power.peak)}${spread(power.peak)} for the grid connection, without the machines below`
          : `${figure(power.peak)}${spread(power.peak)} for the grid connection with electric dryers, ${figure(power.peakWithGasDryers)} with gas-fired ones; ${figure(power.peakWithBooksFormation)} if formation takes what the books give it`,
      ),
      ...labelled(
        page,
        'electricity',
        `${figure(power.year)} a year in the books, ${figure(power.mean)} in the mean${cells ? `; ${figure(power.meanWithFormationRule)} with formation by its charges` : ''}`,
      ),
      ...(cells
        ? labelled(
            page,
            'gas',
            `${figure(gas.year)} a year in the books, ${figure(gas.yearWithDryRoomsByWeather)} with the dry rooms below; ${figure(gas.peak)} on a cold day`,
          )
        : []),
      ...(cells
        ? labelled(
            page,
            'water',
            `${figure(water.total)}: ${figure(water.process)} in the slurry of the anode, ${figure(water.cooling)} for wet cooling towers (assumed; none if air cools)`,
          )
        : []),
      ...(cells
        ? labelled(
            page,
            'dry rooms',
            `dew point ${figure(rooms.dewPoint)}, ${counted(rooms.people, 'person', 'people')} inside by the rule of the source (${count(rooms.peopleByStaffing)} by our staffing): ${figure(rooms.heat)} of heat and ${figure(rooms.electricity)} of electricity a year, ${figure(rooms.perOutput)} of ${units}; the books have ${figure(rooms.perOutputInBooks)}`,
          )
        : []),
      ...(cells
        ? labelled(
            page,
            'solvent',
            `${figure(solvent.evaporated)} of NMP evaporated, ${figure(solvent.lost)} of it lost and bought anew${cost}; the recovery must take ${figure(solvent.peak)}`,
          )
        : []),
      ...(cells
        ? labelled(
            page,
            'formation',
            `${count(forming.channels)} channels in ${counted(forming.towers, 'tower')}, ${counted(forming.testTowers, 'more', 'more')} for life tests; ${count(forming.ageingPlaces)} ageing places in ${counted(forming.ageingRacks, 'rack')}. A cell takes ${number(forming.withRecovery.value)} times its energy, ${number(forming.withoutRecovery.value)} with recovery out of service; the books have ${number(forming.published.value)} for the whole step`,
          )
        : []),
      ...labelled(page, 'emissions', emitted(emissions)),
      '',
      ...parts(power, page),
      ...note(
        page,
        `A plain sum: nothing is taken off for parts that do not peak together. Without a sourced power, and not in it: ${power.unknown.join(', ')}.`,
      ),
      ...note(
        page,
        cells
          ? `The books keep ${figure(energy.books)} of ${units}. Formation by its charges would make it ${number(energy.withFormationRule.value)}, dry rooms by weather ${number(energy.withDryRoomsByWeather.value)}. Monthly means of weather hide hot and cold days.`
          : `The books keep ${figure(energy.books)} of packs: what runs with the building. No published figure of the energy of making modules and packs was found.`,
      ),
    ]
  })

/** Beyond this a station says little of a site [km]. */
const FAR = 300

function weather({ weather: w }: SupplyResult): string {
  const where =
    w.distance !== null
      ? `, ${figure(w.distance)} from the site${w.distance.value > FAR ? ', too far to stand for it: the file can bring a station of its own under library' : ''}`
      : w.found === 'country'
        ? ', the first station of the country, as the file gives no position of the site'
        : ', an assumption: the file gives no position of the site and the library has no station of its country'
  return `${w.name}, ${w.country}${where}: ${decimal(w.mean.value, 1)} degC in the mean (${w.period}), ${decimal(w.coldest.value, 1)} to ${decimal(w.hottest.value, 1)} degC to design for (${w.extremes})`
}

function emitted({ factor, electricity, gas }: SupplyResult['emissions']): string {
  const grid =
    factor && electricity
      ? `${figure(electricity)} of greenhouse gases of the electricity at ${figure(factor)}`
      : 'no figure for the electricity of the country'
  return `${grid}, ${figure(gas)} of the gas. Carried only: no footprint yet`
}

function parts(power: SupplyResult['power'], page: Page): string[] {
  return pageTable(
    page,
    [
      { head: 'peak power', cell: (r) => r.name },
      { head: 'MW', align: 'right', cell: (r) => decimal(r.power.value, 2) },
    ],
    [...power.parts, { name: 'all at once', power: power.peak }],
  )
}
