import { listLines } from '../../db/queries/agreement-lines.server'
import { findAgreementChange, listSignatures } from '../../db/queries/agreement-signatures.server'
import { isRoundMember } from '../../db/queries/round-members.server'
import { type Actor, can } from '../domain/access/can'
import type { AgreementLine } from '../domain/round/agreement'
import type { Round } from '../domain/round/round'
import type { Deps } from './deps'
import { findDiscussedRound } from './find-discussed-round'
import { nameActivities } from './name-activities'
import { type LatestAgreement, readLatestAgreement } from './read-latest-agreement'
import { todayOf } from './today-of'

export type Signed = Readonly<{
  name: string
  signedAt: string
  /** The words have changed since (W5). */
  isBeforeLastChange: boolean
  isOwn: boolean
}>

export type Agreement = Readonly<{
  round: Round
  teamName: string
  lines: readonly AgreementLine[]
  /** What the lines' activities are called, by id, earlier ones included. */
  activities: Readonly<Record<string, string>>
  /** When its words last changed; null where there never were any. */
  changedAt: string | null
  signed: readonly Signed[]
  mayChange: boolean
  /** Whether the actor belongs to the round, and there is something to sign. */
  maySign: boolean
  /** Whether the actor reads the notes of the discussion too (W8). */
  readsNotes: boolean
  /** What the team had agreed before this round. */
  previous: LatestAgreement | null
}>

/** The working agreement of a round, for the team's members and facilitators; null if there is none for the actor. */
export async function readAgreement(deps: Deps, actor: Actor, roundId: string): Promise<Agreement | null> {
  const found = await findDiscussedRound(deps, roundId)
  if (actor.kind === 'nobody' || !found) return null
  const { round, team } = found
  if (!can(actor, { action: 'read-results', place: team.place })) return null
  const key = { teamId: round.teamId, roundId }
  const lines = await listLines(deps.db, key)
  const changedAt = await findAgreementChange(deps.db, key)
  const signatures = await listSignatures(deps.db, key, todayOf(deps))
  const takesPart = can(actor, { action: 'take-part', place: team.place })
  const belongs = takesPart && (await isRoundMember(deps.db, { ...key, personId: actor.personId }))
  const mayChange = can(actor, { action: 'run-rounds', place: team.place })
  const previous = await readLatestAgreement(deps, actor, round.teamId, round)
  const all = [...lines, ...(previous?.lines ?? [])]
  return {
    round,
    teamName: team.name,
    lines,
    activities: await nameActivities(
      deps,
      actor,
      all.map(({ activityId }) => activityId),
    ),
    changedAt,
    signed: signatures.map((one) => ({
      name: one.name ?? one.email,
      signedAt: one.signedAt,
      isBeforeLastChange: changedAt !== null && one.signedAt < changedAt,
      isOwn: one.personId === actor.personId,
    })),
    mayChange,
    maySign: belongs && lines.length > 0,
    readsNotes: belongs || mayChange,
    previous,
  }
}
