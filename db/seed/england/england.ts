import type { Selectable } from 'kysely'
import type { Deps } from '../../../app/use-cases/deps'
import type { Database } from '../../database'
import type { Chance } from './chance'

/** What is asked of a made-up England. */
export type Asked = Pick<Deps, 'library' | 'starterSet'> &
  Readonly<{
    people: number
    /** The same number of people and seed give the same England. */
    seed: number
    /** Tables that stay empty, for measuring what doesn't read them; none without it. */
    without?: ReadonlySet<Table>
    /** The last day on which anything has happened, such as 2026-11-01. */
    until: string
  }>

export type Table = keyof Database
export type RowOf<T extends Table> = Selectable<Database[T]>
/** Rows of one table, one after the other, as plain values: a million objects would be kept for nothing. */
export type Sheet = Readonly<{ columns: readonly string[]; values: unknown[] }>
export type Put = <T extends Table>(table: T, row: RowOf<T>) => void
/** As `put`, of columns that are always the same, for the tables of which there are millions of rows. */
export type Fill = <T extends Table>(
  table: T,
  columns: readonly (keyof RowOf<T> & string)[],
  ...values: readonly RowOf<T>[keyof RowOf<T>][]
) => void

/** What everything that makes a part of England needs. */
export type Making = Readonly<{
  chance: Chance
  put: Put
  fill: Fill
  /** Midnight after the last day, in milliseconds. */
  until: number
  library: Deps['library']
}>

/** An ICS with what is made for it. */
export type MadeSystem = Readonly<{
  id: string
  name: string
  regionId: string
  organisations: readonly Place[]
}>
export type Place = Readonly<{ id: string; sector: string }>

export const DAY_MS = 86_400_000

/** A time as it is stored. */
export function timeOf(milliseconds: number): string {
  return new Date(milliseconds).toISOString()
}

/** A day as it is stored. */
export function dayOf(milliseconds: number): string {
  return timeOf(milliseconds).slice(0, 10)
}
