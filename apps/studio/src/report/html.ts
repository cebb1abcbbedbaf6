import type { Block, ReportDocument } from './block.ts'
import type { reportWords } from './words.ts'
import type { Language } from '../words/words.ts'

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }

/** A text that means nothing but itself in markup, in elements and in attributes alike. */
export const escaped = (text: string): string => text.replace(/[&<>"']/g, (c) => ENTITIES[c]!)

/** Colours of print: those of the page in light. */
const COLOURS = `:root{color-scheme:light;--ground:#fff;--panel:#fff;--line:#d4dadb;--text:#16211f;--quiet:#51605d;--accent:#0b6b66;--warn:#8a5a00;--gap:.75rem;--radius:6px;font:14px/1.45 system-ui,'Segoe UI',Roboto,'DejaVu Sans',sans-serif}
body{margin:0;background:var(--ground);color:var(--text)}*{box-sizing:border-box}table{border-collapse:collapse}th,td{padding:.25rem .5rem;border-bottom:1px solid var(--line);text-align:start;vertical-align:top}.number{text-align:end;font-variant-numeric:tabular-nums}.quiet{color:var(--quiet)}`

/**
 * The report as one file that needs nothing else: no scripts, no links outside, its styles inside, and a policy that forbids the rest.
 * `drawn`: charts as SVG, by chart and subject.
 */
export function reportHtml(
  { title, language, facts, notes, sections }: ReportDocument,
  styles: string,
  said: (typeof reportWords)[Language],
  drawn: ReadonlyMap<string, string> = new Map(),
): string {
  const contents = sections.map((s) => `<li><a href="#${escaped(s.id)}">${escaped(s.title)}</a></li>`).join('\n')
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(title)}</title>
<style>
${COLOURS}
${styles.replaceAll('</', '<\\/')}
</style>
</head>
<body>
<article class="report">
<header class="report-title">
<p class="quiet">Cellwright</p>
<h1>${escaped(title)}</h1>
${factsHtml(facts)}
${notes.map((n) => `<p class="report-note">${escaped(n)}</p>`).join('\n')}
</header>
<nav class="report-contents" aria-label="${escaped(said.contents)}">
<h2>${escaped(said.contents)}</h2>
<ol>
${contents}
</ol>
</nav>
<section><h2>${escaped(said.about)}</h2><p>${escaped(said.aboutText)}</p></section>
${sections
  .map(
    (s) =>
      `<section>\n<h2 id="${escaped(s.id)}">${escaped(s.title)}</h2>\n${s.blocks.map((b) => blockHtml(b, drawn)).join('\n')}\n</section>`,
  )
  .join('\n')}
</article>
</body>
</html>
`
}

function blockHtml(block: Block, drawn: ReadonlyMap<string, string>): string {
  switch (block.kind) {
    case 'heading':
      return `<h${block.level} id="${escaped(block.id)}">${escaped(block.text)}</h${block.level}>`
    case 'text':
      return block.text === '' ? '' : `<p${block.quiet ? ' class="quiet"' : ''}>${escaped(block.text)}</p>`
    case 'list': {
      const tag = block.ordered ? 'ol' : 'ul'
      return `<${tag}>${block.items.map((i) => `<li>${escaped(i)}</li>`).join('')}</${tag}>`
    }
    case 'facts':
      return factsHtml(block.rows)
    case 'table': {
      const number = (is: boolean, wide = false) => (is ? ' class="number"' : wide ? ' class="wide"' : '')
      const head = block.heads.map((h) => `<th scope="col"${number(h.number, h.wide)}>${escaped(h.text)}</th>`).join('')
      const rows = block.rows
        .map(
          (row) =>
            `<tr>${row.map((c, i) => `<td${number(block.heads[i]?.number ?? false)}>${escaped(c.text)}</td>`).join('')}</tr>`,
        )
        .join('\n')
      const cut = block.cut === undefined ? '' : `<p class="quiet">${escaped(block.cut)}</p>`
      return `<div class="report-table"><table><caption>${escaped(block.caption)}</caption><thead><tr>${head}</tr></thead><tbody>${rows}</tbody></table></div>${cut}`
    }
    case 'chart': {
      const picture = drawn.get(`${block.chart} ${block.subject}`)
      return picture === undefined
        ? ''
        : `<figure class="report-chart"><img alt="${escaped(`${block.title}. ${block.summary}`)}" src="data:image/svg+xml;charset=utf-8,${encodeURIComponent(picture).replaceAll("'", '%27')}"></figure>`
    }
    default:
      return ''
  }
}

const factsHtml = (rows: readonly (readonly [string, string])[]): string =>
  `<dl class="report-facts">${rows.map(([name, value]) => `<div><dt>${escaped(name)}</dt><dd>${escaped(value)}</dd></div>`).join('')}</dl>`
