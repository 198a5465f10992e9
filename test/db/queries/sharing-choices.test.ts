import { expect, test } from 'vitest'
import { addRoundMember } from '../../../db/queries/round-members.server'
import { markRoundMemberLeft } from '../../../db/queries/round-membership.server'
import { agreeUse, withdrawUse } from '../../../db/queries/assessment-uses.server'
import {
  deleteSharingChoicesWith,
  findLastLeaving,
  listCountedAssessments,
  listSharingRows,
  putSharingChoice,
} from '../../../db/queries/sharing-choices.server'
import { addRound } from '../../factories/add-round'
import { onBothDatabases } from '../on-both-databases'
import { addAssessment, addPeople, ELEVEN, NINE, TEN } from '../rows'

const key = { teamId: 'board', roundId: 'round' }

onBothDatabases((database) => {
  test('[L3] each member of a round stands with their choice, and whether they belong to the team on the day', async () => {
    const { db } = database()
    await addPeople(db, 'al', 'bo', 'cy')
    await addRound({ db }, 'round', { kind: 'open-sharing', state: 'open' })
    for (const personId of ['al', 'bo', 'cy']) await addRoundMember(db, { ...key, personId, at: NINE })
    const grant = { role: 'member', place_id: 'board', starts_on: '2026-01-01', created_at: NINE }
    for (const [person_id, ends_on] of [
      ['al', null],
      ['bo', '2026-11-22'],
    ] as const)
      await db
        .insertInto('role_grant')
        .values({ ...grant, id: `g-${person_id}`, person_id, ends_on })
        .execute()
    expect(await findLastLeaving(db, key)).toBeNull()
    await markRoundMemberLeft(db, { ...key, personId: 'cy', at: TEN })
    expect(await findLastLeaving(db, key)).toBe(TEN)
    await putSharingChoice(db, { ...key, personId: 'al' }, { isOpen: true, at: NINE })
    await putSharingChoice(db, { ...key, personId: 'al' }, { isOpen: false, at: ELEVEN })
    const rows = await listSharingRows(db, key, '2026-11-22')
    expect(
      rows.map(({ personId, belongs, isOpen, chosenAt }) => [personId, belongs, isOpen, chosenAt]),
    ).toEqual([
      ['al', true, false, ELEVEN],
      ['bo', false, null, null],
    ])
  })

  test('[L4] all choices of the rounds that somebody is in are forgotten, and no others', async () => {
    const { db } = database()
    await addPeople(db, 'al', 'bo')
    for (const roundId of ['round', 'other']) {
      await addRound({ db }, roundId, { kind: 'open-sharing' })
      await addRoundMember(db, { teamId: 'board', roundId, personId: 'al', at: NINE })
      await putSharingChoice(db, { teamId: 'board', roundId, personId: 'al' }, { isOpen: true, at: NINE })
    }
    await addRoundMember(db, { ...key, personId: 'bo', at: NINE })
    await deleteSharingChoicesWith(db, 'bo', 'place')
    const left = async () =>
      (await db.selectFrom('sharing_choice').select('round_id').orderBy('round_id').execute()).map(
        ({ round_id: id }) => id,
      )
    expect(await left()).toEqual(['other', 'round'])
    await deleteSharingChoicesWith(db, 'bo', null)
    expect(await left()).toEqual(['other'])
  })

  test('[L3] only what is submitted and counts is listed', async () => {
    const { db } = database()
    await addPeople(db, 'al')
    const purpose = { kind: 'round', id: 'round' } as const
    for (const [id, submitted] of [
      ['a', TEN],
      ['b', null],
      ['c', TEN],
    ] as const) {
      await addAssessment(db, 'al', id, { submitted_at: submitted })
      await agreeUse(db, { respondentId: 'al', assessmentId: id, purpose }, NINE)
    }
    await withdrawUse(db, { respondentId: 'al', assessmentId: 'c', purpose }, TEN)
    expect((await listCountedAssessments(db, 'round')).map(({ id }) => id)).toEqual(['a'])
  })
})
