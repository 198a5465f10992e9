import { insertDemand } from '../../db/queries/demand.server'
import { insertIntroduction, saveForumMember } from '../../db/queries/forums.server'
import { insertMail } from '../../db/queries/outgoing-mail.server'
import type { TestDeps } from '../factories/test-deps'
import { NINE } from './rows'

/** What a person looked for in vain, and what they are in the forums, where somebody waits to be introduced. */
export async function leaveTracesInNeeds({ db }: TestDeps, personId: string, assessmentId: string) {
  await insertDemand(db, [
    {
      ...{ person_id: personId, assessment_id: assessmentId, scale_id: 'first', ics_id: 'devon' },
      ...{ questionnaire_id: 'sample', questionnaire_version: 1, quarter: '2026-Q4', noted_at: NINE },
    },
  ])
  const said = {
    ...{ tier: null, function: null, sector: 'vcse', ics_id: 'devon', wishes: '[]', offers: '[]' },
    ...{ wish_words: '', offer_words: '', joined_at: NINE },
  }
  for (const person_id of [personId, 'coach-9c1d']) await saveForumMember(db, { person_id, ...said })
  await insertIntroduction(
    db,
    { id: 'i', kind: 'offer', questionnaire_id: 'sample', scale_id: 'first', proposed_at: NINE },
    [
      { id: 'side-zzq', person_id: personId },
      { id: 'side-of-coach', person_id: 'coach-9c1d' },
    ],
  )
  await insertMail(db, { id: 'side-zzq', kind: 'forum', dueAt: NINE, expiresAt: NINE })
}
