import { useWords } from '../words/words.ts'
import type { InputKind } from './rows.ts'
import { inputWords } from './words.ts'

export type Kind = InputKind | 'variant' | 'derived' | 'fromLibrary' | 'yours'

/** How a value came about, by word and colour. */
export function KindChip({ kind }: { readonly kind: Kind }) {
  const said = useWords(inputWords)
  return <span className={`kind kind-${kind}`}>{said[kind]}</span>
}
