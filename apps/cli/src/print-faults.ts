import { formatIssue, type Issue } from '@cellwright/model'
import { plainText } from '@cellwright/report'
import type { InputFault } from './input-fault.ts'

/** Faults on stderr, one a line in order of place; with `json` on stdout as one document. */
export function printFaults({ issues, file }: InputFault, json: boolean): void {
  const sorted = inOrder(issues)
  if (json) {
    process.stdout.write(`${JSON.stringify({ issues: sorted }, undefined, 2)}\n`)
    return
  }
  const errors = sorted.filter((i) => i.severity === 'error').length
  const lines = sorted.map((issue) => issueLine(issue, file))
  lines.push(`${errors} ${errors === 1 ? 'fault' : 'faults'}; nothing was written`)
  process.stderr.write(`${lines.join('\n')}\n`)
}

/** Warnings and notes of a file without faults. */
export function printRemarks(issues: readonly Issue[], file: string): void {
  for (const issue of inOrder(issues)) process.stderr.write(`${issueLine(issue, file)}\n`)
}

function issueLine(issue: Issue, file: string): string {
  return plainText(formatIssue(issue, file || 'cellwright'))
}

function inOrder(issues: readonly Issue[]): Issue[] {
  return issues.toSorted((a, b) => (a.at?.line ?? 0) - (b.at?.line ?? 0) || (a.at?.col ?? 0) - (b.at?.col ?? 0))
}
