import { snapshot } from './document.ts'
import { tell } from './notice.ts'
import { said, sizeText } from './said.ts'

/** Copies a link that holds the whole project; says how it went. */
export async function copyLink(): Promise<void> {
  const { packed, MOST_LINK } = await import('./link.ts')
  const link = packed(snapshot())
  if (!link.ok) return tell('refused', said().linkTooLarge(sizeText(link.length), sizeText(MOST_LINK)))
  const address = new URL(link.fragment, location.href).href
  const without = link.leftOut.length > 0 ? ` ${said().linkAttachments(link.leftOut.join(', '))}` : ''
  try {
    await navigator.clipboard.writeText(address)
    tell('done', said().linkCopied(sizeText(address.length)) + without)
  } catch {
    tell('done', said().linkShown + without, address)
  }
}
