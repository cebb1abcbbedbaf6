/** Names of files hold letters, numbers and a few signs; the rest of a title or an id becomes a hyphen. */
const OTHER = /[^\p{L}\p{N}._-]+/gu

/** Hands a file to the reader. */
export function download(name: string, blob: Blob): void {
  const url = URL.createObjectURL(blob)
  const link = document.createElement('a')
  link.href = url
  link.download = name.replaceAll(OTHER, '-')
  link.click()
  setTimeout(() => URL.revokeObjectURL(url), 60_000)
}
