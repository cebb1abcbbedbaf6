import type { Phrase } from '../../phrase.ts'

/** Things and sections of the file. */
export const THINGS: readonly Phrase[] = [
  ['with this <variant/value> {p:id} (line {n:n}) is at fault: {x}', 'из-за этого изменения ошибочно {p} (строка {n}): {x}'],
  ['project file', 'файл проекта'],
  ['line file', 'файл линии'],
  ['table of days', 'таблица дней'],
  ['table of prices', 'таблица цен'],
  ['a list', 'список'],
  ['a map', 'набор полей'],
  ['a text', 'текст'],
  ['a number', 'число'],
  ['empty', 'пусто'],
  ['a truth value', 'да/нет'],
  ['a boolean', 'да/нет'],
  ['a map of fields', 'набор полей'],
  ['a list of values', 'список значений'],
  ['a list or map of entries', 'список или набор записей'],
  ['a whole number from {a:n} to {b:n}', 'целое число от {a} до {b}'],
  ['a number from {a:n} to {b:n}', 'число от {a} до {b}'],
  ['a map from paths to values', 'набор «путь: значение»'],
  ['a map from ids to changes', 'набор «id: изменения»'],
  ['a map from ids to entries', 'набор «id: запись»'],
  ['a quantity', 'величина'],
  ['a date', 'дата'],
  ['a text or a list of texts', 'текст или список текстов'],
  ['a list of texts', 'список текстов'],
  ['the name of a size', 'имя размера'],
  ['the id of a claim', 'id объявленного показателя'],
  ['a count or share', 'количество или доля'],
  ['<a/an> {d:name}', '{d}'],
  ['<a/an> {d:name} or <a/an> {e:name}', '{d} или {e}'],
]

export const FAULTS: Readonly<Record<string, readonly Phrase[]>> = {
  'CW-FILE-001': [
    ['the file is empty', 'файл пуст'],
    ['the file holds only comments', 'в файле одни комментарии'],
    ['the table is empty', 'таблица пуста'],
  ],
  'CW-FILE-002': [
    ['the file is not UTF-8 text', 'файл — не текст в UTF-8'],
    ['the table is not UTF-8 text', 'таблица — не текст в UTF-8'],
    ['the table holds a control character, which no text has', 'в таблице управляющий символ, которого в тексте не бывает'],
    [
      'the file holds the control character {c:id}, which no text has',
      'в файле управляющий символ {c}, которого в тексте не бывает',
    ],
  ],
  'CW-FILE-003': [
    ['the file has {a:n} million characters, and {b:n} million are allowed', 'в файле {a} млн знаков, а допустимо {b} млн'],
    ['the table has {a:n} million characters, and {b:n} million are allowed', 'в таблице {a} млн знаков, а допустимо {b} млн'],
    ['{what:w} has {a:n} rows, and {b:n} are allowed', '{what}: строк {a}, а допустимо {b}'],
    ['the table has more than {b:n} rows', 'в таблице больше {b} строк'],
    ['the table has {a:n} rows, and {b:n} are allowed', 'в таблице {a} строк, а допустимо {b}'],
  ],
  'CW-FILE-004': [
    ['not valid YAML at {w:s}: {x}', 'неверный YAML у {w}: {x}'],
    ['not valid YAML: {x}', 'неверный YAML: {x}'],
    ['a second "key: value" begins inside a value', 'внутри значения начинается второе «ключ: значение»'],
    ['a key goes on over the end of its line', 'ключ продолжается за концом строки'],
    [
      'the indentation does not fit the lines above, or a bracket is not closed',
      'отступ не согласуется со строками выше, или не закрыта скобка',
    ],
    ['a text cannot begin with this character', 'текст не может начинаться с этого знака'],
    [
      'a backslash in double quotes begins no known escape',
      'обратная черта в двойных кавычках не начинает известной последовательности',
    ],
    ['this does not belong here', 'этому здесь не место'],
    ['a value has two anchors', 'у значения два якоря'],
    ['an alias has an anchor or tag of its own', 'у ссылки собственный якорь или тег'],
    ['a key is longer than 1024 characters', 'ключ длиннее 1024 знаков'],
    ['a quoted text that begins before here is not closed', 'не закрыт текст в кавычках, начатый раньше'],
    ['a quoted text that begins here is not closed', 'не закрыт текст в кавычках, начатый здесь'],
    ['a line that is neither "key: value" nor a list item', 'строка — ни «ключ: значение», ни элемент списка'],
  ],
  'CW-FILE-005': [
    [
      'a tab is used for indentation, and YAML allows only spaces there',
      'отступ сделан табуляцией, а YAML допускает там только пробелы',
    ],
  ],
  'CW-FILE-006': [['the key {k:s} is written twice, first in line {n:n}', 'ключ {k} записан дважды, впервые в строке {n}']],
  'CW-FILE-007': [
    ['the alias {k:s} stands inside the value it names', 'ссылка {k} стоит внутри значения, которое называет'],
    ['the alias {k:s} has no anchor before it', 'перед ссылкой {k} нет якоря'],
    [
      'with this alias the file stands for more than {n:n} repeated values',
      'с этой ссылкой файл разворачивается более чем в {n} повторённых значений',
    ],
  ],
  'CW-FILE-008': [['lists or maps are nested more than {n:n} deep', 'списки или наборы вложены глубже {n} уровней']],
  'CW-FILE-009': [
    [
      'a second document begins here (---), and a project is one document',
      'здесь начинается второй документ (---), а проект — один документ',
    ],
    [
      'a second document begins here (---), and a line is one document',
      'здесь начинается второй документ (---), а линия — один документ',
    ],
  ],
  'CW-FILE-011': [
    ['a list, map or alias is used as a key', 'ключом служит список, набор или ссылка'],
    ['the tag {k:s} has no meaning in a {f}', 'тег {k} здесь ничего не значит ({f})'],
  ],
  'CW-UNIT-001': [['{v:s} does not start with a number', '{v} не начинается с числа']],
  'CW-UNIT-002': [
    ['{v:s}: {x}', '{v}: {x}'],
    ['unknown unit {u:s}', 'неизвестная единица {u}'],
    ['{u:s} is not part of a unit', '{u} не может быть частью единицы'],
    ['two currencies in one unit: {a:id} and {b:id}', 'две валюты в одной единице: {a} и {b}'],
  ],
  'CW-UNIT-003': [
    ['{v:s}: {x}', '{v}: {x}'],
    ['{u:id} is ambiguous or not used here', 'единица {u} неоднозначна или здесь не применяется'],
  ],
  'CW-UNIT-004': [
    ['{v:s}: {x}', '{v}: {x}'],
    ['{n:n} has no unit, but {w} is wanted here', 'у {n} нет единицы, а здесь нужно: {w}'],
    ['{u:w} is {d}, but {w} is wanted here', '{u} — это {d}, а здесь нужно: {w}'],
    ['{u:w} measures something else, but {w} is wanted here', '{u} измеряет другое, а здесь нужно: {w}'],
  ],
  'CW-UNIT-005': [['{v:w} is too large', '{v} — слишком большое число']],
  'CW-PROJ-001': [['unknown key {k:s}; known here: {list:w}', 'неизвестный ключ {k}; здесь известны: {list}']],
  'CW-PROJ-002': [
    ['{k:id} is missing', 'нет поля {k}'],
    ['{k:id} is empty', 'поле {k} пусто'],
    ['the variant {v:id} changes nothing', 'вариант {v} ничего не меняет'],
    [
      '{k:s} is empty, and a variant puts another value in its place',
      'поле {k} пусто, а вариант ставит на его место другое значение',
    ],
    ['a quantity needs value, or p10, p50 and p90', 'величине нужно value или p10, p50 и p90'],
    [
      'capacity, size and outer are all missing, so nothing says how big the cell is',
      'нет ни capacity, ни size, ни outer, так что размер ячейки неизвестен',
    ],
    [
      'cells, plants and material_plants are all missing, so there is nothing to work out',
      'нет ни cells, ни plants, ни material_plants, так что рассчитывать нечего',
    ],
    ['material is missing, and nothing says it where from is absent', 'нет material, а без from его взять неоткуда'],
    [
      'sized_share is a share of the need of another plant, and sized_for, which names it, is missing',
      'sized_share — доля потребности другого завода, а поля sized_for, которое его называет, нет',
    ],
  ],
  'CW-PROJ-003': [
    ['this is {a}, but {b} is wanted here', 'здесь {a}, а нужно: {b}'],
    ['{v:s} is {a}, but {b} is wanted here', '{v} — это {a}, а нужно: {b}'],
  ],
  'CW-PROJ-004': [['{v:s} is not one of {list:w}', '{v} — не одно из: {list}']],
  'CW-PROJ-005': [
    ['{v:s} ({a:q}) is out of range: {r}', '{v} ({a}) вне пределов: {r}'],
    ['{v:s} is out of range: {r}', '{v} вне пределов: {r}'],
    ['{v:n} is out of range: {r}', '{v} вне пределов: {r}'],
    ['the claim {v:s} is out of range: {r}', 'показатель {v} вне пределов: {r}'],
    ['the claim {v:s} ({a:q}) is out of range: {r}', 'показатель {v} ({a}) вне пределов: {r}'],
    ['at least {a:q}', 'не менее {a}'],
    ['at most {a:q}', 'не более {a}'],
    ['over {a:q}', 'больше {a}'],
    ['over {a:q}, at most {b:q}', 'больше {a}, не более {b}'],
    ['{a:q} to {b:q}', 'от {a} до {b}'],
  ],
  'CW-PROJ-006': [
    ['{v:s} is not a whole number', '{v} — не целое число'],
    ['{v:n} is not a whole number', '{v} — не целое число'],
  ],
  'CW-PROJ-007': [
    [
      '{v:s} is not a date from {a:n} to {b:n}, written year-month-day, year-month or year',
      '{v} — не дата с {a} по {b} год, записанная как год-месяц-день, год-месяц или год',
    ],
  ],
  'CW-PROJ-008': [
    [
      '{v:s} is not an id: up to {n:n} of a-z, A-Z, 0-9, - and _ are allowed, a letter or digit first',
      '{v} — не id: допустимо до {n} знаков a-z, A-Z, 0-9, - и _, первым стоит буква или цифра',
    ],
  ],
  'CW-PROJ-009': [
    ['the id {v:s} is given twice in {k:id}, first in line {n:n}', 'id {v} дан дважды в {k}, впервые в строке {n}'],
    ['the id {v:s} is that of a {k} too, in line {n:n}', 'id {v} уже носит другая вещь ({k}) в строке {n}'],
    ['the id {v:s} is taken by a row of supply', 'id {v} занят строкой поставки'],
    [
      '{v:s} is also a reference of the library, and an entry under library names it',
      '{v} — ещё и источник библиотеки, и запись под library его называет',
    ],
    ['the id {v:s} is given twice', 'id {v} дан дважды'],
  ],
  'CW-PROJ-010': [
    ['there is no {k} {v:s}', 'нет такого ({k}): {v}'],
    [
      'the plant {v:s} is not built (build: no), so that nothing can be sized for it',
      'завод {v} не строится (build: no), так что рассчитывать под него нечего',
    ],
  ],
  'CW-PROJ-011': [
    [
      'the library has no substance {v:s}, and the file no such cell',
      'в библиотеке нет вещества {v}, а в файле нет такой ячейки',
    ],
    ['the library has no {k} {v:s}', 'в библиотеке нет такого ({k}): {v}'],
    ['there is no {k} {v:s}', 'нет такого ({k}): {v}'],
  ],
  'CW-PROJ-012': [['{v:s} is no quantity that can be claimed', '{v} — не величина, о которой можно заявить']],
  'CW-PROJ-013': [
    ['{v:s} is a {k}, but {q:id} is said of a {s}', '{v} — это {k}, а {q} говорится о другом ({s})'],
    ['{v:s} is the whole, but {q:id} is said of a {s}', '{v} — это целое, а {q} говорится о другом ({s})'],
    [
      '{q:id} counts cells made, and the plant {v:s} makes packs of cells that come from outside',
      '{q} считает сделанные ячейки, а завод {v} делает батареи из привозных ячеек',
    ],
    ['{q:id} counts packs, and the plant {v:s} makes cells alone', '{q} считает батареи, а завод {v} делает только ячейки'],
    [
      '{q:id} is said of a plant of materials, and {v:s} is one of cells',
      '{q} говорится о заводе материалов, а {v} — завод ячеек',
    ],
    [
      '{q:id} is said of a plant of cells, and {v:s} is one of materials',
      '{q} говорится о заводе ячеек, а {v} — завод материалов',
    ],
    ['{q:id} is about the whole, and {v:s} is not', '{q} относится к целому, а {v} — нет'],
  ],
  'CW-PROJ-014': [
    ['the claim {v:s} is about {q:id} ({k}), but {w} is wanted here', 'показатель {v} — о {q} ({k}), а здесь нужно: {w}'],
  ],
  'CW-PROJ-015': [
    ['the numbers of a band are in different currencies', 'числа диапазона в разных валютах'],
    ['{list:names} is not in order: {r:w}', '{list} — не по порядку: {r}'],
  ],
  'CW-PROJ-016': [
    ['{v:s} stands beside claim, and {claim: id} stands alone', '{v} стоит рядом с claim, а {claim: id} стоит одно'],
    [
      'a claim states a figure of its own and cannot take that of another claim',
      'показатель называет собственное число и не может взять чужое',
    ],
    ['low is given without high', 'low дано без high'],
    ['high is given without low', 'high дано без low'],
    ['{k:ids} <is/are> missing; percentiles are p10, p50 and p90', 'нет {k}; процентили — это p10, p50 и p90'],
    [
      'unit goes with p10, p50 and p90; beside value the unit stands in each text',
      'unit идёт с p10, p50 и p90; рядом с value единица стоит в каждом тексте',
    ],
    ['value and percentiles are two forms of a band', 'value и процентили — две формы диапазона'],
  ],
  'CW-PROJ-017': [
    ['the claim {v:s} names itself in {k:id}', 'показатель {v} называет себя в {k}'],
    ['these claims refer to one another in a circle: {w:w}', 'эти показатели ссылаются друг на друга по кругу: {w}'],
    ['the claim {v:id} refers to itself: {w:w}', 'показатель {v} ссылается на себя: {w}'],
    ['claims refer to themselves in a circle: {w:w}', 'показатели ссылаются на себя по кругу: {w}'],
  ],
  'CW-PROJ-018': [
    [
      '{v:s} has {k:id} {a:w}, but this claim has {l:id} {b:w}; a claim supersedes claims about the same',
      'у {v} {k} — {a}, а у этого показателя {l} — {b}; показатель заменяет показатели о том же',
    ],
  ],
  'CW-PROJ-019': [
    ['the last day {a:d} is before the first, {b:d}', 'последний день {a} раньше первого, {b}'],
    ['the end {a:d} is not after the start {b:d}', 'конец {a} не позже начала {b}'],
    [
      '{a:d} to {b:d} is more than {n:n} years, the longest calendar',
      'с {a} по {b} — больше {n} {n#год#года#лет}, самого длинного календаря',
    ],
    ['{a:w} is after {b:w}', '{a} позже {b}'],
    ['{a:w} is before {b:w}', '{a} раньше {b}'],
  ],
  'CW-PROJ-020': [
    ['{d:d} is after the calendar, {a:d} to {b:d}', '{d} — после календаря, с {a} по {b}'],
    ['{d:d} is before the calendar, {a:d} to {b:d}', '{d} — до календаря, с {a} по {b}'],
  ],
  'CW-PROJ-021': [['{v:s} leads to no input that this file gives', '{v} не ведёт ни к одному исходному данному этого файла']],
  'CW-PROJ-022': [
    ['{v:s} is not a country code of two capital letters (ISO 3166)', '{v} — не код страны из двух заглавных букв (ISO 3166)'],
    ['{v:s} holds a control character', 'в {v} управляющий символ'],
    ['a text of {a:n} letters, and {b:n} are allowed', 'в тексте {a} букв, а допустимо {b}'],
    ['{v:s} is not an address of the web (http or https)', '{v} — не адрес сети (http или https)'],
  ],
  'CW-PROJ-023': [
    [
      'the money of this claim has no year, so it is read as money of {y:n}, the year of currency',
      'у денег этого показателя нет года, так что они читаются как деньги {y} года, года валюты (currency)',
    ],
  ],
  'CW-PROJ-024': [
    [
      '{v:s} is not a schema version that this program reads; it reads {n:n}',
      '{v} — не та версия схемы, которую читает программа; она читает {n}',
    ],
  ],
  'CW-PROJ-025': [
    ['neither {a:id} nor {b:id} is given', 'не дано ни {a}, ни {b}'],
    ['{a:w} and {b:w} are both given, and one follows from the other', 'даны и {a}, и {b}, а одно следует из другого'],
  ],
  'CW-PROJ-026': [
    [
      'the library has no {list:names} for {c:s}, which the books of {p:id} need',
      'в библиотеке нет для {c}: {list}; это нужно финансовому расчёту {p}',
    ],
  ],
  'CW-PROJ-027': [
    ['the size {k:id} is {a:id}, and the cell is {b:id}', 'размер {k} — {a}, а ячейка — {b}'],
    ['a {k:id} cell has {a:w}, but {b:ids} are missing', 'у ячейки {k} {a}, но нет полей {b}'],
    ['a cylindrical cell has {a:ids}, and no {b:id}', 'у цилиндрической ячейки {a}, а {b} нет'],
    ['a pouch cell has {a:ids}, and no {b:id}', 'у пакетной ячейки {a}, а {b} нет'],
    ['a {k:id} cell has {a:ids}, and no {b:id}', 'у ячейки {k} {a}, а {b} нет'],
    ['a {k:id} cell has {a:ids}, but {b:id} is missing', 'у ячейки {k} {a}, но поля {b} нет'],
  ],
  'CW-PROJ-028': [
    [
      'the route makes {k:id} cells, but the cell {v:s} of the pack {w:s} is {l:id}',
      'маршрут делает ячейки {k}, а ячейка {v} батареи {w} — {l}',
    ],
    ['the route makes {k:id} cells, but the cell {v:s} is {l:id}', 'маршрут делает ячейки {k}, а ячейка {v} — {l}'],
  ],
  'CW-PROJ-029': [
    ['{v:s} leads to nothing that a <variant/sweep> can change', '{v} не ведёт ни к чему, что можно изменить'],
    ['{n:n} variants, and {m:n} are allowed', 'вариантов {n}, а допустимо {m}'],
  ],
  'CW-PROJ-030': [
    ['{c:w} cannot be designed: the library has no {list:w}', '{c} рассчитать нельзя: в библиотеке нет {list}'],
    [
      '{a:w} and {b:w} make no cell: {c:w} takes up {d:name}, {e:w} {f:name}',
      '{a} и {b} не составляют ячейки: {c} принимает {d}, {e} — {f}',
    ],
  ],
  'CW-PROJ-031': [
    [
      '{a:id} and {b:id} give the charge of the anode, and {c:ids} <gives/give> it, too',
      '{a} и {b} задают заряд анода, и {c} — тоже',
    ],
    [
      '{a:id} and {b:id} give the charge of the cathode, and {c:ids} <gives/give> it, too',
      '{a} и {b} задают заряд катода, и {c} — тоже',
    ],
  ],
  'CW-PROJ-032': [
    ['the pack {a:s} is made of the cell {b:s}, the pack {c:s} of {d:s}', 'батарея {a} — из ячейки {b}, а батарея {c} — из {d}'],
  ],
  'CW-PROJ-033': [
    [
      'no order says how many of the pack {a:s} are made beside the others',
      'ни один заказ не говорит, сколько батарей {a} делают рядом с другими',
    ],
  ],
  'CW-PROJ-036': [
    [
      '{a:id} and the capacity of phase {b:id} are both given, and one follows from the other',
      'даны и {a}, и мощность очереди {b}, а одно следует из другого',
    ],
    ['{a:w} and {b:w} are both given, and one follows from the other', 'даны и {a}, и {b}, а одно следует из другого'],
  ],
  'CW-PROJ-037': [
    [
      'with this share the parties have {a:q} of the {b}, more than there is',
      'с этой долей у участников {a} ({b}), больше, чем есть',
    ],
    ['investment', 'инвестиции'],
    ['buildings', 'здания'],
    ['output', 'выпуск'],
    ['equipment', 'оборудование'],
  ],
  'CW-PROJ-038': [
    ['{a:n} of {s:id} for {b:n} lines leave a line without one', 'машин {a} ({s}) на {b} линии: одна линия остаётся без машины'],
  ],
  'CW-PROJ-039': [
    ['the phases add up to {a:q}, less than the {b:q} of the plant', 'очереди вместе дают {a}, меньше {b} завода'],
    ['the phases add up to {a:q}, more than the {b:q} of the plant', 'очереди вместе дают {a}, больше {b} завода'],
    [
      'the phases with a capacity make all {b:q} of the plant, and leave nothing for the others',
      'очереди с мощностью дают все {b} завода и не оставляют ничего другим',
    ],
  ],
  'CW-PROJ-040': [
    [
      'neither the plant has a capacity nor its phase {a:id}, so nothing can be sized',
      'мощности нет ни у завода, ни у его очереди {a}, так что рассчитывать нечего',
    ],
    ['the plant has no capacity, so nothing can be sized', 'у завода нет мощности, так что рассчитывать нечего'],
  ],
  'CW-PROJ-041': [
    [
      'no step of the route {r:id} has {x}, so {k:id} moves nothing',
      'ни у одной операции маршрута {r} нет этого ({x}), так что {k} ничего не меняет',
    ],
    ['a recovery', 'извлечение'],
    ['brine', 'рассол'],
    [
      'the library has no machine for {s:id} of the route {r:id}, so that no plant can be sized for it',
      'в библиотеке нет машины для {s} маршрута {r}, так что завод по нему не рассчитать',
    ],
    ['the route {r:id} has no step {s:s}', 'в маршруте {r} нет операции {s}'],
    ['the route {r:id} has no dry rooms', 'в маршруте {r} нет сухих комнат'],
    [
      'the route {r:id} has no lines from powder to cell: it makes modules and packs on machines that all share',
      'в маршруте {r} нет линий от порошка до ячейки: он делает модули и батареи на общих машинах',
    ],
  ],
  'CW-PROJ-042': [
    ['a question needs at least two different readings to choose from', 'вопросу нужны хотя бы два разных прочтения на выбор'],
  ],
  'CW-PROJ-043': [
    ['{v:s} is named in from and in to', '{v} назван и в from, и в to'],
    ['neither from nor to is given, so the row leads nowhere', 'не дано ни from, ни to, так что строка никуда не ведёт'],
  ],
  'CW-PROJ-044': [
    ['the plant {p:s} does not take {m:id}, which this plant makes', 'завод {p} не потребляет {m}, который делает этот завод'],
    ['the plant {p:s} does not take {m:w}', 'завод {p} не потребляет {m}'],
    ['the plant {p:s} makes {m:id}, not {n:s}', 'завод {p} делает {m}, а не {n}'],
    ['the plant {p:s} makes its cells itself, and takes none', 'завод {p} делает ячейки сам и чужих не берёт'],
    [
      'the plant {p:s} makes packs, which are sold by orders and feed no plant',
      'завод {p} делает батареи: они продаются по заказам и не питают другой завод',
    ],
  ],
  'CW-PROJ-045': [
    ['the plant {p:s} is sized for itself', 'завод {p} рассчитан под самого себя'],
    ['these plants are sized for one another in a circle: {w:w}', 'эти заводы рассчитаны друг под друга по кругу: {w}'],
    ['these plants feed one another in a circle: {w:w}', 'эти заводы питают друг друга по кругу: {w}'],
  ],
  'CW-PROJ-046': [
    ['this row of {m:id} to {p:s} has no share, and {r:id} has one', 'у этой строки {m} к {p} нет доли, а у {r} есть'],
  ],
  'CW-PROJ-047': [
    ['{a:s} and {b:s} are the same day', '{a} и {b} — один и тот же день'],
    ['{r:id} leads from {a:s} to {b:s} at the same time', '{r} в то же время ведёт из {a} в {b}'],
    ['{r:id} says the same', '{r} говорит то же самое'],
    ['another row leads from {a:s} to {b:s}', 'другая строка ведёт из {a} в {b}'],
  ],
  'CW-PROJ-048': [
    ['{m:id} has no energy, so that its limit is by mass', 'у {m} нет энергии, так что предел задаётся по массе'],
    ['{m:id} has no energy, so that its price is by mass', 'у {m} нет энергии, так что цена задаётся по массе'],
  ],
  'CW-PROJ-049': [
    ['{a:s} and {b:s} are the same', '{a} и {b} — одно и то же'],
    ['{a:s} is given twice', '{a} дано дважды'],
    ['a sweep needs at least two values to set side by side', 'развёртке нужны хотя бы два значения для сравнения'],
  ],
  'CW-PROJ-050': [
    ['the route {r:id} makes cells, and {v:s} is a pack', 'маршрут {r} делает ячейки, а {v} — батарея'],
    ['the route {r:id} makes packs, and {v:s} is a cell', 'маршрут {r} делает батареи, а {v} — ячейка'],
    ['the route {r:id} makes one cell, and {n:n} are named', 'маршрут {r} делает одну ячейку, а названо {n}'],
  ],
  'CW-PROJ-051': [
    ['the order {o:s} is of {a:w}, not of the pack {b:s} of this fleet', 'заказ {o} — на {a}, а не на батарею {b} этого парка'],
    ['the packs of the order {o:s} fill the fleet {f:id} already', 'батареи заказа {o} уже идут в парк {f}'],
  ],
  'CW-PROJ-052': [['a cycle of {a:q} goes deeper than what is charged: to {b:q}', 'цикл в {a} глубже заряда: до {b}']],
  'CW-PROJ-053': [
    [
      'the vehicles enter as the order {o:s} is delivered, so that {k:id} has no meaning',
      'машины поступают по мере поставки заказа {o}, так что {k} не имеет смысла',
    ],
  ],
  'CW-PROJ-054': [
    [
      'the warranty has neither a time nor a distance, so that it never ends',
      'у гарантии нет ни срока, ни пробега, так что она не кончается',
    ],
  ],
  'CW-PROJ-055': [
    [
      'no fleet names the centre {c:s}, so that nothing comes in',
      'ни один парк не называет центр {c}, так что в него ничего не поступает',
    ],
  ],
  'CW-PROJ-056': [['no fleet of this centre runs on the pack {k:s}', 'ни один парк этого центра не ездит на батарее {k}']],
  'CW-PROJ-057': [['the plant {p:s} has no route of recycling', 'у завода {p} нет маршрута переработки']],
  'CW-PROJ-058': [
    [
      'the packs of all its fleets are retired below {a:q}, so that a worn one never gets a second life',
      'батареи всех его парков списывают ниже {a}, так что изношенная никогда не получает второй жизни',
    ],
  ],
  'CW-PROJ-059': [
    [
      '{v:s} is neither a CSV file (its name ends in .csv) nor a price series of the library',
      '{v} — ни файл CSV (его имя кончается на .csv), ни ряд цен библиотеки',
    ],
  ],
  'CW-PROJ-060': [
    ['the prices are in {c:id}, of which the library has no exchange rate', 'цены в {c}, а курса этой валюты в библиотеке нет'],
    ['the library has no exchange rate of {c:id}', 'в библиотеке нет курса {c}'],
    ['{v:w} is a currency of which the library has no exchange rate', 'для валюты {v} в библиотеке нет курса'],
  ],
  'CW-PROJ-061': [
    ['{v:s} is no time', '{v} — не время'],
    [
      'most times are {n:n} minutes apart, but prices are of an hour, of half an hour or of a quarter',
      'между временами чаще всего {n} мин, а цены бывают за час, полчаса или четверть часа',
    ],
    ['one row alone says no step between times', 'одна строка не говорит о шаге времени'],
    ['the hour {v:w} is not counted on from 0 or 1', 'час {v} не отсчитан от 0 или 1'],
  ],
  'CW-PROJ-062': [
    ['one row is missing between {a:s} and {b:s}', 'между {a} и {b} не хватает одной строки'],
    ['{n:n} rows are missing between {a:s} and {b:s}', 'между {a} и {b} не хватает строк: {n}'],
    ['the table has {n:n} hours, which are not whole days', 'в таблице {n} ч, что не составляет целых суток'],
  ],
  'CW-PROJ-063': [
    ['{v:s} is there twice, first in line {n:n}', '{v} есть дважды, впервые в строке {n}'],
    ['{a:s} stands after {b:s}, which is later', '{a} стоит после {b}, а это позже'],
  ],
  'CW-PROJ-064': [
    [
      'the lowest state of charge is {a:q}, which is not below the highest, {b:q}',
      'нижняя степень заряда — {a}, она не ниже верхней, {b}',
    ],
  ],
  'CW-PROJ-065': [
    [
      'the plant {p:s} makes materials, and a pilot line makes cells or packs',
      'завод {p} делает материалы, а опытная линия — ячейки или батареи',
    ],
  ],
  'CW-PROJ-066': [
    [
      '{v:s} has a pilot line of the plant {p:s} already, and a ramp is shortened but once',
      'у {v} уже есть опытная линия завода {p}, а освоение сокращается лишь раз',
    ],
  ],
  'CW-PROJ-067': [
    [
      'the pilot line is no smaller than its plant, so that it is a plant of its own',
      'опытная линия не меньше своего завода, так что она сама — завод',
    ],
  ],
  'CW-PROJ-069': [
    [
      'the plant {p:s} makes no cells, so that none are rejected there that could be recycled',
      'завод {p} не делает ячеек, так что перерабатывать там нечего',
    ],
    [
      'the plant {p:s} makes a material; what it rejects is in its own balance',
      'завод {p} делает материал; его брак — в собственном балансе',
    ],
    ['there is no fleet, storage station or plant of cells {p:s}', 'нет ни парка, ни накопителя энергии, ни завода ячеек {p}'],
  ],
  'CW-PROJ-070': [
    [
      'the plant {p:s} makes cells or packs and recycles nothing',
      'завод {p} делает ячейки или батареи и ничего не перерабатывает',
    ],
    ['the route {r:id} of the plant {p:s} recycles nothing', 'маршрут {r} завода {p} ничего не перерабатывает'],
    [
      'the route {r:id} of the plant {p:s} takes {a:w}, and {b:w} gives back {c:w}',
      'маршрут {r} завода {p} берёт {a}, а возвращается ({b}) {c}',
    ],
    [
      'the route {r:id} of the plant {p:s} takes apart {a:w}, and the cells that come back hold {b:w}',
      'маршрут {r} завода {p} разбирает {a}, а в возвращённых ячейках {b}',
    ],
  ],
  'CW-PROJ-071': [
    [
      'with this row {a:q} of what {p:s} gives back would go, more than comes back',
      'с этой строкой ушло бы {a} того, что возвращает {p}, — больше, чем возвращается',
    ],
  ],
  'CW-PROJ-072': [
    [
      'cells {a:s} come to the plant {p:s}, to which {r:id} brings cells {b:s}',
      'ячейки {a} приходят на завод {p}, куда {r} везёт ячейки {b}',
    ],
  ],
}

const MUST: readonly Phrase[] = [
  ['{k:w} is missing; it must be {m}', 'нет поля {k}; должно быть: {m}'],
  ['{k:w} is {v:w}; it must be {m}', '{k} — {v}; должно быть: {m}'],
  ['text', 'текст'],
  ['a number', 'число'],
  ['a list', 'список'],
  ['a map of words', 'набор слов'],
  ['a map of properties', 'набор свойств'],
  ['true or false', 'true или false'],
  ['finite', 'конечное число'],
  ['a year such as {y:n}', 'год, например {y}'],
  ['text ("" for a plain number)', 'текст ("" для простого числа)'],
  ['{v:w} is not a value with unit, basis and ref', '{v} — не значение с unit, basis и ref'],
  ['{v:w} is not an entry', '{v} — не запись'],
  ['{v:w} is not a reference', '{v} — не источник'],
  ['reference {v:w} has neither author nor publisher', 'у источника {v} нет ни автора, ни издателя'],
  ['{v:w} is not a field here; known are {k:w}', '{v} — здесь не поле; известны {k}'],
]

/** Of entries under `library`. */
export const LIBRARY_FAULTS: Readonly<Record<string, readonly Phrase[]>> = {
  'CW-LIB-001': MUST,
  'CW-LIB-002': [
    ['unknown unit {u:s}', 'неизвестная единица {u}'],
    ['{u:id} is ambiguous or not used here', 'единица {u} неоднозначна или здесь не применяется'],
  ],
  'CW-LIB-003': [['{u:w} is {a:w}; {p:id} is {b:w}', '{u} — это {a}; {p} — {b}']],
  'CW-LIB-004': [['{v:s} is not in the table of properties', '{v} нет в таблице свойств']],
  'CW-LIB-005': [['there is no reference {v:s}', 'нет источника {v}']],
  'CW-LIB-006': [
    [
      '{k:id} is {a:n} and the value {b:n}; low <= value <= high must hold',
      '{k} — {a}, а значение {b}; должно быть low <= value <= high',
    ],
  ],
  'CW-LIB-007': [['{k:id} is {a:w}; it must be finite', '{k} — {a}; число должно быть конечным']],
  'CW-LIB-008': [['{k:id} is {a:q}; a share lies within 0..1', '{k} — {a}; доля лежит в пределах 0..1']],
  'CW-LIB-009': [['{k:id} is money and has no year', '{k} — деньги, а года нет']],
  'CW-LIB-010': [['{k:id} is assumed and has no reason', '{k} принято, а причины нет']],
  'CW-LIB-011': [['{k:id} is derived and has no calc', '{k} выведено, а вычисления (calc) нет']],
  'CW-LIB-012': [['{k:w} stands twice', '{k} стоит дважды']],
  'CW-LIB-013': [
    ['{a:w} stands after {b:w}; entries stand in the order of their ids', '{a} стоит после {b}; записи идут по порядку id'],
  ],
  'CW-LIB-014': [
    [
      '{v:s} is not kebab-case (lower-case letters and digits joined by -)',
      '{v} — не kebab-case (строчные буквы и цифры через -)',
    ],
  ],
  'CW-LIB-015': [['{v:s} is broken text', '{v} — испорченный текст']],
  'CW-LIB-016': [['basis is {v:s}; it must be one of {list:w}', 'basis — {v}; должно быть одно из: {list}']],
  'CW-LIB-017': [['there is no {v:w}', 'нет {v}']],
  'CW-LIB-018': [['the shares sum to {a:n}; they must sum to {b:n}', 'доли в сумме дают {a}, а должны {b}']],
  'CW-LIB-019': [],
  'CW-LIB-020': [['the arithmetic gives {a:n} and the value is {b:n}', 'вычисление даёт {a}, а значение — {b}']],
  'CW-LIB-021': [['{v:s} is not a formula such as {f:id}', '{v} — не формула, как, например, {f}']],
  'CW-LIB-101': [['reference {v:id} is not used', 'источник {v} не используется']],
}

/** Of tables. */
export const TABLE_FAULTS: Readonly<Record<string, readonly Phrase[]>> = {
  'CW-CSV-001': [
    ['{v:s} stands after a closing quote', '{v} стоит после закрывающей кавычки'],
    ['a quoted text that begins here is not closed', 'не закрыт текст в кавычках, начатый здесь'],
    [
      'after a closing quote a separator or the end of the line is wanted',
      'после закрывающей кавычки нужен разделитель или конец строки',
    ],
  ],
  'CW-CSV-002': [['the row has {a:n} cells, and the header has {b:n}', 'в строке клеток {a}, а в заголовке {b}']],
  'CW-CSV-003': [
    ['a column has no name', 'у столбца нет имени'],
    ['the column {v:s} is not known', 'столбец {v} неизвестен'],
    ['the column {v:s} is not known, and is not read', 'столбец {v} неизвестен и не читается'],
  ],
  'CW-CSV-004': [
    ['the column {k:id} is there twice, first in column {n:n}: {v:s}', 'столбец {k} есть дважды, впервые в позиции {n}: {v}'],
  ],
  'CW-CSV-005': [
    [
      'the column {k:id} is missing; the first row names the columns, and has {list:w}',
      'нет столбца {k}; столбцы называет первая строка, а в ней {list}',
    ],
  ],
  'CW-CSV-006': [
    ['the column {k:id} has no unit', 'у столбца {k} нет единицы'],
    ['{v:s}: {u:w} does not measure {d:w}, which is wanted here', '{v}: {u} измеряет не то, что здесь нужно ({d})'],
    ['{v:s}: {x}', '{v}: {x}'],
    ['unknown unit {u:s}', 'неизвестная единица {u}'],
    ['{u:id} is ambiguous or not used here', 'единица {u} неоднозначна или здесь не применяется'],
  ],
  'CW-CSV-007': [
    ['{v:s} is not a number', '{v} — не число'],
    ['the price is empty', 'цена пуста'],
    ['{v:s} has a decimal comma, and line {n:n} has a decimal point', 'в {v} десятичная запятая, а в строке {n} — точка'],
    ['{v:s} has a decimal point, and line {n:n} has a decimal comma', 'в {v} десятичная точка, а в строке {n} — запятая'],
  ],
  'CW-CSV-008': [
    ['{v:s} is too large', '{v} — слишком большое число'],
    ['{a:n} is less than {b:n}', '{a} меньше {b}'],
    ['{v:w} is not a whole number', '{v} — не целое число'],
  ],
}

/** What to do. */
export const HINTS: readonly Phrase[] = [
  ['did you mean {x:w}?', 'может быть, {x}?'],
  ['Or add it under {x:id}', 'Или добавьте это в {x}'],
  [
    'for example {x:w}, or sized_for: the plant that takes its product',
    'например, {x} или sized_for: завод, берущий его продукт',
  ],
  ['for example {x:w}', 'например, {x}'],
  ['there are no {k} yet', 'таких пока нет ({k})'],
  ['there are no {k} yet; {x}', 'таких пока нет ({k}); {x}'],
  ['there are no the library has yet Or add it under library', 'таких в библиотеке пока нет. Или добавьте это в library'],
  ['the library has: {x:w} Or add it under library', 'в библиотеке есть: {x}. Или добавьте это в library'],
  ['start with {x:w}, or copy a file of {y:id}', 'начните с {x} или скопируйте файл из {y}'],
  ['save it as UTF-8', 'сохраните его в UTF-8'],
  ['is it a text file?', 'это текстовый файл?'],
  ['If so, remove the character or save the file as UTF-8', 'Если да, удалите символ или сохраните файл в UTF-8'],
  ['is it a {f}?', 'это {f}?'],
  ['One has a few hundred lines', 'В таком несколько сотен строк'],
  ['put the text in quotes', 'возьмите текст в кавычки'],
  [
    'put a text that holds ": " in quotes; give lines of one map the same indentation',
    'возьмите текст с «: » в кавычки; строкам одного набора дайте одинаковый отступ',
  ],
  ['write "key: value" on one line', 'напишите «ключ: значение» в одной строке'],
  ['add the colon and a space after the key', 'добавьте двоеточие и пробел после ключа'],
  ['add the closing quote', 'добавьте закрывающую кавычку'],
  [
    'lines of one map or list begin in the same column; each [ and { needs its ] and }',
    'строки одного набора или списка начинаются в одном столбце; каждой [ и { нужны свои ] и }',
  ],
  ["write \\\\ for a backslash, or use 'single quotes'", 'напишите \\\\ вместо обратной черты или возьмите одинарные кавычки'],
  [
    'look for a missing colon, comma, quote or bracket just before it',
    'поищите перед этим пропущенное двоеточие, запятую, кавычку или скобку',
  ],
  ['look for a missing colon, comma, quote or bracket', 'поищите пропущенное двоеточие, запятую, кавычку или скобку'],
  ['keep one', 'оставьте одно'],
  ['keep one of them', 'оставьте одно из двух'],
  ['keep one of the two', 'оставьте одно из двух'],
  ['keep one of the two prices', 'оставьте одну из двух цен'],
  ['write the alias alone', 'напишите одну ссылку'],
  ['is a quote or a line end missing?', 'не пропущена ли кавычка или конец строки?'],
  ['replace each tab by spaces (two a level)', 'замените каждую табуляцию пробелами (два на уровень)'],
  ['write the value out', 'выпишите значение'],
  ['put a text that begins with * in quotes', 'возьмите текст, начинающийся с *, в кавычки'],
  ['write values out instead of repeating lists of lists by aliases', 'выпишите значения вместо повторения списков ссылками'],
  [
    'a {f} needs about six levels; look for brackets that are not closed',
    'для такого файла ({f}) хватает шести уровней; поищите незакрытые скобки',
  ],
  [
    'remove the line ---, or put what follows into a file of its own',
    'удалите строку --- или вынесите дальнейшее в отдельный файл',
  ],
  [
    'write a word as the key; put a text that holds brackets in quotes',
    'сделайте ключом слово; текст со скобками возьмите в кавычки',
  ],
  ['remove it, or put the text in quotes', 'удалите это или возьмите текст в кавычки'],
  [
    'write an entry as {kind, id, name, text, values}, a value as {value, unit, basis, ref}',
    'запишите запись как {kind, id, name, text, values}, а значение как {value, unit, basis, ref}',
  ],
  ['write a unit of the vocabulary, for example {x:w}', 'напишите единицу из словаря, например {x}'],
  ['change the unit, or choose the property that is meant', 'смените единицу или выберите нужное свойство'],
  ['correct the number that is out of order', 'исправьте число, стоящее не по порядку'],
  ['correct the number', 'исправьте число'],
  ['write a number', 'напишите число'],
  ['write a share, for example {x:w}, or {y:w} with the unit "%"', 'напишите долю, например {x}, или {y} с единицей «%»'],
  ['add the year of the price, for example {x:w}', 'добавьте год цены, например {x}'],
  ['add reason: why it is taken to be so', 'добавьте reason: почему так принято'],
  ['add calc: the arithmetic that gives it', 'добавьте calc: вычисление, которое это даёт'],
  ['keep one of them, or give each its own id', 'оставьте одно или дайте каждому свой id'],
  ['write the text again and save the file as UTF-8', 'наберите текст заново и сохраните файл в UTF-8'],
  ['a quote or announcement is a claim, a guess is assumed', 'цитата или объявление — claim, догадка — assumed'],
  ['correct the shares so that they sum to {n:n}', 'исправьте доли, чтобы в сумме было {n}'],
  ['correct the value or the calc', 'исправьте value или calc'],
  [
    'remove it; if it is part of a text, put that text in quotes, as a comma inside { } ends it',
    'удалите это; если это часть текста, возьмите его в кавычки: запятая внутри { } его обрывает',
  ],
  ['remove it', 'удалите это'],
  ['write a value, for example {x:w}, or remove the key', 'напишите значение, например {x}, или удалите ключ'],
  [
    'give its charge, for example {x:w}, or its size, for example {y:w}',
    'задайте ёмкость, например {x}, или размер, например {y}',
  ],
  ['add {x:w}, or remove {y:id}', 'добавьте {x} или удалите {y}'],
  ['write one of these', 'напишите одно из них'],
  ['write a number from {a:n} to {b:n}', 'напишите число от {a} до {b}'],
  ['write a whole number from {a:n} to {b:n}', 'напишите целое число от {a} до {b}'],
  ['give each its own id', 'дайте каждому свой id'],
  ['use another id', 'возьмите другой id'],
  ['give the source another id, or add one for the entry', 'дайте источнику другой id или добавьте источник для записи'],
  [
    'build it, give this plant a capacity, or do not build this one either',
    'постройте его, задайте мощность этому заводу или не стройте и его',
  ],
  ['claim {q:id} of it', 'заявите о нём {q}'],
  ['write project, or several of its plants as PLANT+PLANT', 'напишите project или несколько его заводов как PLANT+PLANT'],
  ['refer to another claim, or write the value', 'сошлитесь на другой объявленный показатель или напишите значение'],
  [
    'keep the claim or the number; a band of a claim is written at the claim',
    'оставьте показатель или число; диапазон показателя пишется у него',
  ],
  [
    'write the figure; to replace an older claim name it in supersedes',
    'напишите значение; чтобы заменить прежний показатель, назовите его в supersedes',
  ],
  ['write {k:id} too, or neither', 'напишите и {k} или ни того ни другого'],
  ['write all three, or value, low and high', 'напишите все три или value, low и high'],
  [
    'keep value, low, high (hard limits) or p10, p50, p90 (percentiles)',
    'оставьте value, low, high (жёсткие границы) или p10, p50, p90 (процентили)',
  ],
  ['remove it, or name an older claim about the same', 'удалите это или назовите более старый объявленный показатель о том же'],
  ['change the date, or make the calendar longer', 'измените дату или удлините календарь'],
  ['remove the escape', 'удалите эту последовательность'],
  ['shorten it', 'сократите'],
  ['add as_of, the day or year the figure was stated', 'добавьте as_of — день или год, когда показатель назвали'],
  [
    'write {x:w}, or use a newer program for a newer file',
    'напишите {x} или возьмите более новую программу для более нового файла',
  ],
  ['give one of them', 'дайте одно из двух'],
  ['write {x:w}, or correct format', 'напишите {x} или исправьте format'],
  ['write {x:w}, or name a size that has them', 'напишите {x} или назовите размер, в котором это есть'],
  [
    'make a pack of {k:id} cells here, or remove the plant: cells and packs are designed without one',
    'делайте здесь батарею из ячеек {k} или удалите завод: ячейки и батареи рассчитываются и без него',
  ],
  [
    'write route: {r:id}, make a pack of {k:id} cells here, or remove the plant: cells and packs are designed without one',
    'напишите route: {r}, делайте здесь батарею из ячеек {k} или удалите завод: ячейки и батареи рассчитываются и без него',
  ],
  ['write {p:id} with its whole value', 'напишите {p} со всем значением'],
  ['a path begins with: {x:w} and {n:n} more', 'путь начинается с: {x} и ещё {n}'],
  ['a path begins with: {x:w}', 'путь начинается с: {x}'],
  ['remove {a:id}, {b:id} or {c:id}', 'удалите {a}, {b} или {c}'],
  ['give each cell a plant of its own', 'дайте каждой ячейке свой завод'],
  ['give what comes back of each cell a plant of its own', 'дайте возврату каждой ячейки свой завод'],
  ['add it to an order, or remove it here', 'добавьте её в заказ или удалите здесь'],
  ['make the shares add up to {a:q} at most', 'сделайте сумму долей не больше {a}'],
  ['make the shares smaller', 'уменьшите доли'],
  ['write at least {a:n}, or fewer lines', 'напишите не менее {a} или меньше линий'],
  [
    'make them add up, or leave out the capacity of the plant or of one phase',
    'сведите сумму или уберите мощность завода либо одной очереди',
  ],
  ['remove it, or choose another route', 'удалите это или выберите другой маршрут'],
  ['routes with machines: {x:w}', 'маршруты с машинами: {x}'],
  ['its steps: {x:w}', 'его операции: {x}'],
  ['name variants of the file, and base for the file as it stands', 'назовите варианты файла и base для файла как он есть'],
  [
    'name two different plants, or leave one out for outside',
    'назовите два разных завода или опустите один: это будет «снаружи»',
  ],
  [
    'name the plant that takes it (to), the plant that makes it (from), or both',
    'назовите завод, который берёт (to), завод, который делает (from), или оба',
  ],
  ['it takes {x:w}', 'он берёт {x}'],
  ['leave material out, or name the plant that makes it', 'опустите material или назовите завод, который это делает'],
  ['name a plant that makes packs alone', 'назовите завод, который делает только батареи'],
  [
    'name a plant that makes cells alone, or a plant of materials',
    'назовите завод, который делает только ячейки, или завод материалов',
  ],
  [
    'give it a capacity, or name the plant that takes its product',
    'задайте ему мощность или назовите завод, берущий его продукт',
  ],
  ['give one of them a capacity of its own', 'задайте одному из них собственную мощность'],
  ['remove one of these rows', 'удалите одну из этих строк'],
  ['remove one of them', 'удалите одно из двух'],
  ['give each of these rows a share, or none', 'дайте долю каждой из этих строк или ни одной'],
  ['add a value, or write the one at its place in the file', 'добавьте значение или напишите единственное на его место в файле'],
  [
    'name its cell, makes: {c:id}, or choose a route that makes packs: {x:w}',
    'назовите её ячейку, makes: {c}, или выберите маршрут, который делает батареи: {x}',
  ],
  [
    'name a pack of that cell, or choose a route that makes cells: {x:w}',
    'назовите батарею из этой ячейки или выберите маршрут, который делает ячейки: {x}',
  ],
  [
    'give vehicles in the place of order, or take one of the packs {x:w}',
    'задайте vehicles вместо order или возьмите одну из батарей {x}',
  ],
  [
    'give vehicles in the place of order in one of the two, or name another order',
    'задайте в одном из двух vehicles вместо order или назовите другой заказ',
  ],
  ['write at most {a:q}, or {x:w}', 'напишите не больше {a} или {x}'],
  ['write at most {a:q}', 'напишите не больше {a}'],
  ['remove {k:id}, or give vehicles in the place of order', 'удалите {k} или задайте vehicles вместо order'],
  ['add {x:w} to one of the fleets {f:w}', 'добавьте {x} в один из парков {f}'],
  ['add fleets with {x:w}', 'добавьте парки с {x}'],
  ['packs of its fleets: {x:w}', 'батареи его парков: {x}'],
  [
    'leave it out: what is not mended is then sold as scrap; or add a plant with a route of recycling to material_plants',
    'опустите: неремонтируемое тогда продаётся как лом; или добавьте в material_plants завод с маршрутом переработки',
  ],
  ['give a window, such as {x:w} and {y:w}', 'задайте окно, например {x} и {y}'],
  ['name one of the plants {x:w}', 'назовите один из заводов {x}'],
  ['give it less; pilot lines make {a:n} to {b:n} MWh a year', 'задайте меньше; опытные линии дают от {a} до {b} МВт·ч в год'],
  ['name a fleet, a storage station or a plant that makes cells', 'назовите парк, накопитель энергии или завод ячеек'],
  ['name a plant with the route {x:w}', 'назовите завод с маршрутом {x}'],
  [
    'the library has no route that recycles {x:w}: no recovery with a source was found',
    'в библиотеке нет маршрута переработки {x}: извлечения с источником не нашлось',
  ],
  ['countries with all of them: {x:w}', 'страны, где всё это есть: {x}'],
  [
    'write a decimal point, and spaces between thousands: {a:w} or {b:w}',
    'пишите десятичную точку, а между тысячами пробелы: {a} или {b}',
  ],
  ['write a number and a unit', 'напишите число и единицу'],
  ['write a number and a unit, for example {x:w}', 'напишите число и единицу, например {x}'],
  ['the known units are listed by `cellwright library units`', 'известные единицы перечисляет `cellwright library units`'],
  [
    'write t for the metric tonne (1000 kg); a US short ton is {a:q}, a long ton {b:q}',
    'пишите t для метрической тонны (1000 кг); американская короткая тонна — {a}, длинная — {b}',
  ],
  ['write t', 'пишите t'],
  ['write yr for a year of {a:q}', 'пишите yr для года в {a}'],
  ['write {x:id} (or the currency meant)', 'пишите {x} (или нужную валюту)'],
  ['temperatures are written in K; 25 degC is 298.15 K', 'температуры пишутся в K; 25 °C — это 298,15 K'],
  ['write {x:id}', 'пишите {x}'],
  ['write {k:id} [{u:w}', 'пишите {k} [{u}'],
  ['save it as CSV in UTF-8; a workbook (.xlsx) is not read', 'сохраните как CSV в UTF-8; книга (.xlsx) не читается'],
  ['leave out rows or columns that are not needed', 'уберите ненужные строки или столбцы'],
  ['remove what is too much, or name its column', 'уберите лишнее или назовите его столбец'],
  [
    'remove what is too much, or name its column; a number with a decimal comma needs columns separated by semicolons',
    'уберите лишнее или назовите его столбец; числу с десятичной запятой нужны столбцы через точку с запятой',
  ],
  ['add the separators of the empty cells', 'добавьте разделители пустых клеток'],
  [
    'write digits with one decimal sign, and the unit in the header',
    'пишите числа с одним десятичным знаком, а единицу — в заголовке',
  ],
  [
    'use one of them throughout, and nothing or a blank between thousands',
    'пользуйтесь чем-то одним, а между тысячами ничем или пробелом',
  ],
  ['{k:id} is at least {n:n}; correct the number', '{k} не меньше {n}; исправьте число'],
  ['{k:id} counts units; write a whole number', '{k} считает штуки; напишите целое число'],
  ['exchange them, or correct the year', 'поменяйте их местами или исправьте год'],
  ['correct the year', 'исправьте год'],
  [
    'a newer claim supersedes an older one: remove the link that points forward in time',
    'новый показатель заменяет старый: удалите ссылку, ведущую вперёд по времени',
  ],
  ['write a figure in one of them', 'напишите число в одном из них'],
  ['write the figure in one of them', 'напишите число в одном из них'],
  ['write all of them in one', 'напишите все в одной'],
  ['pair materials of one carrier', 'сочетайте материалы с одним переносчиком заряда'],
  ['give what is missing under library, as {x:w}', 'дайте недостающее в library, как {x}'],
  ['name a size of that format, or correct format', 'назовите размер этого формата или исправьте format'],
  ['write them in another currency, with its name in the header', 'напишите их в другой валюте, с её именем в заголовке'],
  ['count hours on from 0, or write {x:w}', 'считайте часы от 0 или пишите {x}'],
  ['give one row for each hour of a year', 'дайте по строке на каждый час года'],
  [
    'remove one of them; where clocks went back, give all times in one time without daylight saving',
    'удалите одну из них; где часы переводили назад, дайте все времена без летнего времени',
  ],
  ['sort the rows by time', 'упорядочьте строки по времени'],
  ['add <it/them>', 'добавьте'],
  [
    'add <it/them>; where clocks went forward, give all times in one time without daylight saving',
    'добавьте; где часы переводили вперёд, дайте все времена без летнего времени',
  ],
  ['fill the last day, or leave it out', 'дополните последний день или опустите его'],
  ['add it', 'добавьте его'],
  ['add it; {x:w} <means/mean> the same', 'добавьте его; то же значит {x}'],
  ['add it, for example {y:w}; {x:w} <means/mean> the same', 'добавьте его, например {y}; то же значит {x}'],
  ['add it, for example {y:w}', 'добавьте его, например {y}'],
  ['{k}: {x:w}', '{k}: {x}'],
]
