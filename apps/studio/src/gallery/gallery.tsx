import { useDocument } from '../document/document.ts'
import { useView } from '../view/view.ts'
import { PROJECTS, projectText } from './projects.ts'

export function Gallery() {
  const open = useDocument((s) => s.open)
  const go = useView((s) => s.go)
  return (
    <ul>
      {PROJECTS.map((name) => (
        <li key={name}>
          <button
            type="button"
            onClick={async () => {
              open({ name: `${name}.yaml`, text: await projectText(name), attachments: {} }, 'gallery')
              go('plant')
            }}
          >
            {name}
          </button>
        </li>
      ))}
    </ul>
  )
}
