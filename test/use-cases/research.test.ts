import { describe, expect, test } from 'vitest'
import { chooseResearch } from '../../app/use-cases/choose-research'
import { findResearcher } from '../../app/use-cases/find-researcher'
import { endResearcher, listNamedResearchers, nameResearcher } from '../../app/use-cases/name-researcher'
import { publishResearchDraw, readPopulation } from '../../app/use-cases/publish-research'
import { exportCodeBook, publishResearchExport } from '../../app/use-cases/publish-research-export'
import { addAssessment } from '../db/rows'
import { roundLibrary } from '../factories/team-with-round'
import { addActor, type SignedIn, withTestDeps } from '../factories/with-test-deps'

const deps = withTestDeps(roundLibrary)
const NAME = 'sample@1'
const admin = () => addActor(deps(), 'admin', { role: 'administrator', placeId: null })

/** People who allow it, each with an assessment whose first scale has a score of their own. */
async function allowing(count: number, name: string, sector: string | null = 'icb') {
  const people: SignedIn[] = []
  for (let at = 0; at < count; at += 1) {
    const person = await addActor(deps(), `${name}-${at}`)
    const key = { respondent_id: person.personId, assessment_id: `of-${name}-${at}` }
    const submitted_at = deps().now().toISOString()
    await addAssessment(deps().db, key.respondent_id, key.assessment_id, {
      ...{ questionnaire_id: 'sample', submitted_at, sector },
    })
    await deps()
      .db.insertInto('scale_score')
      .values([
        { ...key, scale_id: 'first', score: 1 + (at % 13) / 3 },
        { ...key, scale_id: 'second', score: null },
      ])
      .execute()
    await chooseResearch(deps(), person, true)
    people.push(person)
  }
  return people
}

async function researcher() {
  const ruth = await addActor(deps(), 'ruth')
  const input = { purpose: 'How skills go together', startsOn: '2026-11-22', endsOn: '2027-11-22' }
  expect(await nameResearcher(deps(), await admin(), { ...input, email: ruth.email })).toBe('named')
  return ruth
}

async function download(actor: SignedIn) {
  const found = await publishResearchExport(deps(), actor, NAME)
  if (!found) return null
  const rows: Readonly<Record<string, string>>[] = []
  for await (const page of found.pages) rows.push(...page)
  return { columns: found.columns, rows }
}

const draw = (actor: SignedIn, demographic: 'sector' | 'tier' = 'sector') =>
  publishResearchDraw(deps(), actor, { name: NAME, demographic })

describe('[X2] a researcher', () => {
  test('is named by an administrator, for a purpose and a time, and ended; the log knows', async () => {
    const root = await admin()
    const ruth = await researcher()
    expect(await findResearcher(deps(), ruth)).toEqual({
      ...{ purpose: 'How skills go together', endsOn: '2027-11-22', hasRole: false },
    })
    const [named] = (await listNamedResearchers(deps(), root))!
    const key = { personId: 'ruth', grantId: named!.id }
    expect(await endResearcher(deps(), ruth, key)).toBe(false)
    expect(await endResearcher(deps(), root, key)).toBe(true)
    expect(await endResearcher(deps(), root, key)).toBe(false)
    expect(await findResearcher(deps(), ruth)).toBeNull()
    const entries = await deps().db.selectFrom('audit_entry').select('action').orderBy('id').execute()
    expect(entries.map(({ action }) => action)).toEqual(['researcher-named', 'researcher-ended'])
  })

  test('is nobody else: not an administrator by being one, and nobody by their own word', async () => {
    const root = await admin()
    const input = { purpose: 'x', startsOn: '2026-11-22', endsOn: '2027-11-22' }
    expect(await nameResearcher(deps(), root, { ...input, email: root.email })).toBe('self')
    expect(await nameResearcher(deps(), root, { ...input, email: 'no@one.example' })).toBe('unknown-address')
    const ann = await addActor(deps(), 'ann')
    expect(await nameResearcher(deps(), ann, { ...input, email: root.email })).toBe('not-found')
    expect(await listNamedResearchers(deps(), ann)).toBeNull()
    for (const actor of [root, ann, { kind: 'nobody' } as const]) {
      expect(await findResearcher(deps(), actor)).toBeNull()
      expect(await readPopulation(deps(), actor, NAME)).toBeNull()
      expect(await publishResearchDraw(deps(), actor, { name: NAME, demographic: 'tier' })).toBe('not-found')
      expect(await publishResearchExport(deps(), actor, NAME)).toBeNull()
      expect(await exportCodeBook(deps(), actor, NAME)).toBeNull()
    }
  })

  test('who holds a role draws and downloads nothing', async () => {
    await allowing(50, 'p')
    const ruth = await researcher()
    const member: SignedIn = { ...ruth, roles: [{ role: 'member', placeId: 'board' }] }
    expect(await draw(member)).toBe('holds-role')
    expect(await draw(ruth)).toBe('drawn')
    expect(await download(member)).toBeNull()
    expect(await exportCodeBook(deps(), member, NAME)).toBeNull()
  })
})

describe('[X3] the export', () => {
  test('is refused under fifty people, and then is a row a person with scores to one decimal and no more', async () => {
    await allowing(49, 'p')
    const ruth = await researcher()
    expect([await draw(ruth), await download(ruth)]).toEqual(['too-few', null])
    await allowing(1, 'late', 'vcse')
    expect(await draw(ruth)).toBe('drawn')
    const { columns, rows } = (await download(ruth))!
    expect(columns).toEqual(['first', 'second', 'sector'])
    expect(rows).toHaveLength(50)
    expect(new Set(rows.map(({ sector }) => sector))).toEqual(new Set(['merged']))
    // 1 + thirds, by hand.
    const expected = [
      '1.0',
      '1.3',
      '1.7',
      '2.0',
      '2.3',
      '2.7',
      '3.0',
      '3.3',
      '3.7',
      '4.0',
      '4.3',
      '4.7',
      '5.0',
    ]
    expect([...new Set(rows.map(({ first }) => first))].sort()).toEqual(expected)
    expect(new Set(rows.map((row) => [row['second'], ...Object.keys(row)].join()))).toEqual(
      new Set([',first,second,sector']),
    )
    expect(await download(ruth)).toEqual({ columns, rows })
    expect((await exportCodeBook(deps(), ruth, NAME))!).toMatch(/50 rows[^]*not validated[^]*merged .*: 50/)
  })

  test('[X4] [X7] the demographic and the draw stay what they were', async () => {
    await allowing(50, 'p')
    const ruth = await researcher()
    await draw(ruth)
    await allowing(20, 'late')
    expect(await draw(ruth, 'tier')).toBe('not-due')
    expect((await download(ruth))!.rows).toHaveLength(50)
    deps().setNow('2027-02-20T09:00:00.000Z')
    expect(await draw(ruth, 'tier')).toBe('drawn')
    expect((await download(ruth))!.columns).toEqual(['first', 'second', 'sector'])
    expect((await download(ruth))!.rows).toHaveLength(70)
  })

  test('[X5] [X7] who takes back is given out no more; with the next draw ten others go with them', async () => {
    const [ann] = await allowing(70, 'p')
    const ruth = await researcher()
    await draw(ruth)
    await chooseResearch(deps(), ann!, false)
    expect(await download(ruth)).toBeNull()
    expect(await readPopulation(deps(), ruth, NAME)).toMatchObject({
      population: { state: 'waiting', isDue: false, drawsFrom: '2027-02-20' },
    })
    deps().setNow('2027-02-20T09:00:00.000Z')
    expect(await draw(ruth)).toBe('drawn')
    expect((await download(ruth))!.rows).toHaveLength(59)
    await chooseResearch(deps(), ann!, true)
    deps().setNow('2027-06-20T09:00:00.000Z')
    expect(await draw(ruth)).toBe('unchanged')
  })

  test('[X7] a file that is being written breaks off when somebody takes back', async () => {
    const people = await allowing(50, 'p')
    const ruth = await researcher()
    await draw(ruth)
    const found = (await publishResearchExport(deps(), ruth, NAME))!
    await chooseResearch(deps(), people[7]!, false)
    await expect(found.pages.next()).rejects.toThrow('taken back')
  })
})
