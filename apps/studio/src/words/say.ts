import type { Issue, Message } from '@cellwright/model'
import { useMemo } from 'react'
import { useSettings } from '../view/settings.ts'
import type { Language } from './words.ts'

/** What the engine says, in the language of the page: sentences by code and params, names of things by the catalogue. */
export interface Say {
  /** A finding, reason or warning of the results. */
  readonly message: (message: Message) => string
  /** What is wrong with the file, and what to do. */
  readonly issue: (issue: Issue) => { readonly text: string; readonly hint: string | undefined }
  /** The name of a step, material, machine, quantity, task or figure that the library or the engine gives; names of the file's own stay as they are. */
  readonly name: (name: string) => string
}

export function sayOf(language: Language): Say {
  void language
  return { message: (m) => m.text, issue: (i) => ({ text: i.text, hint: i.hint }), name: (name) => name }
}

/** What the engine says in the language of the page. */
export function useSay(): Say {
  const language = useSettings((s) => s.language)
  return useMemo(() => sayOf(language), [language])
}
