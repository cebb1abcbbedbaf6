import type { Phrase } from '../../phrase.ts'

/** Reasons of verdicts. */
const JUDGED: readonly Phrase[] = [
  [
    'within the range (10th to 90th percentile) of {of}: {parts:parts}',
    'в пределах диапазона (от 10-го до 90-го процентиля) {of}: {parts}',
  ],
  [
    'at the edge of the range, within the extremes of {of}: {parts:parts}',
    'у края диапазона, в пределах крайних значений {of}: {parts}',
  ],
  ['outside the range, beyond the extremes of {of}: {parts:parts}', 'вне диапазона, за крайними значениями {of}: {parts}'],
  [
    'what the model says does not rule it out and does not confirm it: {parts:parts}',
    'модель этого не исключает и не подтверждает: {parts}',
  ],
  ['the model', 'модели'],
  ['comparable cases', 'сопоставимых объектов'],
  ['the model and of comparable cases', 'модели и сопоставимых объектов'],
  ['comparable cases and of the model', 'сопоставимых объектов и модели'],
  ['the model, not of comparable cases', 'модели, но не сопоставимых объектов'],
  ['comparable cases, not of the model', 'сопоставимых объектов, но не модели'],
  ['{a} and {b}', '{a} и {b}'],
  ['{a}, {b}', '{a}, {b}'],
  ['packs that the value buys at the surveyed price', 'батареи, которые сумма покупает по цене обзора'],
  ['packs that the plant makes in the term at nameplate', 'батареи, которые завод делает за срок при проектной мощности'],
  ['packs x energy of a pack', 'батареи × энергия батареи'],
  ['modules x energy of a module', 'модули × энергия модуля'],
  ['cells x energy of a cell', 'ячейки × энергия ячейки'],
  ['operating time / cell takt x energy of a cell', 'рабочее время / такт ячейки × энергия ячейки'],
  ['packs x energy of a pack x product in it', 'батареи × энергия батареи × продукт в ней'],
  ['the model says, {by}, {value:q} {more}', 'по модели {by} {value} {more}'],
  ['the model says {value:q} {more}', 'по модели {value} {more}'],
  ['other announced figures imply {list:names}', 'из других объявленных показателей следует: {list}'],
  ['packs x product in a pack', 'батареи × продукт в батарее'],
  ['energy of cells x product in it', 'энергия ячеек × продукт в ней'],
  ['sum of its phases', 'сумма очередей'],
  [
    '{id:id} ({value:q}), {n:n} times as much, holds as well: the evidence cannot tell them apart',
    '{id} ({value}), больше в {n} {n#раз#раза#раз}, тоже подтверждается: данные их не различают',
  ],
  [
    '{id:id} ({value:q}), less by a factor of {n:n}, holds as well: the evidence cannot tell them apart',
    '{id} ({value}), меньше в {n} {n#раз#раза#раз}, тоже подтверждается: данные их не различают',
  ],
  ['on the land announced', 'на объявленной земле'],
  [
    '(four draws in five: {a:q} to {b:q}; allowing for {error}: {c:q} to {d:q}[all|, all of them {e:q} to {f:q}])',
    '(четыре выборки из пяти: от {a} до {b}; с учётом {error}: от {c} до {d}[all|, все: от {e} до {f}])',
  ],
  [
    '{list:names} (four draws in five: {a:q} to {b:q}; allowing for {error}: {c:q} to {d:q}[all|, all of them {e:q} to {f:q}])',
    '{list} (четыре выборки из пяти: от {a} до {b}; с учётом {error}: от {c} до {d}[all|, все: от {e} до {f}])',
  ],
  ['{name} are {value:q}', '{name}: {value}'],
  ['{value:q} ({who}: {how})', '{value} ({who}: {how})'],
  ['an assumed model error of {times}', 'принятой погрешности модели {times}'],
  [
    "{times}, the model's median error [of|of the {tried:name} ]in {n:n} published cases[lean| (there it is {lean} in the median)]",
    'погрешности модели {times} (медианная[of| для величины «{tried}»] по {n} {n#опубликованному случаю#опубликованным случаям#опубликованным случаям}[lean|; модель там в медиане {lean}])',
  ],
  ['a factor of {n:n}', 'в {n} {n#раз#раза#раз}'],
  ['a factor of {n:n} in the odds p / (1 - p)', 'в {n} {n#раз#раза#раз} для шансов p / (1 − p)'],
  ['{n:n} times too high', 'завышает в {n} {n#раз#раза#раз}'],
  ['too low by a factor of {n:n}', 'занижает в {n} {n#раз#раза#раз}'],
  ['one comparable case is at {a:q}', 'единственный сопоставимый объект: {a}'],
  [
    '{n:n} {cases}, too few to decide, lie between {a:q} and {b:q}',
    '{cases} ({n}, слишком мало для решения) лежат между {a} и {b}',
  ],
  [
    'four in five of {n:n} comparable cases[m| ({mixed})] lie between {a:q} and {b:q}, all {c:q} to {d:q}',
    'четыре из пяти сопоставимых объектов[m| ({mixed})] (всего {n}) лежат между {a} и {b}, все — от {c} до {d}',
  ],
  ['comparable cases[m| ({mixed})]', 'сопоставимые объекты[m| ({mixed})]'],
  ['of all processes, only {n:n} of its own', 'всех процессов, того же процесса только {n}'],
  [
    "with the model's lean taken out it would {be} (the model so widened then says {part} {a:q} to {b:q})",
    'без смещения модели оценка была бы «{be}» (тогда расширенный диапазон модели: {part} от {a} до {b})',
  ],
  ['hold', 'подтверждается'],
  ['be at the edge', 'на пределе'],
  ['be implausible', 'неправдоподобно'],
  ['four in five', 'четыре из пяти'],
  ['all of it', 'весь'],
  ['without that allowance the verdict would be {v:name}', 'без этого запаса оценка была бы «{v}»'],
  ['{n:n} <draw has no value and is/draws have no value and are> left out', 'выборки без значения не учтены: {n}'],
  [
    'this the model does not work out: it is what other sources say of such plants ({sources:w})',
    'этого модель не рассчитывает: так о подобных заводах говорят другие источники ({sources})',
  ],
]

/** Why there is nothing to hold a claim against. */
const UNCHECKABLE: readonly Phrase[] = [
  [
    '{fits}; the day itself no model can know: {doc} is missing',
    '{fits}; сам день не может знать ни одна модель: не хватает {doc}',
  ],
  ['the day itself no model can know: {doc} is missing', 'сам день не может знать ни одна модель: не хватает {doc}'],
  ['the document that was signed', 'подписанного документа'],
  ['a record of the proposal', 'записи о предложении'],
  ['it lies {list:names}, as it must', 'день лежит, как и должен, {list}'],
  [
    'it lies {list:names}, {n:n} months before the first works of the file ({d:d}), as it must',
    'день лежит, как и должен, {list}, за {n} мес. до первых работ по файлу ({d})',
  ],
  ['before {id:id} ({value:q})', 'до {id} ({value})'],
  ['after {id:id} ({value:q})', 'после {id} ({value})'],
  ['not after the day on which it was told', 'не позже дня, когда о нём сообщили'],
  ['{n:n} months before the first works of the file ({d:d})', 'за {n} мес. до первых работ по файлу ({d})'],
  ['after the first works of the file ({d:d})', 'после первых работ по файлу ({d})'],
  [
    'all that is named stands in the file and is sized by the model: {there:w}; that it stands there is no proof of it, for the file was written after the announcement',
    'всё названное есть в файле и рассчитано моделью: {there}; но то, что оно там есть, ничего не доказывает: файл написан после объявления',
  ],
  ['the file as it stands has no {lacks:w}; it has {there:w}', 'в файле в нынешнем виде нет: {lacks}; есть: {there}'],
  ['the file as it stands has no {lacks:w}', 'в файле в нынешнем виде нет: {lacks}'],
  [
    'the start of building is itself the input from which the schedule is worked out',
    'начало строительства само служит исходным данным, от которого считается график',
  ],
  [
    'the file as it stands does not build {ids:ids}; a variant that does can judge it',
    'файл в нынешнем виде не строит {ids}; проверить может вариант, который это строит',
  ],
  [
    'the plant has other orders beside this one, so that what it can make says nothing of it, and no value of the contract is an input',
    'у завода есть и другие заказы, так что его возможный выпуск ничего не говорит об этом, а ни один показатель контракта не служит исходным данным',
  ],
  [
    'the first day is itself the input of the file, and no plant is built on the site of the centre from whose works it could follow',
    'первый день сам задан в файле, а на площадке центра не строится завод, из работ которого он мог бы следовать',
  ],
  [
    'no fleet of the file names the centre, so that nothing comes in',
    'ни один парк файла не называет этот центр, так что в него ничего не поступает',
  ],
  [
    'no fleet of the file runs on the pack {id:id}, so that nothing is known of its vehicle',
    'ни один парк файла не ездит на батарее {id}, так что о её транспортном средстве ничего не известно',
  ],
  [
    'without this figure the file says too little to size the plant',
    'без этого показателя файл говорит слишком мало, чтобы рассчитать завод',
  ],
  ['no model value and fewer than five comparable plants', 'нет значения модели и меньше пяти сопоставимых заводов'],
  [
    'this takes a simulation: run does it, audit alone does not',
    'для этого нужно моделирование: его делает полный расчёт, а один аудит — нет',
  ],
  [
    'an input of the file refers to this figure, so the simulation depends on it',
    'исходное данное файла ссылается на этот показатель, так что моделирование от него зависит',
  ],
  [
    'no land was announced that later stages could stand on; with a claim of site.area this can be worked out',
    'земля, на которой могли бы стоять следующие очереди, не объявлена; с показателем site.area это можно рассчитать',
  ],
  [
    'the library has no demand of that country, or the packs are not those of cars',
    'в библиотеке нет спроса этой страны, или это батареи не для легковых автомобилей',
  ],
  [
    'the product has no price: the library has none that can be cited, and the file gives none',
    'у продукта нет цены: в библиотеке нет такой, на которую можно сослаться, а в файле её нет',
  ],
  [
    'one of the products has no price: the library has none that can be cited, and the file gives none',
    'у одного из продуктов нет цены: в библиотеке нет такой, на которую можно сослаться, а в файле её нет',
  ],
  [
    'the library has no lithium in the ground of that country, or the raw material holds none',
    'в библиотеке нет запасов лития этой страны, или сырьё не содержит лития',
  ],
  ['no price of the share was announced beside it', 'цена доли рядом не объявлена'],
  ['the share that was bought was not announced beside it', 'купленная доля рядом не объявлена'],
  ['the claim says no day on which so much was done', 'в показателе нет дня, к которому столько сделано'],
  [
    'the file has no plant of cells or packs whose products a team could develop',
    'в файле нет завода ячеек или батарей, чьи изделия могла бы разрабатывать команда',
  ],
  [
    'the file has no cell that {product:name} goes into; with one under cells this can be worked out',
    'в файле нет ячейки, в которую идёт этот продукт ({product}); с ячейкой в разделе cells это можно рассчитать',
  ],
  [
    'the raw material of the route holds no element that its product is made for',
    'сырьё маршрута не содержит элемента, ради которого делают продукт',
  ],
  [
    'no other figure of the announcement says how much the plant makes in a way that the model could judge',
    'ни один другой показатель объявления не говорит о выпуске завода так, чтобы модель могла судить',
  ],
  ['nothing else in the file says what a phase can make', 'больше ничто в файле не говорит, сколько может выпускать очередь'],
  ['the machines given can never make 95 % of the nameplate', 'заданные машины никогда не дадут 95 % проектной мощности'],
  [
    '{what}; what <a phase/the plant> can make is judged by nothing else here',
    '{what}; больше здесь ничто не судит о том, сколько можно выпускать',
  ],
  ['goes with the other phases: {sum:w} = {q:q}', 'согласуется с другими очередями: {sum} = {q}'],
  ['goes with its phases: {sum:w} = {q:q}', 'согласуется с очередями завода: {sum} = {q}'],
  ['the phases add up otherwise: {sum:w} = {q:q}, not {p:q}', 'очереди дают другую сумму: {sum} = {q}, а не {p}'],
  [
    'leaves {a:n} of the {b:q} of the plant to phases of which nothing was said',
    'оставляет {a} из {b} завода очередям, о которых ничего не сказано',
  ],
  [
    'goes with packs and product in a pack: {a:n} a year x {b:q} = {c:q}',
    'согласуется с числом батарей и массой продукта в батарее: {a} в год × {b} = {c}',
  ],
  [
    '{fit} {id:id}: pace x takt is {a:n} cells a module, the design has {b:n}; what a line can do is judged by nothing else here: the pace of the library comes from lines like this one, and a log of a shift is missing',
    '{fit} {id}: темп × такт дают {a} яч. на модуль, в конструкции их {b}; больше здесь ничто не судит о том, что может линия: темп в библиотеке взят с подобных линий, а журнала смены нет',
  ],
  ['goes with', 'согласуется с'],
  ['does not go with', 'не согласуется с'],
  ['fits', 'согласуется с'],
  ['contradicts', 'противоречит'],
  [
    '{a:id} and {b:id} leave {m:q} for each building beside the hall, which can be; how a floor is split follows from no published rule: the plan of the site is missing',
    '{a} и {b} оставляют {m} на каждое здание рядом с корпусом, что возможно; как делится площадь, не следует ни из какого опубликованного правила: нет плана площадки',
  ],
  [
    '{a:id} leaves nothing beside the hall of {b:id}; how a floor is split follows from no published rule: the plan of the site is missing',
    '{a} не оставляет ничего рядом с корпусом {b}; как делится площадь, не следует ни из какого опубликованного правила: нет плана площадки',
  ],
  [
    'from it to {id:id} is a step of {own:n} times; the {n:n} steps of makers in the library, all of which ran plants of {g:q} and more before, are {a:n} to {b:n} times; what that plant makes stands in its own books, which were not published',
    'от неё до {id} — шаг в {own} {own#раз#раза#раз}; {n} шагов производителей из библиотеки, у которых до того уже работали заводы от {g}, — от {a} до {b} раз; сколько выпускает тот завод, стоит в его собственных книгах, а они не опубликованы',
  ],
  [
    'the pace of the library comes from lines like this one, so that a log of the modules made in a shift is missing',
    'темп в библиотеке взят с подобных линий, так что не хватает журнала модулей, сделанных за смену',
  ],
  [
    'the pace of the library comes from lines like this one, so that a log of the cells taken in a shift is missing',
    'темп в библиотеке взят с подобных линий, так что не хватает журнала ячеек, взятых за смену',
  ],
  [
    'what a plant of another owner makes stands in its own books, which were not published',
    'сколько выпускает завод другого владельца, стоит в его книгах, а они не опубликованы',
  ],
  [
    'on which day something was proposed is in a record, not in a model',
    'в какой день что-то предложили, стоит в записи, а не в модели',
  ],
  [
    'on which day something was signed is in the document, not in a model',
    'в какой день что-то подписали, стоит в документе, а не в модели',
  ],
  [
    'who made a pack is on its label or in the contract of supply, neither of which is published',
    'кто сделал батарею, стоит на её шильдике или в договоре поставки, но ни то ни другое не опубликовано',
  ],
  [
    'the demand that it is a share of was not published: vehicles a year and the energy of their batteries; the demand that it implies stands among the implied figures',
    'спрос, от которого это доля, не опубликован: машин в год и энергия их батарей; спрос, который из неё следует, стоит среди следствий из объявленных показателей',
  ],
  [
    'how many vehicles others bought or renewed is in their records, which are not published',
    'сколько машин купили или обновили другие, стоит в их отчётности, а она не опубликована',
  ],
  [
    'The plant can make {p:q} of its nameplate from {d:d} on, counted without a simulation and whatever is ordered; {rest}',
    'Завод может давать {p} проектной мощности с {d}; посчитано без моделирования и независимо от заказов; {rest}',
  ],
]

const KIND: readonly Phrase[] = [
  [
    'the file builds {name:name} there, and no question under readings asks for another product',
    'по файлу там строится: {name}, и ни один вопрос в readings не спрашивает о другом продукте',
  ],
  [
    'the file builds {name:name}, and {ids:ids} of the same plant does not fit that',
    'по файлу строится: {name}; {ids} того же завода с этим не согласуется',
  ],
  [
    'the file builds {name:name}; no other figure of the plant was announced that a model could hold against it',
    'по файлу строится: {name}; других показателей завода, с которыми модель могла бы это сличить, не объявлено',
  ],
]

const TOGETHER: readonly Phrase[] = [
  ['the sum of the phases', 'сумма очередей'],
  ['packs a year times product in a pack', 'батарей в год, умноженное на продукт в батарее'],
  ['charge times voltage', 'ёмкость на напряжение'],
  ['energy over mass', 'энергия на массу'],
  ['energy over outer volume', 'энергия на внешний объём'],
  [
    'cannot be true together with {list}, unless they are said of different lots',
    'не может быть верно вместе с {list}, если только речь не о разных партиях',
  ],
  ['cannot be true together with {list}', 'не может быть верно вместе с {list}'],
  ['{a}; nor with {b}', '{a}; ни с {b}'],
  ['{a} and {b}', '{a} и {b}'],
  ['{x}: {text}', '{x}: {text}'],
  ['{id:id} ({value:q}, {source:id})', '{id} ({value}, {source})'],
  ['{id:id} ({value:w}, {source:id})', '{id} ({value}, {source})'],
  ['{what} is {a:q}, not {b:q}', '{what} — это {a}, а не {b}'],
  ['{a:q} and {b:q} are in the wrong order', '{a} и {b} идут не в том порядке'],
]

export const AUDIT: Readonly<Record<string, readonly Phrase[]>> = {
  'CW-AUDIT-001': TOGETHER,
  'CW-AUDIT-002': UNCHECKABLE,
  'CW-AUDIT-003': [...UNCHECKABLE, ...KIND],
  'CW-AUDIT-020': TOGETHER,
  'CW-AUDIT-021': TOGETHER,
  'CW-AUDIT-023': TOGETHER,
  'CW-AUDIT-010': JUDGED,
  'CW-AUDIT-011': JUDGED,
  'CW-AUDIT-012': JUDGED,
  'CW-AUDIT-013': JUDGED,
  'CW-AUDIT-014': [
    [
      'the other figures of the plant ({ids:ids}) fit what the file builds there: {name:name}',
      'другие показатели завода ({ids}) согласуются с тем, что там строится по файлу: {name}',
    ],
  ],
}

export const NEEDS: Readonly<Record<string, readonly Phrase[]>> = {
  'CW-NEED-001': [['{n:n} million good cells a year of {e:q}', '{n} млн годных ячеек в год по {e}']],
  'CW-NEED-002': [
    ['packs of {a:q} at {b:n} GWh a year (design: {c:q})', 'батареи по {a} при {b} ГВт·ч в год (в конструкции: {c})'],
  ],
  'CW-NEED-003': [
    [
      'modules of {a:q}, that is {b:n} cells (design: {c:n} cells)',
      'модули по {a}, то есть {b} {b#ячейка#ячейки#ячеек} (в конструкции: {c} {c#ячейка#ячейки#ячеек})',
    ],
  ],
  'CW-NEED-004': [
    ['cells of {a:q} at {b:n} GWh a year (design: {c:q})', 'ячейки по {a} при {b} ГВт·ч в год (в конструкции: {c})'],
  ],
  'CW-NEED-005': [
    [
      '{a:n} M {cur:id} ({year:n}) per GWh/yr of capacity (model: {b:n})',
      '{a} млн {cur} ({year}) на ГВт·ч/год мощности (по модели: {b})',
    ],
  ],
  'CW-NEED-006': [['{a:n} people per GWh/yr of capacity (model: {b:n})', '{a} чел. на ГВт·ч/год мощности (по модели: {b})']],
  'CW-NEED-007': [['{a:n} m2 per GWh/yr of capacity', '{a} м² на ГВт·ч/год мощности']],
  'CW-NEED-008': [
    ['{a:n} months from the start of building on {d:d} (model: {b:n})', '{a} мес. от начала строительства {d} (по модели: {b})'],
  ],
  'CW-NEED-009': [
    ['{n:n} times what the model says', 'отношение к тому, что по модели: {n}'],
    [
      '{n:n} times what the model says is the most that can be true',
      'отношение к тому, что по модели возможно самое большее: {n}',
    ],
    [
      '{n:n} times what the model says is the least that can be true',
      'отношение к тому, что по модели возможно самое меньшее: {n}',
    ],
  ],
  'CW-NEED-010': [
    [
      '{a:n} months of permits and design from {d:d} (model: {b:n})',
      '{a} мес. разрешений и проектирования с {d} (по модели: {b})',
    ],
  ],
  'CW-NEED-011': [
    [
      'pilot operation {a:n} months after the start of building (model: {b:n})',
      'опытная эксплуатация через {a} мес. после начала строительства (по модели: {b})',
    ],
  ],
  'CW-NEED-012': [
    [
      '{a:n} ha of land and {b:n} bn {cur:id} ({year:n}) in all by the model, each in proportion to capacity',
      'всего по модели {a} га земли и {b} млрд {cur} ({year}), то и другое пропорционально мощности',
    ],
  ],
  'CW-NEED-013': [['a step of scale-up of {n:n} times', 'шаг укрупнения в {n} {n#раз#раза#раз}']],
  'CW-NEED-020': [
    [
      'makers of {a:n} GWh a year of cells {id:id} who buy all of it',
      'изготовители ячеек {id} на {a} ГВт·ч в год, которые купят всё',
    ],
    [
      'packs of {a:n} kWh in the mean at the surveyed price of {b:q} (mix of the file: {c:q})',
      'батареи в среднем по {a} кВт·ч при цене обзора {b} (смесь из файла: {c})',
    ],
  ],
  'CW-NEED-021': [
    ['a price of {a:q} for the mix of the file (survey: {b:n})', 'цена {a} для смеси из файла (по обзору: {b})'],
    ['{a:n} % of the {b:n} t a year of the plant', '{a} % от {b} т в год завода'],
  ],
  'CW-NEED-022': [
    [
      '{a:n} GWh a year for the mix of the file (nameplate: {b:n})',
      '{a} ГВт·ч в год для смеси из файла (проектная мощность: {b})',
    ],
    [
      '{a:n} kg of product per kWh of cells[m| (model: {b:n} for cells {id:id})]',
      '{a} кг продукта на кВт·ч ячеек[m| (по модели: {b} для ячеек {id})]',
    ],
  ],
  'CW-NEED-023': [
    ['{a:n} kg of product in a pack[m| (model: {b:n} for {id:w})]', '{a} кг продукта в батарее[m| (по модели: {b} для {id})]'],
  ],
  'CW-NEED-024': [
    ['packs of {a:n} kWh of cells {id:id} ({p:w}: {b:n} kWh)', 'батареи по {a} кВт·ч из ячеек {id} ({p}: {b} кВт·ч)'],
  ],
  'CW-NEED-025': [
    ['{a:n} {cur:id} ({year:n}) per t/yr of capacity (model: {b:n})', '{a} {cur} ({year}) на т/год мощности (по модели: {b})'],
  ],
  'CW-NEED-026': [['{a:n} people per {k:n} t/yr of capacity (model: {b:n})', '{a} чел. на {k} т/год мощности (по модели: {b})']],
  'CW-NEED-027': [['{a:n} m2 per t/yr of capacity (model: {b:n})', '{a} м² на т/год мощности (по модели: {b})']],
}
