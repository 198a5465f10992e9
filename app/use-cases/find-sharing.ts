import type { AssessmentRow } from '../../db/database'
import {
  findLastLeaving,
  listCountedAssessments,
  listSharingRows,
  type SharingRow,
} from '../../db/queries/sharing-choices.server'
import { isSharingOpen } from '../domain/round/is-sharing-open'
import type { Round } from '../domain/round/round'
import type { Deps } from './deps'
import { todayOf } from './today-of'

export type Sharing = Readonly<{
  isOpen: boolean
  members: readonly (SharingRow & Readonly<{ profiles: readonly AssessmentRow[]; hasProfiles: boolean }>)[]
}>

/** How a round of open sharing stands now, read anew each time: for the program alone. Null for other kinds. */
export async function findSharing(deps: Deps, round: Round): Promise<Sharing | null> {
  if (round.kind !== 'open-sharing') return null
  const key = { teamId: round.teamId, roundId: round.id }
  const rows = await listSharingRows(deps.db, key, todayOf(deps))
  const counted = await listCountedAssessments(deps.db, round.id)
  // What somebody says of the team is not a profile of their own.
  const own = round.questionnaires.filter(
    ({ id, version }) => deps.library.find(`${id}@${version}`)?.about === 'self',
  )
  const members = rows.map((row) => {
    const profiles = own.flatMap(
      ({ id, version }) =>
        counted.find(
          (one) =>
            one.respondent_id === row.personId &&
            one.questionnaire_id === id &&
            one.questionnaire_version === version,
        ) ?? [],
    )
    return { ...row, profiles, hasProfiles: own.length > 0 && profiles.length === own.length }
  })
  const judged = members.map(({ isOpen, chosenAt, ...member }) => ({
    ...member,
    choice: isOpen === null || chosenAt === null ? null : { isOpen, chosenAt },
  }))
  return { members, isOpen: isSharingOpen(judged, await findLastLeaving(deps.db, key)) }
}
