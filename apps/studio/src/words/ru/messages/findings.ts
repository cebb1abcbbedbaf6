import type { Phrase } from '../../phrase.ts'
import { AUDIT } from './audit.ts'

const VERDICTS: readonly Phrase[] = Object.values(AUDIT).flat()

const WHICH_KIND: readonly Phrase[] = [
  [
    'the other figures of the announcement fit this kind of product and no other of those asked about (question {id:id})',
    'другие показатели объявления согласуются с этим видом продукта и ни с каким другим из названных в вопросе (вопрос {id})',
  ],
  [
    'the other figures of the announcement fit another kind of product: {ids:ids} (question {id:id})',
    'другие показатели объявления согласуются с другим видом продукта: {ids} (вопрос {id})',
  ],
  [
    'the other figures of the announcement do not tell the kinds of product apart (question {id:id})',
    'другие показатели объявления не различают видов продукта (вопрос {id})',
  ],
]

/** What pays and what it rests on. */
const RATE: readonly Phrase[] = [
  ['no rate of return exists', 'внутренней нормы доходности нет'],
  ['rate of return {a:q}[r| (draws: {r1})]', 'внутренняя норма доходности {a}[r| (выборки: {r1})]'],
  ['its rate of return is {a:q}', 'внутренняя норма доходности {a}'],
]

const NEAREST: Phrase = [
  'Nearest first, with the median distance in half-widths of the bands: {list:names}; differences within the bands prove nothing',
  'Сначала ближайшие, с медианным расстоянием в полуширинах диапазонов: {list}; различия в пределах диапазонов ничего не доказывают',
]

export const READINGS: readonly Phrase[] = [
  [
    'The figures fit one reading: {a}. They rule out {out:names}',
    'Цифры согласуются с одним прочтением: {a}. Они исключают: {out}',
  ],
  ['The figures fit one reading: {a}', 'Цифры согласуются с одним прочтением: {a}'],
  ['They rule out {out:names}', 'Они исключают: {out}'],
  ['The figures rule out {out:names}', 'Цифры исключают: {out}'],
  ['They do not tell the others apart: {list:names}', 'Остальные прочтения они не различают: {list}'],
  ['The figures do not tell the readings apart', 'Цифры не различают прочтений'],
  [
    'There is no announced figure that can be judged in every reading and of which they say different things: the figures say nothing of this question',
    'Нет объявленного показателя, о котором можно судить в каждом прочтении и о котором они говорят разное: показатели ничего не говорят об этом вопросе',
  ],
  [
    'The one figure of which they say different things has the same verdict in all',
    'Единственный показатель, о котором они говорят разное, получает во всех одну и ту же оценку',
  ],
  [
    'Each of the {n:n} figures of which they say different things has the same verdict in all',
    'Каждый из {n} показателей, о которых они говорят разное, получает во всех одну и ту же оценку',
  ],
  [
    'Only {n:n} of the {m:n} figures of which they say different things lean: {list:parts}',
    'Только {n} из {m} показателей, о которых они говорят разное, склоняются: {list}',
  ],
  ['They lean: {list:parts}', 'Они склоняются: {list}'],
  [
    'That rules no reading out: it would take a figure outside its range, not merely at the border, that holds in another, while none says the opposite',
    'Это не исключает ни одного прочтения: нужен показатель вне своего диапазона, а не только у его границы, который подтверждается в другом, притом что ни одна не говорит обратного',
  ],
  ['{title:title} {value:q} {parts}', '{title} {value}: {parts}'],
  ['{a}, {b}', '{a}, {b}'],
  ['holds[k| (borderline)] for {x:ids}', 'подтверждается[k| (на границе)] для {x}'],
  ['is at the edge of the range[k| (borderline)] for {x:ids}', 'на краю диапазона[k| (на границе)] для {x}'],
  ['is outside the range[k| (borderline)] for {x:ids}', 'вне диапазона[k| (на границе)] для {x}'],
  NEAREST,
  ['{id:id} ({makes}) ({a:n} of {b:n} hold; {d:n})', '{id} ({makes}) (подтверждаются {a} из {b}; {d})'],
  ['{id:id} ({a:n} of {b:n} hold; {d:n})', '{id} (подтверждаются {a} из {b}; {d})'],
  ['{id:id} ({makes}) ({why:parts})', '{id} ({makes}) ({why})'],
  ['{id:id} ({makes})', '{id} ({makes})'],
  ['{title:title} {value:q}, {n:n} times what it would be', '{title} {value}, в {n} {n#раз#раза#раз} против того, что было бы'],
  ['{title:title} {value:q}', '{title} {value}'],
  ['{title:title} {value:w}', '{title} {value}'],
  ['{q:w}?', '{q}?'],
]

/** Of which plant makes how much, and what it takes. */
const ONE_PLANT: Readonly<Record<string, readonly Phrase[]>> = {
  'CW-FIND-004': [
    [
      '{sized}; the line sized for it, machines to spare included, could make {a:n} step by step and makes {b:n} when its machines wait for one another and for people: coupling costs {loss} %',
      '{sized}; рассчитанная под это линия вместе с запасными машинами могла бы дать {a} по отдельным операциям и даёт {b}, когда машины ждут друг друга и людей: сцепление стоит {loss} %',
    ],
    ['Announced are {a:q}', 'Объявлено {a}'],
    ['The plant is sized for {a:q}, which nobody announced', 'Завод рассчитан на {a}, чего никто не объявлял'],
    ['less than {a:n}', 'меньше {a}'],
    ['The bottleneck is {list:names}', 'Узкое место: {list}'],
    [
      'All that is known of stops is assumed: between the ends of those bands the line makes {a:n} to {b:q}',
      'Всё известное о простоях принято допущением: между краями этих диапазонов линия даёт от {a} до {b}',
    ],
  ],
  'CW-FIND-005': [
    [
      'With its ramp and its orders the plant first comes within {p:q} of nameplate in {y:n}',
      'С учётом освоения мощности и заказов завод впервые приближается к проектной мощности (в пределах {p}) в {y} году',
    ],
    [
      'With its ramp and its orders the plant never comes within {p:q} of nameplate; its best year is {y:n} with {a:q}',
      'С учётом освоения мощности и заказов завод никогда не приближается к проектной мощности (в пределах {p}); лучший год — {y}: {a}',
    ],
  ],
  'CW-FIND-006': [
    [
      'Building {p:id} costs {a:q}[r| (draws: {r1})] all in, counted from machines',
      'Построить {p} стоит всего {a}[r| (выборки: {r1})], по счёту от машин',
    ],
    [
      'Equipment, utilities and buildings alone are {a:n} of that, against {b:n} scaled from a reference plant; {c:q} of the equipment money had no machine price and is filled from there',
      'Из них только оборудование, инженерные системы и здания — {a} против {b} по пересчёту с эталонного завода; для {c} стоимости оборудования цены машины не нашлось, и она взята оттуда',
    ],
  ],
  'CW-FIND-020': [
    [
      '{head}; the machines of {p:id}, those to spare included, could make {a:n} step by step and make {b:n} together: {loss}',
      '{head}; машины {p} вместе с запасными могли бы дать {a} по отдельным операциям, а вместе дают {b}: {loss}',
    ],
    ['Announced are {a:n} t a year', 'Объявлено {a} т в год'],
    ['{p:id} is sized for {a:n} t a year, which nobody announced', '{p}: рассчитан на {a} т в год, чего никто не объявлял'],
    ['next to nothing is lost where steps wait for each other', 'на ожидании операциями друг друга почти ничего не теряется'],
    [
      'the scatter between replications is larger than what is lost where steps wait',
      'разброс между повторами больше, чем теряется на ожидании',
    ],
    ['{a:q} is lost where steps wait for each other', 'на ожидании операциями друг друга теряется {a}'],
    ['The machines of one step can do the least: {s:name}', 'Меньше всего могут машины одной операции: {s}'],
    [
      'By its phases and ramps it makes {a:q} of its nameplate from {d:d} on',
      'С учётом очередей и освоения мощности {a} проектной мощности достигается с {d}',
    ],
    ['It never makes {a:q} of its nameplate', 'Уровень {a} проектной мощности не достигается никогда'],
  ],
  'CW-FIND-021': [
    [
      'A tonne of {p:name} takes {list:names}: {a:n} GWh a year at nameplate, {b:q} on average',
      'На тонну ({p}) уходит: {list}; при проектной мощности это {a} ГВт·ч в год, в среднем {b}',
    ],
    ['what is taken in', 'принятое сырьё'],
    ['{a:n} t of {m:name}', '{a} т ({m})'],
    ['{a:n} MWh of electricity[k| as far as steps are known]', '{a} МВт·ч электроэнергии[k| (по известным операциям)]'],
  ],
  'CW-FIND-022': [
    [
      'All of the product of {p:id} is enough for {a:n} GWh a year of the cells {c:id} ({b:n} kg per kWh), that is for {n:n} packs a year ({k:w})',
      'Всего продукта {p} хватает на {a} ГВт·ч в год ячеек {c} ({b} кг на кВт·ч), то есть на {n} {n#батарею#батареи#батарей} в год ({k})',
    ],
  ],
  'CW-FIND-023': [
    [
      'Building {p:id} costs {a:q}[r| (draws: {r1})] counted from machines, of whose money {c:q} rests on assumed prices',
      'Построить {p} стоит {a}[r| (выборки: {r1})] по счёту от машин; {c} их стоимости опирается на принятые цены',
    ],
    ['Scaled from {n:n} other {k:name} plants it would be {a:n}', 'По пересчёту с {n} других заводов (вид: {k}) было бы {a}'],
    [
      'The library has too few other {k:name} plants for an estimate beside it',
      'Других заводов (вид: {k}) в библиотеке слишком мало для оценки рядом',
    ],
  ],
  'CW-FIND-024': [
    ...RATE,
    [
      'A tonne of {p:name} costs {a:q} over the whole life[r| (draws: {r1})] and {sells}; it breaks even at {b}',
      'Тонна ({p}) стоит {a} за весь срок службы[r| (выборки: {r1})] и {sells}; безубыточность: {b}',
    ],
    ['sells for {a:n} ({from}[k|, an assumption])', 'продаётся за {a} ({from}[k|, допущение])'],
    [
      'has no price that is known, so that nothing is sold in these books',
      'не имеет известной цены, так что в этом расчёте ничего не продаётся',
    ],
    ['no price', 'ни при какой цене'],
    [
      'Net present value of {p:id} on {d:d}: {a:q}[r| (draws: {r1})] at {b:q} real; {rate}',
      'Чистая приведённая стоимость {p} на {d}: {a}[r| (выборки: {r1})] при {b} реальных; {rate}',
    ],
  ],
  'CW-FIND-028': [
    ...RATE,
    [
      '{p:id} earns back what is put into it, but not {a:q} a year on it: {rate}; it sells for {b:n} {u:id} ({y:n}) a tonne and {must}',
      '{p} возвращает вложенное, но не приносит на него {a} в год: {rate}; тонна продаётся за {b} {u} ({y}), а {must}',
    ],
    [
      '{p:id} never pays in these books: {rate}; it sells for {b:n} {u:id} ({y:n}) a tonne, running it costs {c:n} in the median year, and to earn what is asked {must}',
      '{p} в этом расчёте не окупается никогда: {rate}; тонна продаётся за {b} {u} ({y}), работа в медианный год стоит {c}, а чтобы заработать требуемое, {must}',
    ],
    ['it would have to sell for {a:n}', 'нужно было бы продавать за {a}'],
    ['no price up to ten times that would do', 'не хватило бы цены даже вдесятеро большей'],
    [
      'The books run it and replace worn machines to the end all the same; an owner would not build it at these prices',
      'Книги всё равно держат его в работе и меняют изношенные машины до конца; при таких ценах владелец строить бы не стал',
    ],
  ],
}

/** Of contracts. */
const CONTRACTS: Readonly<Record<string, readonly Phrase[]>> = {
  'CW-FIND-007': [
    ['Of {a:n} packs ordered {b:q} are delivered by the day they are due', 'Из {a} заказанных батарей {b} поставляется в срок'],
    [
      'Of {a:n} packs ordered {b:q} are delivered by the day they are due; late are packs of {list:ids}',
      'Из {a} заказанных батарей {b} поставляется в срок; опаздывают батареи заказов: {list}',
    ],
    [
      'All {a:n} packs of the order {id:id} are delivered by the day they are due',
      'Все {a} батарей заказа {id} поставляются в срок',
    ],
    [
      'All {a:n} packs of the {n:n} orders are delivered by the day they are due',
      'Все {a} батарей {n} заказов поставляются в срок',
    ],
  ],
  'CW-FIND-010': [
    [
      'The order {id:id} pays {a:q} for each of {n:n} packs of {e:q} in the mean: {b:q}[s|, or {s1:q}], {beside} prices in the survey of {y:n} ({c:n} to {d:n})',
      'Заказ {id} платит {a} за каждую из {n} батарей в среднем по {e}: {b}[s|, или {s1}], {beside} в обзоре {y} года (от {c} до {d})',
    ],
    ['{a:q} below the cheapest', 'на {a} ниже самых низких цен'],
    ['{a:q} above the dearest', 'на {a} выше самых высоких цен'],
    ['between the', 'между ценами'],
    ['within the', 'в пределах цен'],
    ['among the', 'в пределах цен'],
    ['inside the', 'в пределах цен'],
    [
      'The money is read without tax and without clauses on prices: none were announced',
      'Деньги читаются без налога и без оговорок о ценах: о них не объявляли',
    ],
  ],
  'CW-FIND-011': [
    [
      'At surveyed prices the money of the order {id:id} is for packs of {a:n} to {b:q} in the mean: {mix:names}',
      'По ценам обзоров денег заказа {id} хватает на батареи в среднем от {a} до {b}: {mix}',
    ],
    [
      'At surveyed prices the money of the order {id:id} is for packs of {a:n} to {b:q} in the mean, which no mix of {ids:ids} has',
      'По ценам обзоров денег заказа {id} хватает на батареи в среднем от {a} до {b}, чего не даёт никакая смесь: {ids}',
    ],
    ['{id:id} {a:n} % to {b:n} %', '{id} от {a} % до {b} %'],
    ['One price a kWh is assumed for all of them', 'Для всех принята одна цена за кВт·ч'],
    ['The mix of the file has {a:q} and lies outside', 'Смесь из файла — {a}, она вне этих пределов'],
    ['The mix of the file has {a:q} and lies inside', 'Смесь из файла — {a}, она в этих пределах'],
    [
      'The plant can make up to {a:n} kWh a pack in the term, and so that mix',
      'За срок контракта завод может дать до {a} кВт·ч на батарею, а значит, и эту смесь',
    ],
    [
      'The plant can make only {a:n} kWh a pack in the term, not that mix',
      'За срок контракта завод может дать только {a} кВт·ч на батарею, а не эту смесь',
    ],
    ['No mix satisfies both', 'Обоим условиям не отвечает ни одна смесь'],
  ],
  'CW-FIND-012': [
    [
      'At the central inputs {a:q} of the packs of the order {id:id} are delivered by the day they are due; {owed}',
      'При центральных исходных данных {a} батарей заказа {id} поставляется в срок; {owed}',
    ],
    ['none are ever owed at the end of a month', 'на конец любого месяца долга нет'],
    ['most are owed at the end of {d:d}, {n:n} packs', 'больше всего долг на конец {d}: {n} батарей'],
    [
      'The last pack is delivered on {d:d}, by the end of the term ({e:d}); the term is kept in {a:n} of {b:n} replications',
      'Последняя батарея поставлена {d}, до конца срока ({e}); срок выдержан в {a} из {b} повторов',
    ],
    [
      'The last pack is delivered on {d:d}, after the end of the term ({e:d}); the term is kept in {a:n} of {b:n} replications',
      'Последняя батарея поставлена {d}, после конца срока ({e}); срок выдержан в {a} из {b} повторов',
    ],
    ['Packs are left undelivered at the end of the calendar', 'К концу календаря остаются непоставленные батареи'],
  ],
  'CW-FIND-013': [
    ['The model dates the start of pilot operation to {d:d}', 'По модели опытная эксплуатация начинается {d}'],
    [
      '{aim} it may begin as late as {d:d}, {n:n} <months/month> after',
      '{aim} она может начаться не позже {d}, то есть на {n} мес. позже',
    ],
    [
      '{aim} it had to begin by {d:d}, {n:n} <months/month> before: it is too late',
      '{aim} она должна была начаться к {d}, на {n} мес. раньше: уже поздно',
    ],
    ['{aim} no start within the calendar is early enough', '{aim} любое начало в пределах календаря слишком позднее'],
    ['To deliver all packs by the end of the term', 'Чтобы поставить все батареи к концу срока,'],
    ['To keep up in every month', 'Чтобы успевать каждый месяц,'],
  ],
}

/** Of chains and of several plants. */
const SEVERAL: Readonly<Record<string, readonly Phrase[]>> = {
  'CW-FIND-027': [
    [
      '{a:ids} <takes/take> {p:name}, which {b:ids} <makes/make>: at most {x:q} in a year ({y:n}, in which {z:q} are made)',
      '{a} потребляет продукт ({p}), который делает {b}: самое большее {x} в год ({y}; сделано {z})',
    ],
    ['In no year <it takes/they take> more than is made', 'Ни в одном году не берут больше, чем сделано'],
    [
      'In {k:names} <it takes/they take> more than is made there (needed of made): {list:names}; {m:q} in all must be bought elsewhere',
      'Лет, в которые берут больше, чем там сделано: {k} (нужно из сделанного): {list}; всего надо купить на стороне {m}',
    ],
    ['one year', '1'],
    ['{n:n} years', '{n}'],
    ['{a:n} of {b:q} in {y:n}', '{a} из {b} в {y} г.'],
    ['{list:names}, and in {n:n} more years to {y:n}', '{list} и ещё в {n} годах до {y} г.'],
    [
      'No row of supply brings it, so that the deliveries are not simulated: each plant buys all that it needs and sells all that it makes at the market price, whether the other has it yet or not',
      'Строки поставки для этого нет, так что поставки не моделируются: каждый завод покупает всё нужное и продаёт всё сделанное по рыночной цене, есть ли это уже у другого или нет',
    ],
  ],
  'CW-FIND-029': [
    [
      'When all is mature {ids:ids} <is/are> enough for {a} of {p:names}, the least of the chain; {own:id} itself could make {b}, so that {s:q} of it stands idle for want of what comes before',
      'Когда всё освоено, {ids} хватает на {a} ({p}) — меньше всех в цепочке; сам {own} мог бы дать {b}, так что {s} его простаивает без подачи',
    ],
    [
      'When all is mature {own:id} itself can make the least of its chain, {a} of {p:names}; what feeds it is enough for {b} ({id:id}) and more',
      'Когда всё освоено, меньше всех в своей цепочке может сам {own}: {a} ({p}); того, что его питает, хватает на {b} ({id}) и больше',
    ],
    [
      'When all is mature {own:id} itself can make the least of its chain, {a} of {p:names}',
      'Когда всё освоено, меньше всех в своей цепочке может сам {own}: {a} ({p})',
    ],
    ['{a:n} {u:u} a year', '{a} {u} в год'],
    [
      'Not counted as limits, for what is missing is bought without limit: {list:names}',
      'Ограничениями не считаются, так как недостающее покупается без ограничения: {list}',
    ],
    ['{id:id} ({a})', '{id} ({a})'],
  ],
  'CW-FIND-030': [
    [
      'Simulated and mature, with all sold that it makes, the chain of {id:id} is limited by {what} it would make {s:n} % more {p:names}[r| ({a:n} % to {b:n} %, {n:n} paired replications)]',
      'При моделировании освоенной цепочки {id}, где продаётся всё сделанное, ограничивает {what} она дала бы на {s} % больше ({p})[r| (от {a} % до {b} %, парных повторов: {n})]',
    ],
    [
      'the row {r:id}, which brings {p:id} too little: without a limit to it',
      'строка {r}, которая подвозит {p} слишком мало: без этого ограничения',
    ],
    [
      '{p:id} (busiest step: {s:name}): with its product always there',
      '{p} (самая загруженная операция: {s}): будь его продукт всегда в наличии,',
    ],
    ['{p:id}: with its product always there', '{p}: будь его продукт всегда в наличии,'],
    ['Next would be {p:id} with {s:q}', 'Следующий — {p}: {s}'],
    [
      'Simulated and mature, with all sold that it makes, the chain of {id:id} has what it needs, and {which}; {others}',
      'При моделировании освоенной цепочки {id}, где продаётся всё сделанное, всего нужного хватает, и {which}; {others}',
    ],
    [
      'Simulated and mature, with all sold that it makes, the chain of {id:id} has what it needs, and {which}',
      'При моделировании освоенной цепочки {id}, где продаётся всё сделанное, всего нужного хватает, и {which}',
    ],
    [
      'orders limit it: {p:id} has packs in store that nobody has ordered',
      'её ограничивают заказы: у {p} на складе батареи, которых никто не заказывал',
    ],
    ['{p:id} itself limits it[s|, at {s1:name}]', 'её ограничивает сам {p}[s|, на операции: {s1}]'],
    [
      'no other plant or contract, given without limit, would bring more than {s:q}',
      'никакой другой завод или договор без ограничения не дал бы больше {s}',
    ],
    [
      'of the others, given without limit, {p:id} would bring most, {s:q} ({a:n} % to {b:n} %), which cannot be told from nothing',
      'из остальных без ограничения больше всего дал бы {p}: {s} (от {a} % до {b} %), что неотличимо от нуля',
    ],
  ],
  'CW-FIND-031': [
    ['What limits the chain of {id:id}, year by year: {list:parts}', 'Что ограничивает цепочку {id} по годам: {list}'],
    ['It moves once more; the table of the chain has all years', 'Узкое место смещается ещё раз; все годы — в таблице цепочки'],
    [
      'It moves {n:n} times more; the table of the chain has all years',
      'Узкое место смещается ещё {n} {n#раз#раза#раз}; все годы — в таблице цепочки',
    ],
    ['{span} orders limit it ({why})', '{span}: заказы ({why})'],
    ['{span} it is {id:id} ({why})', '{span}: {id} ({why})'],
    ['{w:id} waited for {m:names} {a:q} of the time', '{w} ждал ({m}) {a} времени'],
    ['it comes by the row {r:id}', 'подвоз идёт по строке {r}'],
    ['{w:id} had packs in store that nobody had ordered yet', 'у {w} на складе батареи, которых ещё никто не заказал'],
    [
      '{w:id} made enough and sold {a:q} of it elsewhere: lead time, load and limit of the row {r:id} let no more through',
      '{w} сделал достаточно и продал {a} на сторону: срок, партия и предел строки {r} не пропускают больше',
    ],
    ['{w:id} did not make any yet', '{w} ещё ничего не делал'],
    ['{w:id} had what it needed and made its nameplate', 'у {w} было всё нужное, и он дал проектную мощность'],
    ['{w:id} was held up by {s:name}, busy {a:q} of the time', '{w} держала операция «{s}», занятая {a} времени'],
    ['held up by {s:name}, busy {a:q} of the time', 'держит операция «{s}», занятая {a} времени'],
    ['the supplier of the row {r:id} was late with {a:q}', 'поставщик строки {r} опоздал с {a}'],
    ['the contract {r:id} does not hold in that year', 'договор {r} в этом году не действует'],
    ['the contract {r:id} brings at most {a:q}', 'договор {r} даёт не больше {a}'],
    ['{x}; {y:parts}', '{x}; {y}'],
    ['its phase {id:id} delivers from {d:d} on', 'его очередь {id} поставляет с {d}'],
    ['in {a:n}', 'в {a} г.'],
    ['in {a:n} and {b:n}', 'в {a} и {b} гг.'],
    ['from {a:n} to {b:n}', 'с {a} по {b} г.'],
    ['from {a:n} on', 'с {a} г.'],
    ['In {a:n}', 'В {a} г.'],
    ['In {a:n} and {b:n}', 'В {a} и {b} гг.'],
    ['From {a:n} to {b:n}', 'С {a} по {b} г.'],
  ],
  'CW-FIND-032': [
    ['{list:parts}', '{list}'],
    [
      '{to:id} begins on {a:d} and draws its first {p:names} on {b:d}, {later} later[m|, for {m1:id} delivers from {c:d} on]',
      '{to} начинает {a}, а первый продукт ({p}) получает {b}, на {later} позже[m|, так как {m1} поставляет с {c}]',
    ],
    ['{n:n} days', '{n} сут'],
    ['{n:n} years', '{n} {n#год#года#лет}'],
    ['{to:id} never draws any {p:names} by the row {r:id}', '{to} так и не получает продукта ({p}) по строке {r}'],
  ],
  'CW-FIND-033': [
    [
      'Plants of the file make {a:q} of the value and {b:q} of the mass of the materials that the chain of {id:id} takes in[m|; bought on the market are above all {m1:names}]',
      'Заводы файла делают {a} стоимости и {b} массы материалов, которые потребляет цепочка {id}[m|; на рынке покупается прежде всего: {m1}]',
    ],
  ],
  'CW-FIND-034': [
    ...RATE,
    ['Building all plants together costs {a:q}[r| (draws: {r1})]', 'Построить все заводы вместе стоит {a}[r| (выборки: {r1})]'],
    [
      'Net present value: {a:q}[r| (draws: {r1})] at {b:q} real; {rate}',
      'Чистая приведённая стоимость: {a}[r| (выборки: {r1})] при {b} реальных; {rate}',
    ],
    [
      'A {u} of what they sell in the end costs {a:q}[r| (draws: {r1})] over the whole life, without what they pay one another',
      'Единица ({u}) того, что они продают в итоге, стоит {a}[r| (выборки: {r1})] за весь срок службы, без взаимных платежей',
    ],
    ['tonne', 'тонна'],
  ],
  'CW-FIND-035': [
    ...RATE,
    [
      '{p:id} is sized for {size}, which nobody announced[m|; its machines can make {m1:n}][h|, held back by {h1:names}]',
      '{p}: рассчитан на {size}, чего никто не объявлял[m|; машины могут дать {m1}][h|; сдерживает: {h1}]',
    ],
    [
      '{p:id} is sized for {size}, as announced[m|; its machines can make {m1:n}][h|, held back by {h1:names}]',
      '{p}: рассчитан на {size}, как объявлено[m|; машины могут дать {m1}][h|; сдерживает: {h1}]',
    ],
    [
      '{p:id} is sized for {size}[m|; its machines can make {m1:n}][h|, held back by {h1:names}]',
      '{p}: рассчитан на {size}[m|; машины могут дать {m1}][h|; сдерживает: {h1}]',
    ],
    ['{a:q}', '{a}'],
    ['[s|{s1:q} of ]what {t:id} takes, {rest}', '[s|{s1} от того, ]сколько берёт {t}: {rest}'],
    ['{a:n} t a year of {m:name}', '{a} т в год ({m})'],
    ['Building it costs {a:q}[r| (draws: {r1})]', 'Построить его стоит {a}[r| (выборки: {r1})]'],
    [
      'At the central inputs it {pays}: net present value {a:q}[r| (draws: {r1})] at {b:q} real, {rate}',
      'При центральных исходных данных он {pays}: чистая приведённая стоимость {a}[r| (выборки: {r1})] при {b} реальных, {rate}',
    ],
    ['pays', 'окупается'],
    ['does not pay', 'не окупается'],
    ['pays, in the median of the draws it does not', 'окупается, в медиане выборок — нет'],
    ['does not pay, in the median of the draws it does', 'не окупается, в медиане выборок — да'],
  ],
}

export const FINDINGS: Readonly<Record<string, readonly Phrase[]>> = {
  ...ONE_PLANT,
  ...CONTRACTS,
  ...SEVERAL,
  'CW-FIND-001': [
    [
      '{n:n} announced <figures/figure>: {a:n} <holds/hold>[s| ({s1:n} of them superseded by <a later one/later ones>)], {b:n} at the edge, {c:n} implausible, {d:n} contradicted by another one, {e:n} not checkable yet',
      'Объявленных показателей: {n}; подтверждаются {a}[s| (из них заменены более поздними: {s1})], на пределе {b}, неправдоподобны {c}, противоречат другим {d}, пока непроверяемы {e}',
    ],
    [
      '{n:n} of these verdicts <rests/rest> on the allowance for model error',
      'На запас на погрешность модели опирается оценок: {n}',
    ],
  ],
  'CW-FIND-002': [
    ['The same goes for {list:names}', 'То же относится к: {list}'],
    [
      '{title:title} {value:q} ({id:id}): {v:name}[b| (borderline)], {reason}',
      '{title}: {value} ({id}) — {v}[b| (на границе)], {reason}',
    ],
    [
      '{title:title} {value:w} ({id:id}): {v:name}[b| (borderline)], {reason}',
      '{title}: {value} ({id}) — {v}[b| (на границе)], {reason}',
    ],
    ['{a:q} ({id:id}[s|, superseded])', '{a} ({id}[s|, заменено])'],
    ...VERDICTS,
    ...WHICH_KIND,
  ],
  'CW-FIND-003': [
    ['{ids:ids} <implies/together imply> {x:q} as {what:name}[b|; {b1}]', 'Из {ids} следует {x}: {what}[b|; {b1}]'],
    ['{ids:ids} <implies/together imply> {x:n}  as {what:name}[b|; {b1}]', 'Из {ids} следует {x}: {what}[b|; {b1}]'],
    ['the design has {a:q}', 'в конструкции {a}'],
    ['the one real one is at {a:n}', 'единственный реальный: {a}'],
    ['of 2 real ones: {a:n} and {b:n}', 'из 2 реальных: {a} и {b}'],
    ['{n:n} real ones lie between {a:n} and {b:n}', '{n} реальных лежат между {a} и {b}'],
    ['of {n:n} real ones four in five lie between {a:n} and {b:n}', 'из {n} реальных четыре из пяти лежат между {a} и {b}'],
    ['Over the prices of that survey it is {a:n} to {b:q}', 'По ценам этого обзора — от {a} до {b}'],
    [
      'At nameplate all through the term larger packs could not be made; smaller ones leave capacity for other buyers',
      'При проектной мощности весь срок батареи крупнее сделать нельзя; батареи меньше оставляют мощность другим покупателям',
    ],
    ['As announced, in money of {y:n}, it is {a:n}', 'Как объявлено, в деньгах {y} года, — {a}'],
    ['That is {a:n} packs a year ({p:w})', 'Это {a} батарей в год ({p})'],
    [
      'In the books {p:name} sells for {a:n} bn {c:id} of {y:n} from {f:n} to {t:n}; royalty {r:n} bn {c2:id} and tax {x:n} bn {c3:id} come to {s:n} bn {c4:id}',
      'В финансовом расчёте {p} продаётся на {a} млрд {c} ({y}) с {f} по {t} г.; роялти {r} млрд {c2} и налог {x} млрд {c3} дают вместе {s} млрд {c4}',
    ],
    [
      'Even if the state got all that is sold, a tonne would have to bring {a:n} {c:id}, against {b:n} in the books[k|; at the share that royalty and tax have there, {d:n}]',
      'Даже если бы государство получало всю выручку, тонна должна была бы приносить {a} {c} против {b} в финансовом расчёте[k|; при доле, которую там имеют роялти и налог, — {d}]',
    ],
    [
      'A module is {a:q} by the design; a line that never stops would make {b:q}',
      'Модуль по конструкции — {a}; линия без единой остановки дала бы {b}',
    ],
    ['{p}, {a:n} such lines make the {b:q} of {id:id}', '{p}, {a} таких линий дают {b} по {id}'],
    ['{a:n} such lines make the {b:q} of {id:id}', '{a} таких линий дают {b} по {id}'],
    ['Without any stop {a:n}', 'Без единой остановки — {a}'],
    [
      'While a line runs only part of the time, the takt asks for more: {a:q} at the uptime of the model, or for more than one line',
      'Пока линия работает лишь часть времени, такт требует большего: {a} при доле рабочего времени модели или более одной линии',
    ],
    [
      'The investment announced ({id:id}) is {a:n} times that',
      'Объявленные инвестиции ({id}) больше этого в {a} {a#раз#раза#раз}',
    ],
    [
      'If all that the plants make goes there; less where they also sell elsewhere',
      'Если всё сделанное заводами идёт туда; меньше, если они продают и в другие места',
    ],
  ],
  'CW-FIND-008': [
    ...RATE,
    [
      'A kWh costs {a:q} over the whole life[r| (draws: {r1})] and sells for {b:n} ({from}); it breaks even at {c}',
      'Киловатт-час стоит {a} за весь срок службы[r| (выборки: {r1})], а продаётся за {b} ({from}); безубыточность: {c}',
    ],
    ['no price', 'ни при какой цене'],
    [
      'Net present value on {d:d}: {a:q}[r| (draws: {r1})] at {b:q} real; {rate}',
      'Чистая приведённая стоимость на {d}: {a}[r| (выборки: {r1})] при {b} реальных; {rate}',
    ],
  ],
  'CW-FIND-009': [
    ['{title:title} {value:q} ({id:id}) {reason}', '{title}: {value} ({id}) — {reason}'],
    ['{title:title} {value:w} ({id:id}) {reason}', '{title}: {value} ({id}) — {reason}'],
    ...VERDICTS,
  ],
  'CW-FIND-025': READINGS,
  'CW-FIND-026': [
    [
      '{title:title} of {s:id}: first {a}, then {b}, {n:n} times as much[m| in money of one year]; {others}',
      '{title} ({s}): сначала {a}, затем {b}, отношение {n}[m| в деньгах одного года]; {others}',
    ],
    ['{v:q} ({id:id}[d|, {d1:d}])', '{v} ({id}[d|, {d1}])'],
    ['told anew were also: {list:names}', 'заново объявлено также: {list}'],
    ['no other announced figure of it was told anew', 'других его показателей заново не объявляли'],
  ],
  'CW-FIND-070': [
    [
      '{name:w}: {n:n} people, {a:q} to build, {b:q} a year to run',
      '{name}: {n} чел., {a} на строительство, {b} в год на работу',
    ],
    [
      'Its pilot line makes the ramp of {p:id} {a:n} months {w} ({b:n} months in the place of {c:n}), {basis}',
      'Его опытная линия меняет освоение мощности {p} на {a} мес.: {w} ({b} мес. вместо {c}), {basis}',
    ],
    ['shorter', 'короче'],
    ['longer', 'дольше'],
    ['which is an assumption', 'что является допущением'],
    ['as the file says', 'как сказано в файле'],
  ],
  'CW-READ-001': READINGS,
  'CW-READ-002': READINGS,
  'CW-READ-003': READINGS,
  'CW-READ-004': READINGS,
  'CW-AUDIT-022': WHICH_KIND,
}
