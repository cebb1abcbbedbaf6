export default function ComparePage() {
  return <div />
}
