export default function ReportPage() {
  return <div />
}
