import { useMemo, useState } from 'react'
import { createRoot } from 'react-dom/client'
import { useFormat } from '../../words/format.ts'
import { useSay } from '../../words/say.ts'
import { useWords } from '../../words/words.ts'
import type { Speaker } from '../bottleneck.ts'
import { Canvas } from '../canvas.tsx'
import { Painter } from '../painter.ts'
import { useTime } from '../time.ts'
import { useMoment } from '../use-moment.ts'
import { diagramWords } from '../words.ts'
import { madeUp } from './made-up-film.ts'
import '../../shell/theme.css'
import '../diagram.css'

/** Stations, machines of each, seconds between two changes of a machine, and place in SPEEDS, from the address. */
const asked = (key: string, otherwise: number) => Number(new URLSearchParams(location.search).get(key) ?? otherwise)
const { graph, film } = madeUp(asked('stations', 200), asked('machines', 4), asked('every', 120))
const nothing = () => undefined

/** The diagram alone, with a film that plays: what `npm run bench:studio` measures. */
function Animation() {
  const said = useWords(diagramWords)
  const say = useSay()
  const format = useFormat()
  const speaker = useMemo((): Speaker => ({ said, say, format }), [said, say, format])
  const [painter] = useState(() => new Painter())
  useMoment({ painter, graph, overview: null, colourBy: 'states', speaker })
  const label = useMemo(() => (node: { readonly name: string }) => node.name, [])
  return (
    <div className="diagram">
      <span />
      <Canvas
        graph={graph}
        painter={painter}
        label={label}
        chosen={null}
        onChoose={nothing}
        onEnter={nothing}
        onOut={nothing}
        colourBy="states"
      />
    </div>
  )
}

createRoot(document.getElementById('root')!).render(<Animation />)
useTime.getState().put(film)
useTime.getState().set({ speed: asked('speed', 2) })
addEventListener('click', () => useTime.getState().set({ playing: true }))
