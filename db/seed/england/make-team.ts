import type { Contribution } from '../../../app/domain/disclosure/contribution'
import { publish } from '../../../app/domain/disclosure/publish'
import type { Questionnaire } from '../../../app/domain/questionnaire/questionnaire-schema'
import { countMakeUp } from '../../../app/domain/round/count-make-up'
import { rateOfAnswers } from '../../../app/domain/round/rate-of-answers'
import { isAboutSelf } from '../../../app/domain/round/subject-of'
import { DAY_MS, dayOf, type MadeSystem, type Making, timeOf } from './england'
import { makeAssessment } from './make-assessment'
import { grantRole, type MadePerson } from './make-person'
import { makePublication } from './make-publication'
import { namePlace } from './make-places'

const THRESHOLD = 5
const ANSWERS = 0.9
const AVERAGE = 3.6
/** Of scales between people, and of teams, once over all scales and once a scale: makes ICC(1) about 0.1. */
const SCALE_SD = 0.35
const TEAM_SD = 0.165

const ALSO_ABOUT_TEAM = 0.1
const SECOND_ROUND = 0.12
const ANNOUNCED = 0.7
const SHARED = 0.4
const LASTS_DAYS = 21
const BETWEEN_ROUNDS_DAYS = 190
const WITH_CONTEXT = 0.67

const KINDS = [
  'Place Partnership',
  'Neighbourhood Team',
  'Frailty Programme',
  'Urgent Care Board',
  'Mental Health Alliance',
]

/** How many rounds a team has had and when: known before its people are, whose answers belong to them. */
type MadeRound = Readonly<{
  id: string
  opensAt: number
  endsAt: number
  questionnaires: readonly Questionnaire[]
}>

/** A team with its members and rounds that have closed, each published through the disclosure module as the product does. */
export function makeTeam(
  making: Making,
  { system, members }: Readonly<{ system: MadeSystem; members: readonly MadePerson[] }>,
): number {
  const { chance, put } = making
  const [facilitator] = members
  const createdAt = facilitator!.createdAt
  const id = chance.id(createdAt)
  const name = `${namePlace(making)} ${chance.pick(KINDS)}`
  put('team', {
    ...{ id, name, ics_id: system.id, chosen_ics_id: null },
    ...{ created_at: timeOf(createdAt), ended_on: null },
  })
  grantRole(making, facilitator!, 'facilitator', id)
  for (const person of members) {
    grantRole(making, person, 'member', id)
    const { sector, function: held, tier } = person
    put('member_facts', {
      ...{ team_id: id, person_id: person.id, sector, function: held, tier, stated_at: timeOf(createdAt) },
    })
  }
  const rounds = planRounds(making)
  const effects = newLevels(making, rounds[0]!.questionnaires[0]!, TEAM_SD, chance.normal(TEAM_SD))
  let count = 0
  const contributions = rounds.map(({ questionnaires }) => questionnaires.map((): Contribution[] => []))
  for (const person of members) {
    const own = newLevels(making, rounds[0]!.questionnaires[0]!, SCALE_SD, person.level)
    for (const [at, round] of rounds.entries()) {
      if (!chance.is(ANSWERS)) continue
      for (const [which, questionnaire] of round.questionnaires.entries()) {
        const levels = questionnaire.scales.map(
          (_, scale) => AVERAGE + (effects[scale] ?? 0) + (own[scale] ?? 0),
        )
        const submittedAt = round.opensAt + Math.floor(chance.next() * (LASTS_DAYS - 1) * DAY_MS)
        const isSelf = isAboutSelf(questionnaire)
        const made = makeAssessment(making, person, {
          ...{ questionnaire, levels, submittedAt, use: { purpose: 'round', id: round.id } },
          withContext: isSelf && at === 0 && chance.is(WITH_CONTEXT),
          subject: isSelf ? { kind: 'person', id: person.id } : { kind: 'team', id },
        })
        const number = chance.number()
        put('assessment_number', { respondent_id: person.id, assessment_id: made.id, number })
        const { sector, function: held, tier } = person
        contributions[at]![which]!.push({
          number,
          scores: made.scores,
          facts: { sector, function: held, tier },
        })
        count += 1
      }
    }
  }
  for (const [at, round] of rounds.entries())
    makeRound(making, { teamId: id, round, members, contributions: contributions[at]! })
  return count
}

function planRounds({ chance, until, library }: Making): readonly MadeRound[] {
  const last = until - (20 + chance.whole(120)) * DAY_MS
  const asks = chance.is(ALSO_ABOUT_TEAM)
    ? ['system-leadership', 'collaboration-factors']
    : ['system-leadership']
  const ends = chance.is(SECOND_ROUND) ? [last - BETWEEN_ROUNDS_DAYS * DAY_MS, last] : [last]
  return ends.map((endsAt) => ({
    id: chance.id(endsAt - LASTS_DAYS * DAY_MS),
    opensAt: endsAt - LASTS_DAYS * DAY_MS,
    endsAt,
    questionnaires: asks.map((id) => library.latest(id)!),
  }))
}

function newLevels(
  { chance }: Making,
  { scales }: Questionnaire,
  sd: number,
  about: number,
): readonly number[] {
  return scales.map(() => about + chance.normal(sd))
}

function makeRound(
  making: Making,
  of: Readonly<{
    teamId: string
    round: MadeRound
    members: readonly MadePerson[]
    contributions: readonly (readonly Contribution[])[]
  }>,
): void {
  const { chance, put } = making
  const { teamId, round, members, contributions } = of
  const breakdowns = chance.is(0.5) ? (['sector'] as const) : []
  const makeUp = countMakeUp(members)
  const isAnnounced = chance.is(ANNOUNCED)
  const percent = rateOfAnswers(contributions[0]!.length, members.length, THRESHOLD)
  put('round', {
    ...{ team_id: teamId, id: round.id, kind: 'answers', state: 'closed' },
    reason: 'We want to see how we lead together before we plan the year.',
    intended_use: 'We talk about it for half a day and agree what to change.',
    ...{ opens_on: dayOf(round.opensAt), closes_on: dayOf(round.endsAt - DAY_MS), threshold: THRESHOLD },
    breakdowns: JSON.stringify(breakdowns),
    audience: JSON.stringify(isAnnounced ? ['ics-lead', 'ics-figures'] : []),
    ...{ created_at: timeOf(round.opensAt - 7 * DAY_MS), opened_at: timeOf(round.opensAt) },
    ...{ ended_at: timeOf(round.endsAt), make_up: JSON.stringify(makeUp) },
    ...{ rate: JSON.stringify(percent), rate_on: dayOf(round.endsAt - DAY_MS) },
  })
  const key = { team_id: teamId, round_id: round.id }
  for (const { id, sector, function: held, tier } of members) {
    put('round_member', {
      ...{ ...key, person_id: id, sector, function: held, tier, joined_at: timeOf(round.opensAt) },
      ...{ left_at: null, reminders: 0, reminded_on: null },
    })
  }
  if (isAnnounced && chance.is(SHARED))
    put('round_share', { ...key, audience: 'ics-lead', shared_at: timeOf(round.endsAt + DAY_MS) })
  for (const [which, questionnaire] of round.questionnaires.entries()) {
    const { id, version } = questionnaire
    put('round_questionnaire', { ...key, questionnaire_id: id, questionnaire_version: version })
    // Nobody's assessment counts in two of these rounds, so nothing that was published before touches them (D6).
    const { snapshot, releases } = publish({
      ...{ questionnaire: `${id}@${version}`, isSelf: isAboutSelf(questionnaire) },
      scaleIds: questionnaire.scales.map((scale) => scale.id),
      ...{ contributions: contributions[which]!, dimensions: breakdowns, threshold: THRESHOLD, earlier: [] },
      listed: { sector: Object.keys(makeUp.sector.stated) },
    })
    const owner = { ownerId: teamId, ownerKind: 'team', roundId: round.id, waveId: null } as const
    makePublication(making, { ...owner, questionnaire, publishedAt: round.endsAt }, snapshot, releases)
  }
}
