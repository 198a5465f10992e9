import { type Actor, can } from '../domain/access/can'
import type { Round } from '../domain/round/round'
import type { Deps } from './deps'
import { findDiscussedRound } from './find-discussed-round'
import { findSharing } from './find-sharing'

export type SharedPerson = Readonly<{
  name: string
  isOwn: boolean
  profiles: readonly Readonly<{ assessmentId: string; title: string }>[]
}>

export type SharingPage = Readonly<{
  round: Round
  teamName: string
  /** All that anybody learns of the others (L3). */
  isOpen: boolean
  /** What the actor, as a member of the round, has chosen themselves; null for facilitators who are none. */
  own: Readonly<{ hasProfiles: boolean; choice: boolean | null; isOneOfTwo: boolean }> | null
  /** Whose profiles the actor may read: everybody's while it is open to the actor, else nobody's. */
  people: readonly SharedPerson[]
}>

/** A round of open sharing as one of its members sees it, or a facilitator, who learns open or not open and no more. */
export async function readSharing(deps: Deps, actor: Actor, roundId: string): Promise<SharingPage | null> {
  const found = await findDiscussedRound(deps, roundId)
  if (actor.kind === 'nobody' || !found) return null
  const { round, team } = found
  if (!can(actor, { action: 'read-results', place: team.place })) return null
  const sharing = await findSharing(deps, round)
  if (!sharing) return null
  const takesPart = can(actor, { action: 'take-part', place: team.place })
  const own = takesPart ? sharing.members.find(({ personId }) => personId === actor.personId) : undefined
  if (!own && !can(actor, { action: 'run-rounds', place: team.place })) return null
  const titleOf = (questionnaireId: string, version: number) =>
    deps.library.find(`${questionnaireId}@${version}`)?.title ?? questionnaireId
  return {
    round,
    teamName: team.name,
    isOpen: sharing.isOpen,
    own: own
      ? {
          hasProfiles: own.hasProfiles,
          choice: own.isOpen,
          isOneOfTwo: sharing.members.length === 2,
        }
      : null,
    people:
      own && sharing.isOpen
        ? sharing.members.map(({ personId, name, email, profiles }) => ({
            name: name ?? email,
            isOwn: personId === actor.personId,
            profiles: profiles.map((row) => ({
              assessmentId: row.id,
              title: titleOf(row.questionnaire_id, row.questionnaire_version),
            })),
          }))
        : [],
  }
}
