import { useEffect, useId, useRef, useState } from 'react'
import { useFormat } from '../words/format.ts'
import { useWords } from '../words/words.ts'
import { LIMITS, settingOf, type Setting } from './progress.ts'
import { useRun } from './run.ts'
import { runWords } from './words.ts'

const SETTINGS = ['seed', 'replications', 'draws'] as const satisfies readonly Setting[]

/** Seed, replications and draws of the next run. */
export function RunSettings() {
  const said = useWords(runWords)
  const [open, setOpen] = useState(false)
  const button = useRef<HTMLButtonElement>(null)
  const place = useRef<HTMLDivElement>(null)
  const id = useId()
  useEffect(() => {
    if (!open) return undefined
    place.current?.querySelector('input')?.focus()
    const outside = (event: PointerEvent) => {
      if (event.target instanceof Node && !place.current?.contains(event.target) && !button.current?.contains(event.target))
        setOpen(false)
    }
    addEventListener('pointerdown', outside)
    return () => removeEventListener('pointerdown', outside)
  }, [open])
  return (
    <span className="run-settings">
      <button
        type="button"
        ref={button}
        aria-expanded={open}
        aria-controls={open ? id : undefined}
        aria-label={said.settings}
        title={said.settings}
        onClick={() => setOpen(!open)}
      >
        <span aria-hidden="true">⚙</span>
      </button>
      {open && (
        <div
          id={id}
          ref={place}
          style={placeUnder(button.current)}
          role="dialog"
          aria-label={said.settings}
          className="run-dialog"
          onKeyDown={(event) => {
            if (event.key !== 'Escape') return
            setOpen(false)
            button.current?.focus()
          }}
        >
          {SETTINGS.map((setting) => (
            <OneSetting key={setting} setting={setting} />
          ))}
          <p className="quiet">{said.settingsAbout}</p>
        </div>
      )}
    </span>
  )
}

/** Width of the settings [px]. */
const WIDTH = 300

/** Under the button, within the window. */
function placeUnder(button: HTMLElement | null) {
  const at = button?.getBoundingClientRect()
  return at ? { top: at.bottom + 4, left: Math.max(8, Math.min(at.left, innerWidth - WIDTH - 8)), width: WIDTH } : undefined
}

function OneSetting({ setting }: { readonly setting: Setting }) {
  const said = useWords(runWords)
  const format = useFormat()
  const value = useRun((s) => s[setting])
  const [typed, setTyped] = useState(String(value))
  const id = useId()
  const wrong = settingOf(setting, typed) === null
  return (
    <label className="run-setting">
      <span>{said[setting]}</span>
      <input
        inputMode="numeric"
        value={typed}
        aria-invalid={wrong}
        aria-describedby={wrong ? id : undefined}
        onChange={(event) => {
          setTyped(event.target.value)
          const number = settingOf(setting, event.target.value)
          if (number !== null) useRun.setState({ [setting]: number })
        }}
      />
      {wrong && (
        <span id={id} className="run-wrong" role="alert">
          {said.whole(format.count(LIMITS[setting].min), format.count(LIMITS[setting].max))}
        </span>
      )}
    </label>
  )
}
