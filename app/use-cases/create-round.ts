import { insertRound, updateDraft } from '../../db/queries/rounds.server'
import { actorIdOf } from '../domain/access/actor-id-of'
import { type Actor, can } from '../domain/access/can'
import { canBeAsked } from '../domain/round/can-be-asked'
import { checkRoundSettings, type RoundSettings } from '../domain/round/check-round-settings'
import type { Deps } from './deps'
import { findTeamPlace } from './find-place'
import { findRoundPlace } from './find-round-place'
import { inTransaction } from './in-transaction'
import { recordAudit } from './record-audit'
import { todayOf } from './today-of'

export type SavedRound =
  | Readonly<{ ok: true; roundId: string }>
  | Readonly<{ ok: false; reason: 'not-found' | 'not-draft' }>
  | Readonly<{ ok: false; reason: 'refused'; errors: ReturnType<typeof checkRoundSettings> }>

/** Sets up a round of a team as a draft, which nobody but its facilitators sees. */
export async function createRound(
  deps: Deps,
  actor: Actor,
  { teamId, settings }: Readonly<{ teamId: string; settings: RoundSettings }>,
): Promise<SavedRound> {
  const team = await findTeamPlace(deps, teamId)
  if (!team || !can(actor, { action: 'run-rounds', place: team.place })) return notFound
  const errors = check(deps, settings)
  if (Object.keys(errors).length > 0) return { ok: false, reason: 'refused', errors }
  const id = deps.newId()
  await inTransaction(deps, (inside) =>
    insertRound(inside.db, { ...settings, teamId, id, createdAt: deps.now().toISOString() }),
  )
  return { ok: true, roundId: id }
}

/** Changes a draft. What has been opened, or confirmed for a day, stays as it is. */
export async function changeDraft(
  deps: Deps,
  actor: Actor,
  { roundId, settings }: Readonly<{ roundId: string; settings: RoundSettings }>,
): Promise<SavedRound> {
  const found = await findRoundPlace(deps, roundId)
  if (!found || !can(actor, { action: 'run-rounds', place: found.team.place })) return notFound
  const errors = check(deps, settings)
  if (Object.keys(errors).length > 0) return { ok: false, reason: 'refused', errors }
  const key = { teamId: found.round.teamId, id: roundId }
  const changed = await inTransaction(deps, async (inside) => {
    if (!(await updateDraft(inside.db, key, settings))) return false
    await recordAudit(inside, {
      actorId: actorIdOf(actor),
      action: 'round-changed',
      thing: { kind: 'round', id: roundId },
      detail: 'draft',
    })
    return true
  })
  return changed ? { ok: true, roundId } : { ok: false, reason: 'not-draft' }
}

const notFound = { ok: false, reason: 'not-found' } as const

function check(deps: Deps, settings: RoundSettings): ReturnType<typeof checkRoundSettings> {
  const unknown = settings.questionnaires.some(({ id, version }) => {
    const questionnaire = deps.library.find(`${id}@${version}`)
    return !questionnaire || !canBeAsked(questionnaire)
  })
  const errors = checkRoundSettings(settings, todayOf(deps))
  return unknown ? { ...errors, questionnaires: 'Choose among the questionnaires that are listed' } : errors
}
