import { expect, test } from 'vitest'
import {
  deleteLine,
  findLine,
  listLines,
  listRoundsWithAgreement,
  saveLine,
  setLineDone,
} from '../../../db/queries/agreement-lines.server'
import {
  deleteSignature,
  findAgreementChange,
  listSignatures,
  noteAgreementChange,
  putSignature,
} from '../../../db/queries/agreement-signatures.server'
import { addRound } from '../../factories/add-round'
import { onBothDatabases } from '../on-both-databases'
import { addPeople, ELEVEN, NINE, TEN } from '../rows'

const words = { kind: 'keep', text: 'We meet', byWhom: '', byWhen: null, activityId: null } as const
const key = { teamId: 'board', roundId: 'round' }

onBothDatabases((database) => {
  test('[W3] a line is written over the version that it has, and over no other', async () => {
    const { db } = database()
    await addRound({ db }, 'round')
    const line = { ...key, id: 'line' }
    expect(await saveLine(db, line, { version: 0, words, at: TEN })).toBe(true)
    expect(await saveLine(db, line, { version: 0, words, at: TEN })).toBe(false)
    const later = { ...words, text: 'We meet monthly', byWhen: '2027-01-31' }
    expect(await saveLine(db, line, { version: 1, words: later, at: ELEVEN })).toBe(true)
    expect(await saveLine(db, line, { version: 1, words, at: ELEVEN })).toBe(false)
    expect(await setLineDone(db, line, '2026-11-22')).toBe(true)
    expect(await findLine(db, line)).toEqual({ ...later, id: 'line', doneOn: '2026-11-22', version: 2 })
    await saveLine(db, { ...key, id: 'earlier' }, { version: 0, words, at: NINE })
    expect((await listLines(db, key)).map(({ id }) => id)).toEqual(['earlier', 'line'])
    expect(await deleteLine(db, { ...line, version: 1 })).toBe(false)
    expect(await deleteLine(db, { ...line, version: 2 })).toBe(true)
    expect(await setLineDone(db, line, null)).toBe(false)
    expect(await findLine(db, line)).toBeUndefined()
  })

  test('[W6] rounds with an agreement are listed the newest first, without those that have none', async () => {
    const { db } = database()
    for (const [id, opensOn] of Object.entries({ old: '2026-01-01', new: '2026-06-01', bare: '2026-09-01' }))
      await addRound({ db }, id, { opensOn })
    for (const roundId of ['old', 'new'])
      await saveLine(db, { teamId: 'board', roundId, id: 'line' }, { version: 0, words, at: NINE })
    expect((await listRoundsWithAgreement(db, 'board')).map(({ roundId }) => roundId)).toEqual(['new', 'old'])
  })

  test('[W4, W5] signatures are those of members on the day, and the last change is kept', async () => {
    const { db } = database()
    await addRound({ db }, 'round')
    await addPeople(db, 'al', 'bo', 'cy')
    const grant = { role: 'member', place_id: 'board', starts_on: '2026-01-01', created_at: NINE } as const
    for (const [person, ends] of Object.entries({ al: null, bo: '2026-11-22', cy: '2026-11-23' })) {
      const row = { ...grant, person_id: person, id: `g-${person}`, ends_on: ends }
      await db.insertInto('role_grant').values(row).execute()
      await putSignature(db, { ...key, personId: person }, NINE)
    }
    await putSignature(db, { ...key, personId: 'al' }, TEN)
    const listed = await listSignatures(db, key, '2026-11-22')
    expect(listed.map(({ personId, signedAt }) => [personId, signedAt])).toEqual([
      ['cy', NINE],
      ['al', TEN],
    ])
    expect(await deleteSignature(db, { ...key, personId: 'cy' })).toBe(true)
    expect(await deleteSignature(db, { ...key, personId: 'cy' })).toBe(false)

    expect(await findAgreementChange(db, key)).toBeNull()
    for (const at of [NINE, ELEVEN]) await noteAgreementChange(db, key, at)
    expect(await findAgreementChange(db, key)).toBe(ELEVEN)
  })
})
