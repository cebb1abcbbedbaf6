import type { Phrase } from '../../phrase.ts'

export const WARNINGS: Readonly<Record<string, readonly Phrase[]>> = {
  'CW-WARN-001': [
    [
      'Breakdown and repair times of machines are assumptions: no citable figure was found. Output hangs on them and is shown over their band.',
      'Времена наработки на отказ и ремонта машин — допущения: чисел, на которые можно сослаться, не нашлось. От них зависит выпуск, и он показан по всему их диапазону.',
    ],
  ],
  'CW-WARN-002': [
    ['Bands of the model are widened {parts:parts}', 'Диапазоны модели расширены {parts}'],
    ['by its median error where it was tried: {list:names}', 'на её медианную погрешность там, где её проверяли: {list}'],
    ['[o|all others ]by an assumed factor of {n:n}', '[o|все остальные ]в принятые {n} раза'],
    ['{t:name} by {n:n} ({c:n} cases)', '{t} — в {n} {n#раз#раза#раз} (случаев: {c})'],
  ],
  'CW-WARN-003': [
    [
      '{n:n} announced figures are about things that are not modelled yet',
      'Объявленных показателей о том, что пока не моделируется: {n}',
    ],
  ],
  'CW-WARN-004': [
    [
      'Not modelled yet: revenue from scrap, debt and its interest, subsidies, inflation, several cells on one line; and among running costs: insurance, property tax, sales and administration, [r|research, ]warranty, freight and duty on materials.',
      'Пока не моделируются: выручка от лома, долг и проценты по нему, субсидии, инфляция, несколько ячеек на одной линии; а из текущих затрат: страхование, налог на имущество, сбыт и управление, [r|исследования, ]гарантия, перевозка материалов и пошлины на них.',
    ],
  ],
  'CW-WARN-005': [
    [
      'Every replication was balanced: units exactly, mass to {e:n} ({n:n} checked)',
      'Баланс сошёлся в каждом повторе: по штукам точно, по массе до {e} (проверено: {n})',
    ],
  ],
  'CW-WARN-006': [
    [
      "The schedule of {p:id} was stretched by a factor of {n:n} so that pilot operation begins on {d:d} as the file says; the library's durations would give another day",
      'График {p} растянут в {n} {n#раз#раза#раз}, чтобы опытная эксплуатация началась {d}, как сказано в файле; длительности из библиотеки дали бы другой день',
    ],
  ],
  'CW-WARN-007': [
    [
      '{a:ids} make the pack {k:id}: its orders go to {p:id} alone, the first of them in the file',
      'Батарею {k} делают {a}: её заказы идут только на {p}, первый из них в файле',
    ],
  ],
  'CW-WARN-008': [
    [
      'The file asks for nominal terms; inflation is not modelled, so all money is in real terms of the year given.',
      'Файл просит номинальные деньги; инфляция не моделируется, так что все деньги — реальные, указанного года.',
    ],
  ],
  'CW-WARN-009': [
    [
      'The calendar ends on {a:d}, before serial production of {p:id} begins on {b:d}: output and money are cut off',
      'Календарь кончается {a}, раньше чем {b} начнётся серийное производство {p}: выпуск и деньги обрезаны',
    ],
    [
      'The calendar ends on {a:d}, before production of phase {f:id} of {p:id} begins on {b:d}: output and money are cut off',
      'Календарь кончается {a}, раньше чем {b} начнётся производство очереди {f} завода {p}: выпуск и деньги обрезаны',
    ],
  ],
  'CW-WARN-010': [
    [
      'The machines of {p:id} can make {n:q} of its nameplate: too few were given for {s:names}',
      'Машины {p} могут дать {n} проектной мощности: слишком мало машин задано для операций: {s}',
    ],
    [
      'The machines of {p:id} can make {n:q} of its nameplate: there are too few for {s:name}',
      'Машины {p} могут дать {n} проектной мощности: слишком мало машин для операции «{s}»',
    ],
  ],
  'CW-WARN-011': [
    [
      'The calendar ends on {a:d}, before the machines of {p:id} have worked for their {n:n} years, which end on {b:d}: the books leave out years that the investment was made for. Write `end: {c:d}` or later under `calendar`.',
      'Календарь кончается {a}, раньше чем машины {p} отработают свои {n} {n#год#года#лет}, которые кончаются {b}: в финансовый расчёт не входят годы, ради которых вложены деньги. Напишите в `calendar` конец (`end`) не раньше {c}.',
    ],
  ],
  'CW-WARN-012': [
    [
      'After {d:d} the file names no order for {p:id}: it stands idle to the end of the calendar, worn machines are not replaced, and its books sell nothing',
      'После {d} в файле нет заказов для {p}: он простаивает до конца календаря, изношенные машины не меняются, а в финансовом расчёте ничего не продаётся',
    ],
  ],
  'CW-WARN-013': [
    [
      'The ponds of {p:id} are sized for {a:q} a year that leave the brine over their whole land, from {b:q} of open water by a formula with the weather of {w:w}[x|, which is {n:n} times what a pan of the high plateau was measured to give]; what is between the two is assumed, and rain is not taken off',
      'Пруды {p} рассчитаны на {a} испарения рассола в год по всей их площади, исходя из {b} с открытой воды по формуле с погодой места {w}[x| (в {n} {n#раз#раза#раз} против измеренного испарителем на высокогорье)]; разница между ними принята допущением, дождь не вычитается',
    ],
  ],
  'CW-WARN-014': [
    [
      'Prices for {n:q} of the machine money of {p:id} are assumptions; so its investment of {a:q} is one',
      'Цены на {n} стоимости машин {p} — допущения; значит, и его инвестиции, {a}, — допущение',
    ],
    [
      'Other plants of the kind, scaled to it, cost {a:q} to {b:q}, in the mean {c:q} ({n:n} plants)',
      'Другие заводы этого вида в пересчёте на него стоят от {a} до {b}, в среднем {c} (заводов: {n})',
    ],
  ],
  'CW-WARN-015': [
    [
      'No figure is known, and nothing counted, of the {list:parts} ({p:id}): its energy is at least what is shown',
      'Неизвестно и не посчитано: {list} ({p}); энергии уходит не меньше показанного',
    ],
    ['of the {x}', '{x}'],
    ['electricity of {s:names}', 'электроэнергия операций: {s}'],
    ['heat of {s:names}', 'тепло операций: {s}'],
    ['water of {s:names}', 'вода операций: {s}'],
  ],
  'CW-WARN-016': [
    [
      '{what} lies outside the range of four in five of its own draws for {list:parts}',
      '{what} лежит вне диапазона четырёх из пяти собственных выборок: {list}',
    ],
    ['The central value', 'Центральное значение'],
    ['In the base the central value', 'В базе центральное значение'],
    ['In the variant {id:id} the central value', 'В варианте {id} центральное значение'],
    ['The difference of the central values', 'Разность центральных значений'],
    [
      '{f:name} of {p:id} ({v:q}; draws: median {m:q}, four in five {a:q} to {b:q})',
      '{f} ({p}): {v}; выборки: медиана {m}, четыре из пяти от {a} до {b}',
    ],
    [
      'All inputs at their most likely value at once is not a likely case here: use the median and the range, not the central value',
      'Все исходные данные сразу в самых вероятных значениях здесь маловероятны: пользуйтесь медианой и диапазоном, а не центральным значением',
    ],
  ],
  'CW-WARN-022': [
    [
      '{n:q} of the mass that enters {p:id} leaves in streams known only as the rest of the balance: that the balance closes proves nothing for them',
      '{n} массы, входящей в {p}, уходит потоками, известными лишь как остаток баланса: то, что баланс сходится, о них ничего не доказывает',
    ],
  ],
  'CW-WARN-023': [
    [
      'No price was found of {list:names}: the books of {p:id} take them for nothing, and its costs are the least they can be',
      'Цены не найдены: {list}; финансовый расчёт {p} берёт это даром, и его затраты — самые малые из возможных',
    ],
  ],
  'CW-WARN-024': [
    ['The price of {m:name} in the books of {p:id} is an assumption', 'Цена продукта ({m}) в финансовом расчёте {p} — допущение'],
  ],
  'CW-WARN-025': [
    [
      'A load of the row {r:id} is {a:q} of {m:names}, which {p:id} uses in {n:q} at nameplate: it waits long for each, and one load is all that it has',
      'Одна партия по строке {r} — {a} ({m}); {p} расходует её за {n} при проектной мощности: он долго ждёт каждую, а в запасе лишь одна',
    ],
    [
      'A load of the row {r:id} is {a:n} t of {m:names}, which {p:id} uses in {n:n} days at nameplate: it waits long for each, and one load is all that it has',
      'Одна партия по строке {r} — {a} т ({m}); {p} расходует её за {n} сут при проектной мощности: он долго ждёт каждую, а в запасе лишь одна',
    ],
  ],
  'CW-WARN-026': [
    [
      '{t:id} begins on {a:d}; its {m:names} comes from {p:id}, which delivers from {b:d} on, {n:n} days later, and no other row brings any before',
      '{t} начинает {a}; продукт ({m}) ему даёт {p}, который поставляет с {b}, на {n} сут позже, и никакая другая строка раньше ничего не подвозит',
    ],
  ],
  'CW-WARN-027': [
    [
      'The stock of {m:names} at {t:id} never fills: it is to hold {a:n} t and ends no year with more than {b:n} t; the row {r:id} brings less than is used as soon as it comes',
      'Запас ({m}) у {t} никогда не заполняется: он должен быть {a} т, а к концу любого года не больше {b} т; строка {r} подвозит меньше, чем расходуется по приходе',
    ],
  ],
  'CW-WARN-028': [
    [
      '{p:id} sells {a:q} of its {m:names} outside in {y:n}, while {t:id} stands {b:q} of the time for want of it: more stock, a shorter way or smaller loads of the row {r:id} would keep it here',
      '{p} продаёт на сторону {a} своего продукта ({m}) в {y} г., тогда как {t} простаивает без него {b} времени: больший запас, более короткий путь или меньшие партии строки {r} удержали бы его здесь',
    ],
  ],
  'CW-RUN-002': [
    [
      'A preview: one replication, of plants of cells and packs in lots {n:n} times as large as those of a run. It has no ranges, no verdicts, and not what holds a plant back; its figures differ from those of a run by the chance of one replication and by what larger lots move.',
      'Предварительный расчёт: один повтор, для заводов ячеек и батарей — партиями в {n} раз больше, чем в полном расчёте. В нём нет диапазонов, оценок и того, что сдерживает завод; его показатели отличаются от показателей полного расчёта случайностью одного повтора и влиянием больших партий.',
    ],
  ],
  'CW-RUN-001': [
    [
      'cancelled: {a:n} of {b:n} replications done; what is missing is left out',
      'отменено: выполнено повторов {a} из {b}; недостающее не учтено',
    ],
    ['cancelled{x:w}', 'отменено{x}'],
  ],
}

export const SWEEPS: Readonly<Record<string, readonly Phrase[]>> = {
  'CW-SWEEP-001': [
    [
      'From {a:q} to {b:q}, {n:n} times the size, {g} <grow/grows> {t:n} times[r| ({c:n} to {d:n} in the middle 80 % of {m:n} draws)]: with size to the power {p:n}',
      'От {a} до {b}, при росте размера в {n} {n#раз#раза#раз}, {g} растут в {t} {t#раз#раза#раз}[r| (от {c} до {d} в средних 80 % из {m} выборок)]: как размер в степени {p}',
    ],
    ['the investment', 'инвестиции'],
    ['the jobs', 'рабочие места'],
  ],
  'CW-SWEEP-002': [
    [
      'The levelized cost of the product goes from {a:n} to {b:q} between {c:q} and {d:q}, {n:n} % less',
      'Приведённая себестоимость продукта идёт от {a} до {b} между {c} и {d}, на {n} % меньше',
    ],
    [
      'The levelized cost of the product goes from {a:n} to {b:q} between {c:q} and {d:q}, {n:n} % more',
      'Приведённая себестоимость продукта идёт от {a} до {b} между {c} и {d}, на {n} % больше',
    ],
  ],
  'CW-SWEEP-003': [
    [
      'Building takes {n:n} months at any of these sizes: the model has no figure that makes building longer for a larger plant',
      'Строительство занимает {n} мес. при любом из этих размеров: у модели нет числа, по которому большой завод строится дольше',
    ],
  ],
  'CW-SWEEP-004': [
    [
      'All plants together pay at every size tried: their net present value is above zero at {a:q} already',
      'Все заводы вместе окупаются при любом испытанном размере: их чистая приведённая стоимость выше нуля уже при {a}',
    ],
    [
      'All plants together pay at no size tried: their net present value is below zero at {a:q} still',
      'Все заводы вместе не окупаются ни при одном испытанном размере: их чистая приведённая стоимость ниже нуля ещё и при {a}',
    ],
    [
      'Of the sizes tried, all plants together pay from {a:q} on: their net present value is below zero at {b:q}',
      'Из испытанных размеров все заводы вместе окупаются начиная с {a}: при {b} их чистая приведённая стоимость ниже нуля',
    ],
  ],
  'CW-SWEEP-005': [
    [
      'The central value lies outside p10 to p90 of its own draws for {list:parts}: the bands of many inputs reach further to one side than to the other, so that all inputs at their most likely value at once is not a likely case',
      'Центральное значение лежит вне p10–p90 собственных выборок: {list}; диапазоны многих исходных данных тянутся в одну сторону дальше, чем в другую, так что все они сразу в самых вероятных значениях маловероятны',
    ],
    ['for {x}', '{x}'],
    ['{x} at every value', '{x} — при каждом значении'],
    ['{x} at {list:names}', '{x} — при {list}'],
    ['the investment', 'инвестиции'],
    ['the jobs', 'рабочие места'],
    ['the time to build', 'срок строительства'],
    ['the cost', 'себестоимость'],
    ['the net present value', 'чистая приведённая стоимость'],
    ['what is bought outside', 'закупки на стороне'],
    ['Use the median', 'Пользуйтесь медианой'],
  ],
  'CW-MAKE-001': [
    ['Making {p:names} in {id:id} {pays}', 'Делать ({p}) на {id}: {pays}'],
    ['{pays} (nor in any of {n:n} draws)', '{pays} (и ни в одной из {n} выборок)'],
    [
      '{pays} (median {m}, {a} to {b} in the middle 80 % of {n:n} draws[o|, which leaves the central value out: use the median]; in {k:n} of them at no size tried)',
      '{pays} (медиана {m}, от {a} до {b} в средних 80 % из {n} выборок[o|, что оставляет центральное значение снаружи: пользуйтесь медианой]; в {k} из них — ни при каком испытанном размере)',
    ],
    ['pays at no size of {t:ids} tried, up to {a:q}', 'не окупается ни при каком испытанном размере ({t}), до {a}'],
    ['pays at every size of {t:ids} tried, from {a:q} on', 'окупается при любом испытанном размере ({t}), начиная с {a}'],
    ['pays from {a:q} of {t:ids} on', 'окупается начиная с {a} ({t})'],
    ['never', '«никогда»'],
    ['{a:q} or less', '{a} или меньше'],
    [
      'Against {a:q} outside ({from}[k|, an assumption]), without the freight that is saved; the file has {b:q}',
      'Против {a} на стороне ({from}[k|, допущение]), без сбережённой перевозки; в файле {b}',
    ],
  ],
  'CW-MAKE-002': [
    [
      'Whether making {p:names} in {id:id} pays cannot be said: neither the file nor the library has a price of it',
      'Окупается ли делать ({p}) на {id}, сказать нельзя: цены нет ни в файле, ни в библиотеке',
    ],
  ],
  'CW-MAKE-003': [
    ['Against buying at the price outside making {a:names}; {b}', 'Против покупки по цене на стороне делать: {a}; {b}'],
    ['Against buying at the price outside making {a:names}', 'Против покупки по цене на стороне делать: {a}'],
    ['making {x}', '{x}'],
    ['{m:name} in {id:id}', '{m} на {id}'],
    ['Of {list:names} no price is known, so that it cannot be said', 'Цены неизвестны ({list}), так что сказать нельзя'],
    [
      '{p:names} <pay/pays> at no size tried, up to {list:names}',
      '{p} — не окупается ни при каком испытанном размере, до {list}',
    ],
    ['{a:q} of {t:ids}', '{a} ({t})'],
    [
      '{p} pays at every size of {t:ids} tried, from {a:q} on[k| (in {k1:n} of {n:n} draws at none)]',
      '{p} — окупается при любом испытанном размере ({t}), начиная с {a}[k| (в {k1} из {n} выборок — ни при каком)]',
    ],
    [
      '{p} pays from {a:q} of {t:ids} on[r| (draws: median {m}, four in five {b} to {c}[k|, in {k1:n} of {n:n} at none][o|, which leaves the central value out: use the median])]',
      '{p} — окупается начиная с {a} ({t})[r| (выборки: медиана {m}, четыре из пяти от {b} до {c}[k|, в {k1} из {n} — ни при каком][o|, что оставляет центральное значение снаружи: пользуйтесь медианой])]',
    ],
    ['{p} (nor in {k:n} of {n:n} draws)', '{p} (и в {k} из {n} выборок)'],
    ['never', '«никогда»'],
    ['{a:q} or less', '{a} или меньше'],
  ],
}

export const DESIGNS: Readonly<Record<string, readonly Phrase[]>> = {
  'CW-DESIGN-001': [
    [
      'cell {id:id}: charge times voltage is {a:q}, but {b:q} is stated',
      'ячейка {id}: ёмкость на напряжение даёт {a}, а указано {b}',
    ],
  ],
  'CW-DESIGN-002': [
    ['cell {id:id}: energy over mass is {a:q}, but {b:q} is stated', 'ячейка {id}: энергия на массу даёт {a}, а указано {b}'],
  ],
  'CW-DESIGN-003': [
    [
      'cell {id:id}: energy over outer volume is {a:q}, but {b:q} is stated',
      'ячейка {id}: энергия на внешний объём даёт {a}, а указано {b}',
    ],
  ],
  'CW-DESIGN-004': [
    [
      'cell {id:id}: the anode holds {n:n} times the charge of the cathode; {a:n} to {b:n} is usual',
      'ячейка {id}: анод вмещает в {n} {n#раз#раза#раз} больше заряда, чем катод; обычно от {a} до {b}',
    ],
  ],
  'CW-DESIGN-005': [
    [
      'cell {id:id}: the {s:name} has a porosity of {n:q}; {a:n} to {b:q} is usual',
      'ячейка {id}: пористость ({s}) {n}; обычно от {a} до {b}',
    ],
  ],
  'CW-DESIGN-006': [
    ['cell {id:id}: the shares of the {s:name} sum to {n:q}, not {b:q}', 'ячейка {id}: доли ({s}) в сумме {n}, а не {b}'],
  ],
  'CW-DESIGN-007': [
    [
      'container {id:id}: its cells alone fill {a:q} of its outer volume; up to {b:q} is usual',
      'контейнер {id}: одни ячейки занимают {a} его внешнего объёма; обычно {b}',
    ],
  ],
}

export const COMPARISONS: Readonly<Record<string, readonly Phrase[]>> = {
  'CW-COMP-001': [
    ['{f:name} of {p:id}: {x}', '{f} ({p}): {x}'],
    ['{f:name}: {x}', '{f}: {x}'],
    [
      '{c} (+- {a:n} at {l:q} confidence, {n:n} paired replications), distinguishable from zero',
      '{c} (± {a} при доверии {l}, парных повторов: {n}), отличимо от нуля',
    ],
    [
      '{c} (+- {a:n} at {l:q} confidence, {n:n} paired replications), not distinguishable from zero',
      '{c} (± {a} при доверии {l}, парных повторов: {n}), неотличимо от нуля',
    ],
    [
      '{m} in the median of the draws (four in five {span})[ch|; {chances}]; at the central inputs {c}, which lies outside that range',
      '{m} в медиане выборок (четыре из пяти: {span})[ch|; {chances}]; при центральных исходных данных {c}, что лежит вне этого диапазона',
    ],
    [
      '{c} (draws: median {m}, four in five {span})[ch|; {chances}]',
      '{c} (выборки: медиана {m}, четыре из пяти: {span})[ch|; {chances}]',
    ],
    ['{a} to {b}', '{a} … {b}'],
    ['the same', 'то же'],
    ['none', 'разницы нет'],
    ['no difference', 'без разницы'],
    ['no difference at the central inputs', 'без разницы при центральных исходных данных'],
    ['better in {a:n} of {n:n} draws[w|, worse in {w1:n}]', 'лучше в {a} из {n} выборок[w|, хуже в {w1}]'],
    ['{a:n} percentage points more', 'на {a} п. п. больше'],
    ['{a:n} percentage points less', 'на {a} п. п. меньше'],
    ['{a:n} days later', 'на {a} сут позже'],
    ['{a:n} day later', 'на {a} сут позже'],
    ['{a:n} days earlier', 'на {a} сут раньше'],
    ['{a:n} day earlier', 'на {a} сут раньше'],
    ['{a:q} more', 'на {a} больше'],
    ['{a:q} less', 'на {a} меньше'],
    ['in every draw', 'в каждой выборке'],
    ['in no draw', 'ни в одной выборке'],
    ['never known', 'неизвестно'],
  ],
  'CW-COMP-002': [
    [
      'No headline figure differs, in no draw and in no replication: in effect the variant is the base.',
      'Ни один показатель из главных не отличается ни в одной выборке и ни в одном повторе: по существу вариант равен базе.',
    ],
  ],
  'CW-COMP-003': [
    [
      'The variant has another calendar: its books cover other years and its net present value is that of another first day, so that money figures are not like for like.',
      'У варианта другой календарь: его финансовый расчёт охватывает другие годы, а чистая приведённая стоимость отнесена к другому первому дню, так что денежные показатели несопоставимы.',
    ],
  ],
  'CW-COMP-004': [
    [
      'cancelled: of {n:n} replications a side are done: {w:w}; what is missing is left out, and books without a simulation are those of the static output',
      'отменено: из {n} повторов на сторону выполнено: {w}; недостающее не учтено, а финансовый расчёт без моделирования — по статическому выпуску',
    ],
  ],
  'CW-COMP-005': [
    [
      'Limit of the chain of {id:id} when mature: {a:id}, enough for {x}, where it is {b:id} in the base, enough for {y}',
      'Что ограничивает освоенную цепочку {id}: {a}, хватает на {x}; в базе — {b}, хватает на {y}',
    ],
    ['{a:n} {u:u} a year', '{a} {u} в год'],
  ],
}
