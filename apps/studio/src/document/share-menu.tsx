export function ShareMenu() {
  return <div />
}
