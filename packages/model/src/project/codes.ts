import { LIBRARY_CODES, type LibraryCode } from '@cellwright/library'

/** Every code a project file can be answered with, and what it means; docs/project-file.md lists this table. */
export const PROJECT_CODES = {
  'CW-FILE-001': 'The file is empty or holds only comments.',
  'CW-FILE-002': 'The file is not UTF-8 text (a binary file, or another encoding).',
  'CW-FILE-003': 'The file is larger than the limit.',
  'CW-FILE-004': 'The text is not valid YAML.',
  'CW-FILE-005': 'A tab is used for indentation.',
  'CW-FILE-006': 'A key is written twice in one map.',
  'CW-FILE-007': 'An alias names no anchor, or contains itself, or the aliases expand to too much.',
  'CW-FILE-008': 'The text is nested too deeply.',
  'CW-FILE-009': 'The file holds more than one YAML document.',
  'CW-FILE-011': 'A YAML tag, or a list or map used as a key: project files have neither.',
  'CW-UNIT-001': 'A quantity does not start with a number.',
  'CW-UNIT-002': 'A unit is not in the vocabulary.',
  'CW-UNIT-003': 'A unit is ambiguous or has another spelling here.',
  'CW-UNIT-004': 'A quantity has no unit, or the unit of something else.',
  'CW-UNIT-005': 'A number is too large for a computer.',
  'CW-PROJ-001': 'A key that the schema does not know.',
  'CW-PROJ-002': 'A required field is missing or empty.',
  'CW-PROJ-003': 'A value of the wrong type (a list where a text is wanted, and the like).',
  'CW-PROJ-004': 'A word that is not one of those allowed.',
  'CW-PROJ-005': 'A number outside its range.',
  'CW-PROJ-006': 'A count that is not a whole number.',
  'CW-PROJ-007': 'A date that is no date.',
  'CW-PROJ-008': 'An id with characters that ids do not have.',
  'CW-PROJ-009': 'An id given twice.',
  'CW-PROJ-010': 'A reference to something that the file does not have.',
  'CW-PROJ-011': 'A reference to something that the library does not have.',
  'CW-PROJ-012': 'A claim about a quantity that the registry does not have.',
  'CW-PROJ-013': 'The scope of a claim names the wrong kind of thing.',
  'CW-PROJ-014': 'A reference to a claim about another kind of quantity.',
  'CW-PROJ-015': 'A band that is not in order: low <= value <= high.',
  'CW-PROJ-016': 'A quantity written in a mixture of forms, or with a part of its form missing.',
  'CW-PROJ-017': 'Claims that refer to themselves, directly or around a circle.',
  'CW-PROJ-018': 'A claim that supersedes one about something else.',
  'CW-PROJ-019': 'Two dates in the wrong order.',
  'CW-PROJ-020': 'A date outside the calendar of the project.',
  'CW-PROJ-021': 'A path that leads to no input of the file.',
  'CW-PROJ-022': 'A text that is not of the form wanted (a country code, an address).',
  'CW-PROJ-023': 'Money without a year; the year of the file’s currency is taken.',
  'CW-PROJ-024': 'A file of another schema version.',
  'CW-PROJ-025': 'Exactly one of two fields is wanted, and both or neither are given.',
  'CW-PROJ-026': 'A plant in a country of which the library lacks what its books need.',
  'CW-PROJ-027': 'An outer dimension that cells of the format do not have, or lack.',
  'CW-PROJ-028': 'A plant whose route does not make cells of that format.',
  'CW-PROJ-029': 'A path of a variant that leads nowhere, or more variants than can be checked.',
  'CW-PROJ-030': 'A chemistry of which the library lacks what the design of a cell needs.',
  'CW-PROJ-031': 'A coating of which thickness, porosity and charge are all given, where two give the third.',
  'CW-PROJ-032': 'A plant whose packs are not all of one cell.',
  'CW-PROJ-033': 'A plant that makes several packs, one of which no order asks for.',
  'CW-PROJ-036': 'Two fields of which at most one is wanted are both given.',
  'CW-PROJ-037': 'Parties that together pay more than all of a part of the investment, or buy more than all of the output.',
  'CW-PROJ-038': 'Fewer machines of a step than lines.',
  'CW-PROJ-039': 'Phases of a material plant that do not add up to its capacity.',
  'CW-PROJ-040': 'A material plant whose capacity follows neither from itself nor from its phases.',
  'CW-PROJ-041':
    'Something of a plant that its route does not have: machines of another step, brine, lines of cells, a dry room.',
  'CW-PROJ-042': 'A question with fewer than two readings to choose from.',
  'CW-PROJ-043': 'A row of supply that leads nowhere, or from a plant to itself.',
  'CW-PROJ-044': 'A material that the plant named does not make, or does not take.',
  'CW-PROJ-045': 'Plants that feed one another, or are sized for one another, in a circle.',
  'CW-PROJ-046': 'Rows of one material to one plant of which some have a share and others none.',
  'CW-PROJ-047': 'Two rows of supply, or two prices of one, that are alike.',
  'CW-PROJ-048': 'A price or a limit by energy of a material that is no cell.',
  'CW-PROJ-049': 'A sweep with fewer than two values, or with two values or two paths alike.',
  'CW-PROJ-050': 'A plant of cells that names a pack or several cells, or a plant of packs that names a cell.',
  'CW-PROJ-051': 'A fleet that is to be filled by an order of other packs, or of packs that fill another fleet.',
  'CW-PROJ-052': 'A depth of discharge deeper than what is charged.',
  'CW-PROJ-053': 'A day of entry of vehicles that enter as an order is delivered.',
  'CW-PROJ-054': 'A warranty that never ends.',
  'CW-PROJ-069': 'A row of returns from a plant that gives nothing back.',
  'CW-PROJ-070': 'A row of returns to a plant whose route does not take apart what comes back.',
  'CW-PROJ-071': 'Rows of returns that together take more than all that comes back.',
  'CW-PROJ-072': 'Rows of returns that bring different cells to one plant.',
  'CW-PROJ-055': 'A service centre that no fleet names.',
  'CW-PROJ-056': 'Spares of a pack that no fleet of the centre runs on.',
  'CW-PROJ-057': 'A recycler of a service centre whose route does not recycle.',
  'CW-PROJ-058': 'A second life from a capacity at which no fleet of the centre retires its packs any more.',
  'CW-PROJ-059': 'Prices of electricity that are neither a CSV file nor a price series of the library.',
  'CW-PROJ-064': 'A station whose lowest state of charge is not below its highest.',
  'CW-PROJ-065': 'A pilot line of a plant of materials.',
  'CW-PROJ-066': 'A second pilot line of one plant.',
  'CW-PROJ-067': 'A pilot line that is no smaller than its plant.',
} as const

export type ProjectCode = keyof typeof PROJECT_CODES

/** What a line file can be answered with beside the codes of text, units and fields; docs/line-file.md lists both. */
export const LINE_CODES = {
  'CW-LINE-001': 'A node without a kind, with two, or of a kind that there is not.',
  'CW-LINE-002': 'A time that is no distribution, or one with too few, too many or wrong numbers.',
  'CW-LINE-003': 'A node that does not say where it sends to, and the next one in the file does not tell.',
  'CW-LINE-004': 'A network that cannot run.',
  'CW-LINE-005': 'A figure that the line does not have.',
  'CW-LINE-006': 'A unit of time in a file that counts time in plain numbers.',
  'CW-LINE-007': 'Times or settings that do not fit together.',
} as const

export type LineCode = keyof typeof LINE_CODES

/** What a table (CSV) can be answered with beside the codes of text files. */
export const CSV_CODES = {
  'CW-CSV-001': 'Quotes that break the form of a table.',
  'CW-CSV-002': 'A row with more or fewer cells than the header.',
  'CW-CSV-003': 'A column that is not known: an error where its name is nearly that of one, a warning otherwise.',
  'CW-CSV-004': 'A column that is there twice.',
  'CW-CSV-005': 'A column that is wanted and missing.',
  'CW-CSV-006': 'A column without a unit, or with the unit of something else.',
  'CW-CSV-007': 'A cell that is not a number, or has another decimal sign than those before it.',
  'CW-CSV-008': 'A number outside its range, or not whole.',
} as const

export type CsvCode = keyof typeof CSV_CODES

/** What the days of a plant (`cellwright track`) can be answered with; docs/track.md lists them. */
export const ACTUAL_CODES = {
  'CW-ACT-001': 'A date that is no date.',
  'CW-ACT-002': 'A day outside the calendar of the project, or before the plant makes anything.',
  'CW-ACT-003': 'A step that the plant does not have.',
  'CW-ACT-004': 'The same figure of a day and step twice.',
  'CW-ACT-005': 'A day without rows between days that have them.',
  'CW-ACT-006': 'More output than the machines of the step can make.',
  'CW-ACT-007': 'More stop than there are hours of machines in a day.',
  'CW-ACT-008': 'More scrap than the step took in.',
  'CW-ACT-009': 'A quantity that is not one of those that are read.',
  'CW-ACT-010': 'A stock that does not follow from what came in, what went out and what was scrapped (a warning).',
  'CW-ACT-011': 'A plant that is not in the file, or that cannot be tracked.',
  'CW-ACT-012': 'Steps for which the days say nothing (a warning).',
} as const

export type ActualCode = keyof typeof ACTUAL_CODES

/** What a table of prices of electricity can be answered with beside the codes of tables; docs/project-file.md lists them. */
export const PRICE_CODES = {
  'CW-PROJ-060': 'Prices in a currency of which the library has no exchange rate.',
  'CW-PROJ-061': 'A time that is no time, or a step between times that prices cannot have.',
  'CW-PROJ-062': 'Times that are missing, or prices that do not fill whole days.',
  'CW-PROJ-063': 'A time that is there twice, or before the one above it.',
} as const

export type PriceCode = keyof typeof PRICE_CODES

/** What the library's own rules say of the entries under `library`; the rules of its data files alone are left out. */
export const OWN_LIBRARY_CODES: Readonly<Partial<Record<LibraryCode, string>>> = Object.fromEntries(
  Object.entries({ ...LIBRARY_CODES, 'CW-LIB-005': 'The reference is neither one of the library nor a key of sources.' }).filter(
    ([code]) => !['CW-LIB-013', 'CW-LIB-019', 'CW-LIB-101'].includes(code),
  ),
)
