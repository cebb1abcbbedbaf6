import { InvalidArgumentError } from 'commander'

/** Parser of an option whose value is a whole number from `low` to `high`. */
export function wholeNumber(low: number, high: number): (text: string) => number {
  return (text) => {
    const value = /^\d{1,12}$/.test(text.trim()) ? Number(text) : Number.NaN
    if (value >= low && value <= high) return value
    throw new InvalidArgumentError(`Give a whole number from ${low} to ${high}.`)
  }
}
