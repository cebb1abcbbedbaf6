export { combine, DIMENSIONS, dimensionName, NONE, sameDimension, type Dimension, type DimensionName } from './dimension.ts'
export { CURRENCIES, MONTH, unitOf, unitSymbols, YEAR, type Unit } from './vocabulary.ts'
export { parseQuantity, parseUnit, type Parsed, type ParsedUnit, type Quantity, type QuantityFault } from './quantity.ts'
export { inUnit, significant, unitFactor } from './format.ts'
export {
  addMonths,
  civilDate,
  dayNumber,
  daysInMonth,
  formatDate,
  parseDate,
  parseDateEnd,
  type CivilDate,
} from './civil.ts'
export { editDistance, nearest } from './suggest.ts'
