/** How the report is to look on this stdout. */
export function screen(): { width: number; color: boolean } {
  const { stdout, env } = process
  const columns = stdout.isTTY ? stdout.columns : 80
  return { width: Math.min(120, Math.max(60, columns || 80)), color: stdout.isTTY && !env['NO_COLOR'] }
}

/** A reader that goes away (`| head`) is no fault. */
export function tolerateClosedPipe(): void {
  for (const stream of [process.stdout, process.stderr]) {
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EPIPE') throw error
      process.exit(process.exitCode ?? 0)
    })
  }
}
