import { written } from '../audit/wording.ts'
import type { ChangeRow } from '../compare-results.ts'
import type { Project } from '../project/project.ts'

/** The values that stand in place of others, with what the claims say that they refer to. */
export function changeRows(
  base: Project,
  variant: Project,
  changes: readonly { readonly path: string; readonly before: string | null; readonly text: string | null }[],
): ChangeRow[] {
  return changes.map(({ path, text, before }) => ({
    id: path,
    kind: 'change',
    base: before,
    variant: text,
    baseClaim: before === null ? null : claimBehind(before, base),
    variantClaim: text === null ? null : claimBehind(text, variant),
  }))
}

function claimBehind(text: string, project: Project): string | null {
  const id = /^\{claim: ([\w-]+)\}$/.exec(text)?.[1]
  const claim = project.claims.find((c) => c.id === id)
  return claim ? written(claim) : null
}
