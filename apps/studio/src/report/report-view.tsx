import type { Results } from '@cellwright/model'
import { memo } from 'react'
import { csvOf } from '../charts/csv.ts'
import { download } from '../document/download.ts'
import { useWords } from '../words/words.ts'
import type { Block, Cell, ReportDocument, ReportSection, TableBlock } from './block.ts'
import { ReportChart } from './report-chart.tsx'
import type { Speaking } from './speaking.ts'
import { reportWords } from './words.ts'

interface ReportViewProps {
  readonly document: ReportDocument
  readonly results: Results
  readonly speaking: Speaking
}

/** The report on the page; print takes it as it stands. */
export const ReportView = memo(function ReportView({ document, results, speaking }: ReportViewProps) {
  const said = useWords(reportWords)
  return (
    <article className="report">
      <header className="report-title">
        <h1>{document.title}</h1>
        <Facts rows={document.facts} />
        {document.notes.map((note) => (
          <p className="report-note" key={note}>
            {note}
          </p>
        ))}
      </header>
      <nav className="report-contents" aria-label={said.contents}>
        <h2>{said.contents}</h2>
        <ol>
          {document.sections.map(({ id, title }) => (
            <li key={id}>
              <a
                href={`#${id}`}
                onClick={(event) => {
                  // The fragment of the address belongs to links that hold a project.
                  event.preventDefault()
                  globalThis.document.getElementById(id)?.scrollIntoView()
                }}
              >
                {title}
              </a>
            </li>
          ))}
        </ol>
      </nav>
      <section>
        <h2>{said.about}</h2>
        <p>{said.aboutText}</p>
      </section>
      {document.sections.map((section) => (
        <Section key={section.id} section={section} results={results} speaking={speaking} />
      ))}
    </article>
  )
})

function Section({
  section,
  results,
  speaking,
}: {
  readonly section: ReportSection
  readonly results: Results
  readonly speaking: Speaking
}) {
  return (
    <section aria-labelledby={section.id}>
      <h2 id={section.id}>{section.title}</h2>
      {section.blocks.map((block, i) => (
        // oxlint-disable-next-line react/no-array-index-key -- the blocks of a section never move
        <BlockView key={`${block.kind} ${i}`} block={block} results={results} speaking={speaking} />
      ))}
    </section>
  )
}

function BlockView({
  block,
  results,
  speaking,
}: {
  readonly block: Block
  readonly results: Results
  readonly speaking: Speaking
}) {
  switch (block.kind) {
    case 'heading': {
      const Heading = `h${block.level}` as const
      return <Heading id={block.id}>{block.text}</Heading>
    }
    case 'text':
      return block.text === '' ? null : <p className={block.quiet ? 'quiet' : undefined}>{block.text}</p>
    case 'list': {
      const List = block.ordered ? 'ol' : 'ul'
      return (
        <List>
          {block.items.map((item, i) => (
            // oxlint-disable-next-line react/no-array-index-key -- sentences in their order, which never move
            <li key={i}>{item}</li>
          ))}
        </List>
      )
    }
    case 'facts':
      return <Facts rows={block.rows} />
    case 'table':
      return <Table table={block} project={results.project.id} />
    case 'chart':
      return <ReportChart block={block} results={results} speaking={speaking} />
    default:
      return null
  }
}

function Facts({ rows }: { readonly rows: readonly (readonly [string, string])[] }) {
  return (
    <dl className="report-facts">
      {rows.map(([name, value], i) => (
        // oxlint-disable-next-line react/no-array-index-key -- two facts may have one name
        <div key={`${name} ${i}`}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  )
}

function Table({ table, project }: { readonly table: TableBlock; readonly project: string }) {
  const said = useWords(reportWords)
  const save = () => {
    const columns = table.heads.map((head, i) => ({
      id: String(i),
      head: head.text,
      value: (row: readonly Cell[]) => row[i]?.data ?? null,
    }))
    const heads = table.heads.map((h) => h.text)
    download(`${project}-${table.caption}.csv`, new Blob([csvOf(heads, columns, table.rows)], { type: 'text/csv;charset=utf-8' }))
  }
  return (
    <>
      <div className="report-table">
        <table>
          <caption>
            {table.caption}
            <button type="button" className="report-csv" aria-label={said.csvOf(table.caption)} onClick={save}>
              {said.csv}
            </button>
          </caption>
          <thead>
            <tr>
              {table.heads.map((head, i) => (
                // oxlint-disable-next-line react/no-array-index-key -- columns never move
                <th scope="col" key={i} className={head.number ? 'number' : head.wide ? 'wide' : undefined}>
                  {head.text}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {table.rows.map((row, y) => (
              // oxlint-disable-next-line react/no-array-index-key -- rows never move
              <tr key={y}>
                {row.map((cell, x) => (
                  // oxlint-disable-next-line react/no-array-index-key -- columns never move
                  <td key={x} className={table.heads[x]?.number ? 'number' : undefined}>
                    {cell.text}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {table.cut !== undefined && <p className="quiet">{table.cut}</p>}
    </>
  )
}
