import { counted } from './number-text.ts'
import { paint, note, type Section } from './page.ts'
import { wrap } from './wrap.ts'

const SCOPES = {
  run: '',
  design: 'Design only: nothing was simulated or audited.',
  size: 'Design and sizes only: no simulation, no money, no audit.',
  preview: 'A preview: one replication in larger lots; no ranges, no audit.',
  audit: 'Audit only: the announced figures are judged.',
}

/** What was worked out, from which inputs, by which version. */
export const title: Section = ({ project, engine, scope, incomplete }, page) => {
  const parts = [
    `project ${project.id}`,
    `inputs ${project.hash.slice(0, 8)}`,
    `engine ${engine.version}`,
    `library ${engine.library}`,
    `seed ${engine.seed}`,
    ...(engine.replications > 0 ? [counted(engine.replications, 'replication')] : []),
    ...(engine.draws > 0 ? [counted(engine.draws, 'draw')] : []),
  ]
  return [
    ...wrap(project.name, page.width).map((line) => paint(page, 'bold', line)),
    ...wrap(parts.join(', '), page.width),
    ...(incomplete ? wrap(`INCOMPLETE: ${incomplete.text}`, page.width).map((line) => paint(page, 'yellow', line)) : []),
    ...(SCOPES[scope] ? wrap(SCOPES[scope], page.width) : []),
    ...note(
      page,
      'A replication is one simulation of the whole project with its own breakdowns. A draw is one set of inputs, each taken from its band. The same inputs, engine and seed give the same report.',
    ),
  ]
}
