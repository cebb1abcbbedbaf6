/** Part 2 of the reasons, in the order of their English texts. */
export const PART_2: Readonly<Record<string, string>> = {
  'no citable figure was found; line with its baths': 'цифр с источником не найдено; линия с ваннами',
  'no citable figure was found; line with its baths, packing': 'цифр с источником не найдено; линия с ваннами, упаковка',
  'no citable figure was found; line, ageing rooms and store of coils':
    'цифр с источником не найдено; линия, камеры выдержки и склад рулонов',
  'no citable figure was found; lined reactor with its share of filter presses, washing, dryer, acid tanks, scrubbers and treatment of fluoride in the waste water':
    'цифр с источником не найдено; футерованный реактор с его долей фильтр-прессов, промывки, сушилки, кислотных баков, скрубберов и очистки сточных вод от фторидов',
  'no citable figure was found; lines of 10 000 t/yr': 'цифр с источником не найдено; линии на 10 000 т/год',
  'no citable figure was found; lines of 20 000 t/yr are told of':
    'цифр с источником не найдено; сообщают о линиях на 20 000 т/год',
  'no citable figure was found; linings, seals and blades': 'цифр с источником не найдено; футеровка, уплотнения и лопасти',
  'no citable figure was found; lives of process equipment in the books run from 10 to 25 years, shorter where it is hot or corrosive':
    'цифр с источником не найдено; в справочниках срок службы технологического оборудования от 10 до 25 лет, при высокой температуре или коррозии меньше',
  'no citable figure was found; loading, covering and unloading of 25 t of powder and more of insulation in two weeks, by crane and suction':
    'цифр с источником не найдено; загрузка, укрытие и выгрузка 25 т порошка и ещё большей массы изоляции за две недели, краном и вакуумным отсосом',
  'no citable figure was found; loads that feed the grid, safety technology':
    'цифр с источником не найдено; нагрузки с отдачей энергии в сеть, средства безопасности',
  'no citable figure was found; lots outside their specification that cannot be blended or worked again':
    'цифр с источником не найдено; партии вне спецификации, которые нельзя ни подмешать, ни переработать повторно',
  'no citable figure was found; machines set to a time keep it, batches that are ended by a measurement scatter more':
    'цифр с источником не найдено; машины с заданным временем его выдерживают; у партий, которые заканчивают по результату измерения, разброс больше',
  'no citable figure was found; mechanical mills of 100 to 200 kW do 0.5 to 1 t/h at 10 to 20 um':
    'цифр с источником не найдено; механические мельницы на 100–200 кВт дают 0,5–1 т/ч при 10–20 мкм',
  'no citable figure was found; mill with oil filters, doubling, separating and annealing':
    'цифр с источником не найдено; прокатный стан с масляными фильтрами, сдваиванием, разделением и отжигом',
  'no citable figure was found; mill, classifier, compressor and filter':
    'цифр с источником не найдено; мельница, классификатор, компрессор и фильтр',
  'no citable figure was found; mill, classifier, compressor, filters and silos':
    'цифр с источником не найдено; мельница, классификатор, компрессор, фильтры и силосы',
  'no citable figure was found; mill, classifier, cyclone and filter over two floors':
    'цифр с источником не найдено; мельница, классификатор, циклон и фильтр на двух этажах',
  'no citable figure was found; mill, classifier, shaping mill, fans, filters and silos':
    'цифр с источником не найдено; мельница, классификатор, мельница для округления частиц, вентиляторы, фильтры и силосы',
  'no citable figure was found; mill, oil cellar, separators, furnaces and coil store':
    'цифр с источником не найдено; прокатный стан, маслоподвал, машины разделения, печи и склад рулонов',
  'no citable figure was found; mill, separators and annealing':
    'цифр с источником не найдено; прокатный стан, машины разделения и отжиг',
  'no citable figure was found; mills and tanks in a row': 'цифр с источником не найдено; мельницы и баки в ряд',
  'no citable figure was found; mixer between silos on two floors':
    'цифр с источником не найдено; смеситель между силосами на двух этажах',
  'no citable figure was found; mixer with scales, silos, dust filters and a ceramic lining':
    'цифр с источником не найдено; смеситель с весами, силосами, пылевыми фильтрами и керамической футеровкой',
  'no citable figure was found; mixer-settlers for cobalt, manganese and nickel, crystallisers and dryers for each salt, lithium precipitation, sodium sulphate, water treatment':
    'цифр с источником не найдено; смесители-отстойники для кобальта, марганца и никеля, кристаллизаторы и сушилки для каждой соли, осаждение лития, сульфат натрия, водоочистка',
  'no citable figure was found; mixers of 1 to 3 m3, half filled, 0.8 to 1 kg/L':
    'цифр с источником не найдено; смесители на 1–3 м³, заполненные наполовину, 0,8–1 кг/л',
  'no citable figure was found; no crucibles to fill, more plates to set':
    'цифр с источником не найдено; тигли заполнять не нужно, зато плит устанавливают больше',
  'no citable figure was found; nozzles, liners and classifier wheels wear':
    'цифр с источником не найдено; изнашиваются сопла, футеровка и колёса классификатора',
  'no citable figure was found; one line to a carbonate train':
    'цифр с источником не найдено; одна линия на одну карбонатную линию',
  'no citable figure was found; one line to a press': 'цифр с источником не найдено; одна линия на один пресс',
  'no citable figure was found; one person': 'цифр с источником не найдено; один человек',
  'no citable figure was found; one person at a coater': 'цифр с источником не найдено; один человек на машину нанесения',
  'no citable figure was found; one person at a line': 'цифр с источником не найдено; один человек на линию',
  'no citable figure was found; one person at a slitter': 'цифр с источником не найдено; один человек на резательную машину',
  'no citable figure was found; one person at two slitters':
    'цифр с источником не найдено; один человек на две резательные машины',
  'no citable figure was found; one person connects and watches':
    'цифр с источником не найдено; один человек подключает и следит',
  'no citable figure was found; one person connects module after module':
    'цифр с источником не найдено; один человек подключает модули один за другим',
  'no citable figure was found; one person doses, samples and fills':
    'цифр с источником не найдено; один человек дозирует, отбирает пробы и разливает',
  'no citable figure was found; one person for charging and one for two calciners together':
    'цифр с источником не найдено; один человек на загрузке и один на две печи прокаливания вместе',
  'no citable figure was found; one person for dosing and mills of two lines':
    'цифр с источником не найдено; один человек на дозирование и мельницы двух линий',
  'no citable figure was found; one person for the liquor': 'цифр с источником не найдено; один человек следит за раствором',
  'no citable figure was found; one person for three dryers': 'цифр с источником не найдено; один человек на три сушилки',
  'no citable figure was found; one person for two dryers': 'цифр с источником не найдено; один человек на две сушилки',
  'no citable figure was found; one person for two units': 'цифр с источником не найдено; один человек на две установки',
  'no citable figure was found; one person looks after a reactor and its press; acid handling needs two':
    'цифр с источником не найдено; один человек обслуживает реактор и его пресс; для работы с кислотой нужны двое',
  'no citable figure was found; one person looks after loading, kiln and unloading of a line with automatic saggar handling':
    'цифр с источником не найдено; один человек обслуживает загрузку, печь и выгрузку линии с автоматической подачей капселей',
  'no citable figure was found; one person looks after two autoclaves':
    'цифр с источником не найдено; один человек обслуживает два автоклава',
  'no citable figure was found; one person packs, changes magnets and takes samples':
    'цифр с источником не найдено; один человек фасует, меняет магниты и отбирает пробы',
  'no citable figure was found; one person runs three reactors': 'цифр с источником не найдено; один человек ведёт три реактора',
  'no citable figure was found; one person watches five drums':
    'цифр с источником не найдено; один человек следит за пятью барабанами',
  'no citable figure was found; one person watches two lines':
    'цифр с источником не найдено; один человек следит за двумя линиями',
  'no citable figure was found; one person watches two mills':
    'цифр с источником не найдено; один человек следит за двумя мельницами',
  'no citable figure was found; one person watches two mixers':
    'цифр с источником не найдено; один человек следит за двумя смесителями',
  'no citable figure was found; one person watches two rows': 'цифр с источником не найдено; один человек следит за двумя рядами',
  'no citable figure was found; packs of 2 to 3 m2 two or three high, with the ways of the fork lift':
    'цифр с источником не найдено; батареи по 2–3 м² в два-три яруса, с проездами погрузчика',
  'no citable figure was found; pins and liners wear': 'цифр с источником не найдено; изнашиваются пальцы (штифты) и футеровка',
  'no citable figure was found; plates, electrodes and bus bars':
    'цифр с источником не найдено; плиты, электроды и токоведущие шины',
  'no citable figure was found; ponds are filled to some decimetres, deeper where salt is to settle':
    'цифр с источником не найдено; пруды заполняют на несколько дециметров, глубже — там, где должна осаждаться соль',
  'no citable figure was found; pot calciners have 24 to 32 pots that each let 70 to 110 kg/h through; rotary calciners do several times that':
    'цифр с источником не найдено; в тигельных печах прокаливания 24–32 тигля (шахты), каждый пропускает 70–110 кг/ч; вращающиеся печи дают в несколько раз больше',
  'no citable figure was found; pots in brickwork, cooling, waste heat boiler, gas cleaning and silos':
    'цифр с источником не найдено; тигли (шахты) в кладке, охлаждение, котёл-утилизатор, газоочистка и силосы',
  'no citable figure was found; power electronics': 'цифр с источником не найдено; силовая электроника',
  'no citable figure was found; power for a day, four days of cooling as the library has it, loading and unloading':
    'цифр с источником не найдено; сутки под током, четверо суток охлаждения, как принято в библиотеке, загрузка и выгрузка',
  'no citable figure was found; precipitation hall with a soda ash store':
    'цифр с источником не найдено; цех осаждения со складом соды',
  'no citable figure was found; press or centrifuge with its tanks':
    'цифр с источником не найдено; пресс или центрифуга с баками',
  'no citable figure was found; press with decoiler and conveyors':
    'цифр с источником не найдено; пресс с разматывателем и конвейерами',
  'no citable figure was found; press with its tanks': 'цифр с источником не найдено; пресс с баками',
  'no citable figure was found; press, feeder, tools and trimming':
    'цифр с источником не найдено; пресс, питатель, штампы и обрезка',
  'no citable figure was found; pumps and conveyors': 'цифр с источником не найдено; насосы и конвейеры',
  'no citable figure was found; pumps, valves and filters': 'цифр с источником не найдено; насосы, клапаны и фильтры',
  'no citable figure was found; reactor on a platform over its cooling vessel':
    'цифр с источником не найдено; реактор на площадке над охладителем',
  'no citable figure was found; reactor with heating, cooling vessel and its share of mixing and the burner for pitch vapour':
    'цифр с источником не найдено; реактор с нагревом, охладитель и доля смешивания и горелки для паров пека',
  'no citable figure was found; reactor with its share of dissolving of sulphates, ageing tanks, and recovery of ammonia and sodium sulphate from the liquor':
    'цифр с источником не найдено; реактор с его долей растворения сульфатов, баков выдержки и рекуперации аммиака и сульфата натрия из маточного раствора',
  'no citable figure was found; reactor with its share of dissolving, ageing tanks, nitrogen, and treatment of the liquor for cyanide and sodium sulphate; taken as for hydroxides':
    'цифр с источником не найдено; реактор с его долей растворения, баков выдержки, азота и очистки маточного раствора от цианида и сульфата натрия; принято как для гидроксидов',
  'no citable figure was found; reactor, its share of tanks and evaporators':
    'цифр с источником не найдено; реактор, его доля баков и выпарных аппаратов',
  'no citable figure was found; reactor, press, dryer and share of tanks':
    'цифр с источником не найдено; реактор, пресс, сушилка и доля баков',
  'no citable figure was found; reactors of 10 to 20 m3 with 0.3 t/m3':
    'цифр с источником не найдено; реакторы на 10–20 м³ при 0,3 т/м³',
  'no citable figure was found; reactors of 6 to 12 m3 with 0.5 t/m3':
    'цифр с источником не найдено; реакторы на 6–12 м³ при 0,5 т/м³',
  'no citable figure was found; reactors with lime, thickeners and filters, ion exchange':
    'цифр с источником не найдено; реакторы с известью, сгустители и фильтры, ионный обмен',
  'no citable figure was found; reactors, cooling to 0 degC, crystallisation and drying of sodium sulphate':
    'цифр с источником не найдено; реакторы, охлаждение до 0 °C, кристаллизация и сушка сульфата натрия',
  'no citable figure was found; reactors, crystallisers, drying and acid absorption are watched by at least two people':
    'цифр с источником не найдено; за реакторами, кристаллизаторами, сушкой и абсорбцией кислоты следят не менее двух человек',
  'no citable figure was found; reactors, gas absorption and crystallisers lined against hydrofluoric acid; plants for the lithium salt are among the dearest of the chain per tonne':
    'цифр с источником не найдено; реакторы, абсорберы газа и кристаллизаторы с футеровкой, стойкой к плавиковой кислоте; заводы литиевой соли — среди самых дорогих в цепочке в пересчёте на тонну',
  'no citable figure was found; reactors, thickeners and lime store':
    'цифр с источником не найдено; реакторы, сгустители и склад извести',
  'no citable figure was found; roaster, leaching and filters':
    'цифр с источником не найдено; печь сульфатизации, выщелачивание и фильтры',
  'no citable figure was found; roaster, leaching building, filters and residue store':
    'цифр с источником не найдено; печь сульфатизации, корпус выщелачивания, фильтры и склад остатка',
  'no citable figure was found; saggars hold half the mass of those of oxides: the bulk density of char is 0.2 to 0.5 kg/L':
    'цифр с источником не найдено; капсели вмещают половину массы по сравнению с оксидами: насыпная плотность карбонизата 0,2–0,5 кг/л',
  'no citable figure was found; scaling and centrifuges': 'цифр с источником не найдено; отложения (накипь) и центрифуги',
  'no citable figure was found; scaling and filters': 'цифр с источником не найдено; отложения (накипь) и фильтры',
  'no citable figure was found; scaling, centrifuges and refrigeration':
    'цифр с источником не найдено; отложения (накипь), центрифуги и холодильное оборудование',
  'no citable figure was found; scaling, filters and pumps': 'цифр с источником не найдено; отложения (накипь), фильтры и насосы',
  'no citable figure was found; seals and filters': 'цифр с источником не найдено; уплотнения и фильтры',
  'no citable figure was found; seals, valves and heat exchangers':
    'цифр с источником не найдено; уплотнения, клапаны и теплообменники',
  'no citable figure was found; shorter than the synthesis: 4 to 6 h at 650 to 750 degC with heating and cooling under nitrogen':
    'цифр с источником не найдено; короче синтеза: 4–6 ч при 650–750 °C с нагревом и охлаждением в азоте',
  'no citable figure was found; shredder blades': 'цифр с источником не найдено; ножи дробилки',
  'no citable figure was found; shredder, mills, sieves, sorters and filters':
    'цифр с источником не найдено; дробилка, мельницы, сита, сортировочные машины и фильтры',
  'no citable figure was found; shredders under nitrogen, dryer, condensers and gas cleaning, sieves and sorters':
    'цифр с источником не найдено; дробилки в азоте, сушилка, конденсаторы и газоочистка, сита и сортировочные машины',
  'no citable figure was found; sieves clog and tear': 'цифр с источником не найдено; сита забиваются и рвутся',
  'no citable figure was found; sieves, magnets, blender and packing under dry air':
    'цифр с источником не найдено; сита, магниты, смеситель и фасовка в сухом воздухе',
  'no citable figure was found; slitter with inspection by camera':
    'цифр с источником не найдено; резательная машина с контролем камерой',
  'no citable figure was found; slitter with inspection by camera and packing':
    'цифр с источником не найдено; резательная машина с контролем камерой и упаковкой',
  'no citable figure was found; slitter, store of coils':
    'цифр с источником не найдено; резательная машина, склад рулонов фольги',
  'no citable figure was found; slitter, store of rolls': 'цифр с источником не найдено; резательная машина, склад рулонов',
  'no citable figure was found; slow heating while gas leaves, 2 to 4 h at 1200 to 1500 degC, cooling under nitrogen':
    'цифр с источником не найдено; медленный нагрев, пока выходит газ, 2–4 ч при 1200–1500 °C, охлаждение в азоте',
  'no citable figure was found; slurry preparation, gravure coater, oven, winders':
    'цифр с источником не найдено; приготовление суспензии, машина глубокой печати для покрытия, печь, намотчики',
  'no citable figure was found; solution of about 20 000 t/yr of cells with its reagents, water that only passes not counted':
    'цифр с источником не найдено; раствор примерно от 20 000 т/год ячеек вместе с реагентами; вода, которая только проходит через процесс, не учтена',
  'no citable figure was found; solvent extraction of boron, reactors with lime and soda, filters, ion exchange':
    'цифр с источником не найдено; жидкостная экстракция бора, реакторы с известью и содой, фильтры, ионный обмен',
  'no citable figure was found; spin flash or spray dryer with filters':
    'цифр с источником не найдено; вихревая (spin flash) или распылительная сушилка с фильтрами',
  'no citable figure was found; station with its boxes': 'цифр с источником не найдено; пост с ящиками',
  'no citable figure was found; stirrers, pumps, scaling': 'цифр с источником не найдено; мешалки, насосы, отложения (накипь)',
  'no citable figure was found; stirrers, seals and pipes that pitch closes':
    'цифр с источником не найдено; мешалки, уплотнения и трубы, которые забивает пек',
  'no citable figure was found; store, kiln and mill': 'цифр с источником не найдено; склад, печь и мельница',
  'no citable figure was found; tables, tools and cranes; with robots several times that':
    'цифр с источником не найдено; столы, инструмент и краны; с роботами в несколько раз дороже',
  'no citable figure was found; tanks and filters': 'цифр с источником не найдено; баки и фильтры',
  'no citable figure was found; tanks, filters and stores': 'цифр с источником не найдено; баки, фильтры и склады',
  'no citable figure was found; tanks, filters, removal of copper, iron and aluminium, acid and peroxide stores':
    'цифр с источником не найдено; баки, фильтры, удаление меди, железа и алюминия, склады кислоты и пероксида',
  'no citable figure was found; the cabinet of the cycler, the pack behind a wall and a way':
    'цифр с источником не найдено; шкаф зарядно-разрядного стенда, батарея за стенкой и проход',
  'no citable figure was found; the container and its distance to the next':
    'цифр с источником не найдено; контейнер и расстояние до следующего',
  'no citable figure was found; the drum is polished and the foil breaks':
    'цифр с источником не найдено; барабан полируют, а фольга рвётся',
  'no citable figure was found; the formula gives 2360 mm a year at Uyuni, 3700 m high; the one pan that was measured on the plateau, at Tres Quebradas, four degrees south of it, 1276 mm (carmona-raet), 0.54 of that':
    'цифр с источником не найдено; формула даёт 2360 мм в год в Уюни на высоте 3700 м; единственный испаритель, по которому есть измерения на плато, — в Трес-Кебрадас, на четыре градуса южнее, — показал 1276 мм (carmona-raet), то есть 0,54 от этого',
  'no citable figure was found; three rows of saggars to a metre, four side by side in one or two layers, with 5 to 7 kg each':
    'цифр с источником не найдено; три ряда капселей на метр, четыре рядом в один или два яруса, по 5–7 кг в каждом',
  'no citable figure was found; three rows of saggars to a metre, four side by side in two layers, with 4 to 5 kg each: 96 to 120 kg/m; six side by side reach 150, one layer 60':
    'цифр с источником не найдено; три ряда капселей на метр, четыре рядом в два яруса, по 4–5 кг в каждом: 96–120 кг/м; при шести рядом выходит 150, при одном ярусе 60',
  'no citable figure was found; time to cool or empty the machine where it must be, parts and work':
    'цифр с источником не найдено; время на охлаждение или опорожнение машины, где оно нужно, запчасти и работа',
  'no citable figure was found; tools': 'цифр с источником не найдено; инструмент',
  'no citable figure was found; tools, extraction and light of a bench in use':
    'цифр с источником не найдено; инструмент, вытяжка и свет занятого верстака',
  'no citable figure was found; tower of 6 to 8 m with its filters and feed tanks':
    'цифр с источником не найдено; башня 6–8 м с фильтрами и питающими баками',
  'no citable figure was found; towers and tanks': 'цифр с источником не найдено; башни и баки',
  'no citable figure was found; towers that serve about nine drums':
    'цифр с источником не найдено; колонны, обслуживающие около девяти барабанов',
  'no citable figure was found; towers, air blowers, filters, heat exchangers and tanks of acid':
    'цифр с источником не найдено; колонны, воздуходувки, фильтры, теплообменники и баки кислоты',
  'no citable figure was found; train with its tank farm for acids and absorption':
    'цифр с источником не найдено; линия со складом кислот в резервуарах и абсорбцией',
  'no citable figure was found; trains of 10 000 t/yr are told of':
    'цифр с источником не найдено; сообщают о линиях на 10 000 т/год',
  'no citable figure was found; trains of 20 000 to 25 000 t/yr of hydroxide are told of, over 8000 h':
    'цифр с источником не найдено; сообщают о линиях на 20 000–25 000 т/год гидроксида при 8000 ч',
  'no citable figure was found; twenty bays that each take a pack of 400 kg for a shift':
    'цифр с источником не найдено; двадцать постов, каждый принимает батарею 400 кг на смену',
  'no citable figure was found; twenty mills in a row, each with some tens of kilograms that stay minutes, do 0.2 to 0.3 t/h of spherical graphite':
    'цифр с источником не найдено; двадцать мельниц в ряд, в каждой несколько десятков килограммов находятся считаные минуты, дают 0,2–0,3 т/ч сферического графита',
  'no citable figure was found; twenty mills of 20 000 to 60 000 USD with cyclones, fans and filters; rows of Western makers cost several times that':
    'цифр с источником не найдено; двадцать мельниц по 20 000–60 000 USD с циклонами, вентиляторами и фильтрами; ряды западных изготовителей стоят в несколько раз дороже',
  'no citable figure was found; twenty mills with their cyclones, fans and filters':
    'цифр с источником не найдено; двадцать мельниц с циклонами, вентиляторами и фильтрами',
  'no citable figure was found; two bead mills in a row of 100 to 400 kW do 1 to 2 t/h of slurry to 0.3 um':
    'цифр с источником не найдено; две бисерные мельницы последовательно, по 100–400 кВт, дают 1–2 т/ч суспензии до 0,3 мкм',
  'no citable figure was found; two people at a pack of hundreds of kilograms, one of them for the high voltage':
    'цифр с источником не найдено; двое на батарею в сотни килограммов, один из них отвечает за высокое напряжение',
  'no citable figure was found; two people where live modules are lifted':
    'цифр с источником не найдено; двое там, где поднимают модули под напряжением',
  'no citable figure was found; two rows of crucibles in series along 20 to 25 m':
    'цифр с источником не найдено; два ряда тиглей, соединённых последовательно, на длине 20–25 м',
  'no citable figure was found; ultrasonic sieves of 1.2 to 1.5 m and magnetic separators do 0.3 to 1 t/h, two beside each other in a line':
    'цифр с источником не найдено; ультразвуковые сита 1,2–1,5 м и магнитные сепараторы дают 0,3–1 т/ч, в линии по два рядом',
  'no citable figure was found; vacuum dryers with pumps, condenser and nitrogen, so that the iron is not oxidised':
    'цифр с источником не найдено; вакуумные сушилки с насосами, конденсатором и азотом, чтобы железо не окислялось',
  'no citable figure was found; vacuum paddle or double-cone dryers that take 0.2 t/h of water, part of it bound':
    'цифр с источником не найдено; вакуумные лопастные или двухконусные сушилки, которые удаляют 0,2 т/ч воды, часть её связана',
  'no citable figure was found; valves, scaling and membranes':
    'цифр с источником не найдено; клапаны, отложения (накипь) и мембраны',
  'no citable figure was found; vessel with cooling, its share of solvent purification, tanks, filters, nitrogen and drum filling':
    'цифр с источником не найдено; реактор с охлаждением, его доля очистки растворителей, баков, фильтров, азота и розлива в бочки',
  'no citable figure was found; vessel, its share of drum store and filling, distances for flammable liquids':
    'цифр с источником не найдено; реактор, его доля склада бочек и розлива, разрывы для легковоспламеняющихся жидкостей',
  'no citable figure was found; vessels of 10 to 25 m3 and 1.2 kg/L':
    'цифр с источником не найдено; реакторы на 10–25 м³, 1,2 кг/л',
  'no citable figure was found; walls, electrodes and bus bars':
    'цифр с источником не найдено; стенки, электроды и токоведущие шины',
  'no citable figure was found; wear of crushers, mills and pumps':
    'цифр с источником не найдено; износ дробилок, мельниц и насосов',
  'no citable figure was found; wear of hammers and liners': 'цифр с источником не найдено; износ молотков и футеровки',
  'no citable figure was found; weighing in, half an hour of mixing, emptying into silos':
    'цифр с источником не найдено; взвешивание, полчаса смешивания, выгрузка в силосы',
  'no citable figure was found; wells and brine pipes, columns, sorbent charge, nanofiltration, reverse osmosis, evaporators and reinjection for 10 000 t/yr; several times a carbonate train':
    'цифр с источником не найдено; скважины и трубопроводы рассола, колонны, загрузка сорбента, нанофильтрация, обратный осмос, выпарные аппараты и обратная закачка на 10 000 т/год; в несколько раз дороже карбонатной линии',
  'no citable first pace was found; at the start of deliveries the machines are there and customers take little while they test':
    'начального темпа с источником не найдено; в начале поставок машины уже стоят, а заказчики берут мало, пока идут испытания',
  'no citable first pace was found; kilns, leaching and crystallisers come to specification slowly':
    'начального темпа с источником не найдено; печи, выщелачивание и кристаллизаторы медленно выходят на спецификацию',
  'no citable freight and duty on battery machines was found; far sites and imported lines pay the most':
    'данных с источником о перевозке и пошлине на машины для батарей не найдено; больше всего платят удалённые площадки и за импортные линии',
  'no citable interval was found; crews and makers of machines go from line to line; after more than a year the next line would be a project of its own':
    'интервала с источником не найдено; бригады и изготовители машин переходят с линии на линию; спустя больше года следующая линия была бы отдельным проектом',
  'no citable learning from line to line was found; half of what a first line has learned in the six months until the next one, from none to all of it: recipes, settings and trained people carry over, faults of the new machines do not':
    'данных с источником об обучении от линии к линии не найдено; принята половина того, чему первая линия научилась за шесть месяцев до следующей, диапазон от нуля до всего: рецептуры, настройки и обученные люди переходят, неисправности новых машин — нет',
  'no citable learning from line to line was found; taken as for cell lines':
    'данных с источником об обучении от линии к линии не найдено; принято как для линий ячеек',
  'no citable length of a ramp-up was found; scrap is said to fall for five years (ffb-scrap)':
    'длительности выхода на мощность с источником не найдено; по сообщениям, брак снижается в течение пяти лет (ffb-scrap)',
  'no citable life in the books was found; power electronics':
    'срока службы с источником в справочниках не найдено; силовая электроника',
  'no citable life in the books was found; racks': 'срока службы с источником в справочниках не найдено; стеллажи',
  'no citable life in the books was found; steel containers':
    'срока службы с источником в справочниках не найдено; стальные контейнеры',
  'no citable life in the books was found; tools and meters':
    'срока службы с источником в справочниках не найдено; инструмент и измерительные приборы',
  'no citable life in the books was found; workshop lifts':
    'срока службы с источником в справочниках не найдено; подъёмники мастерских',
  'no citable life was found; books of process plants run over 10 to 20 years':
    'срока службы с источником не найдено; в справочниках по технологическим заводам от 10 до 20 лет',
  'no citable mean was found; converters in China are said to be full after a year or two, first ones elsewhere took four and more':
    'среднего с источником не найдено; о заводах переработки сподумена в Китае говорят, что они выходят на полную мощность за год-два, первым в других странах понадобилось четыре года и больше',
  'no citable number was found; on each shift whatever the size: control room, laboratory, fitters and electrician, store, gate':
    'численности с источником не найдено; в каждой смене при любом размере завода: пульт управления, лаборатория, слесари и электрик, склад, проходная',
  'no citable price was found; a cycler of 100 to 250 kW at up to 1000 V that feeds back into the grid, with its safety and software':
    'цены с источником не найдено; зарядно-разрядный стенд на 100–250 кВт до 1000 В с отдачей энергии в сеть, с защитой и программами',
  'no citable price was found; a fire-rated container or box with gas detection and a way to flood it, for one pack of a bus':
    'цены с источником не найдено; огнестойкий контейнер или бокс с газоанализом и возможностью затопления, на одну батарею автобуса',
  'no citable price was found; a heavy rack with sprinklers, shared among its places, and its part of a fork lift':
    'цены с источником не найдено; тяжёлый стеллаж со спринклерами, разделённый на свои места, и доля погрузчика',
  'no citable price was found; column lifts for 18 t, a lifting table for a pack, a hoist for packs on the roof and insulated tools':
    'цены с источником не найдено; колонные подъёмники на 18 т, подъёмный стол для батареи, таль для батарей на крыше и изолированный инструмент',
  'no citable price was found; lifting table, hoist, insulated tools, impedance meter, leak tester and extraction':
    'цены с источником не найдено; подъёмный стол, таль, изолированный инструмент, измеритель импеданса, течеискатель и вытяжка',
  'no citable ramp of a powder plant was found; plants of makers that have built several are said to be full within a year, first plants of others after three':
    'выхода на мощность завода порошков с источником не найдено; заводы изготовителей, построивших уже несколько, по сообщениям, заполняются за год, первые заводы остальных — через три',
  'no citable ramp-up of a pack line was found; simpler than a cell line':
    'выхода на мощность линии батарей с источником не найдено; она проще линии ячеек',
  'no citable ratio was found; all buildings over floor under machines with their ways: stores of raw material and product, laboratory, offices, workshops, utilities':
    'отношения с источником не найдено; все здания к площади под машинами с проходами: склады сырья и продукта, лаборатория, офисы, мастерские, инженерные системы',
  'no citable ratio was found; land beyond the buildings over the buildings: roads, tanks, distances and room to grow; cover of a third of the plot is customary in industry parks':
    'отношения с источником не найдено; земля вне зданий к площади зданий: дороги, резервуары, разрывы и место для расширения; в промышленных парках обычно застраивают треть участка',
  'no citable scrap of a pack line was found': 'данных с источником о браке на линии батарей не найдено',
  'no citable scrap of a pack line was found; packs are mostly repaired, not scrapped':
    'данных с источником о браке на линии батарей не найдено; батареи чаще ремонтируют, а не бракуют',
  'no citable share of a material plant was found; managers, engineers, quality, purchasing, maintenance by day and offices over people on shift; that of a cell plant is 0.27 (plant-rules)':
    'доли с источником для завода материалов не найдено; руководители, инженеры, контроль качества, закупки, дневная служба ремонта и офис к числу людей в сменах; у завода ячеек она 0,27 (plant-rules)',
  'no citable share of engineering in the cost of a cell plant was found':
    'доли проектирования в стоимости завода ячеек с источником не найдено',
  "no citable share of owner's cost of a cell plant was found":
    'доли затрат заказчика в стоимости завода ячеек с источником не найдено',
  'no citable share was found; 2 to 6 % of the equipment money a year are customary in the process industry, more where it is hot or corrosive':
    'доли с источником не найдено; в технологической промышленности обычны 2–6 % стоимости оборудования в год, при высокой температуре или коррозии больше',
  'no citable share was found; customary for estimates before detailed design':
    'доли с источником не найдено; обычная для оценок до рабочего проекта',
  'no citable share was found; design, purchasing and supervision over the direct cost: a second plant of a design takes little, a first one of chemistry much':
    'доли с источником не найдено; проектирование, закупки и надзор к прямым затратам: второй завод по тому же проекту требует мало, первый химический завод — много',
  'no citable share was found; needed where the read-out of the management system and the impedance do not say which module is weak':
    'доли с источником не найдено; нужно там, где считывание системы управления и импеданс не показывают, какой модуль слабый',
  'no citable share was found; other faults are of contactors, electronics, sensors, cables, cooling and seals':
    'доли с источником не найдено; прочие неисправности — контакторы, электроника, датчики, кабели, охлаждение и уплотнения',
  'no citable share was found; people, insurance, trials and first fills of the owner over the direct cost':
    'доли с источником не найдено; люди, страхование, пробные пуски и первые заправки заказчика к прямым затратам',
  'no citable share was found; repairs for which a part is not in the store':
    'доли с источником не найдено; ремонты, для которых нет детали на складе',
  'no citable share was found; some packs need this and modules too':
    'доли с источником не найдено; некоторым батареям нужна и эта работа, и замена модулей',
  'no citable share was found; substation and cables of the test stands, compressed air, gas detection and water for fires, over equipment':
    'доли с источником не найдено; подстанция и кабели испытательных стендов, сжатый воздух, газоанализ и вода для пожаротушения к стоимости оборудования',
  'no citable start-up scrap was found; lots off specification at first are partly blended or sold as a lower grade':
    'данных с источником о браке при пуске не найдено; партии вне спецификации поначалу частью подмешивают или продают более низким сортом',
  'no citable task durations were found; a sea voyage from East Asia, customs and the way to the site':
    'длительностей работ с источником не найдено; морской рейс из Восточной Азии, таможня и путь до площадки',
  'no citable task durations were found; lines are made to order, mostly in China, Korea and Japan; with test and delivery 14 months (10 to 20)':
    'длительностей работ с источником не найдено; линии делают на заказ, в основном в Китае, Корее и Японии; с испытанием и доставкой 14 месяцев (10–20)',
  'no citable task durations were found; machines of one line set up and joined as the halls are closed':
    'длительностей работ с источником не найдено; машины одной линии ставят и соединяют по мере закрытия корпусов',
  'no citable task durations were found; permits of a known site in a region that wants the plant':
    'длительностей работ с источником не найдено; разрешения для известной площадки в регионе, который хочет этот завод',
  'no citable task durations were found; runs without and with material':
    'длительностей работ с источником не найдено; прогоны без материала и с материалом',
  'no citable task durations were found; samples for customers take their test time':
    'длительностей работ с источником не найдено; образцы у заказчиков испытывают столько, сколько длится испытание',
  "no citable task durations were found; trial runs at the maker's works, with faults put right before shipping":
    'длительностей работ с источником не найдено; пробные пуски на заводе изготовителя, недостатки устраняют до отгрузки',
  'no citable task durations were found; walls, air handling and the proof of the dew point, after the shell is closed':
    'длительностей работ с источником не найдено; стены, подготовка воздуха и подтверждение точки росы, после закрытия контура здания',
  'no citable task durations were found; with the dry rooms 16 months (10 to 24), between a battery hall of 10 months (BTR Kendal) and plants of three years as a whole':
    'длительностей работ с источником не найдено; с сухими комнатами 16 месяцев (10–24), между корпусом батарей за 10 месяцев (BTR Kendal) и заводами, на которые целиком уходит три года',
  'no citable time was found': 'времени с источником не найдено',
  'no citable time was found; a new pack of 75 kWh is put together in 1.5 h on a line, and a repair takes it apart and puts it together by hand':
    'времени с источником не найдено; новую батарею на 75 кВт·ч собирают на линии за 1,5 ч, а при ремонте её разбирают и собирают вручную',
  'no citable time was found; from a maker in the same country to one abroad':
    'времени с источником не найдено; от изготовителя в той же стране до зарубежного',
  'no cleaning plan of a coater was found: slot die, lip and dryer':
    'плана чистки машины нанесения не найдено; щелевая фильера, её губки и сушилка',
  'no consumption of makers was found; a kilogram takes up 3 to 8 g of lithium in a cycle and stands one to several thousand of them, which is 20 to 200 kg of lithium chloride':
    'данных изготовителей о расходе не найдено; килограмм сорбента поглощает за цикл 3–8 г лития и выдерживает от одной до нескольких тысяч циклов, это 20–200 кг хлорида лития',
  'no consumption of makers was found; what adsorbs is washed off with water and takes acid for cleaning and acidity alone, what exchanges ions takes at least the 0.86 kg that holds the chloride of a kilogram of lithium chloride':
    'данных изготовителей о расходе не найдено; то, что адсорбирует, отмывают водой, и кислота ему нужна только для чистки и кислотности; то, что обменивает ионы, требует не менее 0,86 кг кислоты: в ней столько хлорида, сколько в килограмме хлорида лития',
  'no consumption with a source was found; a crucible weighs about as much as the powder in it and stands three to ten heats, with the electrodes at the ends of the furnace':
    'расхода с источником не найдено; тигель весит примерно столько же, сколько порошок в нём, и выдерживает от трёх до десяти нагревов; сюда входят и электроды в торцах печи',
  'no consumption with a source was found; a saggar of 4 to 5 kg carries 4 to 7 kg of powder and cracks after 15 to 40 firings, as the alkali of the feed eats it (kehantek)':
    'расхода с источником не найдено; капсель в 4–5 кг несёт 4–7 кг порошка и трескается после 15–40 обжигов, потому что его разъедает щёлочь шихты (kehantek)',
  'no consumption with a source was found; a saggar of 4 to 5 kg carries 4 to 7 kg of powder and cracks after 30 to 100 firings, as the alkali of the feed eats it (kehantek)':
    'расхода с источником не найдено; капсель в 4–5 кг несёт 4–7 кг порошка и трескается после 30–100 обжигов, потому что его разъедает щёлочь шихты (kehantek)',
  'no core of a 26650 was found; that of the 21700 stands in': 'сердечника рулона 26650 не найдено; взят сердечник 21700',
  'no core of a BEV2 roll was found; that of the PHEV2 stands in': 'сердечника рулона BEV2 не найдено; взят сердечник PHEV2',
  'no count of days in service of this fleet was found': 'подсчёта дней на линии для этого парка не найдено',
  'no count of days was found': 'подсчёта дней не найдено',
  'no count of days was found; a private car stands some days of a month':
    'подсчёта дней не найдено; личный автомобиль часть дней месяца стоит',
  'no count of faults of such packs was found; a quarter of that of cars, because the vehicle is on the road eight times as long and shakes and cycles its packs in that time':
    'подсчёта неисправностей таких батарей не найдено; принята четверть значения для легковых автомобилей: машина в пути в восемь раз дольше и за это время трясёт и циклирует свои батареи',
  'no count of faults of such packs was found; the shape of the law of cars':
    'подсчёта неисправностей таких батарей не найдено; взята форма закона для легковых автомобилей',
  'no count of faults of taxis was found; half of that of private cars, which are on the road a seventh of the time':
    'подсчёта неисправностей такси не найдено; принята половина значения для личных автомобилей, которые в пути седьмую часть того времени',
  'no count of the steps of a pack that can be cited was found: modules set in, connected, box closed, tightness, last test':
    'подсчёта операций с батареей, на который можно сослаться, не найдено: установка модулей, соединение, закрытие корпуса, герметичность, последнее испытание',
  'no dated quotation was found; the same fluorine and phosphorus as the lithium salt without its lithium':
    'котировки с датой не найдено; те же фтор и фосфор, что в литиевой соли, без её лития',
  'no distance of cars on these packs was found; 9 000 to 22 000 km a year':
    'пробега автомобилей на таких батареях не найдено; 9 000–22 000 км в год',
  'no distance of electric taxis of Moscow was found; 50 000 to 110 000 km a year':
    'пробега электротакси Москвы не найдено; 50 000–110 000 км в год',
  'no distance of these trolleybuses was found; e-buses of cities drive 150 to 220 km':
    'пробега этих троллейбусов не найдено; городские электробусы проезжают 150–220 км',
  'no figure of a cell plant was found; cooling towers run at 3 to 6 where the water is not treated further':
    'цифр для завода ячеек не найдено; градирни работают при кратности упаривания 3–6, если воду дополнительно не очищают',
  'no figure was found beyond the 46 kg/kg of the synthesis; several displacements of the liquor, of which the sulphate must go':
    'цифр сверх 46 кг/кг на синтез не найдено; несколько вытеснений маточного раствора, из которого нужно удалить сульфат',
  'no figure was found; 1.2 MJ/kg warm the mineral to 1100 degC, and a rotary kiln loses as much and half again to walls and gas':
    'цифр не найдено; 1,2 МДж/кг нагревают минерал до 1100 °C; вращающаяся печь теряет через стенки и с газом столько же и ещё половину',
  'no figure was found; a few kilograms of water are evaporated for a kilogram of crystals':
    'цифр не найдено; на килограмм кристаллов испаряют несколько килограммов воды',
  'no figure was found; a high-speed mixer of some tens of kilowatts does a tonne in an hour':
    'цифр не найдено; высокоскоростной смеситель на несколько десятков киловатт перерабатывает тонну за час',
  'no figure was found; a sixth of the cell is electrolyte, that takes about 0.5 MJ/kg to evaporate, and the dryer loses as much and more':
    'цифр не найдено; шестая часть ячейки — электролит, на его испарение нужно около 0,5 МДж/кг, и сушилка теряет столько же и больше',
  'no figure was found; acid with peroxide dissolves nearly all in laboratories, and washing of the residue leaves some':
    'цифр не найдено; в лабораториях кислота с пероксидом растворяет почти всё, а при промывке остатка часть остаётся в нём',
  'no figure was found; annealing between passes': 'цифр не найдено; отжиг между проходами',
  'no figure was found; as NMC811': 'цифр не найдено; как для NMC811',
  'no figure was found; as cells, without drying': 'цифр не найдено; как для ячеек, без сушки',
  'no figure was found; as where lithium carbonate is precipitated from brine (schenker2022)':
    'цифр не найдено; как при осаждении карбоната лития из рассола (schenker2022)',
  'no figure was found; bead mills that grind to 0.3 um take about half to two kWh for a kilogram of solids, of which the slurry holds 0.4':
    'цифр не найдено; бисерные мельницы с помолом до 0,3 мкм расходуют примерно от половины до двух кВт·ч на килограмм твёрдого; доля твёрдого в суспензии 0,4',
  'no figure was found; both edges are cut off, and coils with pores or wrinkles are melted or dissolved again':
    'цифр не найдено; обе кромки обрезают, а рулоны с порами или складками переплавляют или растворяют заново',
  'no figure was found; cans of steel are taken out by magnets': 'цифр не найдено; стальные корпуса извлекают магнитами',
  'no figure was found; charged quickly between journeys before it is empty':
    'цифр не найдено; быстро заряжается между поездками, не дожидаясь полного разряда',
  'no figure was found; classifier mills and jet mills that grind to ten or twenty micrometres take tens to hundreds of kWh/t':
    'цифр не найдено; мельницы с классификатором и струйные мельницы с помолом до десяти-двадцати микрометров расходуют от десятков до сотен кВт·ч/т',
  'no figure was found; coating with adhesive, extrusion of polypropylene, ovens':
    'цифр не найдено; нанесение клея, экструзия полипропилена, печи',
  'no figure was found; dents and scratches are sorted out': 'цифр не найдено; детали с вмятинами и царапинами отсортировывают',
  'no figure was found; drives and fans of a rotary kiln': 'цифр не найдено; приводы и вентиляторы вращающейся печи',
  'no figure was found; edges and starts of coils are lost': 'цифр не найдено; теряются кромки и начала рулонов',
  'no figure was found; edges are held by the clips of the stretcher and cut off, and film is lost at each start':
    'цифр не найдено; кромки держат зажимы машины вытяжки, их обрезают, а при каждом пуске часть плёнки теряется',
  'no figure was found; edges are trimmed at every pass, and torn coils are melted again':
    'цифр не найдено; кромки обрезают на каждом проходе, а порванные рулоны переплавляют',
  'no figure was found; extruders take half a kWh/kg, of a melt that is two thirds oil and more, and stretching ovens and the fans of the solvent recovery more':
    'цифр не найдено; экструдеры расходуют полкиловатт-часа на килограмм расплава, который на две трети и больше состоит из масла; печи вытяжки и вентиляторы рекуперации растворителя — ещё больше',
  'no figure was found; fans and atomiser': 'цифр не найдено; вентиляторы и распылитель',
  'no figure was found; fine bits of foil pass the sieve': 'цифр не найдено; мелкие кусочки фольги проходят сквозь сито',
  'no figure was found; fines below the wanted size are lost or sold for less, as with coke':
    'цифр не найдено; фракция мельче нужного размера теряется или продаётся дешевле, как у кокса',
  'no figure was found; five to ten litres of acid for a kilogram of black mass, part of which is sent back':
    'цифр не найдено; пять-десять литров кислоты на килограмм чёрной массы, часть возвращают в процесс',
  'no figure was found; hand tools, cranes and light': 'цифр не найдено; ручной инструмент, краны и свет',
  'no figure was found; hard carbon is ground finer than coke, in jet mills':
    'цифр не найдено; твёрдый углерод мелют тоньше кокса, в струйных мельницах',
  'no figure was found; heat of the load, of saggars of once or twice its mass and of the nitrogen, 0.6 to 1 kWh/kg, beside walls and rollers; inventories have about 7 kWh/kg for layered oxides, fired hotter and for longer':
    'цифр не найдено; тепло садки, капселей массой в одну-две её массы и азота, 0,6–1 кВт·ч/кг, помимо стенок и роликов; в инвентаризациях (LCI) около 7 кВт·ч/кг для слоистых оксидов, которые обжигают горячее и дольше',
  'no figure was found; heat of the load, of saggars of once or twice its mass and of the nitrogen, 0.6 to 1 kWh/kg, beside walls and rollers; inventories have about 7 kWh/kg for layered oxides, fired hotter and for longer; this is fired to 350 degC':
    'цифр не найдено; тепло садки, капселей массой в одну-две её массы и азота, 0,6–1 кВт·ч/кг, помимо стенок и роликов; в инвентаризациях (LCI) около 7 кВт·ч/кг для слоистых оксидов, которые обжигают горячее и дольше; здесь обжиг до 350 °C',
  'no figure was found; keeps the air from the shredder': 'цифр не найдено; не пускает воздух в дробилку',
  'no figure was found; milling, pumps and filters': 'цифр не найдено; помол, насосы и фильтры',
  'no figure was found; mixers and settlers, evaporators with compressed vapour, over the nickel sulphate':
    'цифр не найдено; смесители-отстойники, выпарные аппараты со сжатием пара, в расчёте на сульфат никеля',
  'no figure was found; of about a tonne of packing and insulation for each of product the top layer burns off while the furnace cools, and dust is drawn off':
    'цифр не найдено; из примерно тонны засыпки и изоляции на каждую тонну продукта верхний слой сгорает, пока печь остывает, а пыль отсасывают',
  'no figure was found; oil of drawing is washed off in several baths':
    'цифр не найдено; масло после вытяжки смывают в нескольких ваннах',
  'no figure was found; packs are gathered, tested for damage and sent under the rules for dangerous goods':
    'цифр не найдено; батареи собирают, проверяют на повреждения и отправляют по правилам перевозки опасных грузов',
  'no figure was found; packs that are sold on into other hands do not all come back':
    'цифр не найдено; батареи, перепроданные в другие руки, возвращаются не все',
  'no figure was found; powder is lost as dust and when the mixer is emptied, and most of it is caught in filters':
    'цифр не найдено; порошок теряется с пылью и при опорожнении смесителя, большую часть улавливают фильтры',
  'no figure was found; reactors, filters and evaporators with compressed vapour, over the carbonate':
    'цифр не найдено; реакторы, фильтры и выпарные аппараты со сжатием пара, в расчёте на карбонат',
  'no figure was found; round or rounded blanks leave a skeleton of the strip, and the edge is trimmed after drawing':
    'цифр не найдено; от круглых или скруглённых заготовок остаётся высечка ленты, а после вытяжки обрезают кромку',
  'no figure was found; scrap of a plant is gathered to a full truck': 'цифр не найдено; брак завода копят до полной машины',
  'no figure was found; seven kilograms of concentrate for two of sulphate are warmed to 250 degC with acid':
    'цифр не найдено; семь килограммов концентрата на два килограмма сульфата нагревают с кислотой до 250 °C',
  'no figure was found; several passes from tenths of a millimetre to 12 to 15 um, each with drives, oil and exhaust':
    'цифр не найдено; несколько проходов от десятых долей миллиметра до 12–15 мкм, в каждом приводы, масло и вытяжка',
  'no figure was found; shredders of cells take about 0.1 kWh/kg, and nitrogen, fans and sieves more':
    'цифр не найдено; дробилки ячеек расходуют около 0,1 кВт·ч/кг, азот, вентиляторы и сита — ещё сверх того',
  'no figure was found; sieves, magnets and conveying move the powder and change nothing':
    'цифр не найдено; сита, магниты и транспортирование перемещают порошок и ничего в нём не меняют',
  'no figure was found; some litres of solution for a kilogram are warmed to 60 to 80 degC':
    'цифр не найдено; несколько литров раствора на килограмм нагревают до 60–80 °C',
  'no figure was found; stirring, pumps and filters, over the sulphates':
    'цифр не найдено; перемешивание, насосы и фильтры, в расчёте на сульфаты',
  'no figure was found; the furnace heats two to four times the mass of the product to 1300 degC or so, about 1 kWh/kg of product, beside its walls and gas; the gas that is burnt gives part of it':
    'цифр не найдено; печь нагревает массу в два-четыре раза больше массы продукта примерно до 1300 °C, около 1 кВт·ч/кг продукта, помимо стенок и газа; часть этого даёт сжигаемый газ',
  'no figure was found; the residue, several times the mass of the sulphate, is leached and washed':
    'цифр не найдено; остаток, в несколько раз больше массы сульфата, выщелачивают и промывают',
}
