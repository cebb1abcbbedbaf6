export function RunBar() {
  return <div />
}
