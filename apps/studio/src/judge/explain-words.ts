import type { Results } from '@cellwright/model'
import { plural, words } from '../words/words.ts'

export const explainWords = words({
  en: {
    panel: 'Formula, inputs and sources',
    close: 'Close',
    working: 'The steps to this figure are being written down…',
    of: (scope: Results['scope']) =>
      ({
        run: 'Of the run.',
        preview: 'Of the preview: one replication in larger lots.',
        audit: 'Without a simulation.',
        size: 'Of design and sizes, without a simulation.',
        design: 'Of the design alone.',
      })[scope],
    noValue:
      'This figure has no value here: without a run some figures cannot be worked out, and some do not exist for every project.',
    failed: (text: string) => `It could not be explained: ${text}`,
    terms: (all: number, read: number) =>
      `${all} ${plural('en', all, 'term', 'terms', 'terms')}, of which ${read} are read and the others worked out. Formulas are in SI base units.`,
    money: (money: string) => `Money is in ${money}.`,
    tree: 'What it is made of',
    treeHint: 'Arrow keys move, right opens, left closes.',
    path: 'Path',
    formula: 'Formula',
    sum: 'sum',
    rule: 'Rule',
    numbers: 'With the numbers put in',
    inputs: 'Worked out from',
    restsOn: (n: number) =>
      `Rests on ${n} ${plural('en', n, 'number', 'numbers', 'numbers')} that ${plural('en', n, 'is', 'are', 'are')} read`,
    source: 'Source',
    basis: 'Known by',
    because: 'Because',
    place: 'Stands at',
    band: 'Band',
    to: (low: string, high: string) => `${low} to ${high}`,
    copy: 'Copy',
    copied: 'Copied',
    open: (name: string) => `Show ${name}`,
    otherValue: (shown: string) =>
      `The page shows ${shown}, from other results than this explanation, which is of the file as it stands now.`,
    range: (low: string, high: string) => `four of five draws: ${low} to ${high}`,
  },
  ru: {
    panel: 'Формула, исходные данные и источники',
    close: 'Закрыть',
    working: 'Записываются шаги к этому показателю…',
    of: (scope: Results['scope']) =>
      ({
        run: 'По полному расчёту.',
        preview: 'По предварительному расчёту: один повтор крупными партиями.',
        audit: 'Без моделирования.',
        size: 'По проектным размерам, без моделирования.',
        design: 'Только по конструкции.',
      })[scope],
    noValue:
      'Здесь у этого показателя нет значения: некоторые показатели получаются только полным расчётом, а некоторые есть не у каждого проекта.',
    failed: (text: string) => `Объяснить не удалось: ${text}`,
    terms: (all: number, read: number) =>
      `${all} ${plural('ru', all, 'величина', 'величины', 'величин')}, из них прочитано ${read}, остальные вычислены. Формулы в основных единицах СИ.`,
    money: (money: string) => `Деньги в ${money}.`,
    tree: 'Из чего складывается',
    treeHint: 'Стрелки перемещают, вправо раскрывает, влево закрывает.',
    path: 'Путь',
    formula: 'Формула',
    sum: 'сумма',
    rule: 'Правило',
    numbers: 'С подставленными числами',
    inputs: 'Вычислено из',
    restsOn: (n: number) => `Опирается на ${n} ${plural('ru', n, 'прочитанное число', 'прочитанных числа', 'прочитанных чисел')}`,
    source: 'Источник',
    basis: 'Основание',
    because: 'Причина',
    place: 'Где стоит',
    band: 'Диапазон',
    to: (low: string, high: string) => `от ${low} до ${high}`,
    copy: 'Копировать',
    copied: 'Скопировано',
    open: (name: string) => `Показать «${name}»`,
    otherValue: (shown: string) =>
      `На странице показано ${shown} по другим результатам; это объяснение относится к файлу, каков он сейчас.`,
    range: (low: string, high: string) => `четыре из пяти выборок: от ${low} до ${high}`,
  },
})
