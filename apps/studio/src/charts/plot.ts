import { plot, type Markish, type PlotOptions, type RenderFunction } from '@observablehq/plot'
import type { DrawContext } from './chart.tsx'

export * as Plot from '@observablehq/plot'

/**
 * A drawing by Observable Plot. It is made in a document of its own: Plot puts a style sheet into each drawing, which the policy of the page
 * refuses; here it is taken out (its rules stand in chart.css) before the page sees it.
 */
export function plotted({ width, height }: DrawContext, options: Omit<PlotOptions, 'style'>): SVGSVGElement {
  const apart = document.implementation.createHTMLDocument('')
  const drawn = plot({
    document: apart,
    className: 'plotted',
    width,
    height,
    style: { fontSize: '12px', fontFamily: 'inherit', background: 'none' },
    ...options,
  }) as SVGSVGElement
  for (const sheet of drawn.querySelectorAll('style')) sheet.remove()
  return document.adoptNode(drawn)
}

/** What the cursor stops at: a row of the table twin, and the column that the mark shows. */
export interface Stop {
  readonly row: number
  readonly column?: string
}

/** Option of a mark with one element for each datum: names on each element the value that it shows. */
export function stops(of: (index: number) => Stop | null): { readonly render: RenderFunction } {
  return {
    render(index, scales, values, dimensions, context, next) {
      const group = next!(index, scales, values, dimensions, context)
      const elements = group ? [...group.children] : []
      index.forEach((i, k) => {
        const stop = of(i)
        if (stop && elements[k]) markStop(elements[k], stop)
      })
      return group
    },
  }
}

export function markStop(element: Element, { row, column }: Stop): void {
  element.setAttribute('data-row', String(row))
  if (column !== undefined) element.setAttribute('data-column', column)
}

export type { Markish }
