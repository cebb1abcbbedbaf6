/** What was left open when the page was closed, and files of the disk. */
export default function Recover() {
  return null
}
