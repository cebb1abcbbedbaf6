import type { FieldRow } from '@cellwright/model'
import type { Say } from '../words/say.ts'
import type { EditorWords } from './complete.ts'

/** What a field is: description, unit, range, example; as elements, never as markup. */
export function about(field: FieldRow, said: EditorWords, say: Say): HTMLElement {
  const box = document.createElement('div')
  box.className = 'cw-about'
  const line = (text: string, className: string) => {
    const p = document.createElement('p')
    p.className = className
    p.textContent = text
    box.append(p)
  }
  line(say.name(field.description), 'cw-description')
  const facts = [
    field.required ? said.required : '',
    field.unit ? said.unit(field.unit) : '',
    field.range ? said.range(field.range) : '',
    said.example(field.example),
  ]
  line(facts.filter(Boolean).join(' · '), 'cw-facts')
  return box
}
