/** What somebody thinks of a programme: 1 to 5, or nothing; what they would change; whether that may be shown without a name (D8). */
export type Reaction = Readonly<{
  usefulness: number | null
  relevance: number | null
  whatToChange: string
  mayBeShown: boolean
}>

export type RawReaction = Readonly<{
  usefulness: string
  relevance: string
  whatToChange: string
  mayBeShown: boolean
}>

export type CheckedReaction =
  | Readonly<{ ok: true; reaction: Reaction }>
  | Readonly<{ ok: false; errors: Readonly<Record<string, string>> }>

/** Characters of free text. */
export const LONGEST_REACTION = 2000

const words = {
  usefulness: ['Not useful', 'A little useful', 'Useful', 'Very useful', 'Among the most useful I have done'],
  relevance: [
    'Not relevant to my work',
    'A little relevant',
    'Relevant',
    'Very relevant',
    'About exactly what I deal with',
  ],
} as const

/** The five answers in words, 1 first. */
export function reactionOptions(of: 'usefulness' | 'relevance') {
  return words[of].map((label, index) => ({ value: String(index + 1), label }))
}

/** Checks what came in; every part may be left out, but not all of them. */
export function checkReaction(raw: RawReaction): CheckedReaction {
  const whatToChange = raw.whatToChange.trim()
  const errors: Record<string, string> = {}
  for (const of of ['usefulness', 'relevance'] as const)
    if (raw[of] !== '' && !/^[1-5]$/.test(raw[of])) errors[of] = 'Choose one of the answers shown'
  if (whatToChange.length > LONGEST_REACTION)
    errors['whatToChange'] = `Keep it to ${LONGEST_REACTION} characters: it has ${whatToChange.length}`
  if (Object.keys(errors).length > 0) return { ok: false, errors }
  if (raw.usefulness === '' && raw.relevance === '' && whatToChange === '')
    return { ok: false, errors: { usefulness: 'Choose or write something first' } }
  const numberOf = (value: string) => (value === '' ? null : Number(value))
  return {
    ok: true,
    reaction: {
      ...{ usefulness: numberOf(raw.usefulness), relevance: numberOf(raw.relevance), whatToChange },
      mayBeShown: raw.mayBeShown && whatToChange !== '',
    },
  }
}
