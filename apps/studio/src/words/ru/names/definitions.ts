/** What headline figures are. */
export const DEFINITIONS: Readonly<Record<string, string>> = {
  'Machines, buildings, utilities, freight, engineering, owner’s cost, land and contingency; no interest.':
    'Машины, здания, инженерные системы, перевозка, проектирование, затраты заказчика, земля и резерв; без процентов.',
  'Levelized: present value of all costs over present value of all energy made.':
    'Приведённая: приведённая стоимость всех затрат к приведённой стоимости всей произведённой энергии.',
  'All cash of the calendar, discounted to its first day.': 'Все денежные потоки календаря, дисконтированные к его первому дню.',
  'Discount rate a year at which the net present value is zero; none where no rate does that.':
    'Годовая ставка дисконтирования, при которой чистая приведённая стоимость равна нулю; нет, если такой ставки нет.',
  'Price of all packs (of all cells, where a plant sells cells) at which the net present value is zero; none up to ten times the price in the books.':
    'Цена всех батарей (всех ячеек, если завод продаёт ячейки), при которой чистая приведённая стоимость равна нулю; нет, если её нет до десятикратной цены в финансовом расчёте.',
  'Money that must have been put in: the lowest running total of yearly cash over the calendar, undiscounted, as a positive sum.':
    'Деньги, которые нужно вложить: наименьший накопленный итог годовых потоков за календарь, без дисконтирования, положительной суммой.',
  'Investment over announced capacity.': 'Инвестиции к объявленной мощности.',
  'Energy of good packs, or of good cells where a plant sells cells, a year for which the plant is sized.':
    'Энергия годных батарей (или годных ячеек, если завод продаёт ячейки) в год, на которую рассчитан завод.',
  'Slowest step of the mature line, each step taken alone, with machines to spare.':
    'Самая медленная операция освоенной линии, каждая операция по отдельности, с запасными машинами.',
  'The mature line simulated with endless supply and orders.':
    'Освоенная линия при моделировании с неограниченными подачей и заказами.',
  '1 - simulated mature output / sized output: what is lost because steps wait for each other.':
    '1 − выпуск по моделированию / расчётный выпуск: что теряется из-за ожидания операциями друг друга.',
  'Largest output of a calendar year of the simulated project, with ramp-up and orders, as a rate per 365 d.':
    'Наибольший выпуск календарного года моделирования с освоением и заказами, в пересчёте на 365 сут.',
  'Share of the packs ordered that are delivered by the day they are due; none without orders.':
    'Доля заказанных батарей, поставленных в срок; нет, если нет заказов.',
  'Good cells, as packs, over cells begun in the last calendar year (where cells come from outside: good packs, as modules, over modules begun); none where none were begun.':
    'Годные ячейки в батареях к начатым ячейкам последнего календарного года (при привозных ячейках: годные батареи в модулях к начатым модулям); нет, если ничего не начато.',
  'First day after qualification.': 'Первый день после квалификации.',
  'People employed, at the machines and beside them.': 'Занятые люди у машин и вне их.',
  'Floor of all buildings.': 'Площадь всех зданий.',
  'Land of the plant.': 'Земля завода.',
  'Electricity and heat of the plant over the energy of good packs, or of good cells where a plant sells cells.':
    'Электроэнергия и тепло завода к энергии годных батарей (или годных ячеек, если завод продаёт ячейки).',
  'What a grid connection is asked for: machines, formation, dry rooms on a hot day, chillers, laboratories and media at once, with electric dryers.':
    'Что требуется от присоединения к сети: одновременно машины, формирование, сухие комнаты в жаркий день, холодильные машины, лаборатории и среды, с электрическими сушилками.',
  'All its cells, not the usable window.': 'Все его ячейки, а не используемое окно.',
  'Energy over mass.': 'Энергия к массе.',
  'Its packs and what holds and cools them, without power electronics.':
    'Его батареи и то, что их держит и охлаждает, без силовой электроники.',
  'Rated charge times average voltage.': 'Номинальная ёмкость на среднее напряжение.',
  'Energy over outer volume.': 'Энергия к внешнему объёму.',
  'Of a material plant, all phases: machines, installation, buildings, ponds, land, engineering, owner’s cost and contingency; no interest.':
    'Завода материалов, все очереди: машины, монтаж, здания, пруды, земля, проектирование, затраты заказчика и резерв; без процентов.',
  'Product a year for which a material plant is sized, all phases; of recycling, what is taken in.':
    'Продукт в год, на который рассчитан завод материалов, все очереди; при переработке — принятое сырьё.',
  'Slowest step of each phase of the mature material plant, each step taken alone, with machines to spare.':
    'Самая медленная операция каждой очереди освоенного завода материалов, каждая по отдельности, с запасными машинами.',
  'People employed by a material plant, on shifts and beside them.': 'Занятые на заводе материалов, в сменах и вне их.',
  'Floor of all buildings of a material plant.': 'Площадь всех зданий завода материалов.',
  'Land of a material plant, with its ponds.': 'Земля завода материалов вместе с прудами.',
  'Electricity of the steps over the product; steps without a figure count nothing; none where no step has one.':
    'Электроэнергия операций на продукт; операции без данных не считаются; нет, если её нет ни у одной.',
  'Heat of the steps over the product; steps without a figure count nothing; none where no step has one.':
    'Тепло операций на продукт; операции без данных не считаются; нет, если её нет ни у одной.',
  'Fresh water of the steps over the product; steps without a figure count nothing; none where no step has one.':
    'Свежая вода операций на продукт; операции без данных не считаются; нет, если её нет ни у одной.',
  'First day of the first phase of a material plant after qualification by customers.':
    'Первый день первой очереди завода материалов после квалификации у заказчиков.',
  'Day on which the ramp of the last phase of a material plant is over.':
    'День, когда окончено освоение последней очереди завода материалов.',
  'Energy of good cells a year that the nameplate of a material plant is enough for, with what the cell plant loses; of the first cell of the file that the product goes into; none where there is no such cell.':
    'Энергия годных ячеек в год, на которую хватает проектной мощности завода материалов, с потерями завода ячеек; для первой ячейки файла, в которую идёт продукт; нет, если такой нет.',
  'Packs a year of those cells: of the first pack of the file with that cell, else of the mean car of the library.':
    'Батарей в год из этих ячеек: первой батареи файла с этой ячейкой, иначе среднего автомобиля библиотеки.',
  'Levelized: present value of all costs less by-products over present value of all product. Materials without a price count nothing.':
    'Приведённая: приведённая стоимость всех затрат за вычетом побочных продуктов к приведённой стоимости всего продукта. Материалы без цены не считаются.',
  'Materials, wages, energy, upkeep and royalty over product in the last year that made any.':
    'Материалы, зарплаты, энергия, обслуживание и роялти на продукт последнего года, когда он выпускался.',
  'All cash of a material plant in the calendar, discounted to its first day.':
    'Все денежные потоки завода материалов в календаре, дисконтированные к его первому дню.',
  'Discount rate a year at which the net present value of a material plant is zero; none where no rate does that.':
    'Годовая ставка дисконтирования, при которой чистая приведённая стоимость завода материалов равна нулю; нет, если такой ставки нет.',
  'Price of the whole product, sold by rows of supply or beside them, at which the net present value of a material plant is zero; none up to ten times the price in the books.':
    'Цена всего продукта, проданного по строкам поставки или помимо них, при которой чистая приведённая стоимость завода материалов равна нулю; нет, если её нет до десятикратной цены в финансовом расчёте.',
  'The mature material plant with all phases simulated, nothing waiting for customers.':
    'Освоенный завод материалов со всеми очередями при моделировании, без ожидания покупателей.',
  'Energy of packs, or cells, a year that the least of the plants and contracts of a chain is enough for when all phases and lines are mature, with what the plants behind it lose; not simulated. None where the chain ends in a material.':
    'Энергия батарей или ячеек в год, на которую хватает самого слабого из заводов и договоров цепочки, когда все очереди и линии освоены, с потерями заводов после него; без моделирования. Нет, если цепочка кончается материалом.',
  'The same where the chain ends in a material.': 'То же, если цепочка кончается материалом.',
  '1 - what the chain can give / what its final plants could make if nothing were short: the share of them that stands idle for want of what comes before; not simulated.':
    '1 − что может дать цепочка / что могли бы сделать её конечные заводы, если бы всего хватало: доля, простаивающая без подачи; без моделирования.',
  'Net present values of all plants of the file, summed. What one delivers to another is a revenue of the one and a cost of the other in the same sum, at the price of the row of supply, else of the maker, else of the market; so the values add, and what the plants pay one another falls out.':
    'Сумма чистых приведённых стоимостей всех заводов файла. Поставка одного другому — выручка одного и затраты другого в той же сумме, по цене строки поставки, иначе изготовителя, иначе рынка; поэтому значения складываются, а взаимные платежи выпадают.',
  'Discount rate a year at which the net present value of the cash of all plants of the file together is zero; none where no rate does that.':
    'Годовая ставка дисконтирования, при которой чистая приведённая стоимость потоков всех заводов файла вместе равна нулю; нет, если такой ставки нет.',
  'Levelized, without what the plants pay one another: present value of all costs of all plants, less that of what they sell outside beside cells and packs, over present value of the energy of the cells and packs that go to customers outside. Without plants of cells or packs there is none.':
    'Приведённая, без взаимных платежей заводов: приведённая стоимость всех затрат всех заводов за вычетом проданного на сторону помимо ячеек и батарей к приведённой стоимости энергии ячеек и батарей, идущих внешним покупателям. Без заводов ячеек или батарей её нет.',
  'Investment of all plants of the file, summed.': 'Сумма инвестиций всех заводов файла.',
  'People employed by all plants of the file.': 'Занятые на всех заводах файла.',
  'The earliest start of serial production of a plant of the file.': 'Самое раннее начало серийного производства завода файла.',
  'The latest start of serial production of a plant of the file (of a material plant, of its last phase).':
    'Самое позднее начало серийного производства завода файла (у завода материалов — его последней очереди).',
  'Lifts, test stands, benches and stores, utilities, freight, building, land, engineering, owner’s cost and contingency; packs kept ready are a stock beside it.':
    'Подъёмники, стенды, верстаки и склады, инженерные системы, перевозка, здание, земля, проектирование, затраты заказчика и резерв; батареи наготове — запас помимо этого.',
  'Wages, power, upkeep, parts and new modules of the year in which most packs come in.':
    'Зарплаты, электроэнергия, обслуживание, детали и новые модули года, когда поступает больше всего батарей.',
  'Running cost and cost of the investment in the year in which most packs come in, over the packs repaired in it.':
    'Текущие затраты и стоимость инвестиций в год, когда поступает больше всего батарей, на отремонтированную в этот год батарею.',
  'Technicians of all shifts and others.': 'Техники всех смен и прочие.',
  'From the coming in of a faulty pack to its being ready, with the hours in which the centre is closed and with waiting for parts, without waiting for a place.':
    'От поступления неисправной батареи до готовности, с часами, когда центр закрыт, и ожиданием деталей, без ожидания места.',
  'Containers, balance of plant, integration, power conversion, connection, contractor, development and land until its first day.':
    'Контейнеры, прочее оборудование, интеграция, преобразователи, присоединение, подрядчик, девелопмент и земля до первого дня.',
  'Present value of investment, upkeep, containers added and electricity over that of the energy given back, before tax. None without a dispatch.':
    'Приведённая стоимость инвестиций, обслуживания, добавленных контейнеров и электроэнергии к отданной энергии, до налога. Нет без диспетчеризации.',
  'All cash of its life at the start of the year before its first day. None without a dispatch.':
    'Все потоки её срока службы на начало года до первого дня. Нет без диспетчеризации.',
  'Discount rate a year at which that is zero; none where no rate does that.':
    'Годовая ставка дисконтирования, при которой это равно нулю; нет, если такой ставки нет.',
  'As the file has it, else its energy times the land for each unit of energy of another station.':
    'Как в файле, иначе её энергоёмкость на землю единицы энергии другой станции.',
}
