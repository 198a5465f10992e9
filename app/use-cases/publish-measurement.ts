import { findMeasurement, ENGLAND } from '../../db/queries/measurements.server'
import { loadPooledItems } from '../../db/queries/pooled-items.server'
import {
  insertReleases,
  insertSnapshot,
  loadConnectedReleases,
  lockLedger,
} from '../../db/queries/publications.server'
import { measurementSnapshotSchema } from '../domain/disclosure/measurement-snapshot'
import { publishMeasurement } from '../domain/disclosure/publish-measurement'
import type { Questionnaire } from '../domain/questionnaire/questionnaire-schema'
import { isAboutSelf } from '../domain/round/subject-of'
import type { Deps } from './deps'
import { inTransaction } from './in-transaction'
import { recordAudit } from './record-audit'
import { runJob } from './run-job'

/** What the job did, in numbers and nothing else. */
export type Measured = Readonly<{ published: number }>

/**
 * Works out how well each questionnaire measures, of all who let their answers count, and publishes it where that has changed
 * (Z1): once a week, by one process among many. Null where it isn't due.
 */
export async function publishMeasurements(deps: Deps): Promise<Measured | null> {
  return runJob(deps, 'measurement', () => publishAll(deps))
}

async function publishAll(deps: Deps): Promise<Measured> {
  let published = 0
  for (const questionnaire of deps.library.questionnaires) {
    if (questionnaire.scales.length === 0) continue
    if (await inTransaction(deps, (inside) => publishOne(inside, questionnaire))) published += 1
  }
  return { published }
}

/** Whether anything new was published of it. */
async function publishOne(deps: Deps, questionnaire: Questionnaire): Promise<boolean> {
  await lockLedger(deps.db, deps.now().toISOString())
  const name = `${questionnaire.id}@${questionnaire.version}`
  const newNumber = () => deps.newToken().slice(-22)
  const people = await loadPooledItems(deps.db, { questionnaire, newNumber })
  const row = await findMeasurement(deps.db, questionnaire)
  const { snapshot, releases } = publishMeasurement({
    questionnaire: name,
    scales: questionnaire.scales,
    isAboutTeam: !isAboutSelf(questionnaire),
    people,
    last: row ? measurementSnapshotSchema.parse(JSON.parse(row.content)) : null,
    earlier: await loadConnectedReleases(
      deps.db,
      questionnaire,
      people.map(({ number }) => number),
    ),
  })
  const content = JSON.stringify(snapshot)
  if (releases.length === 0 || content === row?.content) return false
  const id = deps.newId()
  await insertSnapshot(deps.db, {
    ...{ owner_id: ENGLAND, id, owner_kind: 'england', round_id: null, wave_id: null, content },
    questionnaire_id: questionnaire.id,
    questionnaire_version: questionnaire.version,
    published_at: deps.now().toISOString(),
  })
  await insertReleases(deps.db, { snapshotId: id, questionnaire }, releases, deps.newId)
  await recordAudit(deps, {
    actorId: null,
    action: 'measurement-published',
    thing: { kind: 'questionnaire', id: null },
    detail: name,
  })
  return true
}
