import { beforeEach, describe, expect, test } from 'vitest'
import { closeRound } from '../../app/use-cases/close-round'
import { readConsensus } from '../../app/use-cases/read-consensus'
import { readDiscussionNotes } from '../../app/use-cases/read-discussion-notes'
import { readFacilitation } from '../../app/use-cases/read-facilitation'
import { recordConsensus } from '../../app/use-cases/record-consensus'
import { saveDiscussionNote } from '../../app/use-cases/save-discussion-note'
import { addMember, addRound } from '../factories/add-round'
import { addActor, type SignedIn, withTestDeps } from '../factories/with-test-deps'

const deps = withTestDeps()
let fay: SignedIn
let finn: SignedIn
let mo: SignedIn

const scale = { questionnaireId: 'collaboration-factors', scaleId: 'shared-purpose-vision' }

beforeEach(async () => {
  fay = await addActor(deps(), 'fay', { role: 'facilitator', placeId: 'board' })
  finn = await addActor(deps(), 'finn', { role: 'facilitator', placeId: 'board' })
  mo = await addMember(deps(), 'mo')
  await addRound(deps(), 'round', {}, [mo])
  await addRound(deps(), 'meeting', { kind: 'consensus', state: 'open' }, [mo])
})

const note = (actor: SignedIn, version: number, text: string, roundId = 'round') =>
  saveDiscussionNote(deps(), actor, { roundId, ...scale, version, text })
const record = (actor: SignedIn, version: number, value: number | null, words = '') =>
  recordConsensus(deps(), actor, { roundId: 'meeting', ...scale, version, value, note: words })

describe('[W8] notes', () => {
  test('the second to write over the same version loses nothing, and is told what stands there', async () => {
    expect(await note(fay, 0, 'We differ')).toEqual({ kind: 'saved' })
    expect(await note(finn, 0, 'We don’t know')).toEqual({
      kind: 'conflict',
      current: { ...scale, text: 'We differ', version: 1 },
    })
    expect(await note(finn, 0, 'We differ')).toEqual({ kind: 'saved' })
    expect(await note(finn, 1, 'We differ, and don’t know')).toEqual({ kind: 'saved' })
  })

  test('are read by those who belong to the round, in the order of the scales, and by no other member', async () => {
    await note(fay, 0, 'We differ')
    expect((await readDiscussionNotes(deps(), mo, 'round'))?.notes).toEqual([
      { position: 1, title: 'Shared purpose', text: 'We differ' },
    ])
    const late = await addMember(deps(), 'late')
    const lead = await addActor(deps(), 'lea', { role: 'ics-lead', placeId: 'devon' })
    for (const actor of [late, lead]) expect(await readDiscussionNotes(deps(), actor, 'round')).toBeNull()
    expect(await note(mo, 1, 'Mine')).toEqual({ kind: 'not-found' })
  })

  test('are of scales that the round asked', async () => {
    const odd = { roundId: 'round', version: 0, text: 'x' }
    for (const wrong of [
      { questionnaireId: 'social-skill', scaleId: 'framing' },
      { questionnaireId: 'collaboration-factors', scaleId: 'framing' },
    ])
      expect(await saveDiscussionNote(deps(), fay, { ...odd, ...wrong })).toEqual({ kind: 'not-found' })
  })
})

describe('[W7] facilitation', () => {
  test('has a step for each scale with its two questions, and no figure where none was published', async () => {
    const steps = (await readFacilitation(deps(), fay, 'round'))!.steps
    expect(steps.map(({ position, scale: { title } }) => `${position} ${title}`)).toEqual([
      '1 Shared purpose',
      '2 Regular personal contact',
      '3 Open, useful conflict',
      '4 Helping each other succeed',
      '5 Committed for the long term',
    ])
    expect(steps[0]!.scale.reflection).toHaveLength(2)
    expect(steps.flatMap(({ told }) => told)).toEqual([])
  })

  test('is the facilitators’, and not while members still answer', async () => {
    await addRound(deps(), 'asking', { state: 'open' }, [mo])
    expect(await readFacilitation(deps(), fay, 'asking')).toBeNull()
    expect(await readFacilitation(deps(), mo, 'round')).toBeNull()
  })
})

describe('[L2] a consensus round', () => {
  test('keeps one answer a scale, and both texts where two record at once', async () => {
    expect(await record(fay, 0, 4, 'Mostly')).toEqual({ kind: 'saved' })
    expect(await record(finn, 0, null, 'No')).toMatchObject({ kind: 'conflict', current: { value: 4 } })
    expect(await record(finn, 1, null, 'After all not')).toEqual({ kind: 'saved' })
    for (const value of [0, 6, 2.5]) expect(await record(fay, 2, value)).toEqual({ kind: 'not-found' })
    expect(await note(fay, 0, 'x', 'meeting')).toEqual({ kind: 'not-found' })
  })

  test('shows members what was agreed once it has closed, in the words of the options, and is then fixed', async () => {
    await record(fay, 0, 4, 'Mostly')
    expect(await readConsensus(deps(), mo, 'meeting')).toBeNull()
    expect(await closeRound(deps(), fay, 'meeting')).toBe('closed')
    const agreed = (await readConsensus(deps(), mo, 'meeting'))!.questionnaires[0]!.scales
    expect(agreed.slice(0, 2).map(({ value, words, note: said }) => [value, words, said])).toEqual([
      [4, 'Agree', 'Mostly'],
      [null, 'Not recorded', ''],
    ])
    expect(await record(fay, 1, 5)).toEqual({ kind: 'not-open' })
  })

  test('is never a round of answers', async () => {
    expect(await readConsensus(deps(), fay, 'round')).toBeNull()
    const key = { roundId: 'round', ...scale, version: 0, value: 3, note: '' }
    expect(await recordConsensus(deps(), fay, key)).toEqual({ kind: 'not-found' })
  })
})
