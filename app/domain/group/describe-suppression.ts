import type { Suppression } from '../disclosure/figure'

const words: Readonly<Record<Suppression, string>> = {
  'too-few': 'too few answers',
  complement: 'the rest of the group is too small',
  sibling: 'it would give another group away',
  ledger: 'with what was published before, it could point to a person',
  extreme: 'nearly everybody answered the same',
  'needs-eight': 'fewer than 8 answers',
  'needs-ten': 'fewer than 10 answers',
  'needs-eleven': 'fewer than 11 answers',
  'no-reliability': 'how reliable this scale is, is not known yet',
  'not-asked': 'it was not asked',
  'not-self': 'asked of self-assessments only',
  'whole-hidden': 'the whole group is not shown',
}

/** Why a figure is not shown, in a few words that follow "not shown:". */
export function describeSuppression(reason: Suppression): string {
  return words[reason]
}
