/**
 * The ways in which people develop. `byTeam` formats are done by a whole team at once and come first for one.
 * `aboutSituation` formats are all that answers what can't be trained, and answer nothing else (P9).
 */
type FormatFacts = Readonly<{
  id: string
  label: string
  meaning: string
  byTeam?: true
  aboutSituation?: true
}>

export const activityFormats = [
  { id: 'coaching', label: 'Coaching', meaning: 'Talks with a coach about your own work' },
  { id: 'mentoring', label: 'Mentoring', meaning: 'Learning from one person’s experience' },
  { id: 'peer-support', label: 'Peer support', meaning: 'Help between people in like positions' },
  {
    id: 'action-learning-set',
    label: 'Action learning set',
    meaning: 'A small group that works on live problems by asking',
  },
  { id: 'shadowing', label: 'Shadowing', meaning: 'Going along with somebody at their work' },
  { id: 'joint-role', label: 'Joint role', meaning: 'Sharing a task or post across organisations' },
  { id: 'forum', label: 'Forum or network', meaning: 'Meeting people of several organisations or systems' },
  { id: 'course', label: 'Course or workshop', meaning: 'Taught sessions with practice' },
  {
    id: 'team-session',
    label: 'Team session',
    meaning: 'One meeting of your team, used differently',
    byTeam: true,
  },
  {
    id: 'whole-team-programme',
    label: 'Whole-team programme',
    meaning: 'A team learning together over months',
    byTeam: true,
  },
  {
    id: 'place-based-project',
    label: 'Place-based project',
    meaning: 'Solving a real problem of one place together',
    byTeam: true,
  },
  { id: 'practice', label: 'Something to try', meaning: 'One thing to do differently in your own work' },
  { id: 'reflection', label: 'Reflection', meaning: 'Looking back by yourself, on paper' },
  { id: 'reading', label: 'Reading', meaning: 'A text, and something to do with it' },
  {
    id: 'conversation',
    label: 'Conversation',
    meaning: 'A talk about your situation, which no course changes',
    aboutSituation: true,
  },
  {
    id: 'coverage',
    label: 'Cover for each other',
    meaning: 'Bringing in somebody who has what can’t be trained',
    aboutSituation: true,
  },
] as const satisfies readonly FormatFacts[]

export type ActivityFormat = (typeof activityFormats)[number]['id']

const facts: readonly FormatFacts[] = activityFormats

/** Whether a format is done by a whole team at once. */
export function isActivityFormatByTeam(format: ActivityFormat): boolean {
  return facts.some(({ id, byTeam }) => id === format && byTeam === true)
}

/** Whether a format answers findings about context and licence, and nothing that can be trained (P9). */
export function isActivityFormatAboutSituation(format: ActivityFormat): boolean {
  return facts.some(({ id, aboutSituation }) => id === format && aboutSituation === true)
}
