export default function ChartsPage() {
  return <div />
}
