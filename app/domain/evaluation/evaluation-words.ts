import { formatScore } from '../scoring/format-score'

/** What is said on every report of a cohort (P2, P7, P8, N8). */
export const evaluationWords = {
  selfReport: 'These are people’s own answers about themselves and what surrounds them: self-report.',
  noRanking: 'There is no total and no pass mark, and neither cohorts nor people are ranked.',
  surroundings:
    'Skill is not the only thing that changes. What people say of their team, their system or their programme stands here beside it, what they say of their own situation, and what teams of these systems shared.',
  situation:
    'Of those who said so at both times: few is under a third, some a third to two thirds, most over two thirds. A situation has no scores. It is shown from 11 people on.',
  teams:
    'What whole teams of the systems that the academy works with published themselves and shared, as they had said beforehand. They are not the people of this cohort, though some may be in both.',
  noSurroundings:
    'No wave asked about a team, a system or a programme: what surrounds people may have changed without showing here.',
  thenTest:
    'Looking back asks, at one sitting, where people are now and where they were at the start. It and the change of the scores are two measures of their own and are not averaged: who learns more of something often judges their own beginning differently.',
  reliable:
    'More than error of measurement explains: few is under a third of the people, some a third to two thirds, most over two thirds. The reliability (alpha) is the one published on the page about how well this version measures.',
  drawing:
    'Each line runs from 1 to 5: the ring is the mean then, the disc the mean now, the bar the 95% interval of the change.',
} as const

export const limits: readonly string[] = [
  'It is self-report: people may change how they see themselves, and not what they do.',
  'There was no comparison group: what changed may have changed without the programme.',
  'People’s idea of a scale may shift meanwhile (response shift). Looking back, where it was asked, is a second view of that and no correction.',
  'Those who stayed may differ from those who did not answer again.',
  'Few people give wide intervals: that no change shows doesn’t mean that there was none.',
  'These people were not drawn by lot: the intervals say how sure one can be of people like them.',
]

export const howToRead: readonly string[] = [
  'How many answered a wave as a whole is told in steps of ten per cent, and for each scale beside the pairs: exactly where enough people answered one of two waves alone, and otherwise as a span, which is the same whether nobody did or a few. The exact number could tell whether one person answered.',
  'Change is that of people with a score at both times. Its interval is a 95% interval by Student’s t.',
  'Hedges g for pairs tells the change in standard deviations. Cohen (1988) called 0.2 small, 0.5 medium and 0.8 large, as rough words where nothing better is known.',
  'How large a change would have shown is worked out from the published interval, for four of five such cohorts.',
  'Figures are rounded to one decimal one by one, so they may not add up. Where nearly all answered alike only a bound is shown, and no change.',
]

/** How many intervals there are, and what that means (N6). Empty where there is none. */
export function sayIntervals(intervals: number): readonly string[] {
  if (intervals === 0) return []
  if (intervals === 1)
    return ['The interval is a 95% interval: one in twenty such misses the true change by chance alone.']
  const missing = formatScore(intervals * 0.05)
  return [
    `There are ${intervals} intervals of 95% here, and they are not adjusted for how many there are: by chance alone about ${missing} of ${intervals} is to be expected to miss the true change. Look at the whole more than at a single scale.`,
  ]
}
