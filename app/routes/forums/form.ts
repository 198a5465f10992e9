import { readText } from '~/components/form/read-text'
import { functions, sectors, tiers } from '~/domain/answers/role-facts'
import type { ScaleReference } from '~/domain/development/activity'
import { scaleKey } from '~/domain/development/scale-key'
import type { ForumEntry } from '~/use-cases/join-forum'

const LONGEST = 300

/** What was typed, by field: boxes as lists. */
export type TypedForum = Readonly<{
  tier: string
  function: string
  sector: string
  ics: string
  wishes: readonly string[]
  offers: readonly string[]
  wishWords: string
  offerWords: string
}>

export type ReadForum =
  | Readonly<{ ok: true; entry: ForumEntry }>
  | Readonly<{ ok: false; errors: Readonly<Record<string, string>>; typed: TypedForum }>

/** Reads what somebody says of themselves in the forums, with a sentence for each thing that is wrong (U1). */
export function readForumForm(
  form: URLSearchParams,
  known: Readonly<{ icsIds: readonly string[]; scales: readonly ScaleReference[] }>,
): ReadForum {
  const text = (name: string) => form.get(name) ?? ''
  const typed: TypedForum = {
    ...{ tier: text('tier'), function: text('function'), sector: text('sector'), ics: text('ics') },
    ...{ wishes: form.getAll('wishes'), offers: form.getAll('offers') },
    ...{ wishWords: text('wishWords'), offerWords: text('offerWords') },
  }
  const errors: Record<string, string> = {}
  const one = (name: 'tier' | 'function' | 'sector' | 'ics', ids: readonly string[]): string | null => {
    if (typed[name] === '') return null
    if (!ids.includes(typed[name])) errors[name] = 'Choose one of the options'
    return typed[name]
  }
  const idsOf = (choices: readonly Readonly<{ id: string }>[]) => choices.map(({ id }) => id)
  const facts = {
    tier: one('tier', idsOf(tiers)),
    function: one('function', idsOf(functions)),
    sector: one('sector', idsOf(sectors)),
    icsId: one('ics', known.icsIds),
  }
  const isFindable = facts.sector || (facts.tier && facts.function && facts.icsId)
  if (!isFindable)
    errors['tier'] ??=
      'Say your sector, or else your tier, function and system: without, nobody can be found for you'
  const some = (keys: readonly string[]) => known.scales.filter((each) => keys.includes(scaleKey(each)))
  const [wishes, offers] = [some(typed.wishes), some(typed.offers)]
  if (wishes.length + offers.length === 0)
    errors['wishes'] = 'Choose something that you want to learn, or that you can offer'
  const words = (name: 'wishWords' | 'offerWords', what: string) => {
    const read = readText(typed[name], what, { longest: LONGEST, isOptional: true })
    if (!read.ok) errors[name] = read.error
    return read.text
  }
  const wishWords = words('wishWords', 'what you want to learn')
  const offerWords = words('offerWords', 'what you can offer')
  if (Object.keys(errors).length > 0) return { ok: false, errors, typed }
  return { ok: true, entry: { ...facts, wishes, offers, wishWords, offerWords } }
}
