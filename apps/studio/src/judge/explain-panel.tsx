/** How a headline figure was worked out, down to its sources. */
export default function ExplainPanel({ figure }: { readonly figure: string }) {
  return <aside>{figure}</aside>
}
