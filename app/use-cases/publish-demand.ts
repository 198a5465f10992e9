import { closeQuarter, insertDemandReleases } from '../../db/queries/demand.server'
import {
  listQuartersToClose,
  loadPooledDemand,
  type PooledDemand,
} from '../../db/queries/pooled-demand.server'
import { insertReleases, loadConnectedReleases, lockLedger } from '../../db/queries/publications.server'
import { quarterOf } from '../domain/development/quarter-of'
import { publishDemand } from '../domain/disclosure/publish-demand'
import { placeInField } from '../domain/field/place-in-field'
import type { Deps } from './deps'
import { inTransaction } from './in-transaction'
import { readField } from './read-field'
import { recordAudit } from './record-audit'
import { runJob } from './run-job'
import { todayOf } from './today-of'

/** What the job did, in numbers and nothing else. */
export type ClosedQuarters = Readonly<{ closed: number; told: number }>

/**
 * Closes the quarters that have ended, and releases of each what may be told of what people looked for in vain (G34): once
 * a day, by one process among many. Null where it isn't due.
 */
export async function publishDemandOfQuarters(deps: Deps): Promise<ClosedQuarters | null> {
  return runJob(deps, 'demand', () => closeQuarters(deps))
}

async function closeQuarters(deps: Deps): Promise<ClosedQuarters> {
  const ran = { closed: 0, told: 0 }
  for (const quarter of await listQuartersToClose(deps.db, quarterOf(todayOf(deps)))) {
    const told = await inTransaction(deps, (inside) => publishQuarter(inside, quarter))
    if (told === null) continue
    ran.closed += 1
    ran.told += told
  }
  return ran
}

/** Gives how many bands were told; null if the quarter was closed already. */
async function publishQuarter(deps: Deps, quarter: string): Promise<number | null> {
  await lockLedger(deps.db, deps.now().toISOString())
  if (!(await closeQuarter(deps.db, quarter, deps.now().toISOString()))) return null
  const field = await readField(deps)
  const pooled = await loadPooledDemand(deps.db, { quarter, newNumber: () => deps.newToken().slice(-22) })
  let told = 0
  for (const { questionnaire, entries } of divideByVersion(pooled)) {
    const { demand, releases } = publishDemand({
      questionnaire: `${questionnaire.id}@${questionnaire.version}`,
      entries: entries.map((entry) => {
        const place = placeInField(field, { icsId: entry.icsId, chosenIcsId: null }, todayOf(deps))
        return { ...entry, icsId: place.kind === 'current' ? place.icsId : null }
      }),
      earlier: await loadConnectedReleases(
        deps.db,
        questionnaire,
        entries.map(({ number }) => number),
      ),
    })
    await insertReleases(deps.db, { snapshotId: `demand-${quarter}`, questionnaire }, releases, deps.newId)
    await insertDemandReleases(
      deps.db,
      demand.map(({ icsId, scaleId, band }) => ({
        ...{ ics_id: icsId, quarter, scale_id: scaleId, band },
        ...{ questionnaire_id: questionnaire.id, questionnaire_version: questionnaire.version },
      })),
    )
    told += demand.length
  }
  const thing = { kind: 'product', id: null }
  await recordAudit(deps, { actorId: null, action: 'demand-published', thing, detail: quarter })
  return told
}

type OfVersion = Readonly<{
  questionnaire: PooledDemand['questionnaire']
  entries: readonly PooledDemand[]
}>

/** Only equal versions are counted together. */
function divideByVersion(pooled: readonly PooledDemand[]): readonly OfVersion[] {
  const versions = new Map<string, OfVersion>()
  for (const entry of pooled) {
    const { id, version } = entry.questionnaire
    const known = versions.get(`${id}@${version}`)
    versions.set(`${id}@${version}`, {
      questionnaire: entry.questionnaire,
      entries: [...(known?.entries ?? []), entry],
    })
  }
  return [...versions.values()]
}
