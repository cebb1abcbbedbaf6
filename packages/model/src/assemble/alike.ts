import type { Message } from '../issue.ts'

/**
 * Messages of one code that differ only in the words of one place before their first semicolon, as one that lists those words:
 * "A day discharges the cell by 35, 52 and 36 %; ...". Those with the same text stand once.
 */
export function mergeAlike(messages: readonly Message[]): Message[] {
  const groups = new Map<string, Message[]>()
  for (const m of messages) {
    const key = m.text.includes(BREAK) ? `${m.code} ${m.text.slice(m.text.indexOf(BREAK))}` : `${m.code} ${m.text}`
    const group = groups.get(key)
    if (!group) groups.set(key, [m])
    else if (group.every((other) => other.text !== m.text)) group.push(m)
  }
  return [...groups.values()].flatMap(together)
}

const BREAK = '; '

function together(alike: readonly Message[]): readonly Message[] {
  const [first] = alike
  if (!first || alike.length === 1) return alike
  const heads = alike.map((m) => m.text.slice(0, m.text.indexOf(BREAK)).split(' '))
  const start = shared(heads)
  const end = shared(heads.map((words) => words.slice(start).toReversed()))
  const differ = heads.map((words) => words.slice(start, words.length - end))
  if (start === 0 || differ.some((words) => words.length !== 1)) return alike
  const words = differ.map(([word]) => word)
  const head = heads[0]!
  const listed = `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`
  const text = [...head.slice(0, start), listed, ...head.slice(head.length - end)].join(' ')
  return [{ ...first, text: `${text}${first.text.slice(first.text.indexOf(BREAK))}` }]
}

/** How many words all begin with. */
function shared(all: readonly (readonly string[])[]): number {
  const least = Math.min(...all.map((words) => words.length))
  for (let i = 0; i < least; i++) if (all.some((words) => words[i] !== all[0]![i])) return i
  return least
}
