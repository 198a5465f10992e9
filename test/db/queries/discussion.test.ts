import { expect, test } from 'vitest'
import { listRecordedAnswers, saveRecordedAnswer } from '../../../db/queries/consensus.server'
import { listDiscussionNotes, saveDiscussionNote } from '../../../db/queries/discussion-notes.server'
import { addRound } from '../../factories/add-round'
import { onBothDatabases } from '../on-both-databases'
import { NINE } from '../rows'

const round = { teamId: 'board', roundId: 'round' }
const scale = { questionnaireId: 'collaboration-factors', scaleId: 'altruism' }
const key = { ...round, ...scale }

onBothDatabases((database) => {
  test('[W8] a note is written over the version that it has, and over no other', async () => {
    const { db } = database()
    await addRound({ db }, 'round')
    const save = (version: number, text: string) => saveDiscussionNote(db, key, { version, text, at: NINE })
    expect(await Promise.all([save(0, 'One'), save(0, 'Other')])).toContain(false)
    expect([await save(1, 'Two'), await save(1, 'Three')]).toEqual([true, false])
    expect(await listDiscussionNotes(db, round)).toEqual([{ ...scale, text: 'Two', version: 2 }])
    expect(await listDiscussionNotes(db, { ...round, roundId: 'another' })).toEqual([])
  })

  test('[L2] so is an agreed answer, with none for not agreed', async () => {
    const { db } = database()
    await addRound({ db }, 'round')
    const save = (version: number, value: number | null) =>
      saveRecordedAnswer(db, key, { version, value, note: 'n', at: NINE })
    expect([await save(0, 4), await save(0, 5)]).toEqual([true, false])
    expect([await save(1, null), await save(1, 5)]).toEqual([true, false])
    expect(await listRecordedAnswers(db, round)).toEqual([{ ...scale, value: null, note: 'n', version: 2 }])
  })
})
