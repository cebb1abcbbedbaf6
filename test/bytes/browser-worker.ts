// Works everything out in a module worker of a browser and posts the bytes of each group to the server.
import { about } from './about.ts'
import { encode } from './canonical.ts'
import { GROUPS } from './groups.ts'

const post = (path: string, body: string | Uint8Array<ArrayBuffer>) => fetch(path, { method: 'POST', body })

async function run(): Promise<void> {
  const project = await fetch('/project.yaml').then((response) => response.text())
  for (const [name, group] of Object.entries(GROUPS)) await post(`/groups/${name}`, encode(group(project)))
  await post('/done', JSON.stringify({ ...about(), isEvalRefused: isEvalRefused() }))
}

function isEvalRefused(): boolean {
  try {
    // oxlint-disable-next-line typescript/no-implied-eval -- this is what the policy of the server must refuse.
    return new Function('return false')() as boolean
  } catch {
    return true
  }
}

run().catch((error: unknown) => post('/fault', error instanceof Error ? (error.stack ?? error.message) : String(error)))
