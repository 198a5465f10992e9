import { loadStandingScores } from '../../db/queries/research-rows.server'
import { type Actor, can } from '../domain/access/can'
import { writeCodeBook } from '../domain/evaluation/write-code-book'
import type { Questionnaire } from '../domain/questionnaire/questionnaire-schema'
import { formatScore } from '../domain/scoring/format-score'
import type { Deps } from './deps'
import { type Population, readPopulation } from './publish-research'
import { recordAudit } from './record-audit'

/** So many rows are held at a time, however many there are. */
const ROWS_AT_ONCE = 200

type Standing = Extract<Population, { state: 'standing' }>
type CsvRow = Readonly<Record<string, string>>

export type ResearchExport = Readonly<{
  columns: readonly string[]
  /** Read from the database as they are asked for. Fails where somebody takes back meanwhile: no file lacks one row alone. */
  pages: AsyncGenerator<readonly CsvRow[]>
}>

/** The rows of a population that stands, in pages (X3); null where there is none, or for who may not. Audited. */
export async function publishResearchExport(
  deps: Deps,
  actor: Actor,
  name: string,
): Promise<ResearchExport | null> {
  if (actor.kind === 'nobody' || !can(actor, { action: 'export-for-research', ownerId: actor.personId }))
    return null
  const found = await findStanding(deps, actor, name)
  if (!found) return null
  const { questionnaire, population } = found
  await recordAudit(deps, {
    ...{ actorId: actor.personId, action: 'research-exported' },
    thing: { kind: 'questionnaire', id: null },
    detail: `${questionnaire.id}@${questionnaire.version}, ${population.count} rows`,
  })
  const scales = questionnaire.scales.map(({ id }) => id)
  return { columns: [...scales, population.demographic], pages: readPages(deps, questionnaire, population) }
}

/** The code book of the same rows, as plain text (X8). */
export async function exportCodeBook(deps: Deps, actor: Actor, name: string): Promise<string | null> {
  if (actor.kind === 'nobody' || !can(actor, { action: 'export-for-research', ownerId: actor.personId }))
    return null
  const found = await findStanding(deps, actor, name)
  if (!found) return null
  return writeCodeBook({ ...found.population, ...found, sources: deps.library.sources })
}

async function findStanding(deps: Deps, actor: Actor, name: string) {
  const read = await readPopulation(deps, actor, name)
  if (!read || read.own.hasRole || read.population.state !== 'standing') return null
  return { questionnaire: read.questionnaire, population: read.population, purpose: read.own.purpose }
}

async function* readPages(
  deps: Deps,
  questionnaire: Questionnaire,
  { demographic, count }: Standing,
): AsyncGenerator<readonly CsvRow[]> {
  let given = 0
  for (let after = ''; ;) {
    const rows = await loadStandingScores(deps.db, questionnaire, { after, most: ROWS_AT_ONCE })
    if (rows.some(({ mayStay }) => !mayStay)) throw new Error('a row was taken back while it was exported')
    const last = rows.at(-1)
    if (!last) break
    given += rows.length
    after = last.number
    yield rows.map(({ label, scores }) => ({
      ...Object.fromEntries(questionnaire.scales.map(({ id }) => [id, sayScore(scores[id])])),
      [demographic]: label,
    }))
  }
  if (given !== count) throw new Error('a population was drawn anew while it was exported')
}

function sayScore(score: number | null | undefined): string {
  return score === null || score === undefined ? '' : formatScore(score)
}
