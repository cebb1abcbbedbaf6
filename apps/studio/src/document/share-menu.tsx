import { useEffect, useId, useRef, useState } from 'react'
import { useWords } from '../words/words.ts'
import { copyLink } from './copy-link.ts'
import { FileInput } from './file-input.tsx'
import { pickFiles } from './open-files.ts'
import { exportFile, save, saveAs } from './save.ts'
import { documentWords } from './words.ts'
import './document.css'

/** Save, open, link: a menu button as the practice of WAI-ARIA has it (arrows, Home, End, first letters by Tab order of the browser, Escape). */
export function ShareMenu() {
  const said = useWords(documentWords)
  const id = useId()
  const [open, show] = useState(false)
  const menu = useRef<HTMLDivElement>(null)
  const button = useRef<HTMLButtonElement>(null)
  const input = useRef<HTMLInputElement>(null)
  const items = [
    { text: said.save, keys: 'Ctrl+S', run: () => save() },
    { text: said.saveAs, run: () => saveAs() },
    { text: said.openFile, run: () => pickFiles(input.current) },
    { text: said.copyLink, run: copyLink },
    { text: said.exportFile, run: exportFile },
  ]
  useEffect(() => {
    if (!open) return undefined
    itemsOf(menu.current)[0]?.focus()
    const outside = (event: PointerEvent) => {
      if (event.target instanceof Node && !menu.current?.contains(event.target) && !button.current?.contains(event.target))
        show(false)
    }
    addEventListener('pointerdown', outside)
    return () => removeEventListener('pointerdown', outside)
  }, [open])
  const close = () => {
    show(false)
    button.current?.focus()
  }
  return (
    <div className="share-menu">
      <button type="button" ref={button} aria-haspopup="menu" aria-expanded={open} aria-controls={id} onClick={() => show(!open)}>
        {said.file}
      </button>
      {open && (
        <div
          role="menu"
          id={id}
          ref={menu}
          tabIndex={-1}
          aria-label={said.file}
          onKeyDown={(event) => {
            if (event.key === 'Escape' || event.key === 'Tab') {
              if (event.key === 'Escape') event.preventDefault()
              close()
              return
            }
            const all = itemsOf(menu.current)
            const at = all.indexOf(event.target as HTMLElement)
            const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: all.length - 1 }[event.key]
            if (to === undefined) return
            event.preventDefault()
            all.at(to % all.length)?.focus()
          }}
        >
          {items.map(({ text, keys, run }) => (
            <button
              type="button"
              role="menuitem"
              key={text}
              tabIndex={-1}
              onClick={() => {
                close()
                void run()
              }}
            >
              {text}
              {keys !== undefined && <kbd>{keys}</kbd>}
            </button>
          ))}
        </div>
      )}
      <FileInput input={input} />
    </div>
  )
}

const itemsOf = (menu: HTMLElement | null): HTMLElement[] => [...(menu?.querySelectorAll<HTMLElement>('[role="menuitem"]') ?? [])]
