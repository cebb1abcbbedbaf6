import type { FieldRow } from '@cellwright/model'
import type { YamlValue } from '../document/edit.ts'

/** What is typed, as a value of the file: a map or list in brackets, a number where one is wanted, else a text. */
export async function valueOfTyped(typed: string, { form }: Pick<FieldRow, 'form'>): Promise<YamlValue> {
  const { asTyped, valueOfYaml } = await import('../document/edit.ts')
  const text = typed.trim()
  if (/^[[{]/.test(text)) return valueOfYaml(text) ?? typed
  return form === 'text' || form === 'words' || form === 'id' || form === 'date' ? text : asTyped(text)
}
