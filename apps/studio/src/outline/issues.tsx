export function Issues() {
  return <div />
}
