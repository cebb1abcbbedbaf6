/** Languages of the page; in a file of their own, so that what is chosen and how it is said can both know them. */
export const LANGUAGES = ['en', 'ru'] as const
export type Language = (typeof LANGUAGES)[number]
