import type { Project } from '../project/project.ts'
import type { World } from '../project/world.ts'

/** What long work gave of the numbers that went into it, the last few of them: worlds of one project that differ in other inputs ask for it again. */
export class Recent<T> {
  readonly #kept: { readonly numbers: readonly number[]; readonly result: T }[] = []

  /** `numbers`: all that the work rests on; its result is shared, and must not be changed. */
  of(numbers: readonly number[], work: () => T): T {
    const at = this.#kept.findIndex((k) => isSame(k.numbers, numbers))
    const kept = at < 0 ? { numbers, result: work() } : this.#kept[at]!
    if (at >= 0) this.#kept.splice(at, 1)
    this.#kept.unshift(kept)
    if (this.#kept.length > MOST) this.#kept.pop()
    return kept.result
  }
}

/** Those of the central inputs and of the world before, of the fleets of a large file. */
const MOST = 16

/** Number by number, to the last bit. */
export function isSame(a: readonly number[], b: readonly number[]): boolean {
  return a.length === b.length && a.every((x, i) => Object.is(x, b[i]))
}

/** For each project, and word of what the work also rests on. Forgotten with the project. */
export function recents<T>(): (world: World, word: string) => Recent<T> {
  const ofProjects = new WeakMap<Project, { readonly library: World['library']; readonly byWord: Map<string, Recent<T>> }>()
  return ({ project, library }, word) => {
    let known = ofProjects.get(project)
    if (known?.library !== library) {
      known = { library, byWord: new Map() }
      ofProjects.set(project, known)
    }
    let recent = known.byWord.get(word)
    if (!recent) {
      recent = new Recent()
      known.byWord.set(word, recent)
    }
    return recent
  }
}
