/** Part 3 of the reasons, in the order of their English texts. */
export const PART_3: Readonly<Record<string, string>> = {
  'no figure was found; transfer presses of some hundred kilowatts':
    'значение не найдено; многопозиционные прессы мощностью в несколько сотен киловатт',
  'no figure was found; two to four kilograms of oil for a kilogram of film are washed out with a solvent that is distilled again':
    'значение не найдено; на килограмм плёнки вымывается от двух до четырёх килограммов масла, а растворитель затем перегоняют',
  'no figure was found; vacuum pumps and drives': 'значение не найдено; вакуумные насосы и приводы',
  'no figure was found; warm baths and drying': 'значение не найдено; тёплые ванны и сушка',
  'no figure was found; washing of the carbonate': 'значение не найдено; промывка карбоната',
  'no figure was found; washing of the solvents and of the crystals': 'значение не найдено; промывка растворителей и кристаллов',
  'no figure was found; winding': 'значение не найдено; намотка',
  'no first-cycle loss of hard carbon without added sodium was found':
    'потери первого цикла для твёрдого углерода без добавки натрия не найдены',
  'no floor of a laser welder of lids was found; as the insertion into the can of ref prozell':
    'площадь под установку лазерной сварки крышек не найдена; взята как у установки вставки в корпус из источника prozell',
  'no floor of a leak test of cells was found; as the insertion into the can of ref prozell':
    'площадь под установку проверки ячеек на герметичность не найдена; взята как у установки вставки в корпус из источника prozell',
  'no floor of a stacking machine was found; the flat winder of ref prozell stands in':
    'площадь под установку укладки в стопу не найдена; взята площадь плоской намоточной машины из источника prozell',
  'no floor of an X-ray machine was found; as a machine of the assembly line':
    'площадь под рентгеновскую установку не найдена; взята как у машины сборочной линии',
  'no gap beside the stack was found; the terminals stand at the short ends, so less than the 4 mm of a PHEV2 lid':
    'зазор сбоку от стопы не найден; клеммы стоят на коротких торцах, поэтому зазор меньше 4 мм, которые занимает крышка PHEV2',
  'no gap of a BEV2 lid was found; that of the PHEV2 stands in': 'зазор под крышкой BEV2 не найден; взято значение PHEV2',
  'no gas price for industry was found; the European price of 2024 stands in (11.0 USD per million Btu, wb_pink), and the band reaches down to producing countries':
    'цена газа для промышленности не найдена; взята европейская цена 2024 года (11,0 USD за млн БТЕ, wb_pink), а нижний край диапазона доходит до цен стран-производителей',
  'no grade with a source was read; its inventory calls it very dilute':
    'марка с указанием источника не найдена; в инвентарной таблице этого источника раствор назван сильно разбавленным',
  'no headspace of a 26650 was found; that of the 18650 stands in':
    'свободное пространство в корпусе 26650 не найдено; взято значение 18650',
  'no histogram of builders of a battery plant was found; sites fill up to the middle of the works and empty again, and the busiest day of a triangle is twice its mean':
    'график численности строителей на стройке батарейного завода не найден; численность растёт до середины работ и затем снижается, а при треугольном графике пик вдвое выше среднего',
  'no humidity of Uyuni was found; Bowman (1924) has a mean of 37.5 % for the high plateau to the south':
    'влажность воздуха в Уюни не найдена; у Bowman (1924) среднее для высокогорного плато к югу составляет 37,5 %',
  'no lid of a 26650 was found; that of the 21700 stands in': 'крышка 26650 не найдена; взята крышка 21700',
  'no life of an electric car of this make is known; cars last 12 to 20 years':
    'срок службы электромобиля этой марки неизвестен; легковые автомобили служат от 12 до 20 лет',
  'no life of the knives and notching tools of a battery line was found':
    'стойкость ножей и вырубного инструмента батарейной линии не найдена',
  'no life of the knives and notching tools of a battery line was found; the oxide wears them':
    'стойкость ножей и вырубного инструмента батарейной линии не найдена; оксид их изнашивает',
  'no life of the sonotrodes of a battery line was found': 'срок службы сонотродов батарейной линии не найден',
  'no life of these vehicles was printed; as of e-buses': 'срок службы этих машин не опубликован; взят как у электробусов',
  'no life of these vessels was printed; hulls of passenger vessels last decades':
    'срок службы этих судов не опубликован; корпуса пассажирских судов служат десятилетиями',
  'no loading of a sodium energy cell was found; below the lithium pouch, above the laboratory cell of 1.2 (chayambuka2022)':
    'поверхностная ёмкость электрода энергоёмкой натриевой ячейки не найдена; ниже, чем у литиевой пакетной ячейки, и выше, чем у лабораторной ячейки со значением 1,2 (chayambuka2022)',
  'no loading of an LCO energy cell was found; that of the NMC622 pouch stands in':
    'поверхностная ёмкость электрода энергоёмкой ячейки LCO не найдена; взято значение пакетной ячейки NMC622',
  'no loading of an LMFP cell was found; that of the LFP cell of a car stands in':
    'поверхностная ёмкость электрода ячейки LMFP не найдена; взято значение автомобильной ячейки LFP',
  'no loading of an LMO energy cell was found; the low specific capacity makes 4, as of NMC622, a coating of 42 mg/cm2, half as much again as any found':
    'поверхностная ёмкость электрода энергоёмкой ячейки LMO не найдена; из-за низкой удельной ёмкости значению 4, как у NMC622, отвечало бы покрытие 42 мг/см², в полтора раза больше любого найденного',
  'no loading of an LNMO cell was found; taken as that of LMO, of the same structure':
    'поверхностная ёмкость электрода ячейки LNMO не найдена; взята как у LMO с той же структурой',
  'no loading of an LTO cell was found; such cells are built for power, with about half the charge of energy cells':
    'поверхностная ёмкость электрода энергоёмкой ячейки LTO не найдена; такие ячейки рассчитаны на мощность, и их ёмкость на единицу площади примерно вдвое меньше, чем у энергоёмких',
  'no loading of an NCA energy cell was found; that of NMC811 cylinders stands in':
    'поверхностная ёмкость электрода энергоёмкой ячейки NCA не найдена; взято значение цилиндрических ячеек NMC811',
  'no loading of an NMC111 energy cell was found; that of the NMC622 pouch stands in':
    'поверхностная ёмкость электрода энергоёмкой ячейки NMC111 не найдена; взято значение пакетной ячейки NMC622',
  'no loading of an NMC532 pouch was found; that of the NMC622 pouch stands in':
    'поверхностная ёмкость электрода пакетной ячейки NMC532 не найдена; взято значение пакетной ячейки NMC622',
  'no loading of this blend was found; that of the NMC622 pouch stands in':
    'поверхностная ёмкость электрода с этой смесью не найдена; взято значение пакетной ячейки NMC622',
  'no maintenance plan of a cell plant was found; one maintenance shift of the whole line every four weeks is customary in web converting':
    'план технического обслуживания завода ячеек не найден; при переработке рулонных материалов обычна одна смена обслуживания всей линии раз в четыре недели',
  'no maintenance plan of a cell plant was found; one shift': 'план технического обслуживания завода ячеек не найден; одна смена',
  'no mass of any battery machine was found beside its price; heavy plain machines cost little more than ten dollars a kilogram, precise small ones more than a hundred':
    'ни для одной батарейной машины масса рядом с ценой не найдена; тяжёлые простые машины стоят немногим больше десяти долларов за килограмм, небольшие точные — больше ста',
  'no measured life of a second use in numbers was found; a pack at three quarters of its capacity that wears as before and is used with care':
    'измеренный срок второй жизни в числах не найден; взята батарея с остаточной ёмкостью в три четверти, которая изнашивается как прежде и эксплуатируется бережно',
  'no measured scatter of cycle times of battery machines was found':
    'измеренный разброс времени такта батарейных машин не найден',
  'no measured scatter of times of repairs was found': 'измеренный разброс времени ремонта не найден',
  'no measured scatter of times of repairs was found; faults differ most here':
    'измеренный разброс времени ремонта не найден; отказы здесь различаются сильнее всего',
  'no measured yield was found, and the inventory that has one loses no mass; pitch and resin give off their hydrogen and lighter parts and keep between a third and three quarters of their mass':
    'измеренный выход не найден, а в инвентарной таблице, где он есть, потерь массы нет; пек и смола отдают водород и лёгкие фракции и сохраняют от трети до трёх четвертей массы',
  'no measured yield was found; cellulose, C6H10O5, holds 44 % of carbon, of which part leaves with the gases and tar, so that more than 0.4 cannot be had':
    'измеренный выход не найден; целлюлоза C6H10O5 содержит 44 % углерода, часть которого уходит с газами и смолой, поэтому больше 0,4 получить нельзя',
  'no model of LCO cells was found; of the five models of large NMC cells it is the middle one after ten years of a daily cycle at 25 degC; which of them has which cathode is not certain':
    'модель старения ячеек LCO не найдена; взята модель крупных ячеек NMC, средняя из пяти по результату за десять лет при одном цикле в сутки и 25 °C; какой модели какой катод соответствует, точно не известно',
  'no model of LMFP cells was found; LFP is the nearest': 'модель старения ячеек LMFP не найдена; ближе всего LFP',
  'no model of LNMO cells was found; of the five models of large NMC cells it is the middle one after ten years of a daily cycle at 25 degC; which of them has which cathode is not certain':
    'модель старения ячеек LNMO не найдена; взята модель крупных ячеек NMC, средняя из пяти по результату за десять лет при одном цикле в сутки и 25 °C; какой модели какой катод соответствует, точно не известно',
  'no model of this blend was found; of the five models of large NMC cells it is the middle one after ten years of a daily cycle at 25 degC; which of them has which cathode is not certain':
    'модель старения ячеек с этой смесью не найдена; взята модель крупных ячеек NMC, средняя из пяти по результату за десять лет при одном цикле в сутки и 25 °C; какой модели какой катод соответствует, точно не известно',
  'no moisture of a cake was found; the grains are fine and hold much water':
    'влажность кека не найдена; зёрна мелкие и удерживают много воды',
  'no moisture of a cake was found; the grains are fine, and the crystals hold a tenth to a sixth of water':
    'влажность кека не найдена; зёрна мелкие, а кристаллы содержат от десятой до шестой части воды',
  'no moisture of the cake was found; what filter presses and centrifuges leave in cakes of round dense grains':
    'влажность кека не найдена; взято то, что фильтр-прессы и центрифуги оставляют в кеках из круглых плотных зёрен',
  'no pack leaves a repair without a test': 'ни одна батарея не выходит из ремонта без испытания',
  'no porosity of a hard carbon energy anode was found; between graphite (0.34) and a laboratory cell (0.51, chayambuka2022)':
    'пористость энергоёмкого анода из твёрдого углерода не найдена; взята между графитом (0,34) и лабораторной ячейкой (0,51, chayambuka2022)',
  'no porosity of a layered sodium cathode was found; that of the nickel cathode stands in':
    'пористость катода из слоистого натриевого оксида не найдена; взято значение никелевого катода',
  'no porosity of an LTO anode was found; that of the graphite anode stands in':
    'пористость анода LTO не найдена; взято значение графитового анода',
  'no power of a laser welder of lids was found; as the closing of a filled can of ref prozell':
    'мощность установки лазерной сварки крышек не найдена; взята как у установки закрытия залитого корпуса из источника prozell',
  'no power of a leak test of cells was found; as the other machines of cell assembly of ref prozell':
    'мощность установки проверки ячеек на герметичность не найдена; взята как у остальных машин сборки ячеек из источника prozell',
  'no price of a laser welder of lids was found; as the closing of a filled can of ref prozell, which welds too, from half to three times that':
    'цена установки лазерной сварки крышек не найдена; взята как у установки закрытия залитого корпуса из источника prozell, которая тоже сваривает; диапазон от половины до тройной цены',
  'no price of a leak test of cells was found; as the end-of-line test of ref prozell':
    'цена установки проверки ячеек на герметичность не найдена; взята как у установки выходного контроля из источника prozell',
  "no price of a wetting rack was found and the only source sets it at nothing; taken as 800 of the 2000 places of that source's ageing rack (4125 EUR), from half of that to the price of the whole ageing rack":
    'цена стеллажа для пропитки не найдена, а единственный источник принимает её равной нулю; взята цена 800 из 2000 мест стеллажа для выдержки из того же источника (4125 EUR); диапазон от половины этой суммы до цены всего стеллажа для выдержки',
  'no price of repurposed packs was found; they last shorter than new ones, over whose price by energy left this is':
    'цена батарей для повторного применения не найдена; они служат меньше новых; величина — отношение к цене новых в расчёте на оставшуюся энергию',
  'no price of single modules was found; sold singly and kept in store, they cost more than their share of the pack':
    'цена отдельных модулей не найдена; при штучной продаже и хранении на складе они стоят больше своей доли в цене батареи',
  'no price of water for industry was found for these places; from own wells to desalinated sea water':
    'цена воды для промышленности в этих местах не найдена; диапазон от собственных скважин до опреснённой морской воды',
  'no price of whole spent packs was found; owners pay to be rid of packs without nickel and cobalt, and are paid for others':
    'цена целых отработавших батарей не найдена; за вывоз батарей без никеля и кобальта владельцы доплачивают, за остальные им платят',
  'no price was found; it is parted from air at the site, at 0.2 to 0.5 kWh/kg and the plant for it':
    'цена не найдена; газ получают разделением воздуха на площадке, это 0,2–0,5 кВт·ч/кг и затраты на установку',
  'no price was found; works at the site take about 0.4 to 0.6 kWh/kg and are paid for over years; bought from them, so that neither their power nor their money is in the plant':
    'цена не найдена; установка на площадке потребляет примерно 0,4–0,6 кВт·ч/кг, и её стоимость выплачивают годами; газ покупают у её владельца, поэтому ни её электроэнергия, ни её стоимость в завод не входят',
  'no process temperature of makers was found; iron sulphate gives off sulphur oxides from about 450 degC, and the solids react slowly below 300 degC':
    'температура процесса у производителей не найдена; сульфат железа выделяет оксиды серы примерно с 450 °C, а ниже 300 °C твёрдые вещества реагируют медленно',
  'no process time of makers was found; solids react slowly so far below their melting points':
    'время процесса у производителей не найдено; твёрдые вещества так далеко от температуры плавления реагируют медленно',
  'no process time of makers was found; taken as for LFP, with a wider band':
    'время процесса у производителей не найдено; взято как для LFP, с более широким диапазоном',
  'no process time or temperature of makers was found; polyanions with pyrophosphate are fired at a lower temperature than LFP, as they come apart into simpler phosphates above about 600 degC':
    'время и температура процесса у производителей не найдены; полианионные соединения с пирофосфатом обжигают при более низкой температуре, чем LFP, так как выше примерно 600 °C они распадаются на более простые фосфаты',
  'no profile of an industrial kiln was found; taken as that of layered lithium oxides, 6 to 36 h':
    'температурный профиль промышленной печи не найден; взят как у слоистых литиевых оксидов, 6–36 ч',
  'no profile of an industrial kiln was found; taken as that of layered lithium oxides, 800 to 1000 degC':
    'температурный профиль промышленной печи не найден; взят как у слоистых литиевых оксидов, 800–1000 °C',
  'no profile of an industrial kiln was found; the hold is taken as at the lower half of what a patent has for layered oxides, as the grain is finer':
    'температурный профиль промышленной печи не найден; выдержка взята по нижней половине диапазона из патента на слоистые оксиды, так как зерно мельче',
  'no profile of an industrial kiln was found; the olivine forms from about 600 degC and coarsens and gives phosphides at 800 degC and above':
    'температурный профиль промышленной печи не найден; оливин образуется примерно с 600 °C, а при 800 °C и выше зерно укрупняется и появляются фосфиды',
  'no published equation of a sodium cell with coefficients was found; a straight line from new to the end of life; the powers of the lithium models lie between 0.44 and 1.13':
    'опубликованное уравнение старения натриевой ячейки с коэффициентами не найдено; взята прямая от новой ячейки до конца срока службы; показатели степени в литиевых моделях лежат между 0,44 и 1,13',
  'no published equation of a sodium cell with coefficients was found; cycles at 60 degC as claimed for the cells of the Datang station, with a band as wide as that of the line above; both set how temperature speeds up wear':
    'опубликованное уравнение старения натриевой ячейки с коэффициентами не найдено; взято число циклов при 60 °C, объявленное для ячеек станции Датан, с таким же широким диапазоном, как в строке выше; вместе эти числа определяют, как температура ускоряет износ',
  'no published equation of a sodium cell with coefficients was found; full cycles to the end of life at 25 degC as the inventory of Zhang et al. has them of its layered-oxide cell; from half as many, because tested commercial cells fell short of what their makers said, to the 7000 of its Prussian white cell':
    'опубликованное уравнение старения натриевой ячейки с коэффициентами не найдено; взято число полных циклов до конца срока службы при 25 °C из инвентарной таблицы Zhang et al. для ячейки со слоистым оксидом; диапазон от половины этого числа, так как испытанные серийные ячейки не достигли объявленного производителями, до 7000 у ячейки с берлинской белой из того же источника',
  'no published hours of a bus or trolleybus centre were found; making safe, coolant, bolts and plugs, lowering or lifting the old pack, and all of it backwards with the new one':
    'опубликованные трудозатраты центра для автобусов или троллейбусов не найдены; учтены обесточивание, охлаждающая жидкость, болты и разъёмы, спуск или подъём старой батареи и те же действия в обратном порядке с новой',
  'no published hours of repair of a traction pack at a centre for buses were found':
    'опубликованные трудозатраты на ремонт тяговой батареи в центре для автобусов не найдены',
  'no quotation was found; a bulk chemical of sea water, dearer where it is pure':
    'котировка не найдена; крупнотоннажный продукт из морской воды, чистый стоит дороже',
  'no quotation was found; a bulk product of starch': 'котировка не найдена; крупнотоннажный продукт из крахмала',
  'no quotation was found; about 10 USD for one of 4 kg': 'котировка не найдена; около 10 USD за изделие массой 4 кг',
  'no quotation was found; acid of a third in water is cheap beside its freight, and per mass without water costs three times as much':
    'котировка не найдена; кислота с концентрацией в одну треть дёшева по сравнению с её перевозкой, а в пересчёте на массу без воды стоит втрое дороже',
  'no quotation was found; between precipitated and fumed silica':
    'котировка не найдена; взята между осаждённым и пирогенным диоксидом кремния',
  'no quotation was found; calcined petroleum coke with some sulphur, cheaper than that of anodes; sold again after some heats as recarburiser of steelworks, for about what it cost':
    'котировка не найдена; прокалённый нефтяной кокс с небольшим содержанием серы, дешевле анодного; после нескольких кампаний печи его продают как науглероживатель для сталелитейных заводов примерно за ту же цену',
  'no quotation was found; crucibles made anew of worn ones cost several times coke and less than electrodes of steelworks. At 0.3 t for each tonne of anode it is 4200 CNY for the tonne; the market of 2022, a dear year, was told to be above 7 bn CNY for 1.2 Mt of anode material, 85 % of it synthetic: 6900':
    'котировка не найдена; тигли, изготовленные заново из изношенных, стоят в несколько раз дороже кокса и дешевле электродов для сталеплавильных печей. При расходе 0,3 т на тонну анодного материала это 4200 CNY на тонну; рынок 2022 года, года дорогого, оценивали более чем в 7 млрд CNY на 1,2 млн т анодного материала, из которого 85 % — синтетический: 6900',
  'no quotation was found; film grade': 'котировка не найдена; плёночная марка',
  'no quotation was found; granules of aluminium hydroxide are cheap, made ones of titanium oxides dear':
    'котировка не найдена; гранулы гидроксида алюминия дёшевы, изготовленные гранулы оксидов титана дороги',
  'no quotation was found; it is left over where titanium dioxide is made and costs little more than its cleaning':
    'котировка не найдена; это побочный продукт производства диоксида титана, он стоит немногим больше своей очистки',
  'no quotation was found; it is made of hydrogen cyanide or sodium cyanide, of which it holds the cyanide of 0.6 t for each tonne':
    'котировка не найдена; получают из циановодорода или цианида натрия; в каждой тонне продукта содержится цианид от 0,6 т этого сырья',
  'no quotation was found; left over by many processes, sold for little more than it costs to crystallise':
    'котировка не найдена; побочный продукт многих процессов, продаётся немногим дороже стоимости кристаллизации',
  'no quotation was found; left over by smelters and made of sulphur':
    'котировка не найдена; побочный продукт металлургических заводов, получают также из серы',
  'no quotation was found; made of ammonia, of which it takes a quarter of its mass':
    'котировка не найдена; получают из аммиака, расход которого равен четверти массы продукта',
  'no quotation was found; made of hydrogen fluoride, of which it takes half of its mass, and soda ash':
    'котировка не найдена; получают из фтороводорода, расход которого равен половине массы продукта, и кальцинированной соды',
  'no quotation was found; made of natural gas, of which it takes about its own mass':
    'котировка не найдена; получают из природного газа, расход которого примерно равен массе продукта',
  'no quotation was found; made of phosphoric acid and soda ash':
    'котировка не найдена; получают из фосфорной кислоты и кальцинированной соды',
  'no quotation was found; made of phosphorus and chlorine, of which it is 15 and 85 %':
    'котировка не найдена; получают из фосфора и хлора, их доли в продукте 15 и 85 %',
  'no quotation was found; made of the same carbon dioxide and oxide as dimethyl carbonate, one step before it, and purer':
    'котировка не найдена; получают из тех же диоксида углерода и оксида, что и диметилкарбонат, на стадию раньше, и продукт чище',
  'no quotation was found; of the quality of pigments': 'котировка не найдена; взято пигментное качество',
  'no quotation was found; per manganese it is taken at one to three times the sulphate, for it is made of it by electrolysis':
    'котировка не найдена; в пересчёте на марганец взято от одной до трёх цен сульфата, так как продукт получают из него электролизом',
  'no quotation was found; per mass without the water that it is sold in':
    'котировка не найдена; в расчёте на массу без воды, с которой продукт продают',
  'no quotation was found; per mass without water, of a quality between that for fertiliser and that for food':
    'котировка не найдена; в расчёте на массу без воды, качество между удобрительным и пищевым',
  'no quotation was found; residues of bamboo, coconut and straw, dried and brought to the plant':
    'котировка не найдена; отходы бамбука, кокоса и соломы, высушенные и доставленные на завод',
  'no quotation was found; the grade of separators, of long molecules, costs more than that for bags':
    'котировка не найдена; марка для сепараторов, с длинными молекулами, стоит дороже марки для пакетов',
  'no ramp with and without a pilot line was found published; recipes, settings and people come tried, against machines of another size on which all must be tried again, which may even cost time':
    'публикации с кривыми освоения с пилотной линией и без неё не найдены; рецептуры, настройки и люди приходят проверенными, но машины другого размера, на них всё надо проверять заново, и это может даже отнять время',
  'no rate of a helium leak test of cells was found; in line with the welding of the plug (18 cells/min, ref prozell)':
    'производительность установки гелиевой проверки ячеек на герметичность не найдена; взята в одной линии со сваркой пробки (18 ячеек/мин, источник prozell)',
  'no rate of a laser welder of lids was found; in line with the welding of the plug (18 cells/min, ref prozell)':
    'производительность установки лазерной сварки крышек не найдена; взята в одной линии со сваркой пробки (18 ячеек/мин, источник prozell)',
  'no rate of an X-ray machine was found; in line with tab welding':
    'производительность рентгеновской установки не найдена; взята в одной линии со сваркой токовыводов',
  'no ratio of a sodium energy cell was found; that of lithium pouches stands in':
    'отношение ёмкостей для энергоёмкой натриевой ячейки не найдено; взято значение литиевых пакетных ячеек',
  'no record of dry-room failures was found': 'статистика отказов сухих комнат не найдена',
  'no record of dry-room failures was found; the room must dry again before work goes on':
    'статистика отказов сухих комнат не найдена; до возобновления работы комнату надо снова осушить',
  'no record of failures of solvent recovery was found': 'статистика отказов установки рекуперации растворителя не найдена',
  'no record of power failures of a cell plant was found; interruptions of a large consumer on a high-voltage line are about one a year':
    'статистика перебоев электроснабжения завода ячеек не найдена; у крупного потребителя на линии высокого напряжения бывает примерно один перерыв в год',
  'no record was found; most of it is starting dryers, dry rooms and lines again':
    'статистика не найдена; основная часть времени уходит на повторный пуск сушилок, сухих комнат и линий',
  'no recovery of this step alone was found; lithium carbonate dissolves by 7 to 13 g/L of water and stays in the liquor, part of which is sent back':
    'извлечение отдельно на этой операции не найдено; карбонат лития растворяется в воде в количестве 7–13 г/л и остаётся в маточном растворе, часть которого возвращают',
  'no recovery with a citable source was found; part of the mineral is not cracked, part of the sulphate stays in the washed residue and part leaves with the sodium sulphate':
    'извлечение с источником, на который можно сослаться, не найдено; часть минерала не вскрывается, часть сульфата остаётся в промытом остатке, часть уходит с сульфатом натрия',
  'no recovery with a source was found; acid with peroxide takes the lithium out and leaves iron phosphate, which is filtered off with the carbon and holds some back':
    'извлечение с указанием источника не найдено; кислота с пероксидом извлекает литий и оставляет фосфат железа, который отфильтровывают вместе с углеродом, и он удерживает часть лития',
  'no recovery with a source was found; as of NMC811': 'извлечение с указанием источника не найдено; взято как для NMC811',
  'no residence time of industrial reactors was found; round dense particles need hours of growth, and batch and continuous reactors differ':
    'время пребывания в промышленных реакторах не найдено; круглым плотным частицам нужны часы роста, причём периодические и непрерывные реакторы различаются',
  'no residence time of industrial reactors was found; the precipitate is aged for half a day to a day in laboratories':
    'время пребывания в промышленных реакторах не найдено; в лабораториях осадок выдерживают от половины суток до суток',
  'no seal of this cell was found; its long seals are folded, so less than the open rim of a pouch':
    'шов этой ячейки не найден; её длинные швы подогнуты, поэтому он меньше открытой кромки пакетной ячейки',
  'no setting was found; as of buses charged on their way': 'уставка не найдена; взята как у автобусов с зарядкой в пути',
  'no setting was found; room for braking energy is kept':
    'уставка не найдена; оставлен запас под энергию рекуперативного торможения',
  'no share of bad lids was found; the family of BatPaC takes all rejects of cells at the last test':
    'доля бракованных крышек не найдена; в семействе моделей BatPaC весь брак ячеек приходится на последнее испытание',
  'no share of leaking cans was found; the family of BatPaC takes all rejects of cells at the last test':
    'доля негерметичных корпусов не найдена; в семействе моделей BatPaC весь брак ячеек приходится на последнее испытание',
  'no size of a store of finished packs was found': 'размер склада готовых батарей не найден',
  'no size of the stores between steps was found': 'размер накопителей между операциями не найден',
  'no size of the stores between the steps of a material plant was found; silos, tanks and big bags that let a step stand for one to nine shifts':
    'размер накопителей между операциями на заводе материалов не найден; силосы, резервуары и мягкие контейнеры позволяют операции стоять от одной до девяти смен',
  'no solids content of a slurry was found; pumped and ground slurries hold about 40 % of solids':
    'содержание твёрдого в суспензии не найдено; перекачиваемые и измельчённые суспензии содержат около 40 % твёрдого',
  'no source for the gas price of industry in Russia was found': 'источник цены газа для промышленности в России не найден',
  'no source for the rim of a pouch was found': 'источник размера кромки пакетной ячейки не найден',
  'no source for the room left in a can was found': 'источник свободного объёма в жёстком корпусе не найден',
  'no source for the room left in a pouch was found': 'источник свободного объёма в пакетной ячейке не найден',
  'no staff of a laser welder of lids was found; as the closing of a filled can of ref prozell':
    'численность персонала установки лазерной сварки крышек не найдена; взята как у установки закрытия залитого корпуса из источника prozell',
  'no staff of a leak test of cells was found; as the end-of-line test of ref prozell':
    'численность персонала установки проверки ячеек на герметичность не найдена; взята как у установки выходного контроля из источника prozell',
  'no stock of raw materials of a cell plant was found apart from its other stocks; all stocks of cell makers together are 53 to 103 days of the cost of what they sell (statistic)':
    'запас сырья на заводе ячеек отдельно от других запасов не найден; все запасы производителей ячеек вместе составляют от 53 до 103 дней себестоимости продаж (статистика)',
  'no table of normals of Uyuni was found; a wave of the year between the means of December and June that travel pages give, 13.2 and 3.7 degC':
    'таблица климатических норм для Уюни не найдена; взята годовая волна между средними декабря и июня с туристических сайтов, 13,2 и 3,7 °C',
  'no tabs of a BEV2 cell were found; those of the PHEV2 stand in': 'токовыводы ячейки BEV2 не найдены; взяты токовыводы PHEV2',
  'no tabs of the blade were found; those of the PHEV2 stand in': 'токовыводы ячейки blade не найдены; взяты токовыводы PHEV2',
  'no terminals of a prismatic cell were found; those of a pouch stand in':
    'клеммы призматической ячейки не найдены; взяты выводы пакетной ячейки',
  'no wall of a 26650 was found; between the 21700 and the 4680': 'толщина стенки 26650 не найдена; взята между 21700 и 4680',
  'no wall of a BEV2 can was found; that of the PHEV2 stands in': 'толщина стенки корпуса BEV2 не найдена; взято значение PHEV2',
  'no washing water was found; several displacements of the liquor in the cake, as sodium and sulphate must go down to hundreds of parts in a million':
    'расход промывной воды не найден; нужно несколько вытеснений маточного раствора из кека, так как натрий и сульфат надо снизить до сотен частей на миллион',
  'no yield of milling for anodes was found; fines below the wanted size are sold for less or lost, little with one class of product and a third or so with a narrow one':
    'выход измельчения для анодов не найден; частицы мельче нужного размера продают дешевле или теряют: немного при одном классе продукта, примерно треть при узком классе',
  'no yield of sieving was found; coarse and magnetic particles are a small part of a powder that was classified before, more when a line is new':
    'выход просеивания не найден; крупные и магнитные частицы — малая часть порошка, который уже был классифицирован; на новой линии их больше',
  'none of an LTO cell was found; LTO forms no film to speak of, so that the loss is that of the cathode':
    'для ячейки LTO значение не найдено; LTO почти не образует плёнки, поэтому потери определяет катод',
  'none of an LTO cell was found; that of lithium pouches stands in, with room below, for LTO may limit the cell':
    'для ячейки LTO значение не найдено; взято значение литиевых пакетных ячеек с запасом вниз, так как ёмкость ячейки может ограничивать LTO',
  'none of this pair was found; that of LFP stands in': 'для этой пары значение не найдено; взято значение LFP',
  'none of this pair was found; that of the LFP cell of a car stands in':
    'для этой пары значение не найдено; взято значение автомобильной ячейки LFP',
  'none of this pair was found; that of the NMC622 pouch stands in':
    'для этой пары значение не найдено; взято значение пакетной ячейки NMC622',
  'none of this pair was found; that of the NMC811 cell stands in':
    'для этой пары значение не найдено; взято значение ячейки NMC811',
  'none of this pair was found; the NMC811 cell has 1.2, the CMU model 1.15':
    'для этой пары значение не найдено; у ячейки NMC811 оно равно 1,2, в модели CMU — 1,15',
  'none was found but one with a slip of the decimal; that of NMC532 stands in':
    'найдено только одно значение, с ошибкой в положении запятой; взято значение NMC532',
  'none was found; LFP, of the same structure, has 3.6, and manganese makes it somewhat lighter':
    'значение не найдено; у LFP с той же структурой 3,6, а марганец делает материал несколько легче',
  'none was found; that of NMC532, the nearest in nickel, stands in':
    'значение не найдено; взято значение NMC532, ближайшего по никелю',
  'none was found; that of graphite with 3 % and with 5 % silicon is the same':
    'значение не найдено; у графита с 3 % и с 5 % кремния оно одинаково',
  'not found; a stretch without wires takes part of the charge, as one of 20 km must still be possible':
    'не найдено; участок без контактной сети расходует часть заряда, и участок в 20 км должен оставаться проходимым',
  'not found; charged at stops, so that part of the charge is used between them':
    'не найдено; зарядка идёт на остановках, поэтому между ними расходуется часть заряда',
  'of quantities that were compared with fewer than five published cases nobody knows how far the model is off; those that were compared have factors of 1.1 to 1.8':
    'для величин, которые сравнивали меньше чем с пятью опубликованными случаями, ошибка модели неизвестна; у тех, которые сравнивали, множители от 1,1 до 1,8',
  'of the five models of large NMC cells it is the middle one after ten years of a daily cycle at 25 degC; which of them has which cathode is not certain':
    'взята модель крупных ячеек NMC, средняя из пяти по результату за десять лет при одном цикле в сутки и 25 °C; какой модели какой катод соответствует, точно не известно',
  'one or two drivers a day': 'один или два водителя в день',
  'one rate of price growth for all years and currencies, in USD': 'один темп роста цен для всех лет и валют, в USD',
  'one round number of the source for every format': 'одно круглое число источника для всех форматов',
  'one source has 10, 25 and 30 % of capacity in the first three years of lithium plants (pedailles-2019), a straight line through which is full after nine years; owners promise one to two':
    'в одном источнике у литиевых заводов за первые три года 10, 25 и 30 % мощности (pedailles-2019), прямая через эти точки даёт полную мощность через девять лет; владельцы обещают от одного до двух лет',
  'only the record of November 2022 was found (7600 to 7700 CNY/t); prices of coal tar fell by a third or more after it':
    'найдена только запись за ноябрь 2022 года (7600–7700 CNY/т); после этого цены каменноугольной смолы упали на треть или больше',
  'ore is mined where it is used and not traded; 9.59 t of it make a tonne of concentrate that is sold for 490 USD, so that it cannot be worth more than 51 USD/t':
    'руду добывают там, где перерабатывают, и ею не торгуют; на тонну концентрата, который продают за 490 USD, идёт 9,59 т руды, поэтому она не может стоить больше 51 USD/т',
  'output of one product that the stores of a mixed pack line hold, and so how long a campaign runs; nothing was found':
    'выпуск одного изделия, который вмещают накопители смешанной линии батарей, а значит, и длительность партии; ничего не найдено',
  'oxygen of the sulphate': 'кислород сульфата',
  'part of it falls apart by itself': 'часть распадается сама',
  'part of the lithium evaporates or stays on the saggars; a laboratory feeds 5 % beyond need (nmc_lab), the inventory at hand none':
    'часть лития испаряется или остаётся на капселях; в лаборатории дают 5 % сверх потребности (nmc_lab), в имеющейся инвентарной таблице избытка нет',
  'part of the rejects of the last test that come by whole coils, from a bad slurry or coating; the rest come cell by cell; nothing was found':
    'часть брака последнего испытания, которая приходит целыми рулонами, из-за плохой электродной массы или плохого покрытия; остальной брак приходит отдельными ячейками; ничего не найдено',
  'physical constant at 20 degC; no source needed': 'физическая константа при 20 °C; источник не нужен',
  'pilot lines that were announced make from a few MWh to 300 MWh a year (phi4tech)':
    'объявленные пилотные линии выпускают от нескольких МВт·ч до 300 МВт·ч в год (phi4tech)',
  'position and height of the town as maps have them; the page names none':
    'координаты и высота города по картам; на странице город не назван',
  'position as maps have it; it says which sites of a project are the same':
    'координаты по картам; на странице сказано, какие площадки относятся к одному проекту',
  'position of the town as maps have it; the page names none': 'координаты города по картам; на странице город не назван',
  'quick chargers of cities have 50 to 150 kW': 'городские быстрые зарядные станции имеют мощность 50–150 кВт',
  'quick charging slows above 80 %; what drivers do was not found':
    'быстрая зарядка замедляется выше 80 %; данных о том, как поступают водители, не найдено',
  'reserve for a terminus whose charger is taken or out of order; no measured figure was found':
    'запас на случай, если зарядная станция на конечной занята или неисправна; измеренное значение не найдено',
  'reserve for the way home and the cold; no measured figure was found':
    'запас на дорогу домой и на холод; измеренное значение не найдено',
  'reserve of a vessel that must reach a quay; no figure was found':
    'запас судна, которое должно дойти до причала; значение не найдено',
  'reserve that drivers and management systems keep; no measured figure was found':
    'запас, который оставляют водители и системы управления; измеренное значение не найдено',
  'reserve that drivers keep; no measured figure was found': 'запас, который оставляют водители; измеренное значение не найдено',
  'reserve to reach the next wire; no measured figure was found':
    'запас, чтобы доехать до следующего участка контактной сети; измеренное значение не найдено',
  'saturated with halite beside the other salts': 'раствор насыщен галитом и содержит другие соли',
  'scientists and engineers over all people of a centre, the others are technicians; no centre was found that tells them apart':
    'отношение учёных и инженеров ко всем сотрудникам центра, остальные — техники; центр, который показывает их раздельно, не найден',
  'share of faulty packs that no exchange of modules mends (structural damage, water, fire); looked for and not found':
    'доля неисправных батарей, которым замена модулей не помогает (повреждение конструкции, вода, пожар); искали и не нашли',
  'share of packs in the centre that are damaged and stand apart; the share of packs that fail intake was looked for and not found':
    'доля повреждённых батарей в центре, которые стоят отдельно; долю батарей, не прошедших входной контроль, искали и не нашли',
  'share of packs that find no free place, on which the static size rests; between a centre with idle bays and one that runs full':
    'доля батарей, для которых нет свободного места, по ней рассчитан статический размер; между центром с простаивающими постами и полностью загруженным',
  'share of swaps that find no pack ready, on which the static number of spares rests':
    'доля замен, для которых нет готовой батареи, по ней рассчитано статическое число запасных',
  'share of the breakdowns that take a technician; the rest, jams and web breaks, the operators clear themselves; nothing was found':
    'доля поломок, для которых нужен техник; остальные, застревания и обрывы полотна, операторы устраняют сами; ничего не найдено',
  'share of the distance without wires; lines of this class have a tenth to a half of their length without':
    'доля пути без контактной сети; у линий этого класса без неё от десятой части до половины длины',
  'share of the people on a shift who are away beyond holidays: sickness, training; no figure of a battery plant was found':
    'доля людей в смене, которые отсутствуют помимо отпуска: болезнь, обучение; значение для батарейного завода не найдено',
  'share of those absences that others stand in for; nothing was found':
    'доля этих отсутствий, при которых людей подменяют; ничего не найдено',
  'slurry settles and gels within hours to days; no figure for the recipes of the library was found':
    'электродная масса оседает и загустевает за часы или дни; значение для рецептур библиотеки не найдено',
  'so that the charges of the ions balance': 'чтобы заряды ионов были уравновешены',
  'soda ash also takes magnesium and calcium out and is fed beyond need; inventories of five brines have 11 to 63 % beyond the reaction':
    'кальцинированная сода выводит также магний и кальций, и её дают с избытком; в инвентарных таблицах пяти рассолов её на 11–63 % больше, чем нужно по реакции',
  'solutions of up to 0.5 mol/L of ferrocyanide are 6 L for a kilogram, and those of iron sulphate as much; laboratories get 25 g/L out of a reactor (sun2021: 500 g of 20 L)':
    'растворов ферроцианида с концентрацией до 0,5 моль/л нужно 6 л на килограмм, растворов сульфата железа столько же; лаборатории получают из реактора 25 г/л (sun2021: 500 г из 20 л)',
  'some powder stays on the foils and goes with them; with the leaching and the separation about nine tenths are recovered, the middle of what Li-Cycle claims (licycle)':
    'часть порошка остаётся на фольге и уходит с ней; вместе с выщелачиванием и разделением извлекают около девяти десятых, это середина показателя, объявленного Li-Cycle (licycle)',
  'stays with the active material': 'остаётся с активным материалом',
  'stays with the residue': 'остаётся с осадком',
  'stock of a plant that is fed by another of its project; the month of stock that plants keep of what they buy (plant-rules) is for all that they buy':
    'запас завода, который снабжает другой завод того же проекта; месячный запас покупного сырья, который держат заводы (plant-rules), относится ко всему, что они покупают',
  'taken as for carbonate (kelly2021), beside it the cold in which the sodium sulphate falls out':
    'взято как для карбоната (kelly2021), плюс холод, при котором выпадает сульфат натрия',
  'taken as for carbonate (kelly2021): the same evaporation and crystallisation, of hydroxide and beside it of sodium sulphate':
    'взято как для карбоната (kelly2021): те же выпаривание и кристаллизация, но гидроксида, а кроме него и сульфата натрия',
  'taken as for hydroxides of nickel: stirred reactors for half a day, under nitrogen':
    'взято как для гидроксидов никеля: реакторы с мешалкой, половина суток, под азотом',
  'taken as for lithium cells (dai2019): the same stirring, cooling and filtering of another salt; that figure seems high for stirring, so that the band goes down':
    'взято как для литиевых ячеек (dai2019): те же перемешивание, охлаждение и фильтрация другой соли; для перемешивания это значение кажется высоким, поэтому диапазон расширен вниз',
  'taking a pack out and putting one in where no service centre does it; no time of a bus or a vessel was found':
    'снятие и установка батареи там, где нет сервисного центра; время для автобуса или судна не найдено',
  'taxis are replaced after five to ten years; no figure of electric ones was found':
    'такси заменяют через пять — десять лет; значение для электрических не найдено',
  'temperature of the claim, 60 degC in K': 'температура из объявленного показателя, 60 °C, в К',
  'temperature of the cycle life in K: the inventory does not say; room temperature':
    'температура для ресурса в циклах, в К: в инвентарной таблице не указана; взята комнатная температура',
  'that of the cells without silicon and with 5 %, which are the same': 'взято значение ячеек без кремния и с 5 %, они одинаковы',
  'that of the graphite anode; 24 kg of water per kg of binder, as there, would be 1.68':
    'взято значение графитового анода; при 24 кг воды на кг связующего, как там, было бы 1,68',
  'that of the same source without silicon; it prints none with it':
    'взято значение того же источника без кремния; с кремнием он значения не приводит',
  'the PHEV2 can of 0.8 mm stands in; a blade has 0.3 mm': 'взят корпус PHEV2 с толщиной 0,8 мм; у ячейки blade 0,3 мм',
  'the brines are saturated with halite, of which water takes up about a quarter of the mass of the brine; less beside other salts':
    'рассолы насыщены галитом, в воде его растворяется около четверти от массы рассола; при других солях меньше',
  "the building systems of ref bsm-batpac5 are meant for that family's buildings; the building price of ref prozell already holds the technical installations of a factory (DIN 276: heating, ventilation, power) and its dry-room price, four times that of a hall, is taken to hold the dryers of the air. Neither holds what serves the machines: chilled water, compressed air, gases, vacuum, heat for dryers, the substation. Of the cooling of a cell plant 45 to 63 % is for machines (ref run-ffb), so half is taken; low: all of it is counted already, high: none of it":
    'инженерные системы здания из источника bsm-batpac5 рассчитаны на здания того же семейства моделей; цена здания из источника prozell уже содержит технические установки фабрики (DIN 276: отопление, вентиляция, электроснабжение), а его цена сухой комнаты, вчетверо выше цены цеха, как принято здесь, содержит осушители воздуха. Ни то ни другое не содержит того, что обслуживает машины: охлаждённую воду, сжатый воздух, газы, вакуум, тепло для сушилок, подстанцию. Из охлаждения завода ячеек 45–63 % приходится на машины (источник run-ffb), поэтому взята половина; низкое значение: всё уже учтено, высокое: не учтено ничего',
  'the core of the 18650 and 21700 stands in': 'взята внутренняя полость рулона 18650 и 21700',
  'the core of the PHEV2 roll stands in': 'взята внутренняя полость рулона PHEV2',
  'the daily distance is a mean of all days, so that days without service are in it already':
    'суточный пробег — среднее по всем дням, поэтому дни без выезда в нём уже учтены',
  'the early scrap is gone after about five years (ffb-scrap), three times this':
    'брак начального периода исчезает примерно через пять лет (ffb-scrap), это три таких срока',
  'the gap of the PHEV2 lid stands in': 'взят зазор под крышкой PHEV2',
  'the headspace of the 18650 and 21700 stands in; upper end as of the 4680':
    'взято свободное пространство 18650 и 21700; верхний край как у 4680',
  'the inventory at hand has 0.013 kWh/kg, less than it takes to warm the pitch; twice the mass of the product is heated to 1500 degC, about 1.2 kWh/kg of product, beside walls and gas':
    'в имеющейся инвентарной таблице 0,013 кВт·ч/кг, меньше, чем нужно на нагрев пека; до 1500 °C нагревают массу вдвое больше массы продукта, это около 1,2 кВт·ч/кг продукта, не считая стенок и газа',
  'the inventory has heat alone; kneaders, granulators and the fans of the furnace':
    'в инвентарной таблице только тепло; добавлены смесители, грануляторы и вентиляторы печи',
  'the inventory has heat alone; reactors of ten to twenty cubic metres are stirred hard, with some kilowatts for a cubic metre, for the half day that the grains grow':
    'в инвентарной таблице только тепло; реакторы объёмом от десяти до двадцати кубических метров интенсивно перемешивают, несколько киловатт на кубический метр, половину суток, пока растут зёрна',
  'the inventory has steam alone; stirring and pumping of some ten kilograms of suspension for a kilogram':
    'в инвентарной таблице только пар; добавлены перемешивание и перекачка нескольких десятков килограммов суспензии на килограмм продукта',
  'the long-lived end of the band of sodium-assumed': 'край диапазона sodium-assumed с большим сроком службы',
  'the long-lived end of the band of sodium-assumed, where it stands where it comes from':
    'край диапазона sodium-assumed с большим сроком службы; обоснование дано там, откуда взято число',
  'the long-lived end of the band of sodium-assumed: the least loss at rest':
    'край диапазона sodium-assumed с большим сроком службы: наименьшие потери при хранении',
  'the one model of LMO cells is of modules in their second life, which wear faster than new ones may':
    'единственная модель ячеек LMO построена по модулям во второй жизни, которые могут изнашиваться быстрее новых',
  'the one model of NMC811 cells that is no outlier; its anode has some silicon':
    'единственная модель ячеек NMC811, которая не выбивается из ряда; в её аноде есть немного кремния',
  'the one model of cells with a titanate anode, whose cathode is NMC; that of LFP was not found, and the anode sets most of the wear':
    'единственная модель ячеек с титанатным анодом, катод у них NMC; модель с LFP не найдена, а износ определяет в основном анод',
  'the one model of cells with a titanate anode, whose cathode is NMC; that of LMO was not found, and the anode sets most of the wear':
    'единственная модель ячеек с титанатным анодом, катод у них NMC; модель с LMO не найдена, а износ определяет в основном анод',
  'the one model of cells with a titanate anode, whose cathode is NMC; that of NCA was not found, and the anode sets most of the wear':
    'единственная модель ячеек с титанатным анодом, катод у них NMC; модель с NCA не найдена, а износ определяет в основном анод',
  'the order of steps is that of UL 1974 (visual inspection, read-out, open-circuit voltage); no time of them was found':
    'порядок операций по UL 1974 (осмотр, считывание данных, напряжение разомкнутой цепи); время для них не найдено',
  'the pack is repaired outside the vehicle': 'батарею ремонтируют вне транспортного средства',
  'the range of the source taken as two standard deviations each way':
    'диапазон источника принят равным двум стандартным отклонениям в каждую сторону',
  'the reaction stops short of its end; lime is fed a little beyond need':
    'реакция не доходит до конца; извести дают немного сверх потребности',
  'the rest of the concentrate is quartz and feldspar, taken as silica':
    'остальное в концентрате — кварц и полевой шпат, приняты как диоксид кремния',
  'the rule of six tenths (Williams 1947) for a machine that is built smaller than that of the library; tables of single kinds of process equipment are told to run from 0.4 to 0.85':
    'правило шести десятых (Williams 1947) для машины меньшего размера, чем в библиотеке; в таблицах по отдельным видам технологического оборудования показатель, как сообщают, от 0,4 до 0,85',
  'the scrap is dry, so that nothing is evaporated': 'брак сухой, поэтому испарять нечего',
  'the short-lived end of the band of sodium-assumed': 'край диапазона sodium-assumed с малым сроком службы',
  'the short-lived end of the band of sodium-assumed, where it stands where it comes from':
    'край диапазона sodium-assumed с малым сроком службы; обоснование дано там, откуда взято число',
  'the short-lived end of the band of sodium-assumed: the largest loss at rest':
    'край диапазона sodium-assumed с малым сроком службы: наибольшие потери при хранении',
  'the source finds the rejects of wetting at formation': 'в источнике брак пропитки выявляют на формировании',
  'the source gives 5 % for CMC and SBR together; split 3 to 2 as in the graphite anode':
    'в источнике 5 % на CMC и SBR вместе; разделено 3 к 2, как в графитовом аноде',
  'the source prints standing areas; of the coaters alone also a width, 2.0 m; other machines of a line stand as deep or deeper, with their cabinets':
    'источник приводит площади, занимаемые машинами; только для установок нанесения электродной массы есть ещё ширина, 2,0 м; другие машины линии вместе со шкафами такой же глубины или больше',
  'the source sets one average for nickel and cobalt oxides; no measured average per material was found':
    'источник принимает одно среднее для оксидов никеля и кобальта; измеренное среднее по отдельным материалам не найдено',
  'the tabs of the PHEV2 stand in': 'взяты токовыводы PHEV2',
  'the test runs alone, at night too; connecting the pack is in the steps before and after it':
    'испытание идёт без человека, в том числе ночью; подключение батареи входит в операции до и после него',
  'the uncoated edges of the web are not given by the source': 'непокрытые кромки полотна источник не указывает',
  'the vessels run in winter too; days without service were not found': 'суда ходят и зимой; дни без рейсов не найдены',
  'the window of a station is not printed, as for lowest-charge':
    'рабочее окно заряда станции не опубликовано, как и для lowest-charge',
  'the window of a station is not printed; nine tenths of the energy in use':
    'рабочее окно заряда станции не опубликовано; взято девять десятых используемой энергии',
  'thick cans hold two rolls or more; no teardown of this one was found':
    'в толстых корпусах два рулона или больше; разборка именно этого корпуса не найдена',
  'thin cans have walls of 0.165 to 0.25 mm, wide ones of 0.4 to 0.6 mm':
    'у тонких корпусов стенки 0,165–0,25 мм, у широких 0,4–0,6 мм',
  'time after vacuum drying within which an electrode is stacked, or it is dried again; depends on the dew point; nothing was found':
    'время после вакуумной сушки, за которое электрод надо уложить в стопу, иначе его сушат снова; зависит от точки росы; ничего не найдено',
  'trials take turns with changes of settings and cleaning; what is made is given as samples or scrapped':
    'опытные прогоны чередуются со сменой настроек и чисткой; изготовленное отдают на образцы или списывают в брак',
  'up to 1 000 A at stops; the voltage was not found and is taken as 600 V':
    'до 1 000 А на остановках; напряжение не найдено, принято 600 В',
  'wages over all current money of research: half and a little more is usual in firms, less where much is made and thrown away':
    'отношение зарплат ко всем текущим затратам на исследования; в компаниях обычно половина или немного больше, меньше там, где много изготавливают и выбрасывают',
  'wet cooling towers for all heat, which asks most of the water supply; a plant in a cold or dry place cools with air for part of the year or for all of it':
    'мокрые градирни для всего тепла, при них расход воды наибольший; завод в холодном или сухом месте часть года или весь год охлаждает воздухом',
  'what a contract gives the state of the profit after tax was not found in what was read; from nothing to the half that a partner of equal weight would get':
    'какую часть прибыли после налогов договор отдаёт государству, в прочитанном не найдено; от нуля до половины, которую получил бы равный партнёр',
  'what an engineer of development costs over the mean labour cost of the country; no wage of battery developers was found':
    'во сколько раз инженер-разработчик обходится дороже средней стоимости труда в стране; зарплата разработчиков батарей не найдена',
  'what industry pays holds fees that a station on the market does not see':
    'в цене для промышленности есть сборы, которых станция на рынке не платит',
  'what industry pays is the one price of a country in this library; at the grid it is less, with tariffs of use it is more':
    'цена для промышленности — единственная цена страны в этой библиотеке; на уровне сети она ниже, с тарифами за пользование — выше',
  'what is left when halite and potash have been taken out is nearly a solution of magnesium chloride':
    'то, что остаётся после извлечения галита и хлорида калия, — почти чистый раствор хлорида магния',
  'what stays in the washed carbonate of calcium; the inventory takes 1.05 kg of carbonate where the reaction needs 0.88, which would be 0.84':
    'то, что остаётся в промытом карбонате кальция; в инвентарной таблице 1,05 кг карбоната там, где по реакции нужно 0,88, это дало бы 0,84',
}
