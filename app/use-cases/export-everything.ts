import { listAssessments } from '../../db/queries/assessments.server'
import { type PersonalData, readPersonalData } from '../../db/queries/personal-data.server'
import { type Actor, can } from '../domain/access/can'
import type { Deps } from './deps'
import { describeExport, type ExportedAssessment } from './export-own-assessment'
import { openAssessment } from './open-assessment'
import { recordAudit } from './record-audit'

export type Everything = Readonly<{
  exportedAt: string
  /** Every row that is held about the person or their address, by table. */
  held: PersonalData
  /** The assessments once more, with the questions as they were worded, and with scores. */
  assessments: readonly ExportedAssessment[]
}>

/** All that is held about the actor (V1); null for nobody. */
export async function exportEverything(deps: Deps, actor: Actor): Promise<Everything | null> {
  if (actor.kind === 'nobody' || !can(actor, { action: 'export-everything', ownerId: actor.personId }))
    return null
  await recordAudit(deps, {
    actorId: actor.personId,
    action: 'account-exported',
    thing: { kind: 'account', id: null },
  })
  const rows = await listAssessments(deps.db, actor.personId)
  const assessments: ExportedAssessment[] = []
  for (const { id } of rows) {
    const open = await openAssessment(deps, actor, id, 'export')
    if (open) assessments.push(await describeExport(deps, open))
  }
  return {
    exportedAt: deps.now().toISOString(),
    held: await readPersonalData(deps.db, actor),
    assessments,
  }
}
