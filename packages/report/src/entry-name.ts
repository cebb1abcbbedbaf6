/** `active-material/nmc622` of the library is shown as `nmc622`. */
export function entryName(id: string): string {
  return id.replace(/^[a-z-]+\//, '')
}
