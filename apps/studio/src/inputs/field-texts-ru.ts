export const FIELD_TEXTS_RU: { readonly labels: Readonly<Record<string, string>>; readonly about: Readonly<Record<string, string>> } = {
  labels: {},
  about: {},
}
