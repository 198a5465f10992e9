/** How long and how often to measure. */
export type Settings = Readonly<{
  /** A short run: enough to see that everything works, too short for figures to quote. */
  quick: boolean
  /** How many people are made up for what is measured at size; null for what the part itself takes. */
  people: number | null
  /** Numbers of requests under way at once. */
  concurrency: readonly number[]
  /** Where the servers under load leave a CPU profile when they stop; null for none. */
  profileFolder: string | null
  /** A folder for databases, on the disk that the product itself writes to; removed afterwards. */
  folder: string
  say: (line: string) => void
}>

/** Something that must hold, and whether it does. */
export type Bound = Readonly<{ name: string; value: string; bound: string; holds: boolean }>

export type PartResult = Readonly<{
  /** For a reader at the terminal. */
  text: string
  /** The same and more, for programs: goes into the JSON as it is. */
  figures: unknown
  bounds: readonly Bound[]
}>

/** One thing that can be measured by itself. */
export type Part = Readonly<{
  name: string
  about: string
  measure: (settings: Settings) => Promise<PartResult>
}>
