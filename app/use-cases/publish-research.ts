import {
  countStandingRows,
  endResearchRows,
  findPopulation,
  insertResearchRows,
  listNewcomers,
  listStandingRows,
  putPopulation,
} from '../../db/queries/research-rows.server'
import { lockLedger } from '../../db/queries/publications.server'
import { type Actor, can } from '../domain/access/can'
import { drawResearch } from '../domain/disclosure/draw-research'
import { firstDayToDraw } from '../domain/evaluation/first-day-to-draw'
import type { Questionnaire } from '../domain/questionnaire/questionnaire-schema'
import type { Demographic } from '../domain/evaluation/demographic'
import type { Deps } from './deps'
import { findResearcher, type OwnResearch } from './find-researcher'
import { inTransaction } from './in-transaction'
import { recordAudit } from './record-audit'
import { todayOf } from './today-of'

/** How a population stands: a questionnaire's version, with those who let their scores be exported (X3 to X7). */
export type Population =
  | Readonly<{ state: 'not-drawn' }>
  /** Somebody of it took back: nothing is given out before it is drawn anew. */
  | Readonly<{ state: 'waiting'; demographic: Demographic; drawsFrom: string; isDue: boolean }>
  | Readonly<{
      state: 'standing'
      demographic: Demographic
      drawsFrom: string
      isDue: boolean
      count: number
      /** How many there are of each label. */
      labels: Readonly<Record<string, number>>
    }>

export type ReadPopulation = Readonly<{
  own: OwnResearch
  questionnaire: Questionnaire
  population: Population
}>

/** What a researcher can have of a questionnaire's version, such as "system-leadership@1"; null for anybody else. */
export async function readPopulation(deps: Deps, actor: Actor, name: string): Promise<ReadPopulation | null> {
  if (actor.kind === 'nobody' || !can(actor, { action: 'export-for-research', ownerId: actor.personId }))
    return null
  const own = await findResearcher(deps, actor)
  const questionnaire = deps.library.find(name)
  if (!own || !questionnaire || questionnaire.scales.length === 0) return null
  const row = await findPopulation(deps.db, questionnaire)
  if (!row) return { own, questionnaire, population: { state: 'not-drawn' } }
  const counted = await countStandingRows(deps.db, questionnaire)
  const drawsFrom = firstDayToDraw(row.drawn_at)
  const stands = { demographic: row.demographic, drawsFrom, isDue: drawsFrom <= todayOf(deps) }
  if (counted.some(({ mayNotStay }) => mayNotStay > 0))
    return { own, questionnaire, population: { state: 'waiting', ...stands } }
  const labels = Object.fromEntries(counted.map(({ label, count }) => [label, count]))
  const count = counted.reduce((sum, next) => sum + next.count, 0)
  const population = { state: 'standing', ...stands, count, labels } as const
  return { own, questionnaire, population }
}

export type DrawResult = 'drawn' | 'unchanged' | 'too-few' | 'not-due' | 'holds-role' | 'not-found'

/** Draws a population, for the first time with the demographic that it then keeps, later anew where that is due (X4 to X7). */
export async function publishResearchDraw(
  deps: Deps,
  actor: Actor,
  { name, demographic }: Readonly<{ name: string; demographic: Demographic }>,
): Promise<DrawResult> {
  if (actor.kind === 'nobody' || !can(actor, { action: 'export-for-research', ownerId: actor.personId }))
    return 'not-found'
  return inTransaction(deps, async (inside) => {
    // One draw at a time: the second finds what the first drew.
    await lockLedger(inside.db, deps.now().toISOString())
    const read = await readPopulation(inside, actor, name)
    if (!read) return 'not-found'
    const { own, questionnaire, population } = read
    if (own.hasRole) return 'holds-role'
    if (population.state !== 'not-drawn' && !population.isDue) return 'not-due'
    const fixed = population.state === 'not-drawn' ? demographic : population.demographic
    const result = await drawOnce(inside, questionnaire, fixed)
    if (result !== 'drawn') return result
    await recordAudit(inside, {
      ...{ actorId: actor.personId, action: 'research-drawn' },
      thing: { kind: 'questionnaire', id: null },
      detail: `${questionnaire.id}@${questionnaire.version} ${fixed}`,
    })
    return 'drawn'
  })
}

async function drawOnce(
  deps: Deps,
  questionnaire: Questionnaire,
  demographic: Demographic,
): Promise<'drawn' | 'unchanged' | 'too-few'> {
  const newNumber = () => deps.newToken().slice(-22)
  const rows = await listStandingRows(deps.db, questionnaire)
  const standing = rows.map((row) => ({ ...row, lot: newNumber() }))
  const found = await listNewcomers(deps.db, questionnaire, demographic)
  const newcomers = found.map((newcomer) => ({ ...newcomer, number: newNumber() }))
  const draw = drawResearch({ standing, newcomers })
  if (draw.state !== 'drawn') return draw.state
  const draws = ((await findPopulation(deps.db, questionnaire))?.draws ?? 0) + 1
  await putPopulation(deps.db, {
    ...{ questionnaire_id: questionnaire.id, questionnaire_version: questionnaire.version },
    ...{ demographic, draws, drawn_at: deps.now().toISOString() },
  })
  const byNumber = new Map(newcomers.map((newcomer) => [newcomer.number, newcomer]))
  const joins = draw.joins.map((join) => ({ ...byNumber.get(join.number)!, ...join }))
  await insertResearchRows(deps.db, questionnaire, draws, joins)
  await endResearchRows(deps.db, questionnaire, draws, draw.leaves)
  return 'drawn'
}
