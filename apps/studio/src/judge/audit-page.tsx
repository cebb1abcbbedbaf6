export default function AuditPage() {
  return <div />
}
