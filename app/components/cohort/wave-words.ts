import type { Cohort, WaveKind } from '~/domain/cohort/cohort'

/** A wave's kind as a heading, for those who answer it. */
export const waveTitles: Readonly<Record<WaveKind, string>> = {
  baseline: 'The start',
  between: 'On the way',
  end: 'The end',
  'follow-up': 'Some months on',
}

/** Who sees what of a cohort's answers, and from what number, in sentences, for those who are about to answer (D1, D10, H7, H9). */
export function whoSeesWave({
  threshold,
  reporting,
}: Pick<Cohort, 'threshold' | 'reporting'>): readonly string[] {
  return [
    'You see your own scores, and how they change from one wave to the next. Nobody else does.',
    `The academy’s lead and colleagues, and everybody who takes part, see figures of the whole cohort: of those who chose to be counted, and from ${threshold} people on.`,
    reporting === 'baseline-now'
      ? 'They are published when the first wave closes, and again as change when the end wave does.'
      : 'Nothing of your scores is published before the end wave closes: then it is change, of those who answered both times.',
    `Those who stopped answering are set beside those who went on, only where both are ${threshold} or more.`,
    'What you think of the programme is published when the wave that asks it closes, in figures, without your words unless you let them be read.',
    'The academy may show these figures to whoever pays for the programme. They hold no names.',
    `How many have answered is shown in steps of ten per cent, from ${threshold} people on, once a day. The program sends reminders itself: nobody is shown who has answered, or what.`,
  ]
}

/** What follows from not being counted any longer, in a sentence. */
export const afterCounting =
  'You can take this back at any time. Then nothing that is published from that day on is made with your answers; what was published before stays, and holds no answers of anybody.'
