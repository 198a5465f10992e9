import type { TypedActivity } from '../../app/domain/development/activity-content'

/** A session so many days after today. */
type DemonstrationSession = Readonly<{
  daysAhead: number
  startsAt: string
  endsAt: string
  /** Null: online. */
  place: string | null
  capacity: number | null
}>

export type DemonstrationActivity = Readonly<{
  /** The same everywhere, so that a load that was done is known again. */
  id: string
  typed: Partial<TypedActivity> & Pick<TypedActivity, 'title' | 'what' | 'format' | 'minutes' | 'why'>
  state: 'draft' | 'offered' | 'paused'
  sessions: readonly DemonstrationSession[]
}>

export type DemonstrationCatalogue = Readonly<{
  icsId: string
  leadEmail: string
  activities: readonly DemonstrationActivity[]
  /** Of the starter set. */
  adopted: readonly string[]
  hidden: readonly string[]
}>

const capability = (...scales: readonly string[]) =>
  scales.map((scale) => `system-leadership/${scale}`).join('; ')
const JUDGEMENT = 'People who took part before said that they did something differently afterwards.'

const devon: DemonstrationCatalogue = {
  icsId: 'devon',
  leadEmail: 'rosa.lethbridge@board.example',
  adopted: ['coaching-map-of-power'],
  hidden: [],
  activities: [
    {
      id: 'demonstration-devon-shadowing',
      typed: {
        title: 'A day beside somebody in another sector',
        what: 'You spend a day with a leader of the **other** sector: council, charity, practice or hospital. Beforehand each writes down three things that puzzle them about the other’s work. At the end you talk them through over tea.',
        format: 'shadowing',
        develops: capability('politically-astute', 'cede-power-resources', 'think-outside-box'),
        minutes: '420',
        timing: 'One day, and half an hour before it',
        cost: '0',
        provider: 'Devon partnership office',
        why: JUDGEMENT,
      },
      state: 'offered',
      sessions: [],
    },
    {
      id: 'demonstration-devon-learning-set',
      typed: {
        title: 'Action learning set for place leaders',
        what: 'Six people from different organisations meet every month. Each brings a problem that nobody can solve alone; the others only ask.\n\n- What have you tried?\n- What are you avoiding?\n- Who else is stuck with it?',
        format: 'action-learning-set',
        develops: capability('live-with-ambiguity', 'multiple-strategies', 'self-understanding'),
        tiers: 'thematic; project',
        minutes: '720',
        timing: 'Six half days over six months',
        cost: '0',
        provider: 'Devon partnership office',
        why: JUDGEMENT,
      },
      state: 'offered',
      sessions: [
        { daysAhead: 23, startsAt: '09:30', endsAt: '12:30', place: 'Exeter, County Hall', capacity: 6 },
        { daysAhead: 54, startsAt: '13:30', endsAt: '16:30', place: null, capacity: 6 },
      ],
    },
    {
      id: 'demonstration-devon-narrative',
      typed: {
        title: 'Tell the story of one patient across the system',
        what: 'In a morning you write and tell the story of one person’s year across health and care, in five minutes and without initials. Others tell you where they got lost.',
        format: 'course',
        develops: capability('clear-narrative', 'influence-not-hierarchy'),
        minutes: '180',
        timing: 'One morning',
        cost: '40',
        'cost-note': 'Free for charities.',
        provider: 'Exmoor Learning',
        why: JUDGEMENT,
      },
      state: 'offered',
      sessions: [
        { daysAhead: 37, startsAt: '09:30', endsAt: '12:30', place: 'Barnstaple library', capacity: 16 },
      ],
    },
    {
      id: 'demonstration-devon-conflict',
      typed: {
        title: 'Disagree well: one meeting of your team',
        what: 'Your team takes one decision that everybody avoids, and works on it with a facilitator for half a day. Afterwards you agree how you will raise the next one.',
        format: 'team-session',
        develops:
          'collaboration-factors/surface-resolve-conflict; collaboration-factors/shared-purpose-vision',
        minutes: '210',
        timing: 'Half a day',
        cost: '0',
        provider: 'Devon partnership office',
        why: JUDGEMENT,
      },
      state: 'offered',
      sessions: [],
    },
    {
      id: 'demonstration-devon-history',
      typed: {
        title: 'What was tried here before',
        what: 'Meet somebody who has been in Devon for twenty years, and ask what was tried before, who paid for it, and what they would never do again.',
        format: 'conversation',
        addresses: 'context-and-licence/local-knowledge; context-and-licence/longevity',
        minutes: '60',
        timing: 'An hour',
        cost: '0',
        why: JUDGEMENT,
      },
      state: 'offered',
      sessions: [],
    },
    {
      id: 'demonstration-devon-reading',
      typed: {
        title: 'Reading circle on power',
        what: 'Four people, four short texts, four lunches. Still looking for a host.',
        format: 'reading',
        develops: capability('cede-power-resources'),
        minutes: '240',
        timing: 'Four lunches',
        cost: '0',
        why: JUDGEMENT,
      },
      state: 'draft',
      sessions: [],
    },
  ],
}

const westYorkshire: DemonstrationCatalogue = {
  icsId: 'west-yorkshire',
  leadEmail: 'omar.reyes@board.example',
  adopted: [],
  hidden: ['coaching-map-of-power'],
  activities: [
    {
      id: 'demonstration-leeds-mentoring',
      typed: {
        title: 'A mentor from another organisation',
        what: 'You are matched with somebody who has led across organisations for ten years or more. You meet five times; you set the questions.',
        format: 'mentoring',
        develops: capability(
          'cede-power-resources',
          'politically-astute',
          'relationships-networking-change-psychology',
        ),
        minutes: '300',
        timing: 'Five hours over five months',
        cost: '0',
        provider: 'West Yorkshire people team',
        why: JUDGEMENT,
      },
      state: 'offered',
      sessions: [],
    },
    {
      id: 'demonstration-leeds-simulation',
      typed: {
        title: 'A winter weekend, simulated',
        what: 'In one day you live through a winter weekend in another’s role: discharge, council, ambulance, home care. Nobody knows the whole. At three you stop and talk about what you did when you did not know.',
        format: 'course',
        develops: capability('live-with-ambiguity', 'flexible-with-rules', 'think-ahead'),
        minutes: '390',
        timing: 'One day',
        cost: '0',
        provider: 'West Yorkshire people team',
        why: JUDGEMENT,
      },
      state: 'offered',
      sessions: [
        { daysAhead: 19, startsAt: '09:00', endsAt: '15:30', place: 'Leeds, Civic Hall', capacity: 24 },
        { daysAhead: 82, startsAt: '09:00', endsAt: '15:30', place: 'Huddersfield, Town Hall', capacity: 24 },
      ],
    },
    {
      id: 'demonstration-leeds-forum',
      typed: {
        title: 'First Friday: a forum of the five places',
        what: 'On the first Friday of the month people from the five places show one another something unfinished, for twenty minutes each.',
        format: 'forum',
        develops: capability('think-outside-box', 'make-things-happen', 'multiple-strategies'),
        minutes: '90',
        timing: 'An hour and a half',
        cost: '0',
        provider: 'West Yorkshire people team',
        why: JUDGEMENT,
      },
      state: 'offered',
      sessions: [{ daysAhead: 12, startsAt: '08:30', endsAt: '10:00', place: null, capacity: null }],
    },
    {
      id: 'demonstration-leeds-rules',
      typed: {
        title: 'Which rule is in the way?',
        what: 'Bring one rule that stops your work. With somebody from finance and somebody from law you find out in an hour what it really says.',
        format: 'peer-support',
        develops: capability('flexible-with-rules'),
        minutes: '60',
        timing: 'An hour',
        cost: '0',
        why: JUDGEMENT,
      },
      state: 'paused',
      sessions: [],
    },
  ],
}

/** What two ICSs offer, and how they differ: the same profile gets other suggestions in each. */
export const demonstrationCatalogues: readonly DemonstrationCatalogue[] = [devon, westYorkshire]
