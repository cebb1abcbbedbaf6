export function InputsPanel() {
  return <div />
}
