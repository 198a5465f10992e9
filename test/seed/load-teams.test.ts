import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Dimension } from '../../app/domain/round/round'
import { buildGroupReport } from '../../app/domain/group/build-group-report'
import type { GroupReport } from '../../app/domain/group/group-report'
import { listDemonstration } from '../../app/use-cases/become-demonstration-person'
import { readAgreement } from '../../app/use-cases/read-agreement'
import { listDueRounds, readRound, readRoundsOfTeam } from '../../app/use-cases/read-round'
import { readRoundResults, type RoundResults } from '../../app/use-cases/read-round-results'
import { runRounds } from '../../app/use-cases/run-rounds'
import { type Acting, actAs } from '../../db/seed/act-as.server'
import { demonstrationTeams } from '../../db/seed/demonstration-teams'
import { loadDemonstration } from '../../db/seed/load-demonstration.server'
import { loadField } from '../../db/seed/load-field.server'
import { loadTeams } from '../../db/seed/load-teams.server'
import { openSqliteDatabase, type TestDatabase } from '../factories/open-test-databases'
import { newTestDeps, type TestDeps } from '../factories/test-deps'

let opened: TestDatabase
let deps: TestDeps
let rosa: Acting
let nadia: Acting
let leah: Acting

const countTeams = async () => (await deps.db.selectFrom('team').select('id').execute()).length

beforeAll(async () => {
  opened = await openSqliteDatabase()
  deps = newTestDeps(opened.db)
  await loadField(opened.db, deps.now().toISOString())
  // One that is cut short, then two at once.
  await expect(loadDemonstration(stopAfterIds(100))).rejects.toThrow('cut short')
  expect(await countTeams()).toBe(0)
  await Promise.all([loadDemonstration(deps), loadDemonstration(deps)])
  rosa = (await actAs(deps, 'rosa.lethbridge@board.example'))!
  nadia = (await actAs(deps, 'nadia.brook@board.example'))!
  leah = (await actAs(deps, 'leah.okafor@hospital.example'))!
}, 60_000)
afterAll(() => opened.close())

function stopAfterIds(count: number): TestDeps {
  let left = count
  const newId = () => {
    left -= 1
    if (left < 0) throw new Error('cut short')
    return deps.newId()
  }
  return { ...deps, newId }
}

/** The closed rounds of a team as one of its people reads them, the first first. */
async function readClosed(team: string, reader: Acting = nadia): Promise<readonly RoundResults[]> {
  const { rounds } = await readRoundsOfTeam(deps, reader, `demonstration-${team}`)
  const closed = rounds.filter(({ state }) => state === 'closed').reverse()
  return Promise.all(closed.map(async ({ id }) => (await readRoundResults(deps, reader, id))!))
}

function reportOf({ snapshots }: RoundResults, questionnaireId = 'collaboration-factors'): GroupReport {
  const { questionnaire, content } = snapshots.find(({ questionnaire: { id } }) => id === questionnaireId)!
  return buildGroupReport(questionnaire, content)
}

const scaleOf = ({ scales }: GroupReport, id: string) => scales.find((scale) => scale.id === id)!
const shownIn = ({ breakdowns }: GroupReport, dimension: Dimension) =>
  breakdowns
    .find((breakdown) => breakdown.dimension === dimension)!
    .columns.filter(({ cells }) => cells.some(({ isShown }) => isShown))
    .map(({ value }) => value)

const ivan = async () => (await actAs(deps, 'ivan.pole@board.example'))!

test('an ICS has five teams of different sizes, each with two rounds about half a year apart', async () => {
  const sizes = async (team: string, reader: Acting) =>
    (await readClosed(team, reader)).map(({ makeUp }) => makeUp!.members)
  expect(await sizes('board', nadia)).toEqual([16, 15])
  expect(await sizes('partnership', nadia)).toEqual([9, 9])
  expect(await sizes('programme', nadia)).toEqual([12, 12])
  expect(await sizes('neighbourhood', await ivan())).toEqual([6, 6])
  expect(await sizes('link', await ivan())).toEqual([4, 4])
  expect(await countTeams()).toBe(5)
  for (const { round } of await readClosed('board')) {
    expect([round.opensOn < round.closesOn, round.endedAt! < deps.now().toISOString()]).toEqual([true, true])
  }
  const [first, second] = (await readClosed('board')).map(({ round }) => Date.parse(round.opensOn))
  expect((second! - first!) / 86_400_000).toBe(185)
})

test('one team overlaps with another by four people, who answer in each', async () => {
  const [board, programme] = await Promise.all(
    ['board', 'programme'].map((team) =>
      deps.db
        .selectFrom('round_member')
        .select('person_id')
        .distinct()
        .where('team_id', '=', `demonstration-${team}`)
        .execute(),
    ),
  )
  const both = board!.filter(({ person_id: id }) => programme!.some((other) => other.person_id === id))
  expect(both).toHaveLength(4)
})

test('[D1] of the team of four nothing is shown, and of six who answer no more than how many and their mean', async () => {
  for (const results of await readClosed('link', await ivan())) {
    const { scales, sentences } = reportOf(results)
    expect(sentences[0]).toBe('No figures can be shown.')
    for (const { cell } of scales)
      expect(Object.values(cell).map(({ state }) => state)).not.toContain('shown')
  }
  const [first, second] = await readClosed('neighbourhood', await ivan())
  expect([first!, second!].map((results) => scaleOf(reportOf(results), 'altruism').n)).toEqual(['5', '6'])
  expect(scaleOf(reportOf(second!), 'altruism').reading).toBeNull()
})

test('[P6] on helping each other the partnership is torn, and its text says so', async () => {
  for (const results of await readClosed('partnership')) {
    const report = reportOf(results)
    expect(scaleOf(report, 'altruism').reading).toBe('weak')
    expect(report.sentences.join(' ')).toMatch(/Members see these differently: “Helping each other succeed”/)
    expect(results.snapshots.map(({ questionnaire: { id } }) => id)).toContain('system-conditions')
  }
})

test('the programme meets more by the second round, and has agreed to go on', async () => {
  const [first, second] = await readClosed('programme')
  const meanOf = (results: RoundResults) => scaleOf(reportOf(results), 'frequent-personal-contact').drawn!
  expect(meanOf(first!)).toBeLessThan(2.5)
  expect(meanOf(second!)).toBeGreaterThan(3.5)
  const agreement = await readAgreement(deps, leah, second!.round.id)
  expect(agreement!.lines.map(({ kind }) => kind).sort()).toEqual(['change', 'keep', 'start'])
  expect(agreement!.signed).toHaveLength(6)
  expect(agreement!.signed.filter((one) => one.isBeforeLastChange)).toEqual([])
  expect(await deps.db.selectFrom('team_event').select('id').execute()).toHaveLength(5)
})

test('[P3] what they bring themselves is pooled: outside help rests on a few of them', async () => {
  for (const results of await readClosed('programme')) {
    const report = reportOf(results, 'social-skill')
    expect(scaleOf(report, 'harnessing-external-support').cell.coverage).toEqual({
      state: 'shown',
      value: 'few',
    })
    expect(report.sentences.join(' ')).toMatch(/Only a few of you bring this: .*“Harnessing outside help”/)
  }
})

test('[B4] whether conflict is open looks different from two sectors of the board; the small ones are not shown', async () => {
  for (const results of await readClosed('board')) {
    const report = reportOf(results)
    expect(shownIn(report, 'sector')).toEqual(['icb', 'nhs-provider'])
    expect(report.breakdowns[0]!.sentences.join(' ')).toContain('“Open, useful conflict”')
  }
})

test('some did not answer, and one left: nothing counts them', async () => {
  const answered = async (team: string) =>
    (await readClosed(team)).map((results) => scaleOf(reportOf(results), 'longer-term-commitment').n)
  expect(await answered('board')).toEqual(['16', '15'])
  expect(await answered('partnership')).toEqual(['8', '9'])
  expect(await answered('programme')).toEqual(['11', '12'])
})

describe('who may read it', () => {
  test('[D10] the ICS lead reads what was announced to them and shared, and nothing else', async () => {
    const canRead = async (team: string, facilitator: Acting) => {
      const rounds = (await readClosed(team, facilitator)).map(({ round }) => round.id)
      return Promise.all(rounds.map(async (id) => (await readRoundResults(deps, rosa, id)) !== null))
    }
    expect(await canRead('board', nadia)).toEqual([true, true])
    expect(await canRead('programme', nadia)).toEqual([true, true])
    expect(await canRead('partnership', nadia)).toEqual([false, false])
    expect(await canRead('link', await ivan())).toEqual([false, false])
  })

  test('[D10] a member of the board reads what other teams of the ICS shared with its teams', async () => {
    const [partnership] = await readClosed('partnership')
    const [link] = await readClosed('link', await ivan())
    expect((await readRoundResults(deps, leah, partnership!.round.id))?.isOwn).toBe(false)
    expect(await readRoundResults(deps, leah, link!.round.id)).toBeNull()
  })
})

test('a member has something due, a facilitator has a draft, and half have answered what is open', async () => {
  const [due, ...others] = await listDueRounds(deps, leah)
  expect([due!.team, due!.left, others]).toEqual(['Ageing well programme', 2, []])
  const { rounds } = await readRoundsOfTeam(deps, nadia, 'demonstration-partnership')
  expect(rounds.map(({ state }) => state).sort()).toEqual(['closed', 'closed', 'draft'])
  await runRounds(deps)
  expect((await readRound(deps, nadia, due!.round.id))?.rate?.percent).toBe(50)
})

test('on the home page stand three of them, and no mail waits for anybody', async () => {
  const listed = (await listDemonstration(deps)).map(({ name }) => name)
  expect(listed.slice(6, 9)).toEqual(['Rosa Lethbridge', 'Nadia Brook', 'Leah Okafor'])
  const people = await deps.db.selectFrom('person').select(['email', 'is_demonstration']).execute()
  // Six without a team, the lead, two facilitators, and 43 members; an academy's lead, and 49 who take part in its cohorts.
  expect(people).toHaveLength(102)
  for (const { email, is_demonstration: isMadeUp } of people) {
    expect([email, isMadeUp]).toEqual([expect.stringMatching(/^[a-z.]+@[a-z]+\.example$/), 1])
  }
  expect(await deps.db.selectFrom('outgoing_mail').select('id').execute()).toEqual([])
  expect(await deps.db.selectFrom('round_notice').select('id').execute()).toEqual([])
})

test('a team that was renamed is not made again', async () => {
  await deps.db.updateTable('team').set({ name: 'Ours' }).where('id', '=', 'demonstration-link').execute()
  await loadTeams(deps)
  expect(await countTeams()).toBe(demonstrationTeams.length)
})
