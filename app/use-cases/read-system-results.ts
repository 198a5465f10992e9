import { listRollUps } from '../../db/queries/roll-ups.server'
import { type Actor, can } from '../domain/access/can'
import { snapshotSchema } from '../domain/disclosure/snapshot'
import type { Deps } from './deps'
import { readField } from './read-field'
import type { PublishedSnapshot } from './read-round-results'
import { readSharedResults, type TeamResult } from './read-shared-results'

export type SystemResults = Readonly<{
  ics: Readonly<{ id: string; name: string }>
  /** What teams shared with the ICS's lead. */
  teams: readonly TeamResult[]
  /** The figures of the whole ICS, the latest of each questionnaire. */
  rollUps: readonly PublishedSnapshot[]
}>

/** What an ICS's lead may see: results that teams announced and shared, and the figures of the whole. Null for anybody else. */
export async function readSystemResults(
  deps: Deps,
  actor: Actor,
  icsId: string,
): Promise<SystemResults | null> {
  if (!can(actor, { action: 'publish-roll-up', place: { kind: 'ics', ids: [icsId] } })) return null
  const ics = (await readField(deps)).systems.find(({ id }) => id === icsId)
  if (!ics) return null
  const rows = await listRollUps(deps.db, icsId)
  const rollUps = rows
    .filter((row, index) => rows.findIndex((one) => one.questionnaire_id === row.questionnaire_id) === index)
    .flatMap((row): readonly PublishedSnapshot[] => {
      const questionnaire = deps.library.find(`${row.questionnaire_id}@${row.questionnaire_version}`)
      const content = snapshotSchema.parse(JSON.parse(row.content))
      return questionnaire ? [{ id: row.id, questionnaire, publishedAt: row.published_at, content }] : []
    })
  return {
    ics: { id: ics.id, name: ics.name },
    teams: await readSharedResults(deps, actor, { icsIds: [icsId], audience: 'ics-lead' }),
    rollUps,
  }
}
