import { words } from '../../words/words.ts'

/** Flows of mass and energy. */
export const flowWords = words({
  en: {
    massTitle: (plant: string) => `Flow of mass: ${plant}`,
    all: 'all plants',
    from: 'From',
    to: 'To',
    what: 'What',
    mass: 'Mass',
    massSay: (inside: string, product: string, share: string) =>
      `${inside} come in over the whole run; ${product} of that, ${share}, leave as product.`,
    balance: (residual: string) => `In less out: ${residual} of what comes in.`,
    massNote: 'Over all simulated years, mean of the replications. Bands between steps and plant are sums of what joins there.',
    rest: 'other materials',
    energyTitle: (plant: string) => `Flow of energy in a year: ${plant}`,
    energy: 'Energy',
    electricity: 'electricity',
    heat: 'heat',
    grid: 'electricity from the grid',
    gas: 'gas',
    fuel: 'fuel for heat',
    boiler: 'loss of the boilers',
    energySay: (electricity: string, gas: string, most: string, share: string) =>
      `${electricity} of electricity and ${gas} of gas in a year at nameplate; most goes to ${most}, ${share}.`,
    energySayFuel: (electricity: string, heat: string, most: string, share: string) =>
      `${electricity} of electricity and ${heat} of heat in a year at nameplate; most goes to ${most}, ${share}.`,
    unknownEnergy: (steps: string) => `Not known, and not counted: ${steps}.`,
    energyNote:
      'At nameplate, as the books have it: published energies of the steps per energy of cells, dry rooms and laboratories by area.',
    materialEnergyNote: 'At nameplate, by step; of steps without a figure nothing is known, and nothing is counted.',
    powerTitle: (plant: string) => `Power that the grid must give, by use: ${plant}`,
    part: 'Use',
    power: 'Power',
    powerSay: (peak: string, range: string, most: string, share: string) =>
      `${peak}${range} at the peak with electric dryers; most for ${most}, ${share}.`,
    powerNote: (gasDryers: string, unknown: string) => `With dryers heated by gas ${gasDryers}. ${unknown}`,
    unknown: (steps: string) => `Without a sourced power, so not in the sum: ${steps}.`,
    range: (low: string, high: string) => ` (${low} to ${high}, 10th to 90th percentile of the draws)`,
    use: 'Use',
    kind: 'As',
    source: 'From',
  },
  ru: {
    massTitle: (plant: string) => `Потоки массы: ${plant}`,
    all: 'все заводы',
    from: 'Откуда',
    to: 'Куда',
    what: 'Что',
    mass: 'Масса',
    massSay: (inside: string, product: string, share: string) =>
      `За весь расчёт поступает ${inside}; из них продуктом уходит ${product}, ${share}.`,
    balance: (residual: string) => `Приход минус расход: ${residual} от прихода.`,
    massNote:
      'За все смоделированные годы, среднее по повторам. Потоки между операциями и заводом — суммы того, что там соединяется.',
    rest: 'прочие материалы',
    energyTitle: (plant: string) => `Потоки энергии за год: ${plant}`,
    energy: 'Энергия',
    electricity: 'электричество',
    heat: 'тепло',
    grid: 'электричество из сети',
    gas: 'газ',
    fuel: 'топливо для тепла',
    boiler: 'потери котлов',
    energySay: (electricity: string, gas: string, most: string, share: string) =>
      `За год при проектной мощности: ${electricity} электричества и ${gas} газа; больше всего уходит на «${most}», ${share}.`,
    energySayFuel: (electricity: string, heat: string, most: string, share: string) =>
      `За год при проектной мощности: ${electricity} электричества и ${heat} тепла; больше всего уходит на «${most}», ${share}.`,
    unknownEnergy: (steps: string) => `Неизвестно и не учтено: ${steps}.`,
    energyNote:
      'При проектной мощности, как в финансовом расчёте: опубликованный расход энергии операций на энергию ячеек, сухие помещения и лаборатории — по площади.',
    materialEnergyNote: 'При проектной мощности, по операциям; операции, расход которых неизвестен, не учтены.',
    powerTitle: (plant: string) => `Мощность от сети по назначению: ${plant}`,
    part: 'Назначение',
    power: 'Мощность',
    powerSay: (peak: string, range: string, most: string, share: string) =>
      `Пик с электрическими сушилками ${peak}${range}; больше всего — ${most}, ${share}.`,
    powerNote: (gasDryers: string, unknown: string) => `С газовыми сушилками ${gasDryers}. ${unknown}`,
    unknown: (steps: string) => `Без известной мощности, потому не в сумме: ${steps}.`,
    range: (low: string, high: string) => ` (от ${low} до ${high}, 10-й — 90-й процентили выборок)`,
    use: 'Назначение',
    kind: 'Вид',
    source: 'Источник',
  },
})
