import type { Figure } from '@cellwright/model'
import type { Selection } from '../view/view.ts'
import type { Place } from './place.ts'

export type NodeKind = 'plant' | 'material-plant' | 'step' | 'station' | 'centre' | 'fleet' | 'research' | 'supplier' | 'customer'

/** A thing of the diagram. Names are as the engine or the file has them; the page says them in its language. */
export interface DiagramNode {
  readonly id: string
  readonly kind: NodeKind
  /** Site that it stands at. */
  readonly site: string | null
  readonly name: string
  /** What it makes or is, besides. */
  readonly detail: string | null
  readonly figures: readonly Figure[]
  readonly selection: Selection | null
  readonly enters: Place | null
  /** Of a step. */
  readonly step: StepFacts | null
  /** It holds the others back: itself, or for want of people. */
  readonly limit: 'machines' | 'people' | null
}

export interface StepFacts {
  readonly plant: string
  readonly id: string
  readonly machines: number
  readonly needed: number
  /** Share of the time at work at nameplate, static. */
  readonly utilisation: number
  readonly yield: number
  /** Shares of the time in the mature line as simulated; null where it was not, and of racks. */
  readonly shares: readonly number[] | null
  /** Share of what goes in that is lost here. */
  readonly loss: number
  /** It takes back what it has done before. */
  readonly again: boolean
  readonly takes: readonly DiagramLink[]
  readonly leaves: readonly { readonly name: string; readonly kind: string; readonly amount: Figure }[]
}

export type LinkKind = 'work' | 'supply' | 'use' | 'returned'

export interface DiagramLink {
  readonly id: string
  readonly kind: LinkKind | 'material' | 'again'
  readonly from: string | null
  readonly to: string | null
  readonly what: string
  readonly amount: Figure | null
  /** The figure is at nameplate, not simulated. */
  readonly atNameplate: boolean
  /** Written at the way; else the node at its end says it. */
  readonly labelled: boolean
}

export interface Graph {
  readonly key: string
  readonly nodes: readonly DiagramNode[]
  readonly links: readonly DiagramLink[]
  readonly sites: readonly { readonly id: string; readonly name: string }[]
}

/** Key of a step in the pictures of time. */
export const stepKey = (plant: string, step: string): string => `${plant}/${step}`
