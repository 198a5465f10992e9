import type { EvaluationSource } from './evaluation-report'
import { sayList } from './say-span'

/** What the report asks: the programme's aims in its own words, and the scales that it aims at. */
export function describeQuestion({ programme, questionnaires }: EvaluationSource): readonly string[] {
  const titles = programme.aimedAt.flatMap(({ questionnaire, scale }) => {
    const found = questionnaires.find(({ id }) => id === questionnaire)
    return found?.scales.find(({ id }) => id === scale)?.title ?? []
  })
  return [
    'Did those who took part change, in what, and how sure can one be?',
    ...(programme.aims.trim() === ''
      ? []
      : [`The programme’s aims, in its own words: ${programme.aims.trim()}`]),
    titles.length > 0
      ? `Of what was asked it is meant to develop: ${sayList([...new Set(titles)])}.`
      : 'It names no scale of what was asked as its aim.',
  ]
}
