import { type Suppression, suppressionRules } from '../disclosure/figure'
import type { Cells } from '../disclosure/snapshot'

/** Why nothing of a questionnaire's whole group is shown, by which rule, and what can be done instead. */
export type NotShown = Readonly<{ rule: string; says: string; instead: readonly string[] }>

const LEDGER =
  'Together with what was published before of the same assessments, this would give single people’s answers away.'
const sentences: Readonly<Partial<Record<Suppression, string>>> = {
  complement:
    'What was published before holds so many of these answers that the rest would be those of too few people.',
  extreme: 'Next to what was published before, this would say that nearly everybody gave the same answer.',
}

/** Why none of some scales of a whole group is shown; null where one, or more, is. */
export function whyNotShown(cells: Cells, threshold: number): NotShown | null {
  const reasons = Object.values(cells).map(({ n }) => (n.state === 'suppressed' ? n.reason : null))
  if (reasons.length === 0 || reasons.some((reason) => reason === null)) return null
  if (reasons.some((reason) => reason === 'too-few')) {
    return {
      rule: suppressionRules['too-few'],
      says: `Fewer than ${threshold} answers counted. Of so few nothing is shown, so that nobody can be made out.`,
      instead: [
        'A consensus round: you meet and record one agreed answer for each scale, with a note.',
        'Open sharing: each member is asked in private whether to show their own profile to the others.',
        'Another round, once more people belong to the team or have time to answer.',
      ],
    }
  }
  const reason = reasons.find((each) => each !== null) ?? 'ledger'
  return {
    rule: suppressionRules[reason],
    says: sentences[reason] ?? LEDGER,
    instead: [
      'What was published before stays, and can be read.',
      'Another round: its answers are new, so nothing stands in their way.',
    ],
  }
}
