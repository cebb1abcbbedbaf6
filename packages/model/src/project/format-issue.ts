import type { Issue } from '../issue.ts'

/** `file:line:col: path: what is wrong, the value, what is allowed; suggestion [code]`; warnings and notes say so before the path. */
export function formatIssue({ at, severity, path, text, hint, code }: Issue, file: string): string {
  const place = at ? `${file}:${at.line}:${at.col}` : file
  const kind = severity === 'error' ? '' : `${severity}: `
  return `${place}: ${kind}${path ? `${path}: ` : ''}${text}${hint ? `; ${hint}` : ''} [${code}]`
}
