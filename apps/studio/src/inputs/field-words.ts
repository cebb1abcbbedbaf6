import type { FieldRow } from '@cellwright/model'
import { useEffect, useMemo } from 'react'
import { create } from 'zustand'
import { useSettings } from '../view/settings.ts'

/** What fields are called and what they are, where the language is not that of the schema. */
interface FieldTexts {
  /** By the key of the field, or by its path where it is called otherwise than others of its key. */
  readonly labels: Readonly<Record<string, string>>
  /** By the sentence of the schema. */
  readonly about: Readonly<Record<string, string>>
}

const useTexts = create<{ readonly ru: FieldTexts | null }>()(() => ({ ru: null }))

export interface FieldWords {
  /** `areal_capacity` as words; of a field that shares its key with others, its own. */
  readonly label: (key: string, field?: Pick<FieldRow, 'path'>) => string
  readonly about: (field: Pick<FieldRow, 'description'>) => string
}

/** The words of the schema in the language of the page; Russian comes with its first use. */
export function useFieldWords(): FieldWords {
  const language = useSettings((s) => s.language)
  const texts = useTexts((s) => s.ru)
  useEffect(() => {
    if (language === 'ru' && !texts)
      void import('./field-texts-ru.ts').then(({ FIELD_TEXTS_RU }) => useTexts.setState({ ru: FIELD_TEXTS_RU }))
  }, [language, texts])
  return useMemo(() => {
    const of = language === 'ru' ? texts : null
    return {
      label: (key, field) => of?.labels[field?.path ?? key] ?? of?.labels[key] ?? key.replaceAll('_', ' '),
      about: ({ description }) => of?.about[description] ?? description,
    }
  }, [language, texts])
}
