const NS = 'http://www.w3.org/2000/svg'

/** An element of a drawing; texts are texts, never markup. */
export function svg<K extends keyof SVGElementTagNameMap>(
  name: K,
  attributes: Readonly<Record<string, string | number>>,
  ...children: readonly (SVGElement | string)[]
): SVGElementTagNameMap[K] {
  const made = document.createElementNS(NS, name)
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, String(value))
  made.append(...children)
  return made
}

/** As much of a text as fits into a width, at about 6.6 px a letter. */
export function fitting(text: string, width: number, letter = 6.6): string {
  const letters = Math.max(3, Math.floor(width / letter))
  const all = Array.from(text)
  return all.length <= letters ? text : `${all.slice(0, letters - 1).join('')}…`
}
