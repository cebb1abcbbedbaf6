// Works everything out in a module worker of a browser and posts the bytes of each group to the server.
import { about } from './about.ts'
import { decode, encode } from './canonical.ts'
import { GROUPS, type Inputs } from './groups.ts'

const post = (path: string, body: string | Uint8Array<ArrayBuffer>) => fetch(path, { method: 'POST', body })

async function run(): Promise<void> {
  const bytes = await fetch('/inputs').then((response) => response.arrayBuffer())
  const inputs = decode(new Uint8Array(bytes)) as Inputs
  for (const [name, group] of Object.entries(GROUPS)) await post(`/groups/${name}`, encode(group(inputs)))
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
