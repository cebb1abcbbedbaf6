/** Parts of the world in which cell plants cost and employ alike, with the countries that plants of the library are in. */
const PARTS: Readonly<Record<string, readonly string[]>> = {
  China: ['CN'],
  Europe: ['AT', 'BE', 'CZ', 'DE', 'ES', 'FI', 'FR', 'GB', 'HU', 'IT', 'NL', 'NO', 'PL', 'PT', 'RO', 'RS', 'SE', 'SK'],
  'North America': ['CA', 'MX', 'US'],
  'Asia outside China': ['ID', 'IN', 'JP', 'KR', 'MY', 'TH', 'TW', 'VN'],
}

/** The part of the world of a country (ISO 3166-1 alpha-2); undefined for those that have no plants to compare with. */
export function partOfWorld(country: string): string | undefined {
  return Object.keys(PARTS).find((part) => PARTS[part]?.includes(country))
}
