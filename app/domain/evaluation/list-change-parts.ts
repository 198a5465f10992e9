import type { EvaluatedChange } from './evaluation-report'
import { evaluationWords } from './evaluation-words'

export type ChangePart = Readonly<{
  id: string
  heading: string
  sentences: readonly string[]
  /** Said before the sentences. */
  note?: string
}>

/** The text of one change in the order in which it is read, on the page and in the PDF; parts without a sentence are left out. */
export function listChangeParts(change: EvaluatedChange): readonly ChangePart[] {
  const parts: readonly ChangePart[] = [
    { id: 'changed', heading: 'What changed, and how sure', sentences: change.changed },
    {
      id: 'unchanged',
      heading: 'What did not change, so far as this cohort could show',
      sentences: change.unchanged,
    },
    { id: 'aims', heading: 'What was aimed at, and the rest', sentences: change.aims },
    { id: 'intervals', heading: 'How many intervals there are', sentences: change.intervals },
    {
      id: 'reliable',
      heading: 'How many people changed by more than error',
      sentences: change.reliable,
      note: evaluationWords.reliable,
    },
    { id: 'then-test', heading: 'Looking back', sentences: change.thenTest, note: evaluationWords.thenTest },
    { id: 'leavers', heading: 'Those who did not answer again', sentences: change.leavers },
    { id: 'not-shown', heading: 'What is not shown, and why', sentences: change.notShown },
  ]
  return parts.filter(({ sentences }) => sentences.length > 0)
}
