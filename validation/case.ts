/** One published result beside ours. */
export interface Case {
  /** Unique within its group, e.g. `bev-60ah.mass`. */
  readonly id: string
  /** What is compared, in words, e.g. `mass of the LG E78 pouch cell`. */
  readonly what: string
  readonly unit: string
  readonly ours: number
  readonly theirs: number
  /** Key of the source in references.yaml, and where in it. */
  readonly ref: string
  readonly locator?: string
  /** Largest |ours / theirs - 1| that passes, as the published data give it; absent where the case only counts towards the median. */
  readonly tolerance?: number
  /** Why it deviates. Owed by every case outside its tolerance, or outside its group's `explain`. */
  readonly reason?: string
  /** Which inputs are the case's own and which are defaults, where that is the question. */
  readonly inputs?: { readonly own: readonly string[]; readonly defaults: readonly string[] }
}

/** Cases of one kind of quantity: their median deviation is what the audit widens its bands by. */
export interface Group {
  /** e.g. `cell-mass`. */
  readonly id: string
  readonly title: string
  /** What was compared with what, and how, for a reader who doubts it. */
  readonly about: string
  /** Auditable quantities whose bands this group's median widens, e.g. `plant.investment.total`. */
  readonly widens?: readonly string[]
  /** The plants whose quantities it widens: of materials; of cells, and all that is no plant, where absent. */
  readonly plants?: 'materials'
  /** |deviation| above which a case owes its reason. */
  readonly explain?: number
  readonly cases: readonly Case[]
  /** What else a reader must know, e.g. printed figures that contradict each other. */
  readonly remarks?: readonly string[]
  /** What could not be compared, and which datum is missing. */
  readonly left?: readonly { readonly id: string; readonly missing: string }[]
}

/** ours / theirs - 1. */
export function deviation({ ours, theirs }: Pick<Case, 'ours' | 'theirs'>): number {
  return ours / theirs - 1
}
