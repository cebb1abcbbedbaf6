export default function Diagram() {
  return <div />
}
