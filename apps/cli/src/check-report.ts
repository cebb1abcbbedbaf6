import { plainText } from '@cellwright/report'
import type { ReadProject } from './read-project.ts'

/** What `check` says of a file without faults: `projects/kaliningrad.yaml: ok, 30 claims, 17 sources`. */
export function checkReport(file: string, { project, hash, issues }: ReadProject): { json: string; text: string } {
  const claims = project.claims.length
  const sources = project.sources.length
  const variants = project.variants.map((v) => v.id)
  const readings = variants.length > 0 ? [counted(variants.length, 'variant')] : []
  const remarks = issues.length > 0 ? [counted(issues.length, 'remark')] : []
  return {
    json: `${JSON.stringify({ ok: true, file, project: project.id, hash, claims, sources, variants, issues }, undefined, 2)}\n`,
    text:
      plainText(`${file}: ok, ${[counted(claims, 'claim'), counted(sources, 'source'), ...readings, ...remarks].join(', ')}`) +
      '\n',
  }
}

function counted(n: number, word: string): string {
  return `${n} ${word}${n === 1 ? '' : 's'}`
}
