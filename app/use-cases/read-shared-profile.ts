import { loadAnswers } from '../../db/queries/answers.server'
import { findAssessment } from '../../db/queries/assessments.server'
import { insertShareView, listSharesWith } from '../../db/queries/shares.server'
import { type Actor, can } from '../domain/access/can'
import type { DescribedGoal } from '../domain/plan/described-goal'
import type { ProfileReport } from '../domain/profile/profile-report'
import type { Deps } from './deps'
import { inTransaction } from './in-transaction'
import { describeAssessment } from './open-assessment'
import { reportOn } from './read-own-profile'
import { readPlanToShare } from './read-plan-to-share'
import { recordAudit } from './record-audit'

export type SharedWithMe = Readonly<{ id: string; owner: string; title: string; expiresAt: string }>

/** Profiles that others share with the actor today, the latest first. */
export async function listSharedWithMe(deps: Deps, actor: Actor): Promise<readonly SharedWithMe[]> {
  if (actor.kind === 'nobody') return []
  if (!can(actor, { action: 'read-shared-profile', recipientEmail: actor.email })) return []
  const rows = await listSharesWith(deps.db, actor.email, deps.now().toISOString())
  const listed = await Promise.all(
    rows.map(async (row) => {
      const assessment = await findAssessment(deps.db, row.owner_id, row.assessment_id)
      const title = assessment && describeAssessment(deps, assessment).questionnaire.title
      const owner = nameOf(row)
      return title === undefined ? [] : [{ id: row.id, owner, title, expiresAt: row.expires_at }]
    }),
  )
  return listed.flat()
}

/**
 * A profile that somebody shares with the actor, as a page to read; its owner sees that it was looked at. Null
 * if there is none: taken back, over, another's, or never there.
 */
export async function readSharedProfile(
  deps: Deps,
  actor: Actor,
  shareId: string,
): Promise<Readonly<{
  owner: string
  expiresAt: string
  report: ProfileReport
  /** Null where the owner shares no plan. */
  plan: readonly DescribedGoal[] | null
}> | null> {
  if (actor.kind === 'nobody') return null
  if (!can(actor, { action: 'read-shared-profile', recipientEmail: actor.email })) return null
  const now = deps.now().toISOString()
  const share = (await listSharesWith(deps.db, actor.email, now)).find(({ id }) => id === shareId)
  const row = share && (await findAssessment(deps.db, share.owner_id, share.assessment_id))
  if (!share || !row?.submitted_at) return null
  await inTransaction(deps, async (inside) => {
    await insertShareView(inside.db, {
      owner_id: share.owner_id,
      share_id: share.id,
      id: deps.newId(),
      viewed_at: now,
    })
    await recordAudit(inside, {
      actorId: actor.personId,
      action: 'profile-viewed',
      thing: { kind: 'share', id: share.id },
    })
  })
  const answers = await loadAnswers(deps.db, share.owner_id, share.assessment_id)
  const report = await reportOn(deps, { assessment: describeAssessment(deps, row), ...answers })
  const plan = share.with_plan === 1 ? await readPlanToShare(deps, share.owner_id) : null
  return { owner: nameOf(share), expiresAt: share.expires_at, report, plan }
}

function nameOf(row: Readonly<{ owner_email: string; owner_name: string | null }>): string {
  return row.owner_name ?? row.owner_email
}
