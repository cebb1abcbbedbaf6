import type { Phrase } from '../../phrase.ts'

const CIRCLE: readonly Phrase[] = [
  ['packs', 'батареи'],
  ['rejected cells', 'бракованные ячейки'],
  ['scrap of electrodes', 'обрезки электродов'],
]

/** Why a model of ageing stands for a chemistry. */
const STANDS_IN: readonly Phrase[] = [
  [
    'the one model of cells with a titanate anode, whose cathode is NMC',
    'единственная модель ячеек с титанатным анодом, катод которых — NMC',
  ],
  [
    'that of {c:id} was not found, and the anode sets most of the wear',
    'модели с {c} не нашлось, а износ задаёт в основном анод',
  ],
  ['no model of {c:id} cells was found', 'модели ячеек {c} не нашлось'],
  ['no model of this blend was found', 'модели этой смеси не нашлось'],
  [
    'of the five models of large NMC cells it is the middle one after ten years of a daily cycle at {t:q}',
    'из пяти моделей больших ячеек NMC это средняя после десяти лет ежедневного цикла при {t}',
  ],
  ['which of them has which cathode is not certain', 'у какой из них какой катод, точно не известно'],
  ['a cell of the same chemistry', 'ячейка той же химии'],
  ['{c:id} is the nearest', 'ближе всего {c}'],
  ['no ageing equation of a sodium cell has been published', 'уравнений старения натриевой ячейки не опубликовано'],
  ['an assumption stands in', 'взято допущение'],
  ['the one model of NMC811 cells that is no outlier', 'единственная модель ячеек NMC811, которая не выпадает из ряда'],
  ['its anode has some silicon', 'в её аноде есть немного кремния'],
  ['cells of NMC with a titanate anode', 'ячейки NMC с титанатным анодом'],
  ['which NMC is not said', 'какой именно NMC, не сказано'],
  ['a large prismatic cell of the same chemistry', 'большая призматическая ячейка той же химии'],
  ['the other model is of a small cylindrical cell', 'другая модель — малой цилиндрической ячейки'],
  [
    'the one model of LMO cells is of modules in their second life, which wear faster than new ones may',
    'единственная модель ячеек LMO — для модулей во второй жизни, а они изнашиваются быстрее, чем, возможно, новые',
  ],
]

/** What the makers of a model say of it. */
const CAUTIONS: readonly Phrase[] = [
  [
    'An assumption and no model of a cell; commercial layered-oxide cells were found to fall well short of what their maker said',
    'Это допущение, а не модель ячейки; серийные ячейки со слоистым оксидом, как оказалось, заметно не дотягивают до обещанного изготовителем',
  ],
]

export const USES: Readonly<Record<string, readonly Phrase[]>> = {
  'CW-USE-002': [
    [
      'A day discharges the cell by {a:names} %; {m:id} was fitted to depths of {b:q} to {c:q}: it is taken as {d:q}',
      'За день ячейка разряжается на {a} %; {m} подогнана к глубинам от {b} до {c}: взято {d}',
    ],
  ],
  'CW-USE-001': [
    [
      'Cells at {a:n} to {b:q} over the year; {m:id} was fitted to {c:n} to {d:q}: {n:n} of {k:n} months are taken at the edge of that',
      'Ячейки за год при температурах от {a} до {b}; {m} подогнана к диапазону от {c} до {d}: {n} из {k} месяцев взяты на его краю',
    ],
  ],
  'CW-USE-007': [
    [
      'How these cells age is assumed ({m:id}): no equation of their ageing has been published',
      'Как стареют эти ячейки, принято допущением ({m}): уравнений их старения не опубликовано',
    ],
    ...CAUTIONS,
  ],
  'CW-USE-003': [
    [
      'States of charge go from {a:q} to {b:q}; {m:id} was fitted to {c:q} to {d:q}: they are held within that',
      'Степень заряда идёт от {a} до {b}; {m} подогнана к диапазону от {c} до {d}: взято в его пределах',
    ],
  ],
  'CW-USE-005': [
    [
      'Cells are discharged at {a:n}C on average; {m:id} was fitted up to {b:n}C: it cannot say what faster discharging costs',
      'Ячейки разряжаются в среднем при {a}C; {m} подогнана до {b}C: чего стоит более быстрый разряд, она сказать не может',
    ],
  ],
  'CW-USE-006': [
    [
      'The mean rate is {a:n}C; {m:id} runs away above {b:n}C, although it declares a wider range: it is held there',
      'Средний ток {a}C; выше {b}C {m} уходит вразнос, хотя заявляет более широкий диапазон: взято на этой границе',
    ],
    [
      '{m:id} has cells wear less at a mean rate of {a:n}C than at {b:n}C: it is not monotone in the rate, and the life that it gives may be too long',
      'По {m} ячейки при среднем токе {a}C изнашиваются меньше, чем при {b}C: она не монотонна по току, и срок службы по ней может быть завышен',
    ],
  ],
  'CW-USE-009': [
    [
      '{m:id} loses all capacity within the time looked at; it was fitted to tests of one to three years',
      '{m} теряет всю ёмкость за рассматриваемое время; она подогнана по испытаниям длиной от года до трёх лет',
    ],
  ],
  'CW-USE-004': [
    [
      'Cells are charged at {a:n}C on average; {m:id} was fitted up to {b:n}C: it cannot say what faster charging costs',
      'Ячейки заряжаются в среднем при {a}C; {m} подогнана до {b}C: чего стоит более быстрый заряд, она сказать не может',
    ],
  ],
  'CW-USE-008': [
    ['That {a:id} ages as {b:id} is assumed: {why:parts}', 'Что {a} стареет как {b}, — допущение: {why}'],
    ...STANDS_IN,
  ],
  'CW-USE-010': [
    [
      '{f:id}: a day in service takes {a:n} times the charge that can be used, so its vehicles cannot be charged at night alone; they are taken to be charged {b:n} times a day',
      '{f}: день на линии берёт в {a} {a#раз#раза#раз} больше доступного заряда, так что одной ночной зарядки мало; принято зарядок в день: {b}',
    ],
  ],
  'CW-USE-011': [
    [
      '{f:id}: {a:n} <charge/charges> a day of {b:n} min each find no time beside {c:n} h of service ({u:w}); more charging power, larger packs or less distance would',
      '{f}: на зарядок в день {a} по {b} мин не находится времени рядом с {c} ч работы ({u}); помогли бы большая мощность заряда, батареи крупнее или меньший пробег',
    ],
  ],
  'CW-USE-012': [
    [
      '{f:id}: the library has no weather of the country of its site, and the site no position; the cells have the climate of {w:w}, which is an assumption',
      '{f}: в библиотеке нет погоды страны этой площадки, а у площадки нет координат; у ячеек климат места {w}, и это допущение',
    ],
  ],
  'CW-USE-013': [
    [
      '{f:w}: {n:n} <vehicles/vehicle>; a mean pack is worn after {life}',
      '{f}: {n} {n#машина#машины#машин}; средняя батарея изнашивается за {life}',
    ],
    [
      '{a:q} years[r| ({b:q} to {c:q} by the {n:n} models that could stand for its cells)]',
      '{a} {a#год#года#лет}[r| (от {b} до {c} по {n} моделям, которые могли бы представлять её ячейки)]',
    ],
    [
      'A vehicle needs {a:n} more packs in its {b:n} years, all of them {c:n} by the end of {y:n} (expected)',
      'Машине за её {b} {b#год#года#лет} нужно ещё {a} батареи, всем вместе {c} до конца {y} года (ожидаемое)',
    ],
    [
      'One vehicle in {a:n} needs another pack in its {b:n} years, all of them {c:n} by the end of {y:n} (expected)',
      'Другая батарея за {b} {b#год#года#лет} нужна одной машине из {a}, всем вместе {c} до конца {y} года (ожидаемое)',
    ],
    [
      'No vehicle needs another pack in its {b:n} years, all of them {c:n} by the end of {y:n} (expected)',
      'Другая батарея за {b} {b#год#года#лет} не нужна ни одной машине, всем вместе {c} до конца {y} года (ожидаемое)',
    ],
  ],
  'CW-USE-014': [
    [
      '{f:w}: when the warranty ends, after {a:n} years, a mean pack has {b:q} of its capacity; the {c:q} {what} {kept}',
      '{f}: к концу гарантии, через {a} {a#год#года#лет}, у средней батареи {b} ёмкости; {c} ({what}) {kept}',
    ],
    ['promised', 'обещано'],
    ['at which packs are retired', 'при них батареи списывают'],
    ['are not kept', 'не выдержаны'],
    ['are missed by {a:q} of the packs', 'не достигает {a} батарей'],
  ],
  'CW-USE-020': [
    [
      'No size of the service centre was found that keeps {a:q} of the vehicles of every fleet on the road: the best of {n:n} keeps {b:q}, {why}',
      'Не нашлось размера сервисного центра, при котором на линии {a} машин каждого парка: лучший из {n} держит {b}, {why}',
    ],
    ['after {n:n} sizes', 'после {n} размеров'],
    ['where nobody waits for anything that may grow', 'причём никто не ждёт ничего, что может расти'],
  ],
  'CW-USE-021': [
    [
      'The search for the size of the service centre ended after {n:n} sizes: the one given keeps {a:q} of the vehicles of every fleet on the road, and a smaller one may do so, too',
      'Поиск размера сервисного центра окончен после {n} размеров: данный держит на линии {a} машин каждого парка, и меньший, может быть, тоже',
    ],
  ],
  'CW-USE-030': [
    [
      '{c:id}: the times of {a:n} of its {b:n} steps ({list:parts}) are assumptions: no hours of repair of a centre for buses or trolleybuses are published',
      '{c}: времена {a} из {b} операций ({list}) — допущения: часы ремонта центров для автобусов и троллейбусов не опубликованы',
    ],
    ['{x:name}', '{x}'],
    ['Its size, people and cost follow from them', 'Из них следуют размер центра, люди и затраты'],
  ],
  'CW-USE-031': [
    [
      '{c:id}: the {a:n} {p:name} of the file are fewer than the {b:n} that are busy in the mean of its busiest year, so that packs pile up; it needs more than that',
      '{c}: заданных в файле мест ({p}: {a}) меньше, чем в среднем занято в самый загруженный год ({b}), так что батареи копятся; нужно больше',
    ],
  ],
  'CW-USE-032': [
    [
      '{c:id}: nothing says when it opens, so it is sized but not simulated',
      '{c}: не сказано, когда он открывается, так что он рассчитан, но не моделируется',
    ],
  ],
  'CW-USE-033': [
    ['{c:id}: without {f:ids}, of which nothing says how many vehicles there are', '{c}: без {f}: не сказано, сколько там машин'],
  ],
  'CW-USE-034': [
    [
      '{c:id}: a repair costs {a:n} {u:id} of {y:n} with the investment, more than a new pack ({b:n})',
      '{c}: ремонт вместе с инвестициями стоит {a} {u} ({y}), больше новой батареи ({b})',
    ],
  ],
  'CW-USE-035': [
    [
      '{c:id} does not keep up: in {y:n}[m| and {m1:n} other years] fewer than {a:q} of the vehicles are on the road ({b:q})',
      '{c} не справляется: в {y} г.[m| и ещё в {m1} годах] на линии меньше {a} машин ({b})',
    ],
  ],
  'CW-USE-036': [
    [
      '{c:id}: none of the {n:n} sizes that were tried keeps {a:q} of the vehicles on the road with confidence; {why}',
      '{c}: ни один из {n} испытанных размеров не держит уверенно {a} машин на линии; {why}',
    ],
    ['the search was cut short, and another size may', 'поиск прерван, другой размер, возможно, сможет'],
    [
      'what holds them up is not the size of the centre, or the file leaves no size open',
      'держит их не размер центра, или файл не оставляет размера открытым',
    ],
  ],
  'CW-USE-037': [
    [
      '{c:w}, from {d:d}: {a} to build, {b} a year to run, {n:n} people',
      '{c}, с {d}: {a} на строительство, {b} в год на работу, {n} чел.',
    ],
    ['{c:w}: {a} to build, {b} a year to run, {n:n} people', '{c}: {a} на строительство, {b} в год на работу, {n} чел.'],
    [
      '{a:n} ({b:n} to {c:n}[o|, which leaves the central value out]) {u:u} ({y:n})',
      '{a} (от {b} до {c}[o|, что оставляет центральное значение снаружи]) {u} ({y})',
    ],
    [
      '{a:n} ({b:n} to {c:n}[o|, which leaves the central value out]) M {u:u} ({y:n})',
      '{a} (от {b} до {c}[o|, что оставляет центральное значение снаружи]) млн {u} ({y})',
    ],
    [
      'In its busiest year {a:n} faulty and {b:n} worn packs come in; it keeps {c:n} packs ready',
      'В самый загруженный год поступает {a} неисправных и {b} изношенных батарей; наготове держат {c}',
    ],
    [
      'A vehicle with a faulty pack is back on the road after {a}, where a new pack of the maker would take {b}; by the end of {y:n} the centre {spared}',
      'Машина с неисправной батареей возвращается на линию через {a}, тогда как новая батарея от изготовителя заняла бы {b}; до конца {y} года центр {spared}',
    ],
    [
      'A vehicle with a faulty pack is back on the road after {a} in the mean',
      'Машина с неисправной батареей возвращается на линию в среднем через {a}',
    ],
    ['{n:n} hours', '{n} ч'],
    ['{n:n} days', '{n} сут'],
    ['spares {a:n} of {b:n} new packs', 'сберегает {a} из {b} новых батарей'],
    ['takes {a:n} new packs with its first spares, and not {b:n}', 'вместе с первым запасом берёт {a} новых батарей, а не {b}'],
  ],
  'CW-USE-039': [
    [
      '{c:id}: with {a:n} {p:name} one of its steps, which needs {b:n} at once, can never be done, so the centre is not simulated',
      '{c}: при таком числе мест ({p}: {a}) одна из операций, которой нужно сразу {b}, невыполнима, так что центр не моделируется',
    ],
  ],
  'CW-USE-040': [
    [
      'The dispatch of {s:id} is not worked out: that takes a solver of linear programmes, and none was given. Its money is left out.',
      'Диспетчеризация {s} не рассчитана: для неё нужен решатель линейных программ, а его не дали. Деньги станции не учтены.',
    ],
  ],
  'CW-USE-041': [
    [
      'The dispatch of {s:id} has no answer: {why:w}. Its money is left out.',
      'Диспетчеризация {s} не имеет решения: {why}. Деньги станции не учтены.',
    ],
  ],
  'CW-USE-042': [
    [
      'The dispatch of {s:id} is not worked out: the library has no price of electricity of {c:id} to make prices up from. Name a file of prices.',
      'Диспетчеризация {s} не рассчитана: в библиотеке нет цены электроэнергии ({c}), из которой можно составить цены. Укажите файл цен.',
    ],
  ],
  'CW-USE-043': [
    ['The dispatch of {s:id} is not worked out: {why}', 'Диспетчеризация {s} не рассчитана: {why}'],
    ['{f:w} has {n:n} faults', 'в {f} ошибок: {n}'],
    ['{f:w} was not given', 'файл {f} не дан'],
  ],
  'CW-USE-044': [
    [
      'The prices of {s:id} are of {n:n} <day/days>, which are taken to repeat all year',
      'Цены {s} — за {n} сут; принято, что они повторяются весь год',
    ],
  ],
  'CW-USE-045': [
    [
      'The prices that {s:id} meets are made up ({p:name}): an assumption, and so is every figure of money that rests on them. Name a file of prices in {f:id}.',
      'Цены, которые встречает {s}, составлены ({p}): это допущение, как и все опирающиеся на них деньги. Укажите файл цен в {f}.',
    ],
  ],
  'CW-USE-046': [
    [
      '{s:w}, a storage station of {n:n} containers with {a:q} together and {b:q} at the grid, costs {c:q}[r| ({d:n} to {e:n})]',
      '{s}: накопитель энергии, контейнеров {n}, вместе {a} и {b} на стороне сети, стоит {c}[r| (от {d} до {e})]',
    ],
    [
      'At made-up prices, an assumption, it {pays}: it sells for {a:q} more than it buys in its first year, and its net present value is {b:q}[r| ({c:n} to {d:n})]',
      'При составленных ценах (допущение) она {pays}: в первый год продаёт на {a} больше, чем покупает, а её чистая приведённая стоимость — {b}[r| (от {c} до {d})]',
    ],
    [
      'At the prices of {f:w} it {pays}: it sells for {a:q} more than it buys in its first year, and its net present value is {b:q}[r| ({c:n} to {d:n})]',
      'При ценах из {f} она {pays}: в первый год продаёт на {a} больше, чем покупает, а её чистая приведённая стоимость — {b}[r| (от {c} до {d})]',
    ],
    ['pays', 'окупается'],
    ['does not pay', 'не окупается'],
    [
      'Electricity given back costs {a:q}[r| ({c:n} to {d:n})], with that bought',
      'Отданная электроэнергия стоит {a}[r| (от {c} до {d})] вместе с купленной',
    ],
  ],
  'CW-USE-050': [
    [
      'The pilot line of {id:id} begins on {a:d}, when {p:id} already makes its first product ({b:d}): what it is taken to change of the ramp cannot come from it. Let it begin earlier, or give pilot.shortens 0 months.',
      'Опытная линия {id} начинает {a}, когда {p} уже даёт первый продукт ({b}): то, что она, как принято, меняет в освоении мощности, не может исходить от неё. Пусть начнёт раньше, или дайте pilot.shortens 0 months.',
    ],
  ],
  'CW-USE-051': [
    ['The pilot line of {id:id} is left out: {why}', 'Опытная линия {id} не учтена: {why}'],
    ['{id:id} has the pilot line of the same plant', 'опытная линия того же завода уже у {id}'],
    ['the file as it stands does not build {id:id}', 'файл в нынешнем виде не строит {id}'],
  ],
  'CW-USE-060': [
    ...CIRCLE,
    [
      'From {y:n} on, {n:n} years after the calendar begins, a tenth and more of the {a:q} that {c:id} can recycle a year comes back as {what}; in {z:n} it is {b:q}, and {d:q} are taken in',
      'С {y} года, через {n} {n#год#года#лет} после начала календаря, возвращается ({what}) десятая часть и больше из {a}, которые {c} может переработать в год; в {z} г. это {b}, принято {d}',
    ],
    [
      'Of the {a:q} that {c:id} can recycle a year not a tenth comes back as {what} in any year of the calendar; {b:q} come in all',
      'Из {a}, которые {c} может переработать в год, ни в одном году календаря не возвращается ({what}) и десятая часть; всего приходит {b}',
    ],
    [
      'Within the calendar no {what} come back to {c:id}: what is in use or serves again comes back after {y:n}',
      'В пределах календаря в {c} ничего не возвращается ({what}): то, что работает или служит снова, вернётся после {y} года',
    ],
  ],
  'CW-USE-061': [
    [
      '{c:id} recovers {list:names} that it takes in; these are assumptions, of which only the whole is claimed by a maker ({a:n} to {b:q})',
      '{c} извлекает из принятого: {list}; это допущения, из которых изготовитель заявляет лишь целое (от {a} до {b})',
    ],
    ['{a:q} of the {e:name} ({b:q} to {d:q})', '{e} — {a} (от {b} до {d})'],
    ['In {y:n} its {p:name} is {list:names}', 'В {y} г. его продукт ({p}) составляет: {list}'],
    ['{a:q} of what {p:id} uses of it', '{a} от того, что расходует {p}'],
  ],
  'CW-USE-062': [
    [
      'Nothing comes back by the row {r:id} within the calendar; a longer calendar would show when it does',
      'По строке {r} в пределах календаря ничего не возвращается; более длинный календарь показал бы когда',
    ],
  ],
  'CW-USE-063': [
    [
      '{c:id} is built for more than comes back: over the calendar it takes in {a:q} of what it could. A later start, a smaller plant or a row of supply that buys in would use it better.',
      '{c} построен на большее, чем возвращается: за календарь он принимает {a} возможного. Лучше использовать его помогли бы более поздний пуск, меньший завод или строка поставки с закупкой.',
    ],
  ],
  'CW-USE-064': [
    [
      '{a:q} wait in front of {c:id} at the end of {y:n}, more than it works up in a year: it is too small for what comes back',
      'К концу {y} года перед {c} ждут {a}, больше, чем он перерабатывает за год: он мал для того, что возвращается',
    ],
  ],
  'CW-USE-065': [
    [
      '{c:id} recovers {a:q} of the lithium; the European Union asks for {b:q} by the end of {y:n} and {d:q} by the end of {z:n}',
      '{c} извлекает {a} лития; Европейский союз требует {b} к концу {y} года и {d} к концу {z} года',
    ],
  ],
}
