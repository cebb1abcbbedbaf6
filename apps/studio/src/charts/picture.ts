import type { LegendEntry } from './chart.tsx'

export interface PictureText {
  readonly title: string
  readonly summary: string
  readonly legend: readonly LegendEntry[]
  readonly source: string
  readonly language: string
}

export interface Picture {
  readonly text: string
  /** [px] */
  readonly width: number
  readonly height: number
}

const NS = 'http://www.w3.org/2000/svg'
const MARGIN = 16
/** What a drawing may take from style sheets and the theme; written out, so that the picture needs neither. */
const STYLED = [
  'fill',
  'fill-opacity',
  'stroke',
  'stroke-width',
  'stroke-opacity',
  'stroke-dasharray',
  'opacity',
  'font-family',
  'font-size',
  'font-weight',
  'font-style',
  'text-anchor',
  'dominant-baseline',
  'stop-color',
  'visibility',
  'display',
  'paint-order',
] as const

/** The drawing with title, summary, legend and source as an SVG that needs nothing else, in the colours that are shown. */
export function svgOf(drawing: SVGSVGElement, said: PictureText): Picture {
  const apart = !drawing.isConnected
  if (apart) {
    // Computed styles need the page.
    drawing.classList.add('chart-apart')
    document.body.append(drawing)
  }
  try {
    return composed(drawing, said)
  } finally {
    if (apart) drawing.remove()
  }
}

function composed(drawing: SVGSVGElement, { title, summary, legend, source, language }: PictureText): Picture {
  const theme = getComputedStyle(document.documentElement)
  const color = (name: string) => theme.getPropertyValue(name).trim()
  const font = 'system-ui, "Segoe UI", Roboto, "DejaVu Sans", sans-serif'
  const { width: drawnWidth, height: drawnHeight } = sizeOf(drawing)
  const width = Math.max(drawnWidth, 360) + 2 * MARGIN
  const room = width - 2 * MARGIN
  const picture = document.createElementNS(NS, 'svg')
  const put = (name: string, attributes: Readonly<Record<string, string | number>>, text?: string) => {
    const made = document.createElementNS(NS, name)
    for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, String(value))
    if (text !== undefined) made.textContent = text
    picture.append(made)
    return made
  }
  put('title', {}, title)
  put('desc', {}, summary)
  const ground = put('rect', { x: 0, y: 0, width, fill: color('--panel') })
  let y = MARGIN
  const lines = (text: string, size: number, weight: number, fill: string) => {
    for (const line of wrapped(text, room, `${weight} ${size}px sans-serif`)) {
      y += size * 1.3
      put('text', { x: MARGIN, y, 'font-family': font, 'font-size': size, 'font-weight': weight, fill }, line)
    }
  }
  lines(title, 16, 600, color('--text'))
  lines(summary, 12.5, 400, color('--quiet'))
  y += 10
  let x = MARGIN
  for (const { name, color: given, shape } of legend) {
    const wide = textWidth(name, '400 12px sans-serif') + 36
    if (x > MARGIN && x + wide > width - MARGIN) {
      x = MARGIN
      y += 18
    }
    const paint = resolved(given, theme)
    if (shape === 'line' || shape === 'dashed')
      put('path', {
        d: `M${x} ${y + 7}h18`,
        stroke: paint,
        'stroke-width': 2.5,
        ...(shape === 'dashed' ? { 'stroke-dasharray': '4 3' } : {}),
      })
    else if (shape === 'dot') put('circle', { cx: x + 9, cy: y + 7, r: 4.5, fill: paint })
    else
      put('rect', {
        x: x + 3,
        y: y + 1,
        width: 12,
        height: 12,
        rx: 2,
        fill: paint,
        ...(shape === 'hatched' ? { 'fill-opacity': 0.35, stroke: paint } : {}),
      })
    put('text', { x: x + 24, y: y + 11, 'font-family': font, 'font-size': 12, fill: color('--text') }, name)
    x += wide
  }
  if (legend.length > 0) y += 24
  const copy = styledCopy(drawing)
  for (const [key, value] of Object.entries({ x: MARGIN, y, width: drawnWidth, height: drawnHeight }))
    copy.setAttribute(key, String(value))
  picture.append(copy)
  y += drawnHeight + 4
  if (source !== '') lines(source, 11, 400, color('--quiet'))
  const height = Math.ceil(y + MARGIN)
  ground.setAttribute('height', String(height))
  for (const [key, value] of Object.entries({
    xmlns: NS,
    width,
    height,
    viewBox: `0 0 ${width} ${height}`,
    role: 'img',
    lang: language,
  }))
    picture.setAttribute(key, String(value))
  return { text: `<?xml version="1.0" encoding="UTF-8"?>\n${new XMLSerializer().serializeToString(picture)}\n`, width, height }
}

function sizeOf(drawing: SVGSVGElement): { readonly width: number; readonly height: number } {
  const { width, height } = drawing.getBoundingClientRect()
  if (width > 0 && height > 0) return { width, height }
  return { width: Number(drawing.getAttribute('width')) || 640, height: Number(drawing.getAttribute('height')) || 280 }
}

/** A copy whose every element says for itself what it looks like. */
function styledCopy(drawing: SVGSVGElement): SVGSVGElement {
  const copy = drawing.cloneNode(true) as SVGSVGElement
  const from = [drawing, ...drawing.querySelectorAll('*')]
  const to = [copy, ...copy.querySelectorAll('*')]
  const gone: Element[] = []
  from.forEach((element, i) => {
    const target = to[i]!
    const style = getComputedStyle(element)
    const above = element === drawing || !element.parentElement ? null : getComputedStyle(element.parentElement)
    if (style.display === 'none') gone.push(target)
    for (const name of STYLED) {
      const value = style.getPropertyValue(name)
      const asAbove = above !== null && name !== 'opacity' && name !== 'display' && above.getPropertyValue(name) === value
      if (name === 'opacity' && value === '1' && !target.hasAttribute(name)) continue
      if (name === 'display' || (asAbove && !target.hasAttribute(name)) || value === '') continue
      target.setAttribute(name, value)
    }
    for (const name of ['class', 'style', 'data-row', 'data-column', 'aria-hidden', 'tabindex']) target.removeAttribute(name)
    for (const name of target.getAttributeNames()) {
      const value = target.getAttribute(name)!
      if (value.includes('var(')) target.setAttribute(name, resolved(value, style))
    }
  })
  for (const element of gone) element.remove()
  copy.setAttribute('overflow', 'visible')
  return copy
}

/** `var(--series-1)` as the colour that it is. */
export function resolved(value: string, style: CSSStyleDeclaration): string {
  return value.replaceAll(/var\((--[\w-]+)\)/g, (_, name: string) => style.getPropertyValue(name).trim() || 'none')
}

let pen: CanvasRenderingContext2D | null = null
/** Width of a text in a font [px]. */
export function textWidth(text: string, font: string): number {
  pen ??= document.createElement('canvas').getContext('2d')
  if (!pen) return text.length * 7
  pen.font = font
  return pen.measureText(text).width
}

function wrapped(text: string, room: number, font: string): string[] {
  const lines: string[] = []
  for (const word of text.split(' ')) {
    const line = lines.at(-1)
    if (line !== undefined && textWidth(`${line} ${word}`, font) <= room) lines[lines.length - 1] = `${line} ${word}`
    else lines.push(word)
  }
  return lines
}

/** Twice as many pixels as on the page, for print and screens with fine pixels. */
const PIXELS = 2

export async function pngOf(svg: string, width: number, height: number): Promise<Blob> {
  const url = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }))
  try {
    const image = new Image(width, height)
    image.src = url
    await image.decode()
    const canvas = document.createElement('canvas')
    canvas.width = Math.round(width * PIXELS)
    canvas.height = Math.round(height * PIXELS)
    const context = canvas.getContext('2d')
    if (!context) throw new Error('canvas')
    context.scale(PIXELS, PIXELS)
    context.drawImage(image, 0, 0, width, height)
    return await new Promise((resolve, reject) =>
      canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('PNG'))), 'image/png'),
    )
  } finally {
    URL.revokeObjectURL(url)
  }
}
