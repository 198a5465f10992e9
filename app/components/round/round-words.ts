import type { Audience, Dimension, Round, RoundKind } from '~/domain/round/round'

/** What the parts of a round are called on the screen, wherever they stand. */
export const kindOptions: readonly Readonly<{ value: RoundKind; label: string; hint: string }>[] = [
  {
    value: 'answers',
    label: 'Everybody answers, the group sees figures',
    hint: 'From 5 answers on. Nobody is shown who answered, or what.',
  },
  {
    value: 'consensus',
    label: 'We meet and agree on one answer for each scale',
    hint: 'For small teams, or by choice. Nobody answers alone; what you agree is recorded with a note.',
  },
  {
    value: 'open-sharing',
    label: 'We show each other our own profiles, if every one of us agrees',
    hint: 'For small teams, or by choice. Each is asked in private. The team learns only “open” or “not open”.',
  },
]

export const breakdownOptions: readonly Readonly<{ value: Dimension; label: string }>[] = [
  { value: 'sector', label: 'Sector' },
  { value: 'function', label: 'Function: executive, lay, clinical' },
  { value: 'tier', label: 'Tier: executive, thematic, project' },
]

export const audienceOptions: readonly Readonly<{ value: Audience; label: string }>[] = [
  { value: 'ics-lead', label: 'The ICS lead, once a facilitator shares the result' },
  { value: 'ics-teams', label: 'The other teams of the ICS, once a facilitator shares the result' },
  {
    value: 'academy',
    label:
      'The leadership academies that work with the ICS, once a facilitator shares the result, and the evaluations they write',
  },
  { value: 'ics-figures', label: 'Figures of the whole ICS, from 8 people on, in which no team is named' },
]

export const stateWords: Readonly<Record<Round['state'], string>> = {
  draft: 'Being set up',
  scheduled: 'Opens on its day',
  open: 'Open',
  closed: 'Closed',
  cancelled: 'Cancelled',
}

/** Who sees the result, and of what, in sentences, for those who are about to answer (D1, D4, D10). */
export function whoSees({
  threshold,
  audience,
  breakdowns,
}: Pick<Round, 'threshold' | 'audience' | 'breakdowns'>): readonly string[] {
  return [
    'The team’s members and its facilitators see the group’s result once the round has closed.',
    `Nothing is shown of fewer than ${threshold} people. A part of the group, such as one sector, is shown only if it has ${threshold} answers or more, and the rest of the group as well.`,
    breakdowns.length === 0
      ? 'Only the whole group is shown, and no part of it by itself.'
      : `Parts of the group may be shown by ${breakdowns.join(', or by ')}: by one of these at a time.`,
    ...(audience.includes('ics-lead')
      ? ['The ICS lead sees the same result, if a facilitator shares it.']
      : []),
    ...(audience.includes('ics-teams')
      ? ['The other teams of the ICS see the same result, if a facilitator shares it.']
      : []),
    ...(audience.includes('academy')
      ? [
          'Leadership academies that work with the ICS see the same result, if a facilitator shares it, and may set it, with the team’s name, beside what they report of their programmes.',
        ]
      : []),
    ...(audience.includes('ics-figures')
      ? ['It counts in figures of the whole ICS, made from 8 people or more, in which no team is named.']
      : []),
    'Nobody else sees it, and nobody at all is shown who answered, or what.',
  ]
}
