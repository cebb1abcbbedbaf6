/** Russian of the schema: a table of texts, so longer than other files. A test holds it against the declaration of the fields. */
export const FIELD_TEXTS_RU: {
  readonly labels: Readonly<Record<string, string>>
  readonly about: Readonly<Record<string, string>>
} = {
  labels: {
    cellwright: 'версия схемы',
    id: 'имя в файле',
    name: 'название',
    calendar: 'календарь',
    start: 'начало',
    end: 'конец',
    currency: 'деньги',
    report: 'валюта',
    year: 'год цен',
    terms: 'реальные или номинальные',
    sources: 'источники',
    publisher: 'издатель',
    title: 'заголовок',
    date: 'дата',
    url: 'адрес',
    note: 'примечание',
    parties: 'участники',
    capex: 'доля инвестиций',
    building: 'доля зданий',
    equipment: 'доля оборудования',
    offtake: 'доля закупки',
    sites: 'площадки',
    country: 'страна',
    lat: 'широта',
    lon: 'долгота',
    cells: 'ячейки',
    chemistry: 'химия',
    format: 'исполнение',
    capacity: 'мощность или ёмкость',
    size: 'типоразмер',
    outer: 'наружные размеры',
    length: 'длина',
    width: 'ширина',
    thickness: 'толщина',
    diameter: 'диаметр',
    height: 'высота',
    areal_capacity: 'ёмкость на площадь',
    np_ratio: 'отношение N/P',
    cathode_porosity: 'пористость катода',
    anode_porosity: 'пористость анода',
    cathode_thickness: 'толщина катода',
    anode_thickness: 'толщина анода',
    cathode_foil: 'фольга катода',
    anode_foil: 'фольга анода',
    separator: 'сепаратор',
    packs: 'батареи',
    cell: 'ячейка',
    series: 'последовательно',
    parallel: 'параллельно',
    charge: 'заряд',
    cells_per_module: 'ячеек в модуле',
    containers: 'контейнеры',
    pack: 'батарея',
    energy: 'энергия',
    plants: 'заводы',
    build: 'строится',
    site: 'площадка',
    route: 'маршрут',
    makes: 'выпускает',
    schedule: 'график',
    start_of: 'начало чего',
    pilot: 'опытный выпуск',
    tasks: 'длительности работ',
    lines: 'линии',
    line_interval: 'промежуток между линиями',
    rota: 'смены',
    night: 'ночь',
    weekend: 'выходные',
    machines: 'машины',
    material_plants: 'заводы материалов',
    phases: 'очереди',
    after: 'спустя',
    sized_for: 'под нужды завода',
    sized_share: 'доля этих нужд',
    price: 'цена',
    recovery: 'извлечение',
    brine_lithium: 'литий в рассоле',
    supply: 'поставки',
    material: 'материал',
    from: 'откуда, с',
    to: 'куда, по',
    share: 'доля',
    limit: 'предел',
    lead_time: 'срок поставки',
    load: 'партия',
    stock: 'запас',
    prices: 'цены',
    sweeps: 'ряды значений',
    of: 'чего',
    at: 'значения',
    fleets: 'парки техники',
    use: 'использование',
    vehicles: 'машин всего',
    order: 'заказ',
    packs_per_vehicle: 'батарей на машину',
    distance: 'пробег',
    energy_use: 'расход энергии',
    in_service: 'доля дней на линии',
    depth: 'глубина разряда',
    charge_to: 'заряжается до',
    charge_power: 'мощность зарядки',
    temperature: 'температура',
    ageing: 'старение',
    end_of_life: 'конец службы',
    warranty: 'гарантия',
    time: 'срок',
    vehicle_life: 'срок службы машины',
    centre: 'сервисный центр',
    centres: 'сервисные центры',
    bays: 'посты',
    technicians: 'техники',
    testers: 'стенды',
    spares: 'запасные батареи',
    availability: 'готовность',
    second_life: 'вторая жизнь',
    recycler: 'переработчик',
    stations: 'накопители',
    container: 'контейнер',
    power: 'мощность',
    duration: 'время разряда',
    life: 'срок службы',
    capacity_payment: 'плата за мощность',
    soc_min: 'наименьший заряд',
    soc_max: 'наибольший заряд',
    efficiency: 'КПД',
    cycles: 'циклы',
    augment_at: 'пополнение при',
    land: 'земля',
    research: 'исследования',
    people: 'люди',
    floor: 'площадь',
    investment: 'инвестиции',
    plant: 'завод',
    shortens: 'сокращает освоение',
    returns: 'возврат',
    orders: 'заказы',
    customer: 'покупатель',
    product: 'продукт',
    quantity: 'количество',
    value: 'значение',
    claims: 'объявленные показатели',
    about: 'о чём',
    scope: 'к чему относится',
    qualifier: 'как сказано',
    stage: 'стадия',
    as_of: 'на дату',
    supersedes: 'заменяет',
    source: 'источник',
    given: 'при данных',
    variants: 'варианты',
    readings: 'вопросы',
    question: 'вопрос',
    library: 'библиотека',
    kind: 'род',
    text: 'слова',
    values: 'числа',
    'cells.ID.capacity': 'ёмкость',
    'plants.ID.capacity': 'мощность',
    'material_plants.ID.capacity': 'мощность',
    'material_plants.ID.phases[].capacity': 'мощность',
    'research.ID.pilot.capacity': 'мощность',
    'fleets.ID.warranty.capacity': 'остаточная ёмкость',
    'supply[].from': 'откуда',
    'supply[].to': 'куда',
    'returns[].from': 'откуда',
    'returns[].to': 'куда',
    'orders[].from': 'с какого дня',
    'orders[].to': 'по какой день',
    'fleets.ID.from': 'с какого дня',
    'fleets.ID.to': 'по какой день',
    'containers.ID.packs': 'батарей в контейнере',
    'orders[].value': 'деньги заказа',
  },
  about: {
    'Version of this schema.': 'Версия этой схемы.',
    'Id of the project; from the name of the file where absent.': 'Имя проекта; если не задано — по имени файла.',
    'Name as shown.': 'Название, как оно показывается.',
    'The time that is simulated.': 'Время, которое моделируется.',
    'First day.': 'Первый день.',
    'Last day, included; of a month or year its last day.': 'Последний день включительно; у месяца или года — их последний день.',
    'Money.': 'Деньги.',
    'Currency in which money is shown.': 'Валюта, в которой показаны деньги.',
    'Price level of money, where a number gives no year of its own.': 'Уровень цен, если у числа нет своего года.',
    'Real money of that year, or nominal money; real where absent.':
      'Реальные деньги этого года (real) или номинальные (nominal); если не задано — реальные.',
    'Where figures come from.': 'Откуда взяты показатели.',
    'Who published it.': 'Кто опубликовал.',
    'Title as printed.': 'Заголовок, как напечатан.',
    'Date as printed; may be a month or year, or say that there is none.':
      'Дата, как напечатана; может быть месяц или год, или слова о том, что её нет.',
    'Where it can be read.': 'Где это можно прочесть.',
    'Anything a reader should know of it.': 'Что читателю следует об этом знать.',
    'Who takes part.': 'Кто участвует.',
    'Share of the investment that it pays. All parties together pay at most 100 % of each part.':
      'Доля инвестиций, которую он оплачивает. Все участники вместе — не больше 100 % каждой части.',
    'Share that it pays of the buildings, dry rooms and laboratories; the share capex where absent.':
      'Какую долю зданий, сухих помещений и лабораторий он оплачивает; если не задано — доля capex.',
    'Share that it pays of the machines, their utilities and their freight; the share capex where absent.':
      'Какую долю машин, их инженерных систем и перевозки он оплачивает; если не задано — доля capex.',
    'Share of the output that it commits to buy.': 'Доля выпуска, которую он обязуется купить.',
    'Where things stand. May be absent in a file without plants.': 'Где что стоит. В файле без заводов можно не задавать.',
    'Country, ISO 3166-1 alpha-2.': 'Страна, две буквы по ISO 3166-1.',
    'Latitude in degrees, north positive. With the longitude it finds the nearest weather station.':
      'Широта в градусах, северная положительна. Вместе с долготой находит ближайшую метеостанцию.',
    'Longitude in degrees, east positive.': 'Долгота в градусах, восточная положительна.',
    'Cell designs.': 'Конструкции ячеек.',
    'Cathode and anode: a chemistry of the library by its id or name, or its two materials by theirs.':
      'Катод и анод: химия из библиотеки по её имени или два материала по их именам.',
    'How the cell is built. The plants that can be sized so far make pouch cells.':
      'Как устроена ячейка: pouch — пакет, prismatic — призма (stacked — стопка, wound — рулон), cylindrical — цилиндр.',
    'Rated charge after formation. May be absent where size or outer says how big the cell is.':
      'Номинальный заряд после формирования. Можно не задавать, если размер ячейки задан (size или outer).',
    'Outer size by name, a cell format of the library.': 'Наружный размер по имени, типоразмер ячейки из библиотеки.',
    'Outer dimensions: length, width and thickness, or diameter and height of a cylinder; they replace those of size.':
      'Наружные размеры: длина, ширина и толщина или диаметр и высота цилиндра; заменяют те, что даёт size.',
    'Longer side of the face, without terminals; not of a cylinder.': 'Длинная сторона грани без выводов; не для цилиндра.',
    'Shorter side of the face; not of a cylinder.': 'Короткая сторона грани; не для цилиндра.',
    'Thickness of the cell; not of a cylinder.': 'Толщина ячейки; не для цилиндра.',
    'Diameter of a cylinder.': 'Диаметр цилиндра.',
    'Height of a cylinder.': 'Высота цилиндра.',
    'Charge of the cathode per area of one side, net of formation loss; from the library where absent.':
      'Заряд катода на площадь одной стороны за вычетом потерь формирования; если не задано — из библиотеки.',
    'Areal charge of the anode over that of the cathode; from the library where absent.':
      'Заряд анода на площадь по отношению к заряду катода; если не задано — из библиотеки.',
    'Pores over volume of the cathode coating; from the library where absent.':
      'Доля пор в объёме покрытия катода; если не задано — из библиотеки.',
    'Pores over volume of the anode coating; from the library where absent.':
      'Доля пор в объёме покрытия анода; если не задано — из библиотеки.',
    'Thickness of the cathode coating, one side, without foil. With its porosity it gives the areal charge, with its areal charge the porosity.':
      'Толщина покрытия катода с одной стороны, без фольги. Вместе с пористостью даёт заряд на площадь, вместе с зарядом — пористость.',
    'Thickness of the anode coating, one side, without foil. With its porosity it gives the N/P ratio, without it the porosity.':
      'Толщина покрытия анода с одной стороны, без фольги. Вместе с пористостью даёт отношение N/P, без неё — пористость.',
    'Thickness of the foil of the cathode; from the library where absent.':
      'Толщина фольги катода; если не задано — из библиотеки.',
    'Thickness of the foil of the anode; from the library where absent.': 'Толщина фольги анода; если не задано — из библиотеки.',
    'Thickness of the separator; from the library where absent.': 'Толщина сепаратора; если не задано — из библиотеки.',
    'Packs.': 'Батареи.',
    'The cell it is made of.': 'Из какой ячейки собрана.',
    'Cells in series.': 'Ячеек последовательно.',
    'Strings of cells in parallel. Either parallel or charge is given.':
      'Параллельных цепочек ячеек. Задаётся либо parallel, либо charge.',
    'Charge of the pack, from which the strings in parallel follow.': 'Заряд батареи, из которого следует число цепочек.',
    'Cells in one module; from the library where absent.': 'Ячеек в одном модуле; если не задано — из библиотеки.',
    'Storage containers, filled with packs.': 'Контейнеры накопителей, наполненные батареями.',
    'The pack, or rack, that it is filled with.': 'Батарея или стойка, которыми он наполнен.',
    'Packs in one container. Either packs or energy is given.': 'Батарей в одном контейнере. Задаётся либо packs, либо energy.',
    'Energy of one container: the fewest packs that hold it are put in.':
      'Энергия одного контейнера: ставится наименьшее число батарей, которое её вмещает.',
    'Kind of container, a container design of the library; 20ft where absent.':
      'Вид контейнера из библиотеки; если не задано — 20ft.',
    'Outer dimensions; they replace those of size.': 'Наружные размеры; заменяют те, что даёт size.',
    'Outer length.': 'Наружная длина.',
    'Outer width.': 'Наружная ширина.',
    'Outer height.': 'Наружная высота.',
    'Plants. May be absent: then the cells and packs are designed.':
      'Заводы. Можно не задавать: тогда проектируются только ячейки и батареи.',
    'Whether it is worked out; yes where absent. A plant that is not (no) is only described, so that a variant can bring it in by this field alone.':
      'Рассчитывается ли он; если не задано — да (yes). Завод с no только описан, чтобы вариант мог ввести его одним этим полем.',
    'Where it stands.': 'Где стоит.',
    'What is done there, a chain of process steps: cells and packs, cells alone, or packs of cells that come from another plant or are bought.':
      'Что там делают, цепочка операций: ячейки и батареи, только ячейки или батареи из ячеек другого завода либо покупных.',
    'The packs it makes, all of one cell; of several the orders say how many of each. A plant that ends with cells (cell-pouch) makes one cell of the file.':
      'Батареи, которые он выпускает, все из одной ячейки; если их несколько, сколько каких — говорят заказы. Завод, который кончается ячейками (cell-pouch), выпускает одну ячейку файла.',
    'Energy of good packs (or cells) per year of 365 d. May be absent where machines are given.':
      'Энергия годных батарей (или ячеек) за год из 365 дней. Можно не задавать, если заданы машины.',
    'When it is built.': 'Когда строится.',
    'Day on which the schedule starts, or a claim that says it.': 'День, с которого идёт график, или показатель, где он назван.',
    'What starts then: permit, the whole schedule (where absent), or building, the works.':
      'Что начинается в этот день: permit — весь график (если не задано) или building — строительство.',
    'Day on which pilot operation of the first line began, or a claim that says it, where it is known; durations are stretched to meet it.':
      'День начала опытного выпуска первой линии или показатель, где он назван, если известен; длительности растягиваются под него.',
    'Durations that are known, by task, the same for every line; the others come from the library.':
      'Известные длительности по работам, одинаковые для всех линий; остальные — из библиотеки.',
    'Lines alike from powder to finished cell, which start one after another; 1 where absent.':
      'Одинаковые линии от порошка до готовой ячейки, которые пускаются одна за другой; если не задано — 1.',
    'Time from the start of one line to that of the next; from the library where absent.':
      'Время от пуска одной линии до пуска следующей; если не задано — из библиотеки.',
    'How the shifts differ in strength; all alike where absent.':
      'Чем смены различаются по числу людей; если не задано — одинаковы.',
    'People on night shifts (22 to 6 o’clock, UTC) over those on the day shifts of a weekday; 100 % where absent.':
      'Людей в ночных сменах (22–6 часов, UTC) по отношению к дневным будней; если не задано — 100 %.',
    'People from Saturday 6 o’clock to Monday 6 o’clock (UTC) over those of weekdays; 100 % where absent.':
      'Людей с 6 часов субботы до 6 часов понедельника (UTC) по отношению к будням; если не задано — 100 %.',
    'Count of machines by process step, all lines together, where known; the others are sized.':
      'Число машин по операциям, все линии вместе, где известно; остальные подбираются расчётом.',
    'Plants that make materials, counted in mass. Their ids are those of plants: no two are alike.':
      'Заводы материалов, счёт по массе. Имена общие с заводами: двух одинаковых нет.',
    'What is done there: a material route of the library.': 'Что там делают: маршрут материала из библиотеки.',
    'Product per year of 365 d, all phases together (of recycling: what is taken in). May be absent where each phase has its own.':
      'Продукт за год из 365 дней, все очереди вместе (у переработки — принятое сырьё). Можно не задавать, если мощность есть у каждой очереди.',
    'Parts that are built and ramp by themselves; one where absent.':
      'Части, которые строятся и выходят на мощность отдельно; если не задано — одна.',
    'Its id.': 'Имя в файле.',
    'What it adds to the plant. Phases without one share equally what the capacity of the plant leaves.':
      'Что она добавляет заводу. Очереди без мощности делят поровну то, что остаётся от мощности завода.',
    'Time from the start of the schedule of the plant to that of the phase; 0 where absent.':
      'Время от начала графика завода до начала графика очереди; если не задано — 0.',
    'Day on which the schedule of the first phase starts, or a claim that says it.':
      'День начала графика первой очереди или показатель, где он назван.',
    'Day on which pilot operation of the first phase began, or a claim that says it, where it is known; durations are stretched to meet it.':
      'День начала опытного выпуска первой очереди или показатель, где он назван, если известен; длительности растягиваются под него.',
    'Durations that are known, by task, the same for every phase; the others come from the library.':
      'Известные длительности по работам, одинаковые для всех очередей; остальные — из библиотеки.',
    'Count of machines by step of the route, all phases together, where known; the others are sized.':
      'Число машин по операциям маршрута, все очереди вместе, где известно; остальные подбираются расчётом.',
    'Plant of the file that takes its product: this one is sized for what that one takes at nameplate, with all losses, in the place of a capacity.':
      'Завод файла, который берёт продукт: этот рассчитан на то, что тот берёт при проектной мощности со всеми потерями; вместо мощности.',
    'Share of that need; all of it where absent, more than all of it to sell the rest.':
      'Доля этих нужд; если не задано — все; больше всех — чтобы остальное продавать.',
    'Price of the product; from the library where absent.': 'Цена продукта; если не задано — из библиотеки.',
    'Share of the wanted element (lithium of a brine) that ends in the product; from the library where absent.':
      'Доля нужного элемента (лития рассола), которая попадает в продукт; если не задано — из библиотеки.',
    'Lithium in the brine that is taken, mass over mass; from the library where absent. Only of routes that begin with brine.':
      'Литий в рассоле, масса к массе; если не задано — из библиотеки. Только у маршрутов, которые начинаются с рассола.',
    'How materials and cells come to plants and leave them; what is not named is bought and sold without limit.':
      'Как материалы и ячейки приходят на заводы и уходят с них; что не названо, покупается и продаётся без предела.',
    'A substance of the library or a cell of the file; what the plant `from` makes where absent.':
      'Вещество из библиотеки или ячейка файла; если не задано — то, что выпускает завод from.',
    'Plant of the file that makes it; bought outside where absent.':
      'Завод файла, который это делает; если не задано — покупается со стороны.',
    'Plant of the file that takes it; sold outside where absent.':
      'Завод файла, который это берёт; если не задано — продаётся на сторону.',
    'Share among the rows of the same material to the same plant; rows without shares are drawn on in file order.':
      'Доля среди строк того же материала тому же заводу; строки без долей идут в порядке файла.',
    'At most so much a year; of cells also as energy. Without limit where absent.':
      'Не больше этого за год; у ячеек можно энергией. Если не задано — без предела.',
    'From leaving the maker to the stock of the taker; from the library where absent.':
      'От отправки до склада получателя; если не задано — из библиотеки.',
    'What travels at a time; from the library where absent.': 'Сколько едет за раз; если не задано — из библиотеки.',
    'What the taker keeps beside what is on the way, as days of its use at nameplate; from the library where absent.':
      'Что получатель держит сверх того, что в пути, в днях расхода при проектной мощности; если не задано — из библиотеки.',
    'Price; that of the maker, or of the market, where absent.': 'Цена; если не задано — изготовителя или рынка.',
    'Prices by the day from which each holds, in the place of one price.':
      'Цены по дням, с которых они действуют, вместо одной цены.',
    'First day of the contract.': 'Первый день договора.',
    'Last day of the contract.': 'Последний день договора.',
    'One input, or several together, at several values, side by side.':
      'Одна величина или несколько вместе при нескольких значениях рядом.',
    'Path of an input, as in a variant, or a list of paths that are all put to the same value.':
      'Путь величины, как в варианте, или список путей, которые все получают одно значение.',
    'Its values, at least two.': 'Значения, не меньше двух.',
    'Vehicles that run on the packs.': 'Машины, которые ездят на этих батареях.',
    'How the vehicles are used: a vehicle-use entry of the library.': 'Как машины используются: запись vehicle-use библиотеки.',
    'Pack that the vehicles run on.': 'Батарея, на которой машины ездят.',
    'Site in whose climate they run.': 'Площадка, в климате которой они ездят.',
    'Vehicles in all.': 'Машин всего.',
    'Order whose packs fill the vehicles as they are delivered, in the place of a number.':
      'Заказ, батареи которого ставятся на машины по мере поставки; вместо числа.',
    'Packs in one vehicle; from the library where absent.': 'Батарей на одной машине; если не задано — из библиотеки.',
    'First day on which vehicles enter service.': 'Первый день, когда машины выходят на линию.',
    'Last day on which vehicles enter service.': 'Последний день, когда машины выходят на линию.',
    'Distance of a vehicle on a day in service; from the library where absent.':
      'Пробег машины за день на линии; если не задано — из библиотеки.',
    'Energy at the packs of a vehicle over distance; from the library where absent.':
      'Энергия батарей машины на пробег; если не задано — из библиотеки.',
    'Days in service over days of the year; from the library where absent.':
      'Дней на линии к дням года; если не задано — из библиотеки.',
    'Depth of discharge of one cycle; from the duty where absent.': 'Глубина разряда за цикл; если не задано — по работе машины.',
    'State of charge after charging.': 'Степень заряда после зарядки.',
    'Power of the charger of one vehicle.': 'Мощность зарядки одной машины.',
    'Temperature of the cells; from the climate of the site where absent.':
      'Температура ячеек; если не задано — по климату площадки.',
    'Ageing model of the library; that of the chemistry where absent.':
      'Модель старения из библиотеки; если не задано — по химии.',
    'Capacity over that of the new pack at which it is retired; from the library where absent.':
      'Ёмкость по отношению к новой, при которой батарею снимают; если не задано — из библиотеки.',
    'What the maker of the pack answers for.': 'За что отвечает изготовитель батареи.',
    'Time that the maker answers for.': 'Срок, за который отвечает изготовитель.',
    'Distance that the maker answers for.': 'Пробег, за который отвечает изготовитель.',
    'Capacity that must be left within them.': 'Ёмкость, которая должна остаться за это время.',
    'Life of the vehicle; from the library where absent.': 'Срок службы машины; если не задано — из библиотеки.',
    'Service centre that repairs its packs; without one a faulty pack is replaced by a new one.':
      'Сервисный центр, который чинит батареи; без него неисправная заменяется новой.',
    'Technical Service Centres, which repair the packs of fleets.': 'Сервисные центры, которые чинят батареи парков.',
    'First day on which it takes in packs.': 'Первый день приёма батарей.',
    'Bays for vehicles; sized where absent.': 'Посты для машин; если не задано — по расчёту.',
    'Technicians on a shift; sized where absent.': 'Техников в смене; если не задано — по расчёту.',
    'Test stands; sized where absent.': 'Испытательные стенды; если не задано — по расчёту.',
    'Packs kept ready, by pack; sized where absent.': 'Готовых батарей в запасе, по видам; если не задано — по расчёту.',
    'Share of the vehicles that must be on the road; from the library where absent.':
      'Доля машин, которая должна быть на ходу; если не задано — из библиотеки.',
    'Capacity over new from which a retired pack goes to a second life; below it is recycled.':
      'Ёмкость к новой, начиная с которой снятая батарея идёт во вторую жизнь; ниже — в переработку.',
    'Plant of materials with a route of recycling that takes what is recycled.':
      'Завод материалов с маршрутом переработки, который это принимает.',
    'Storage power stations, built of containers.': 'Накопители энергии из контейнеров.',
    'What it is built of.': 'Из чего построен.',
    'Energy when new.': 'Энергия нового.',
    'Power at the grid.': 'Мощность на шинах сети.',
    'Time in which it is discharged at full power, in the place of the power; from the library where both are absent.':
      'Время разряда полной мощностью; вместо мощности. Если не задано ни то, ни другое — из библиотеки.',
    'First day of operation.': 'Первый день работы.',
    'Years that it is run; from the library where absent.': 'Сколько лет работает; если не задано — из библиотеки.',
    'Prices of electricity by hour: the name of a CSV file beside this one, or a price-series entry of the library, which is an assumption.':
      'Цены электроэнергии по часам: имя файла CSV рядом с этим или запись price-series библиотеки, а она — допущение.',
    'Paid for being ready, over power and time.': 'Плата за готовность, на мощность и время.',
    'Lowest state of charge.': 'Наименьшая степень заряда.',
    'Highest state of charge.': 'Наибольшая степень заряда.',
    'Energy given back over energy taken, at the grid; from the library where absent.':
      'Отданная энергия к взятой, на шинах сети; если не задано — из библиотеки.',
    'Full cycles at most; without limit where absent.': 'Полных циклов не больше; если не задано — без предела.',
    'Containers are added when the energy falls below this share of the new one; never where absent.':
      'Контейнеры добавляются, когда энергия падает ниже этой доли новой; если не задано — никогда.',
    'Price of the containers; from the library where absent.': 'Цена контейнеров; если не задано — из библиотеки.',
    'Land under it; from the library where absent.': 'Земля под ним; если не задано — из библиотеки.',
    'Research centres, with a pilot line or without.': 'Исследовательские центры, с опытной линией или без.',
    'First day of work.': 'Первый день работы.',
    'People; from the library where absent.': 'Люди; если не задано — из библиотеки.',
    'Floor; from the library where absent.': 'Площадь; если не задано — из библиотеки.',
    'Investment; worked out where absent.': 'Инвестиции; если не задано — по расчёту.',
    'A pilot line.': 'Опытная линия.',
    'Plant whose products it makes first.': 'Завод, продукты которого она делает первой.',
    'What the pilot line can make; from the library where absent.':
      'Что может выпустить опытная линия; если не задано — из библиотеки.',
    'By so much the ramp of the plant is shorter; negative, longer. An assumption of the library where absent.':
      'На сколько короче освоение завода; отрицательное — длиннее. Если не задано — допущение библиотеки.',
    'Packs and rejects that come back to plants that recycle them.': 'Батареи и брак, которые возвращаются на переработку.',
    'What it comes back from: a fleet or a storage station (packs), or a plant that makes cells (rejected cells, or scrap of electrodes, as the route of the plant that takes it says).':
      'Откуда возвращается: парк или накопитель (батареи) либо завод ячеек (брак ячеек или обрезь электродов — по маршруту принимающего завода).',
    'Plant of materials with a route of recycling that takes it.':
      'Завод материалов с маршрутом переработки, который это принимает.',
    'Share of what comes back; all that no other row takes where absent, in equal parts where several rows have none.':
      'Доля возврата; если не задано — всё, что не берут другие строки, поровну между строками без доли.',
    'From coming back to the plant; from the library where absent.': 'От возврата до завода; если не задано — из библиотеки.',
    'What is ordered.': 'Что заказано.',
    'Who buys.': 'Кто покупает.',
    'The pack ordered, or a map from packs to their shares of the quantity.':
      'Заказанная батарея или батареи с их долями в количестве.',
    'Packs per time, or packs in all (a plain number).': 'Батарей за время или всего (просто число).',
    'First day of delivery.': 'Первый день поставки.',
    'Last day of delivery; the end of the calendar where absent.': 'Последний день поставки; если не задано — конец календаря.',
    'Price of the packs; from the market survey of the library where absent.':
      'Цена батарей; если не задано — по обзору рынка из библиотеки.',
    'Money for all packs of the order, in the place of a price: the price is this over their energy.':
      'Деньги за все батареи заказа вместо цены: цена — они на энергию батарей.',
    'Figures of the announcement, each written once.': 'Показатели объявлений, каждый записан один раз.',
    'Its id, by which inputs refer to it.': 'Имя, по которому на него ссылаются данные.',
    'The quantity claimed, an entry of the registry below.': 'Объявленная величина из перечня.',
    'The id of the thing it is about; what kind of thing, the registry says. Of the whole `project`, or where the registry allows it of several plants as PLANT+PLANT.':
      'К чему относится; какого рода, говорит перечень. Ко всему проекту — project, а где перечень позволяет, к нескольким заводам — ЗАВОД+ЗАВОД.',
    'What is claimed.': 'Что объявлено.',
    'How it was said: "about 40", "over 40" (at-least), "up to 40" (at-most); exact where absent.':
      'Как сказано: «около 40» (about), «более 40» (at-least), «до 40» (at-most); если не задано — точно (exact).',
    'Whether it was planned, agreed by contract, or built; plan where absent.':
      'План (plan), договор (contract) или построено (built); если не задано — план.',
    'When it was stated. Money is of this year.': 'Когда сказано. Деньги — этого года.',
    'Older claims about the same that it replaces.': 'Более ранние показатели о том же, которые он заменяет.',
    'How it was read, or what else the text says.': 'Как это прочитано или что ещё говорит текст.',
    'Inputs as they were when the figure was stated, by path, where the file has others now.':
      'Данные, какими они были, когда показатель назвали, по путям, если теперь в файле другие.',
    'Readings of the project to compare: by id, values put in place of others, by path.':
      'Варианты проекта для сравнения: по имени, значения вместо других, по путям.',
    'Questions that the figures may answer: which of several variants they fit best.':
      'Вопросы, на которые могут ответить показатели: какому варианту они отвечают лучше.',
    'What is asked.': 'О чём вопрос.',
    'Variants of the file to choose from, at least two; base is the file as it stands.':
      'Варианты файла на выбор, не меньше двух; base — файл как есть.',
    'Your own entries of the library: a list, or a map by id. What they give replaces what the library has.':
      'Свои записи библиотеки: список или по именам. Что в них дано, заменяет числа библиотеки.',
    'Kind of thing, as the library has it (cellwright library lists them), or a new one.':
      'Род вещи, как в библиотеке (их перечисляет cellwright library), или новый.',
    'Its id; in a map the key says it. An entry with the id of one of the library is laid over that one.':
      'Имя; при записи по именам его говорит ключ. Запись с именем из библиотеки ложится поверх неё.',
    'Words, e.g. of a chemistry its materials.': 'Слова, например материалы химии.',
    'Numbers with unit, basis (how it is known) and ref (a key of sources, or a reference of the library); low, high, year, reason, note, calc and others as in the library.':
      'Числа с единицей, basis (откуда известно) и ref (источник файла или ссылка библиотеки); low, high, year, reason, note, calc и другие — как в библиотеке.',
  },
}
