/** Part 1 of the reasons, in the order of their English texts. */
export const PART_1: Readonly<Record<string, string>> = {
  '-50 degC: plants are said to keep assembly at -40 and filling at -50 degC, and one dew point stands here for all dry rooms, so the drier of the two; the band runs over the three dew points that ref ffb-builder has':
    '−50 °C: по сообщениям, на заводах в сборке держат −40, а на заливке электролита −50 °C; здесь одна точка росы на все сухие комнаты, поэтому взята более сухая; границы охватывают три точки росы из источника ffb-builder',
  '0.67 kg of water for a kilogram at 2.6 MJ/kg and a little more, as part of it is bound, over 0.6 for the heat that is lost':
    '0,67 кг воды на килограмм при 2,6 МДж/кг и немного сверх того, так как часть воды связана; делённое на 0,6 с учётом потерь тепла',
  '0.67 kg of water for a kilogram at 2.6 MJ/kg, over 0.6 for the heat that leaves with the air':
    '0,67 кг воды на килограмм при 2,6 МДж/кг, делённое на 0,6 с учётом тепла, уходящего с воздухом',
  '0.83 kg of water for a kilogram at 2.6 MJ/kg and a little more, as it is bound, over 0.6 for the heat that leaves with the air':
    '0,83 кг воды на килограмм при 2,6 МДж/кг и немного сверх того, так как вода связана; делённое на 0,6 с учётом тепла, уходящего с воздухом',
  '1.1 modules are replaced in a repair; of a pack of about 20 modules that takes back a twentieth of the loss of capacity':
    'при ремонте меняют 1,1 модуля; для батареи примерно из 20 модулей это возвращает двадцатую часть потерянной ёмкости',
  '1.5 % of sulphate, the upper end of Uyuni': '1,5 % сульфата, верхняя граница для Уюни',
  '1.5 kg of water for a kilogram of powder at 2.6 MJ/kg to heat and evaporate, over 0.6 for the heat that leaves with the air':
    '1,5 кг воды на килограмм порошка при 2,6 МДж/кг на нагрев и испарение, делённое на 0,6 с учётом тепла, уходящего с воздухом',
  '100 kg for a kilogram of carbonate (10 to 474), over 1.275 of lithium chloride: Chaerhan takes 474 (schenker2022); builders speak of 180 t for a tonne of lithium, 34 kg for a kilogram of carbonate, and of less with water sent back; 100 lies between the two, of which only the first is of a plant that runs':
    '100 кг на килограмм карбоната (от 10 до 474), делённое на 1,275 для пересчёта на хлорид лития: на Чархане расходуют 474 (schenker2022); строители установок называют 180 т на тонну лития, то есть 34 кг на килограмм карбоната, и меньше при возврате воды; 100 лежит между этими двумя значениями, из которых только первое относится к работающему заводу',
  '15 MJ for a kilogram of carbonate (0 to 150), over 1.275 of lithium chloride: the plant of Chaerhan takes 298 (schenker2022), most of it to warm its dilute solutions; what adsorbs at the temperature of the brine needs little but for concentrating what was washed off':
    '15 МДж на килограмм карбоната (от 0 до 150), делённое на 1,275 для пересчёта на хлорид лития: завод на Чархане расходует 298 (schenker2022), в основном на подогрев разбавленных растворов; сорбенту, работающему при температуре рассола, тепло нужно почти только для упаривания смытого раствора',
  '21 vessels made 82.5 trips a day, four each; the length of a trip was not found and is taken as 15 km':
    '21 судно делало 82,5 рейса в день, по четыре на каждое; длину рейса найти не удалось, она принята равной 15 км',
  '40 km at the pace of a city': '40 км при городской скорости',
  '8 kWh for a kilogram of carbonate (2 to 27.8), over 1.275 of lithium chloride: the plant of Chaerhan takes 27.8 (schenker2022), of a brine five times as dilute; a brine of the Puna needs less pumping and washing; wells of 100 m take 0.3 of it':
    '8 кВт·ч на килограмм карбоната (от 2 до 27,8), делённое на 1,275 для пересчёта на хлорид лития: завод на Чархане расходует 27,8 (schenker2022) на рассоле впятеро беднее; рассолу Пуны нужно меньше перекачки и промывки; на скважины глубиной 100 м уходит 0,3 из этого',
  'a bus that runs a day on one charge is charged nearly full; no setting was found':
    'автобус, который ездит весь день на одной зарядке, заряжают почти полностью; настройку найти не удалось',
  'a car has one pack by all designs of the library': 'во всех конструкциях библиотеки у легкового автомобиля одна батарея',
  'a cell of the same chemistry': 'ячейка того же состава',
  'a full truck or container carries 20 to 25 t; nothing was found on what battery plants send at a time':
    'полная фура или контейнер вмещает 20–25 т; сведений о том, какими партиями отправляют грузы заводы батарей, не найдено',
  'a large prismatic cell of the same chemistry; the other model is of a small cylindrical cell':
    'крупная призматическая ячейка того же состава; другая модель относится к небольшой цилиндрической ячейке',
  'a little halite is left': 'остаётся немного галита',
  'a little potash is left': 'остаётся немного хлорида калия',
  'a mean daily high of 21 degC in December on travel pages': 'средний дневной максимум декабря 21 °C по туристическим сайтам',
  'a new maker has less weight with its suppliers than CATL; the promise of the car makers to their own suppliers stands in for it':
    'новый производитель имеет у поставщиков меньший вес, чем CATL; взамен взято обещание автопроизводителей своим поставщикам',
  'a plant that needs weeks for a full truck is taken to order smaller loads; nothing was found':
    'принято, что завод, которому полной фуры хватает на недели, заказывает меньшими партиями; данных не найдено',
  'a tariff does not scatter; a little stands for what differs from it':
    'тариф не имеет разброса; небольшой разброс заменяет всё, что от тарифа отличается',
  'a tariff knows no weekend': 'тариф не различает выходные дни',
  'a tenth of the 300 m that ref prozell prints: 300 m would take 15 % of a 2000 m coil on top of the running loss and leave 61 % of the active material in good cells, far from every other source; 30 m leave 70 %':
    'десятая часть от 300 м, напечатанных в источнике prozell: 300 м отняли бы 15 % рулона в 2000 м сверх текущих потерь и оставили бы в годных ячейках 61 % активного материала, что далеко от всех прочих источников; при 30 м остаётся 70 %',
  'a wetting rack only holds cells, as an ageing rack does, to which the expert of ref prozell gives nobody; its authors assume for wetting racks what they assume for formation towers, which would put 305 people on a shift of 40 GWh/yr where ref bsm-batpac5 has 73 at 50 GWh/yr for all of formation, ageing, test and sorting; cells are moved by the people of filling and formation':
    'стеллаж пропитки только держит ячейки, как и стеллаж выдержки, к которому эксперт источника prozell никого не приставляет; для стеллажей пропитки его авторы принимают то же, что и для башен формирования, и тогда в смене завода на 40 ГВт·ч/год было бы 305 человек, хотя в источнике bsm-batpac5 на 50 ГВт·ч/год их 73 на всё формирование, выдержку, испытания и сортировку; ячейки перемещают люди с заливки электролита и формирования',
  'acid beyond need; other metals take some, and the rest is neutralised':
    'кислота с избытком; часть расходуют другие металлы, остальное нейтрализуют',
  'acid is fed beyond need, as other minerals take some; the rest is neutralised':
    'кислоту подают с избытком, так как часть расходуют другие минералы; остальное нейтрализуют',
  'all parts outside the cells are taken off': 'всё, что находится вне ячеек, снимают',
  'an assumption stated by the source, with nothing measured behind it':
    'допущение, заявленное самим источником; измерений за ним нет',
  'announcements count sets, one to a vehicle': 'в объявлениях считают комплекты, по одному на машину',
  'anode graphite is sold with at least 99.95 % of carbon; the rest is ash':
    'анодный графит продают с содержанием углерода не менее 99,95 %; остальное зола',
  'as for finished packs; no size of a store of finished materials was found':
    'как для готовых батарей; размер склада готовых материалов найти не удалось',
  'as the coke and pitch of which it is baked, less hydrogen and oxygen for the loss of 0.4 % that the source has; the rest is ash':
    'как у кокса и пека, из которых он обожжён, минус водород и кислород в размере потери 0,4 % по источнику; остальное зола',
  'as the concentrate: shaping changes no composition': 'как у концентрата: сфероидизация состава не меняет',
  'as the other active material': 'как у другого активного материала',
  'as where brine is precipitated': 'как при осаждении из рассола',
  'as where nickel and cobalt are taken out before it: the carbonate dissolves a little; the targets of the European Union are 50 % by 2027 and 80 % by 2031 (smm_rec)':
    'как там, где никель и кобальт извлекают раньше него: карбонат немного растворим; целевые показатели Евросоюза: 50 % к 2027 году и 80 % к 2031 году (smm_rec)',
  'at 25 degC, half charge and full depth the capacity after 1000 days and 1000 cycles falls from 0.868 at 1C to 0.005 at 1.75C; 1.5C is about where it leaves its data':
    'при 25 °C, половинном заряде и полной глубине разряда ёмкость после 1000 дней и 1000 циклов падает с 0,868 при 1C до 0,005 при 1,75C; около 1,5C модель выходит за пределы своих данных',
  'between plants of one project: loading, a day on the road, receipt and test of the lot; nothing was found':
    'между заводами одного проекта: погрузка, день в пути, приёмка и испытание партии; данных не найдено',
  'between the cell without silicon (0.0729) and that with 5 % (0.0951)':
    'между ячейкой без кремния (0,0729) и ячейкой с 5 % кремния (0,0951)',
  'between the least gap that a patent asks and a rule that counts no extra turns in its roll; that of flat cans, too':
    'между наименьшим зазором, которого требует патент, и правилом, которое не учитывает лишних витков рулона; то же для плоских корпусов',
  'binder goes with the powder where it is not burnt': 'там, где связующее не выжигают, оно уходит с порошком',
  'boards, relays and cables hold about a fifth of copper; what else they hold has no element here':
    'платы, реле и кабели содержат около пятой части меди; прочему их содержимому здесь не соответствует ни один элемент',
  'both faces of the cathode must look at anode, so the anode runs on past the cathode; winders let it cover the roll once or twice, and none where the outer face of the cathode stays uncoated':
    'обе стороны катода должны быть обращены к аноду, поэтому анод длиннее катода; при намотке им обматывают рулон один-два раза или ни разу, если наружная сторона катода остаётся без покрытия',
  "buses carry several packs; three of the middle of the library's bus packs are about the 499 kWh of the KAMAZ-6282":
    'на автобусе несколько батарей; три средние из автобусных батарей библиотеки дают примерно 499 кВт·ч, как у КАМАЗ-6282',
  "buses carry several packs; two of the middle of the library's bus packs are more than the 240 kWh of the tender":
    'на автобусе несколько батарей; две средние из автобусных батарей библиотеки дают больше 240 кВт·ч, указанных в закупке',
  'car batteries are retired at 70 to 80 % of their capacity, and no lower limit of a second life was found; Namie parts modules for cars from those for carts and lamps at 80 %':
    'автомобильные батареи списывают при 70–80 % ёмкости, а нижнюю границу для второй службы найти не удалось; в Намиэ модули для автомобилей отделяют от модулей для тележек и светильников на уровне 80 %',
  'carbon and binders do not dissolve in the acid': 'углерод и связующие в кислоте не растворяются',
  'cells made for energy are charged in an hour or more, those made for power in a third of one; which cells the sets have was not found':
    'ячейки, рассчитанные на энергию, заряжают за час и дольше, рассчитанные на мощность — за треть часа; какие ячейки в комплектах, выяснить не удалось',
  'cells of NMC with a titanate anode; which NMC is not said': 'ячейки NMC с титанатным анодом; какой именно NMC, не указано',
  'charge slows above that, and the stop at the terminus is short; no setting was found':
    'выше этого уровня зарядка замедляется, а стоянка на конечной коротка; настройку найти не удалось',
  'chargers of houses and streets have 3.7 to 22 kW': 'домашние и уличные зарядные станции имеют мощность от 3,7 до 22 кВт',
  'city lines run from about five in the morning to past midnight; no time of a single vehicle was found':
    'городские маршруты работают примерно с пяти утра до начала первого ночи; времени работы отдельной машины найти не удалось',
  'concentrates of flotation are sold with 94 to 97 % of carbon; of the rest the elements are not known':
    'концентраты флотации продают с содержанием углерода 94–97 %; какие элементы в остатке, неизвестно',
  'containers are cooled to about 25 degrees; no log of a station was found':
    'контейнеры охлаждают примерно до 25 градусов; журнал работы какой-либо станции найти не удалось',
  'day and evening; timetables were not found': 'день и вечер; расписания найти не удалось',
  'dissolves and is taken out again; counted as metal': 'растворяется и снова извлекается; учтено как металл',
  'dried off; a part of the salt stays in truth': 'отгоняется при сушке; на деле часть соли остаётся',
  'energy and packs of the vessels were not found; what a vessel has is taken as one pack':
    'энергию и батареи судов найти не удалось; всё, что стоит на судне, принято за одну батарею',
  'energy lost over energy charged when a pack is charged and discharged once through a test stand that feeds back':
    'отношение потерянной энергии к энергии заряда за один заряд и разряд батареи на стенде с рекуперацией в сеть',
  'every pack that comes in is inspected': 'проверяют каждую поступившую батарею',
  'every pack whose modules are exchanged has them measured, so that the new ones match':
    'у каждой батареи, в которой меняют модули, их измеряют, чтобы новые подходили к остальным',
  'every repaired pack goes back with its papers': 'каждая отремонтированная батарея возвращается с документами',
  'ferrocyanide is fed beyond the reaction so that few of its places in the crystal stay empty; no figure of makers was found, and part of it can be sent back':
    'ферроцианид подают сверх стехиометрии, чтобы в кристалле оставалось мало его незанятых мест; данных производителей не найдено, часть избытка можно вернуть в процесс',
  'from a supplier outside, as a rule on another continent: weeks at sea and days at both ends; no figure of a battery plant was found':
    'от стороннего поставщика, как правило с другого континента: недели в море и дни на обоих концах пути; данных какого-либо завода батарей не найдено',
  'from asking the maker for a new pack to having it; no term of delivery was found':
    'от запроса новой батареи у изготовителя до её получения; срок поставки найти не удалось',
  'from the 18650 to the 4680 the sources have 4 to 5.6 g': 'в источниках от 4 до 5,6 г, от 18650 до 4680',
  'good cells that are sorted into a second grade, of which modules of their own are made; no sorting result of a maker was found':
    'годные ячейки, отсортированные во второй сорт, из которых собирают отдельные модули; результатов сортировки у производителей не найдено',
  'growth of a film with the root of time, as in most lithium models':
    'плёнка растёт пропорционально корню из времени, как в большинстве литиевых моделей',
  'heated packs are kept above 5 to 15 degC while they stand at a charger or drive; a pack parked outside in winter is colder':
    'батареи с обогревом держат выше 5–15 °C, пока они стоят на зарядке или в движении; батарея машины, стоящей зимой на улице, холоднее',
  'hours of one builder in a year: those of the labour costs of the regions, up to 60 hours a week where people live on site':
    'часы одного строителя за год: те же, что в стоимости труда по регионам, до 60 часов в неделю там, где люди живут на площадке',
  'housings and plates are taken off by hand': 'корпуса и плиты снимают вручную',
  'is blown off as fluff with the other plastics': 'отдувается как лёгкая фракция вместе с прочими пластиками',
  'it is done at room temperature (sun2021) or a little above; heat to clean the liquor and take sodium sulphate out of it is not in this figure':
    'процесс идёт при комнатной температуре (sun2021) или немного выше; тепло на очистку маточного раствора и вывод из него сульфата натрия в это число не входит',
  'it takes minutes, so every pack gets it': 'занимает минуты, поэтому проходит каждая батарея',
  'kilns of that plant are taken as electric; the step has 10.6 MJ/kg of gas of an inventory with hardly any electricity (zhang2024), and both together would count the heat twice':
    'печи этого завода приняты электрическими; на эту стадию приходится 10,6 МДж/кг газа по инвентаризации, в которой почти нет электроэнергии (zhang2024), и вместе они учли бы тепло дважды',
  'liquid cooling holds cells below 30 to 40 degC': 'жидкостное охлаждение держит ячейки ниже 30–40 °C',
  'lithium is left to the end, and its carbonate dissolves a little; the targets of the European Union are 50 % by 2027 and 80 % by 2031 (smm_rec)':
    'литий остаётся напоследок, а его карбонат немного растворим; целевые показатели Евросоюза: 50 % к 2027 году и 80 % к 2031 году (smm_rec)',
  'looked for and not found; 70 kW at 12 km/h for a vessel of 50 to 80 people':
    'искали, но не нашли; 70 кВт при 12 км/ч для судна на 50–80 человек',
  'loss in a first year of rest at 25 degC and half charge: no published equation of a sodium cell with coefficients was found; the middle of the 14 lithium models, all but the two extremes within the band':
    'потеря за первый год хранения при 25 °C и половинном заряде: опубликованного уравнения с коэффициентами для натриевой ячейки не найдено; взята середина 14 литиевых моделей, и все они, кроме двух крайних, попадают в границы',
  'made up, as evening-peak': 'значения условные, как у evening-peak',
  'made up, as that of general': 'значения условные, как у general',
  'made up: no series of prices of this country was found': 'значения условные: ряда цен этой страны не найдено',
  'made up: tariffs of China part peak and valley by about three to four times; no tariff of a province was found that could be cited':
    'значения условные: в тарифах Китая пик и провал различаются примерно в три-четыре раза; тарифа какой-либо провинции, на который можно сослаться, не найдено',
  'makers advise owners to charge to 80 % on usual days; what owners do was not found':
    'производители советуют владельцам в обычные дни заряжать до 80 %; как поступают владельцы, выяснить не удалось',
  'management system, contactors and cooling have no price in the source; jacket, interconnects and terminals alone come to 2.4 USD/kg over all 54.8 kg (bsm)':
    'для системы управления, контакторов и охлаждения цены в источнике нет; одни только кожух, перемычки и выводы дают 2,4 USD/кг на все 54,8 кг (bsm)',
  'marks at 45, 50 and 55 drawn by the tool, without a source':
    'отметки 45, 50 и 55 поставлены самим инструментом, источника нет',
  'mean over the day of the heat of driving and charging; a car stands most of the day':
    'среднее за сутки с учётом нагрева при езде и зарядке; большую часть суток автомобиль стоит',
  'mean over the day of the heat of driving and charging; no measured cell temperature of these vehicles was found':
    'среднее за сутки с учётом нагрева при езде и зарядке; измеренной температуры ячеек на таких машинах не найдено',
  'metal by metal no yield with a source was found': 'извлечения по отдельным металлам с указанием источника не найдено',
  'metal by metal no yield with a source was found; nickel is the last metal left in the solution':
    'извлечения по отдельным металлам с указанием источника не найдено; никель последним из металлов остаётся в растворе',
  'metal by metal no yield with a source was found; part goes with the iron and aluminium that are taken out':
    'извлечения по отдельным металлам с указанием источника не найдено; часть уходит с удаляемыми железом и алюминием',
  'minor stops and speed losses of battery lines are published only within whole-line effectiveness':
    'мелкие остановки и потери скорости на линиях батарей публикуют только в составе общей эффективности линии',
  'modules of one vehicle lie up to 15 points of capacity apart; packs, means of their modules, are assumed to differ by a seventh of what they lose':
    'модули одной машины различаются по ёмкости до 15 процентных пунктов; принято, что батареи как средние по своим модулям различаются на седьмую часть своей потери',
  'nearly all of the water: salts that are taken out keep some, and so does the strong brine that goes on':
    'почти вся вода: часть удерживают выводимые соли, часть — крепкий рассол, идущий дальше',
  'neither source says at which capacity life ends; 80 % is usual':
    'ни один из источников не указывает, при какой ёмкости кончается срок службы; обычно это 80 %',
  'nights of June to August go to -16 to -24 degC in press reports of the weather service':
    'ночью с июня по август бывает от −16 до −24 °C, по данным метеослужбы в прессе',
  'no ageing equation of a sodium cell has been published; an assumption stands in':
    'уравнений старения натриевой ячейки не опубликовано; вместо них взято допущение',
  'no analysis of a source was read; calcined coke is nearly carbon, with a little sulphur, nitrogen and hydrogen; the rest is ash':
    'анализа по источнику нет; прокалённый кокс — почти чистый углерод с небольшим количеством серы, азота и водорода; остальное зола',
  'no analysis of a source was read; coal tar pitch is of aromatic rings, about 93 % of carbon and 4.5 % of hydrogen; the rest is ash':
    'анализа по источнику нет; каменноугольный пек состоит из ароматических колец, в нём около 93 % углерода и 4,5 % водорода; остальное зола',
  'no analysis of a source was read; dry wood and shells are near cellulose and lignin, about half of it carbon; the rest is ash':
    'анализа по источнику нет; сухие древесина и скорлупа близки к целлюлозе и лигнину, около половины массы — углерод; остальное зола',
  'no analysis of a source was read; low-sulphur cokes are of about nine parts of carbon in ten, with hydrogen of the volatile matter; the rest is ash':
    'анализа по источнику нет; малосернистые коксы состоят из углерода примерно на девять десятых, есть водород летучих веществ; остальное зола',
  'no analysis with a source was read; potash is made there as well, so that it is taken as twice that at Uyuni':
    'анализа с указанием источника нет; там производят и хлорид калия, поэтому принято вдвое больше, чем на Уюни',
  'no analysis with a source was read; taken as at Uyuni': 'анализа с указанием источника нет; принято как на Уюни',
  'no availability of the Moscow fleet or clause of its contracts was found; this is what may be lost to the pack alone':
    'коэффициента готовности московского парка или пункта его контрактов не найдено; здесь то, что можно потерять только из-за батареи',
  'no building cost in Russia was found; that of ref prozell, with the band of the country rows of ref bsm (1220 to 3683 USD/m2 at 0.9496)':
    'стоимости строительства зданий в России не найдено; взята стоимость из источника prozell с границами по строкам стран источника bsm (от 1220 до 3683 USD/м² при 0,9496)',
  'no centre was found with floor and people; offices take 15 to 20, laboratories several times that':
    'центра с известными площадью и численностью не найдено; в офисах на человека приходится 15–20, в лабораториях в несколько раз больше',
  'no change-over time between packs was found': 'времени переналадки между батареями не найдено',
  'no citable MTBF or MTTR of any battery machine was found':
    'данных о среднем времени между отказами и среднем времени ремонта (MTBF и MTTR), на которые можно сослаться, не найдено ни для одной машины производства батарей',
  'no citable contingency of a cell plant was found; customary for a project before detailed design':
    'данных о резерве на непредвиденные расходы для завода ячеек, на которые можно сослаться, не найдено; значение обычно для проекта до рабочего проектирования',
  'no citable cost of capital of a cell plant was found; real terms':
    'данных о стоимости капитала завода ячеек, на которые можно сослаться, не найдено; в реальном выражении',
  'no citable cost was found; contactors, fuses, sensors, seals, boards and coolant beside modules, over the price of a new pack':
    'данных о стоимости, на которые можно сослаться, не найдено; контакторы, предохранители, датчики, уплотнения, платы и теплоноситель помимо модулей, в долях цены новой батареи',
  'no citable duration of this part was found; crystallisers, filters and columns are made to order; long ways to the site':
    'данных о сроке этого этапа, на которые можно сослаться, не найдено; кристаллизаторы, фильтры и колонны делают на заказ; путь до площадки долгий',
  'no citable duration of this part was found; earthworks and liners of some hundred hectares, pond by pond':
    'данных о сроке этого этапа, на которые можно сослаться, не найдено; земляные работы и противофильтрационные экраны на нескольких сотнях гектаров, пруд за прудом',
  'no citable duration of this part was found; environmental study, water rights and consultation of the people who live there':
    'данных о сроке этого этапа, на которые можно сослаться, не найдено; оценка воздействия на окружающую среду, права на воду и консультации с местными жителями',
  'no citable duration of this part was found; kilns and crystallisers are made to order':
    'данных о сроке этого этапа, на которые можно сослаться, не найдено; печи и кристаллизаторы делают на заказ',
  'no citable duration of this part was found; kilns, leaching and crystalliser buildings with heavy foundations':
    'данных о сроке этого этапа, на которые можно сослаться, не найдено; корпуса обжига, выщелачивания и кристаллизации с тяжёлыми фундаментами',
  'no citable duration of this part was found; kilns, leaching and crystallisers are started one after another':
    'данных о сроке этого этапа, на которые можно сослаться, не найдено; печи, выщелачивание и кристаллизацию пускают одно за другим',
  'no citable duration of this part was found; kilns, mills and reactors are made to order within half a year to a year, with shipping a month or two more':
    'данных о сроке этого этапа, на которые можно сослаться, не найдено; печи, мельницы и реакторы делают на заказ за срок от полугода до года, перевозка добавляет месяц-два',
  'no citable duration of this part was found; machines, pipes and wires as the halls are closed':
    'данных о сроке этого этапа, на которые можно сослаться, не найдено; машины, трубопроводы и кабели монтируют по мере закрытия контура корпусов',
  'no citable duration of this part was found; makers of cells test samples of several lots over months, and cells of them for longer':
    'данных о сроке этого этапа, на которые можно сослаться, не найдено; производители ячеек месяцами испытывают образцы нескольких партий, а ячейки из них ещё дольше',
  'no citable duration of this part was found; permits for emissions and, with chemicals, for hazards; in China months, elsewhere a year and more':
    'данных о сроке этого этапа, на которые можно сослаться, не найдено; разрешения на выбросы, а при работе с химикатами и по опасным производствам; в Китае месяцы, в других странах год и больше',
  'no citable duration of this part was found; pipes and tanks make up most of the work, at heights where people work slowly; one whole plant took under 36 months (Eramet, Centenario)':
    'данных о сроке этого этапа, на которые можно сослаться, не найдено; большая часть работ — трубопроводы и ёмкости, на высоте над уровнем моря, где люди работают медленно; целый завод построили менее чем за 36 месяцев (Eramet, Centenario)',
  'no citable duration of this part was found; pipes, tanks and refractories make up most of the work':
    'данных о сроке этого этапа, на которые можно сослаться, не найдено; большая часть работ — трубопроводы, ёмкости и футеровка',
  'no citable duration of this part was found; remote sites with camp, road, power and wells to be built; one whole plant took under 36 months (Eramet, Centenario)':
    'данных о сроке этого этапа, на которые можно сослаться, не найдено; удалённые площадки, где надо построить посёлок, дорогу, электроснабжение и скважины; целый завод построили менее чем за 36 месяцев (Eramet, Centenario)',
  'no citable duration of this part was found; runs without and with material until the first batch for customers; kilns and furnaces take weeks to heat and dry out':
    'данных о сроке этого этапа, на которые можно сослаться, не найдено; пуск вхолостую и на материале до первой партии для покупателей; разогрев и сушка печей занимают недели',
  'no citable duration of this part was found; the halls are plain; between 8 months for a whole LFP plant (Zijin, Shanghang) and 10 for an anode plant (BTR, Kendal) and 13 to 19 for others as a whole':
    'данных о сроке этого этапа, на которые можно сослаться, не найдено; корпуса простые; взято между 8 месяцами на целый завод LFP (Zijin, Шанхан), 10 на завод анодов (BTR, Кендал) и 13–19 на другие заводы целиком',
  'no citable duration of this part was found; wells, columns and purification are started one after another':
    'данных о сроке этого этапа, на которые можно сослаться, не найдено; скважины, колонны и очистку пускают одно за другим',
  'no citable duration was found; a plain hall with a fire compartment, lower than a cell plant and without dry rooms':
    'данных о сроке, на которые можно сослаться, не найдено; простой корпус с противопожарным отсеком, ниже завода ячеек и без сухих комнат',
  'no citable duration was found; equipment is ordered during the building works':
    'данных о сроке, на которые можно сослаться, не найдено; оборудование заказывают во время строительства',
  'no citable duration was found; fire protection of a store of batteries has to be agreed':
    'данных о сроке, на которые можно сослаться, не найдено; противопожарную защиту склада батарей надо согласовать',
  'no citable duration was found; work on high voltage asks for papers':
    'данных о сроке, на которые можно сослаться, не найдено; для работ под высоким напряжением нужны допуски',
  'no citable excess of machines was found; powder waits in silos between steps, so less is spared than on a line of pieces, and chemical trains have 5 to 20 % over their nameplate':
    'данных о запасе по числу машин, на которые можно сослаться, не найдено; между стадиями порошок ждёт в силосах, поэтому запас меньше, чем на линии штучных изделий, а у химических ниток он составляет 5–20 % сверх номинала',
  'no citable figure was found': 'данных, на которые можно сослаться, не найдено',
  'no citable figure was found; 10 m3 with 50 to 100 g/L of product':
    'данных, на которые можно сослаться, не найдено; 10 м³ при 50–100 г/л продукта',
  'no citable figure was found; 40 to 60 strokes a minute of cans of 100 to 200 g':
    'данных, на которые можно сослаться, не найдено; 40–60 ходов в минуту, корпуса массой 100–200 г',
  'no citable figure was found; 6 to 10 um at 50 to 100 m/min on a width of 1.4 m':
    'данных, на которые можно сослаться, не найдено; 6–10 мкм при 50–100 м/мин и ширине 1,4 м',
  'no citable figure was found; 9 to 10 g/m2 at 60 to 100 m/min on a width of 1 m':
    'данных, на которые можно сослаться, не найдено; 9–10 г/м² при 60–100 м/мин и ширине 1 м',
  'no citable figure was found; Faraday: 1.186 g of copper for each ampere-hour, at 50 000 A on a drum and 95 % current efficiency 56 kg/h; drums take 30 000 to 70 000 A':
    'данных, на которые можно сослаться, не найдено; по закону Фарадея 1,186 г меди на ампер-час; при 50 000 А на барабан и выходе по току 95 % это 56 кг/ч; барабаны работают на 30 000–70 000 А',
  'no citable figure was found; a box takes about twice the load of an Acheson furnace of its size, at longer cooling':
    'данных, на которые можно сослаться, не найдено; короб вмещает примерно вдвое больше, чем печь Ачесона того же размера, но остывает дольше',
  'no citable figure was found; a bus of 12 m by 2.55 m with 2 to 3 m on all sides is 120 to 140 m2, an articulated one 200':
    'данных, на которые можно сослаться, не найдено; автобус 12 на 2,55 м с проходами 2–3 м со всех сторон занимает 120–140 м², сочленённый 200',
  'no citable figure was found; a centrifuge or filter press with its tanks does 0.5 to 1 t/h of wet cake, with several washes':
    'данных, на которые можно сослаться, не найдено; центрифуга или фильтр-пресс с ёмкостями даёт 0,5–1 т/ч влажного осадка с несколькими промывками',
  'no citable figure was found; a coater of 1 to 1.5 m width at 80 to 120 m/min makes 40 to 70 million m2 a year of 9 to 10 g/m2':
    'данных, на которые можно сослаться, не найдено; машина нанесения шириной 1–1,5 м при 80–120 м/мин даёт в год 40–70 млн м² с покрытием 9–10 г/м²',
  'no citable figure was found; a drum machine with its rectifier and winder; a titanium drum is a precision part of long delivery':
    'данных, на которые можно сослаться, не найдено; барабанная машина с выпрямителем и намотчиком; титановый барабан — прецизионная деталь с долгим сроком поставки',
  'no citable figure was found; a dryer that evaporates 1 t/h of water makes 0.67 t/h from a slurry of 40 % solids':
    'данных, на которые можно сослаться, не найдено; сушилка с испарением воды 1 т/ч даёт 0,67 т/ч из суспензии с 40 % твёрдого',
  'no citable figure was found; a furnace of 20 m by 4 m, its share of crane aisle, transformer and insulation store':
    'данных, на которые можно сослаться, не найдено; печь 20 на 4 м с её долей подкранового пролёта, трансформатора и склада теплоизоляционной засыпки',
  'no citable figure was found; a furnace of 25 t with its share of transformer and rectifier (one for 6 to 8 furnaces), bus bars, cranes, suction and gas cleaning':
    'данных, на которые можно сослаться, не найдено; печь на 25 т с её долей трансформатора и выпрямителя (один на 6–8 печей), шинопроводов, кранов, отсоса и газоочистки',
  'no citable figure was found; a kiln of 50 to 60 m by 3 m, with its return line of saggars, filling and emptying, and a way on both sides':
    'данных, на которые можно сослаться, не найдено; печь длиной 50–60 м и шириной 3 м с линией возврата капселей, их загрузкой и выгрузкой и проходом с обеих сторон',
  'no citable figure was found; a kiln runs for months between stops; rollers, saggars and heaters fail meanwhile':
    'данных, на которые можно сослаться, не найдено; печь работает между остановками месяцами; за это время выходят из строя ролики, капсели и нагреватели',
  'no citable figure was found; a kilogram gives up 0.83 kg of water: dryers of 0.5 t/h of water':
    'данных, на которые можно сослаться, не найдено; с килограмма уходит 0,83 кг воды: сушилки на 0,5 т/ч воды',
  'no citable figure was found; a line behind four or five drums':
    'данных, на которые можно сослаться, не найдено; одна линия после четырёх или пяти барабанов',
  'no citable figure was found; a line of 100 million m2 a year of 9 um film, at 5 to 7 g/m2, is 0.07 t/h; lines of ten years ago made 35 to 60 million, the largest of today 200 million':
    'данных, на которые можно сослаться, не найдено; линия на 100 млн м² в год плёнки 9 мкм, при 5–7 г/м², это 0,07 т/ч; линии десятилетней давности давали 35–60 млн, крупнейшие нынешние дают 200 млн',
  'no citable figure was found; a line of 150 to 200 m under clean air, solvent recovery':
    'данных, на которые можно сослаться, не найдено; линия длиной 150–200 м в чистом воздухе, рекуперация растворителя',
  'no citable figure was found; a mill of 1.5 to 2 m width at 600 to 1000 m/min in some passes does 4000 to 8000 t/yr':
    'данных, на которые можно сослаться, не найдено; прокатный стан шириной 1,5–2 м при 600–1000 м/мин за несколько проходов даёт 4000–8000 т/год',
  'no citable figure was found; a pack of 400 kg in half an hour by four people':
    'данных, на которые можно сослаться, не найдено; батарея массой 400 кг за полчаса силами четырёх человек',
  'no citable figure was found; a roller-hearth kiln of this length with saggar handling, gas supply and exhaust, between offers from China and prices several times that of makers in Japan and Europe':
    'данных, на которые можно сослаться, не найдено; роликовая печь такой длины с транспортом капселей, подачей газа и вытяжкой; между предложениями из Китая и ценами производителей Японии и Европы, которые в несколько раз выше',
  'no citable figure was found; a roller-hearth kiln of this length with saggar handling, gas supply and exhaust, between offers from China and prices several times that of makers in Japan and Europe; graphite heaters for 1500 degC; burner for the gas that leaves':
    'данных, на которые можно сослаться, не найдено; роликовая печь такой длины с транспортом капселей, подачей газа и вытяжкой; между предложениями из Китая и ценами производителей Японии и Европы, которые в несколько раз выше; графитовые нагреватели на 1500 °C; горелка для отходящего газа',
  'no citable figure was found; a roller-hearth kiln of this length with saggar handling, gas supply and exhaust, between offers from China and prices several times that of makers in Japan and Europe; graphite heaters for 1500 degC; its share of a rotary kiln that chars the plants and of the burner for their gas':
    'данных, на которые можно сослаться, не найдено; роликовая печь такой длины с транспортом капселей, подачей газа и вытяжкой; между предложениями из Китая и ценами производителей Японии и Европы, которые в несколько раз выше; графитовые нагреватели на 1500 °C; доля вращающейся печи, где обугливают растительное сырьё, и горелки для его газа',
  'no citable figure was found; a roller-hearth kiln of this length with saggar handling, gas supply and exhaust, between offers from China and prices several times that of makers in Japan and Europe; it is not hot':
    'данных, на которые можно сослаться, не найдено; роликовая печь такой длины с транспортом капселей, подачей газа и вытяжкой; между предложениями из Китая и ценами производителей Японии и Европы, которые в несколько раз выше; печь не из горячих',
  'no citable figure was found; a roller-hearth kiln of this length with saggar handling, gas supply and exhaust, between offers from China and prices several times that of makers in Japan and Europe; oxygen or dried air is extra':
    'данных, на которые можно сослаться, не найдено; роликовая печь такой длины с транспортом капселей, подачей газа и вытяжкой; между предложениями из Китая и ценами производителей Японии и Европы, которые в несколько раз выше; кислород или осушенный воздух оплачивают отдельно',
  'no citable figure was found; a roller-hearth kiln of this length with saggar handling, gas supply and exhaust, between offers from China and prices several times that of makers in Japan and Europe; with the mixer for pitch and the burner for its gas':
    'данных, на которые можно сослаться, не найдено; роликовая печь такой длины с транспортом капселей, подачей газа и вытяжкой; между предложениями из Китая и ценами производителей Японии и Европы, которые в несколько раз выше; вместе со смесителем для пека и горелкой для его газа',
  'no citable figure was found; a second person where high voltage is measured on an open pack':
    'данных, на которые можно сослаться, не найдено; второй человек нужен там, где на открытой батарее измеряют высокое напряжение',
  'no citable figure was found; a stirred reactor of 10 m3 through which 12 h of feed pass at about 100 g/L of hydroxide makes 0.08 t/h; reactors are 6 to 20 m3':
    'данных, на которые можно сослаться, не найдено; реактор с мешалкой на 10 м³, через который за 12 ч проходит подача с содержанием гидроксида около 100 г/л, даёт 0,08 т/ч; реакторы бывают на 6–20 м³',
  'no citable figure was found; a stirred reactor of 10 m3 with 12 h for its feed and 50 g/L of product, twice what a laboratory had (sun2021), makes 0.04 t/h':
    'данных, на которые можно сослаться, не найдено; реактор с мешалкой на 10 м³ при 12 ч пребывания и 50 г/л продукта, вдвое больше, чем в лаборатории (sun2021), даёт 0,04 т/ч',
  'no citable figure was found; a third of the ramp':
    'данных, на которые можно сослаться, не найдено; треть срока освоения мощности',
  'no citable figure was found; a train for about 10 000 t/yr of carbonate, counted in lithium chloride':
    'данных, на которые можно сослаться, не найдено; технологическая нитка примерно на 10 000 т/год карбоната в пересчёте на хлорид лития',
  'no citable figure was found; a train of 1000 t/yr, as plants for the lithium salt are told of by thousands of tonnes':
    'данных, на которые можно сослаться, не найдено; технологическая нитка на 1000 т/год: о заводах литиевой соли сообщают в тысячах тонн',
  'no citable figure was found; a train of 20 000 to 25 000 t/yr of hydroxide takes about seven times that of concentrate':
    'данных, на которые можно сослаться, не найдено; технологическая нитка на 20 000–25 000 т/год гидроксида берёт примерно в семь раз больше концентрата',
  'no citable figure was found; a train of 20 000 to 25 000 t/yr of hydroxide, counted in lithium sulphate':
    'данных, на которые можно сослаться, не найдено; технологическая нитка на 20 000–25 000 т/год гидроксида в пересчёте на сульфат лития',
  'no citable figure was found; a width of 1.2 m at 40 to 60 m/min of 0.2 kg/m2, over half the time':
    'данных, на которые можно сослаться, не найдено; ширина 1,2 м при 40–60 м/мин и 0,2 кг/м², половину времени',
  'no citable figure was found; acid attacks pumps and filters':
    'данных, на которые можно сослаться, не найдено; кислота разъедает насосы и фильтры',
  'no citable figure was found; acid attacks pumps, filters clog':
    'данных, на которые можно сослаться, не найдено; кислота разъедает насосы, фильтры забиваются',
  'no citable figure was found; acid attacks pumps, valves and linings':
    'данных, на которые можно сослаться, не найдено; кислота разъедает насосы, арматуру и футеровку',
  'no citable figure was found; acid attacks the roaster, filters clog':
    'данных, на которые можно сослаться, не найдено; кислота разъедает сульфатизатор, фильтры забиваются',
  'no citable figure was found; acid for half a day while warm, then several washes to neutral':
    'данных, на которые можно сослаться, не найдено; кислота полдня с подогревом, затем несколько промывок до нейтральной реакции',
  'no citable figure was found; acid mixer, roaster with gas cleaning, leaching, neutralising, filters for seven tonnes of residue to one of product, ion exchange':
    'данных, на которые можно сослаться, не найдено; смеситель с кислотой, печь сульфатизации с газоочисткой, выщелачивание, нейтрализация, фильтры на семь тонн остатка на тонну продукта, ионный обмен',
  'no citable figure was found; an open pack of 2 m by 1 m, its lid and modules beside it, and a way round them that is fenced off':
    'данных, на которые можно сослаться, не найдено; открытая батарея 2 на 1 м, рядом её крышка и модули, вокруг огороженный проход',
  'no citable figure was found; as an Acheson furnace': 'данных, на которые можно сослаться, не найдено; как печь Ачесона',
  'no citable figure was found; as an Acheson furnace, with the box of graphite plates in which the powder lies':
    'данных, на которые можно сослаться, не найдено; как печь Ачесона, с коробом из графитовых плит, в котором лежит порошок',
  'no citable figure was found; as an Acheson furnace, with the press that holds the column together and a supply of higher current':
    'данных, на которые можно сослаться, не найдено; как печь Ачесона, с прессом, который сжимает столб, и с источником большего тока',
  'no citable figure was found; as for LFP': 'данных, на которые можно сослаться, не найдено; как для LFP',
  'no citable figure was found; as for LFP, with a wider band':
    'данных, на которые можно сослаться, не найдено; как для LFP, с более широкими границами',
  'no citable figure was found; as for layered lithium oxides':
    'данных, на которые можно сослаться, не найдено; как для слоистых литиевых оксидов',
  'no citable figure was found; as for oxides, of a powder of about 1 kg/L in deep crucibles':
    'данных, на которые можно сослаться, не найдено; как для оксидов, при порошке около 1 кг/л в глубоких тиглях',
  'no citable figure was found; as where lithium carbonate is precipitated from brine':
    'данных, на которые можно сослаться, не найдено; как при осаждении карбоната лития из рассола',
  'no citable figure was found; atomisers and filter bags':
    'данных, на которые можно сослаться, не найдено; распылители и рукава фильтров',
  'no citable figure was found; autoclave and tanks': 'данных, на которые можно сослаться, не найдено; автоклав и ёмкости',
  'no citable figure was found; autoclave with its share of salt dissolving and recovery of lithium sulphate':
    'данных, на которые можно сослаться, не найдено; автоклав с его долей растворения соли и извлечения сульфата лития',
  'no citable figure was found; baths, dryer, cameras and packing':
    'данных, на которые можно сослаться, не найдено; ванны, сушилка, камеры и упаковка',
  'no citable figure was found; baths, rinsing, dryer and winders':
    'данных, на которые можно сослаться, не найдено; ванны, промывка, сушилка и намотчики',
  'no citable figure was found; bays with fire zones and ways for lift trucks':
    'данных, на которые можно сослаться, не найдено; посты с противопожарными зонами и проездами для погрузчиков',
  'no citable figure was found; beads and screens wear':
    'данных, на которые можно сослаться, не найдено; изнашиваются мелющие шарики и сетки',
  'no citable figure was found; black mass of about 20 000 t/yr of cells with the acid and peroxide that it takes':
    'данных, на которые можно сослаться, не найдено; чёрная масса примерно от 20 000 т/год ячеек вместе с нужными ей кислотой и пероксидом',
  'no citable figure was found; block of pots with its platforms, boiler and silos':
    'данных, на которые можно сослаться, не найдено; блок котлов с площадками, котельной и силосами',
  'no citable figure was found; breaks and changes of coil':
    'данных, на которые можно сослаться, не найдено; обрывы и смена рулона',
  'no citable figure was found; breaks and roll changes': 'данных, на которые можно сослаться, не найдено; обрывы и смена валков',
  'no citable figure was found; breaks of the film': 'данных, на которые можно сослаться, не найдено; обрывы плёнки',
  'no citable figure was found; breaks of the foil': 'данных, на которые можно сослаться, не найдено; обрывы фольги',
  'no citable figure was found; brickwork': 'данных, на которые можно сослаться, не найдено; кладка печи',
  'no citable figure was found; brine over open fresh water: less as the activity of water in the brine falls from 0.75 to 0.3 along the ponds; wells, halite beds and dykes take part of the area':
    'данных, на которые можно сослаться, не найдено; испарение рассола относительно открытой пресной воды: меньше, так как активность воды в рассоле вдоль прудов-испарителей падает с 0,75 до 0,3; часть площади занимают скважины, слои галита и дамбы',
  'no citable figure was found; caking and seals':
    'данных, на которые можно сослаться, не найдено; налипание продукта и уплотнения',
  'no citable figure was found; centrifuge, dryer, jet mill, magnets and packing':
    'данных, на которые можно сослаться, не найдено; центрифуга, сушилка, струйная мельница, магниты и упаковка',
  'no citable figure was found; cloths and pumps':
    'данных, на которые можно сослаться, не найдено; фильтровальные полотна и насосы',
  'no citable figure was found; cloths, bearings and pumps':
    'данных, на которые можно сослаться, не найдено; фильтровальные полотна, подшипники и насосы',
  'no citable figure was found; coater with oven under clean air':
    'данных, на которые можно сослаться, не найдено; машина нанесения с сушильной печью в чистом воздухе',
  'no citable figure was found; coating with adhesive, extrusion of polypropylene, ovens, winders, ageing':
    'данных, на которые можно сослаться, не найдено; нанесение клея, экструзия полипропилена, печи, намотчики, выдержка',
  'no citable figure was found; columns, membranes and tanks':
    'данных, на которые можно сослаться, не найдено; колонны, мембраны и ёмкости',
  'no citable figure was found; concentrators of 20 000 to 100 000 t/yr are told of':
    'данных, на которые можно сослаться, не найдено; сообщают об обогатительных фабриках на 20 000–100 000 т/год',
  'no citable figure was found; contacts, walls and bus bars':
    'данных, на которые можно сослаться, не найдено; контакты, стенки и шинопроводы',
  'no citable figure was found; control room, centrifuges and packing':
    'данных, на которые можно сослаться, не найдено; операторская, центрифуги и упаковка',
  'no citable figure was found; control room, columns, membranes and wells':
    'данных, на которые можно сослаться, не найдено; операторская, колонны, мембраны и скважины',
  'no citable figure was found; control room, crystalliser and sulphate':
    'данных, на которые можно сослаться, не найдено; операторская, кристаллизатор и сульфат',
  'no citable figure was found; control room, reagents and filters':
    'данных, на которые можно сослаться, не найдено; операторская, реагенты и фильтры',
  'no citable figure was found; control room, reagents, filters, laboratory on shift':
    'данных, на которые можно сослаться, не найдено; операторская, реагенты, фильтры, сменная лаборатория',
  'no citable figure was found; cranes and tools': 'данных, на которые можно сослаться, не найдено; краны и оснастка',
  'no citable figure was found; crud, scaling and centrifuges':
    'данных, на которые можно сослаться, не найдено; межфазные осадки, солеотложения и центрифуги',
  'no citable figure was found; crushers and mills, flotation building, dryer and store':
    'данных, на которые можно сослаться, не найдено; дробилки и мельницы, корпус флотации, сушилка и склад',
  'no citable figure was found; crushers, mills, flotation, drying and bagging':
    'данных, на которые можно сослаться, не найдено; дробилки, мельницы, флотация, сушка и затаривание в мешки',
  'no citable figure was found; crushing, milling and regrinding, flotation in many stages, filters, dryer, screening and bagging, without mine and tailings dam':
    'данных, на которые можно сослаться, не найдено; дробление, измельчение и доизмельчение, флотация во много стадий, фильтры, сушилка, рассев и затаривание в мешки; без рудника и хвостохранилища',
  'no citable figure was found; crystalliser building and sulphate store':
    'данных, на которые можно сослаться, не найдено; корпус кристаллизации и склад сульфата',
  'no citable figure was found; crystalliser building, packing and store':
    'данных, на которые можно сослаться, не найдено; корпус кристаллизации, упаковка и склад',
  'no citable figure was found; days of a week on which it works: depots run every day, workshops mostly on working days':
    'данных, на которые можно сослаться, не найдено; рабочие дни недели: депо работают ежедневно, мастерские в основном по рабочим дням',
  'no citable figure was found; disc, paddle or flash dryers that evaporate 0.1 t/h of water':
    'данных, на которые можно сослаться, не найдено; дисковые, лопастные или пневматические сушилки с испарением воды 0,1 т/ч',
  'no citable figure was found; dispersing tanks, two stages of bead mills, cooling, pumps and magnets':
    'данных, на которые можно сослаться, не найдено; ёмкости диспергирования, две ступени бисерных мельниц, охлаждение, насосы и магниты',
  'no citable figure was found; dosing, dissolving the salt while it is cooled, analysis, filtering and filling of drums or tanks':
    'данных, на которые можно сослаться, не найдено; дозирование, растворение соли с охлаждением, анализ, фильтрация и розлив в бочки или ёмкости',
  'no citable figure was found; drum, cell, winder and rectifier':
    'данных, на которые можно сослаться, не найдено; барабан, электролизная ванна, намотчик и выпрямитель',
  'no citable figure was found; dryer in two stages under nitrogen, so that the iron is not oxidised':
    'данных, на которые можно сослаться, не найдено; двухступенчатая сушилка в азоте, чтобы железо не окислялось',
  'no citable figure was found; dryer with atomiser, gas heater, cyclones and bag filters':
    'данных, на которые можно сослаться, не найдено; сушилка с распылителем, газовый нагреватель, циклоны и рукавные фильтры',
  'no citable figure was found; dryer with filter and silo':
    'данных, на которые можно сослаться, не найдено; сушилка с фильтром и силосом',
  'no citable figure was found; dryer with heating, filter, sieve and magnets':
    'данных, на которые можно сослаться, не найдено; сушилка с нагревом, фильтр, сито и магниты',
  'no citable figure was found; dryer, mill, packing and store':
    'данных, на которые можно сослаться, не найдено; сушилка, мельница, упаковка и склад',
  'no citable figure was found; dryers that evaporate 0.3 t/h of water':
    'данных, на которые можно сослаться, не найдено; сушилки с испарением воды 0,3 т/ч',
  'no citable figure was found; drying and packing': 'данных, на которые можно сослаться, не найдено; сушка и упаковка',
  'no citable figure was found; evaporator, two crystallisers, centrifuges, drying under nitrogen and packing':
    'данных, на которые можно сослаться, не найдено; выпарной аппарат, два кристаллизатора, центрифуги, сушка в азоте и упаковка',
  'no citable figure was found; extraction hall, crystallisers, packing and stores':
    'данных, на которые можно сослаться, не найдено; корпус экстракции, кристаллизаторы, упаковка и склады',
  'no citable figure was found; extraction, crystallisers, packing':
    'данных, на которые можно сослаться, не найдено; экстракция, кристаллизаторы, упаковка',
  'no citable figure was found; extraction, reactors and filters':
    'данных, на которые можно сослаться, не найдено; экстракция, реакторы и фильтры',
  'no citable figure was found; extruder, casting, stretching in two directions, solvent bath and recovery, winding, for a film of 4 to 5 m width':
    'данных, на которые можно сослаться, не найдено; экструдер, отливка плёнки, вытяжка в двух направлениях, ванна с растворителем и его рекуперация, намотка; для плёнки шириной 4–5 м',
  'no citable figure was found; feed store, kiln of 60 to 90 m, cooler, ball mill, gas cleaning':
    'данных, на которые можно сослаться, не найдено; склад сырья, печь длиной 60–90 м, холодильник, шаровая мельница, газоочистка',
  'no citable figure was found; feeding, line and packing':
    'данных, на которые можно сослаться, не найдено; загрузка, линия и упаковка',
  'no citable figure was found; filling, heating to 180 to 200 degC, some hours at pressure, cooling and emptying':
    'данных, на которые можно сослаться, не найдено; загрузка, нагрев до 180–200 °C, несколько часов под давлением, охлаждение и выгрузка',
  'no citable figure was found; filling, heating to 500 to 700 degC while gas leaves, holding, cooling in a second vessel':
    'данных, на которые можно сослаться, не найдено; загрузка, нагрев до 500–700 °C с отводом газа, выдержка при температуре, охлаждение во втором аппарате',
  'no citable figure was found; filter press or centrifuge, tanks for repulping, pumps and pure water':
    'данных, на которые можно сослаться, не найдено; фильтр-пресс или центрифуга, ёмкости репульпации, насосы и чистая вода',
  'no citable figure was found; filter press, repulping tanks, pumps and pure water':
    'данных, на которые можно сослаться, не найдено; фильтр-пресс, ёмкости репульпации, насосы и чистая вода',
  'no citable figure was found; filter presses do 0.5 to 1 t/h of wet cake, less of fine grains':
    'данных, на которые можно сослаться, не найдено; фильтр-прессы дают 0,5–1 т/ч влажного осадка, при мелком зерне меньше',
  'no citable figure was found; filters, mills and conveyors':
    'данных, на которые можно сослаться, не найдено; фильтры, мельницы и конвейеры',
  'no citable figure was found; fine powder filters slowly: a press of 200 m2':
    'данных, на которые можно сослаться, не найдено; тонкий порошок фильтруется медленно: пресс площадью 200 м²',
  'no citable figure was found; for a hectare: pumping, harvesting and surveying of ponds of some hundred hectares is done by tens of people':
    'данных, на которые можно сослаться, не найдено; на гектар: перекачку, уборку соли и съёмку прудов в несколько сотен гектаров ведут десятки людей',
  'no citable figure was found; four reactors to a person, with the treatment of the liquor':
    'данных, на которые можно сослаться, не найдено; четыре реактора на человека вместе с обработкой маточного раствора',
  'no citable figure was found; hall for the feed with fire zones, line and stores':
    'данных, на которые можно сослаться, не найдено; корпус для сырья с противопожарными зонами, линия и склады',
  'no citable figure was found; handling of packs': 'данных, на которые можно сослаться, не найдено; перемещение батарей',
  'no citable figure was found; hard carbon is milled to 5 to 10 um, more slowly than coke':
    'данных, на которые можно сослаться, не найдено; твёрдый углерод мелют до 5–10 мкм, медленнее кокса',
  'no citable figure was found; heated reactors, belt filters, repulping and second purification, ion exchange, soda ash handling, return of the liquor':
    'данных, на которые можно сослаться, не найдено; обогреваемые реакторы, ленточные фильтры, репульпация и вторая очистка, ионный обмен, приём кальцинированной соды, возврат маточного раствора',
  'no citable figure was found; heating slowly through the range in which pitch gives off gas, 2 to 4 h at 1100 to 1200 degC, cooling under nitrogen':
    'данных, на которые можно сослаться, не найдено; медленный нагрев в интервале, где пек выделяет газ, 2–4 ч при 1100–1200 °C, охлаждение в азоте',
  'no citable figure was found; hydrofluoric acid attacks seals and valves':
    'данных, на которые можно сослаться, не найдено; фтороводородная кислота разъедает уплотнения и арматуру',
  'no citable figure was found; inspection and packing': 'данных, на которые можно сослаться, не найдено; контроль и упаковка',
  'no citable figure was found; it is work by hand': 'данных, на которые можно сослаться, не найдено; это ручная работа',
  'no citable figure was found; kiln in the open, cooler, mill and concentrate store':
    'данных, на которые можно сослаться, не найдено; печь под открытым небом, холодильник, мельница и склад концентрата',
  'no citable figure was found; kiln rings and refractories':
    'данных, на которые можно сослаться, не найдено; бандажи печи и футеровка',
  'no citable figure was found; kilns for 1200 to 1600 degC are shorter than those for oxides':
    'данных, на которые можно сослаться, не найдено; печи на 1200–1600 °C короче печей для оксидов',
  'no citable figure was found; kilns on offer are 30 to 65 m long':
    'данных, на которые можно сослаться, не найдено; предлагают печи длиной 30–65 м',
  'no citable figure was found; kilns on offer are 40 to 70 m long':
    'данных, на которые можно сослаться, не найдено; предлагают печи длиной 40–70 м',
  'no citable figure was found; knives and breaks of the film':
    'данных, на которые можно сослаться, не найдено; ножи и обрывы плёнки',
  'no citable figure was found; knives and breaks of the foil':
    'данных, на которые можно сослаться, не найдено; ножи и обрывы фольги',
  'no citable figure was found; lifts, tools, cooling and light of a bay in use':
    'данных, на которые можно сослаться, не найдено; подъёмники, инструмент, охлаждение и освещение занятого поста',
  'no citable figure was found; line and solvent recovery':
    'данных, на которые можно сослаться, не найдено; линия и рекуперация растворителя',
  'no citable figure was found; line and winders': 'данных, на которые можно сослаться, не найдено; линия и намотчики',
  'no citable figure was found; line of some machines on platforms, store of big bags beside it':
    'данных, на которые можно сослаться, не найдено; линия из нескольких машин на площадках, рядом склад биг-бегов',
}
