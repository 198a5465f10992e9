import type { AgreementWords } from '../../app/domain/round/agreement'
import type { RoundSettings } from '../../app/domain/round/check-round-settings'
import type { TeamEvent } from '../../app/domain/round/team-event'
import type { sharedAudiences } from '../../app/use-cases/share-round'
import {
  boardMembers,
  type DemonstrationMember,
  linkMembers,
  neighbourhoodMembers,
  partnershipMembers,
  programmeMembers,
} from './demonstration-members'

/** A round to be run through the application's own use cases. Days are before today; below 0 they are still to come. */
export type DemonstrationRound = Readonly<{
  opensDaysAgo: number
  closesDaysAgo: number
  /** What it is today. */
  state: 'closed' | 'open' | 'draft'
  /** Absent where members answer. */
  kind?: RoundSettings['kind']
  reason: string
  intendedUse: string
  questionnaires: readonly string[]
  breakdowns: RoundSettings['breakdowns']
  audience: RoundSettings['audience']
  sharedWith: readonly (typeof sharedAudiences)[number][]
  /** Names of those who left the team before it. */
  leftBefore?: readonly string[]
  /** What the team agreed afterwards, and who signed it. */
  agreement?: Readonly<{ lines: readonly AgreementWords[]; signedBy: readonly string[] }>
}>

export type DemonstrationTeam = Readonly<{
  /** The same everywhere, so that a load that was done is known again whatever the team is called by now. */
  id: string
  name: string
  facilitator: string
  members: readonly DemonstrationMember[]
  rounds: readonly DemonstrationRound[]
  events: readonly (Readonly<{ daysAgo: number }> & Pick<TeamEvent, 'kind' | 'text'>)[]
}>

/** Where the teams are, who leads there, and since how many days before today there are teams. */
export const demonstrationIcs = { id: 'devon', leadEmail: 'rosa.lethbridge@board.example', daysAgo: 420 }

const [NADIA, IVAN] = ['Nadia Brook', 'Ivan Pole']

const factors = 'collaboration-factors'

const board: DemonstrationTeam = {
  id: 'demonstration-board',
  name: 'Devon system board',
  facilitator: NADIA,
  members: boardMembers,
  rounds: [400, 215].map((opensDaysAgo, index) => ({
    opensDaysAgo,
    closesDaysAgo: opensDaysAgo - 14,
    state: 'closed',
    reason: 'We spend a day a month together and have never asked how we work as a group.',
    intendedUse: 'The chair brings the profile to the next away day; we choose two things to change.',
    questionnaires: [factors],
    breakdowns: ['sector'],
    audience: ['ics-lead', 'ics-teams', 'ics-figures'],
    sharedWith: ['ics-lead', 'ics-teams'],
    ...(index === 1 ? { leftBefore: ['Peter Vosper'] } : {}),
  })),
  events: [
    {
      daysAgo: 290,
      kind: 'person-left',
      text: 'The finance director moved on; the post was vacant for a while.',
    },
    { daysAgo: 240, kind: 'policy', text: 'Running costs of integrated care boards were to be cut.' },
  ],
}

const partnership: DemonstrationTeam = {
  id: 'demonstration-partnership',
  name: 'Tamar Valley place partnership',
  facilitator: NADIA,
  members: partnershipMembers,
  rounds: [
    ...[390, 205].map((opensDaysAgo) => ({
      opensDaysAgo,
      closesDaysAgo: opensDaysAgo - 14,
      state: 'closed' as const,
      reason: 'To see what helps and hinders us, and what is ours to change.',
      intendedUse: 'The partnership talks it through, and tells the board what it needs from it.',
      questionnaires: [factors, 'system-conditions'],
      breakdowns: ['function'] as const,
      audience: ['ics-teams', 'academy', 'ics-figures'] as const,
      sharedWith: ['ics-teams', 'academy'] as const,
    })),
    {
      opensDaysAgo: -14,
      closesDaysAgo: -35,
      state: 'draft',
      reason: 'A third time, after a year.',
      intendedUse: 'The partnership compares it with the two before.',
      questionnaires: [factors],
      breakdowns: [],
      audience: ['ics-teams'],
      sharedWith: [],
    },
  ],
  events: [{ daysAgo: 260, kind: 'funding', text: 'A shared prevention fund of two years was agreed.' }],
}

const agreement: DemonstrationRound['agreement'] = {
  lines: [
    {
      kind: 'keep',
      text: 'We meet in person every two weeks.',
      byWhom: 'All of us',
      byWhen: null,
      activityId: null,
    },
    {
      kind: 'change',
      text: 'Whoever disagrees says so in the meeting, and we note what we decided in spite of it.',
      byWhom: 'Whoever chairs',
      byWhen: null,
      activityId: null,
    },
    {
      kind: 'start',
      text: 'Two more of us learn to work with outside partners, beside those who do it now.',
      byWhom: 'The clinical leads',
      byWhen: null,
      activityId: null,
    },
  ],
  signedBy: ['Leah Okafor', 'Imogen Rice', 'Dan Bickle', 'Priti Shah', 'Faye Dunstan', 'Rob Squires'],
}

const programme: DemonstrationTeam = {
  id: 'demonstration-programme',
  name: 'Ageing well programme',
  facilitator: NADIA,
  members: programmeMembers,
  rounds: [380, 195, 8].map((opensDaysAgo, index) => ({
    opensDaysAgo,
    closesDaysAgo: index === 2 ? -12 : opensDaysAgo - 14,
    state: index === 2 ? 'open' : 'closed',
    reason: 'To know what we bring between us, and where we lean on one or two people.',
    intendedUse: 'The programme group decides in its next meeting who will learn what from whom.',
    questionnaires: [factors, 'social-skill'],
    breakdowns: ['tier'],
    audience: ['ics-lead', 'ics-figures'],
    sharedWith: index === 2 ? [] : ['ics-lead'],
    ...(index === 1 ? { agreement } : {}),
  })),
  events: [
    { daysAgo: 330, kind: 'other', text: 'From now on the group meets in person every two weeks.' },
    {
      daysAgo: 150,
      kind: 'metric',
      text: 'Days at home in the last year of life are counted for the first time.',
    },
  ],
}

const neighbourhood: DemonstrationTeam = {
  id: 'demonstration-neighbourhood',
  name: 'Moorside neighbourhood team',
  facilitator: IVAN,
  members: neighbourhoodMembers,
  rounds: [370, 185].map((opensDaysAgo) => ({
    opensDaysAgo,
    closesDaysAgo: opensDaysAgo - 14,
    state: 'closed',
    reason: 'We are new and come from five employers.',
    intendedUse: 'We talk about it over lunch and pick one thing.',
    questionnaires: [factors],
    breakdowns: [],
    audience: ['ics-teams', 'ics-figures'],
    sharedWith: ['ics-teams'],
  })),
  events: [],
}

const link: DemonstrationTeam = {
  id: 'demonstration-link',
  name: 'Estuary link workers',
  facilitator: IVAN,
  members: linkMembers,
  rounds: [360, 175].map((opensDaysAgo) => ({
    opensDaysAgo,
    closesDaysAgo: opensDaysAgo - 14,
    state: 'closed',
    reason: 'To see how the four of us work together.',
    intendedUse: 'We talk about it among ourselves.',
    questionnaires: [factors],
    breakdowns: [],
    audience: [],
    sharedWith: [],
  })),
  events: [],
}

/** Five teams of one ICS. */
export const demonstrationTeams: readonly DemonstrationTeam[] = [
  board,
  partnership,
  programme,
  neighbourhood,
  link,
]
