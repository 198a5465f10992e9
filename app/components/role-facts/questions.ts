import { functions, sectors, stages, tiers } from '~/domain/answers/role-facts'

export type Choices = readonly Readonly<{ id: string; label: string; hint?: string }>[]

type RadioFact = Readonly<{
  id: 'tier' | 'stage' | 'function'
  legend: string
  hint?: string
  choices: Choices
}>

export const radioQuestions: readonly RadioFact[] = [
  {
    id: 'tier',
    legend: 'At which tier do you mostly work?',
    hint: 'The level at which decisions are made, not how senior you are.',
    choices: tiers,
  },
  { id: 'stage', legend: 'What stage is your main piece of work at?', choices: stages },
  { id: 'function', legend: 'What is your function in it?', choices: functions },
]

export const sectorQuestion = { label: 'Your sector', choices: sectors }

export const systemQuestion = {
  label: 'Your home integrated care system',
  hint: 'The area of an integrated care board (ICB), as they have been since April 2026.',
}

/** What the page asks, for finding the words that the glossary explains (P12). */
export const roleFactsTexts: readonly string[] = [
  ...radioQuestions.flatMap(({ legend, hint = '', choices }) => [legend, hint, ...textsOf(choices)]),
  sectorQuestion.label,
  ...textsOf(sectorQuestion.choices),
  systemQuestion.label,
  systemQuestion.hint,
]

function textsOf(choices: Choices): readonly string[] {
  return choices.flatMap(({ label, hint = '' }) => [label, hint])
}
