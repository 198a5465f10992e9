import { z } from 'zod'
import { functions, sectors, tiers } from '../answers/role-facts'
import { foldName } from '../field/fold-name'
import { parseDay } from '../field/parse-day'
import type { Questionnaire, Source } from '../questionnaire/questionnaire-schema'
import type { Activity } from './activity'
import type { ActivityContent, ActivityField, TypedActivity } from './activity-content'
import { activityFormats, isActivityFormatAboutSituation } from './activity-formats'
import { checkPassages } from './check-passages'
import { listReferences, type ReferenceGroup } from './list-references'
import { splitChoices } from './type-activity'

export type ActivityErrors = Readonly<Partial<Record<ActivityField, string>>>

type Known = Readonly<{
  questionnaires: readonly Questionnaire[]
  sources: readonly Source[]
  /** What the activity named before it is changed: it may keep what is asked no more (K14). */
  before?: Pick<Activity, 'develops' | 'addresses'>
}>

const MOST_MINUTES = 100_000
const linkSchema = z.url({ protocol: /^https?$/, hostname: /./ }).max(1000)

/**
 * An activity out of what was typed, by the same rules in the form and in a file (K10, K11, G3, G4); or else a sentence for
 * each field that is wrong, in the order of the fields. Choices are given by id or by what they are called.
 */
export function checkActivity(
  typed: TypedActivity,
  known: Known,
): Readonly<{ ok: true; content: ActivityContent }> | Readonly<{ ok: false; errors: ActivityErrors }> {
  const errors: Partial<Record<ActivityField, string>> = {}
  const text = (field: ActivityField, what: string, longest: number, isOptional = false): string => {
    const value = typed[field].replace(/\r\n?/g, '\n').trim()
    const problem = checkText(value, what, longest, isOptional)
    if (problem !== null) errors[field] = problem
    return value
  }
  const choose = (field: ActivityField, choices: readonly Choice[]): readonly string[] => {
    const { found, unknown } = findChoices(splitChoices(typed[field]), choices)
    if (unknown !== undefined)
      errors[field] = `“${clip(unknown)}” is none of the choices: ${sayChoices(choices)}`
    return found
  }
  const title = text('title', 'a title', 200).replace(/\s+/g, ' ')
  const whatYouDo = text('what', 'what one does', 4000)
  const format = activityFormats.find(({ id, label }) => isMeant(typed.format, id, label))?.id
  if (!format) errors.format = typed.format.trim() === '' ? 'Choose a format' : FORMATS
  const isAboutSituation = format !== undefined && isActivityFormatAboutSituation(format)
  const { scales, topics } = listReferences(known.questionnaires)
  const develops = readReferences(typed.develops, scales, known.before?.develops.map(keyOfScale) ?? [])
  const addresses = readReferences(typed.addresses, topics, known.before?.addresses.map(keyOfTopic) ?? [])
  if (develops.problem !== null) errors.develops = develops.problem
  else if (isAboutSituation && develops.keys.length > 0)
    errors.develops = 'A conversation or cover for each other develops no capability: choose none of these'
  else if (format && !isAboutSituation && develops.keys.length === 0)
    errors.develops = 'Choose at least one thing that it develops'
  if (addresses.problem !== null) errors.addresses = addresses.problem
  else if (isAboutSituation && addresses.keys.length === 0)
    errors.addresses = 'Choose at least one thing of somebody’s situation that it answers'
  else if (format && !isAboutSituation && addresses.keys.length > 0)
    errors.addresses =
      'Somebody’s situation gets a conversation or cover for each other: choose none of these'
  const forWhom = {
    tiers: choose('tiers', tiers),
    functions: choose('functions', functions),
    sectors: choose('sectors', sectors),
  }
  const minutes = readNumber(typed.minutes)
  if (minutes === undefined || minutes === null || minutes < 1 || minutes > MOST_MINUTES)
    errors.minutes = 'Enter how many minutes it takes, as a whole number such as 90'
  const timing = text('timing', 'how that time is spread', 200)
  const pounds = /^free$/i.test(typed.cost.trim()) ? 0 : readNumber(typed.cost.replace(/^\s*£/, ''))
  if (pounds === undefined)
    errors.cost = 'Enter whole pounds such as 120, 0 if it is free, or leave it open if one has to ask'
  const note = text('cost-note', 'what there is to say of the cost', 300, true)
  const provider = text('provider', 'the provider', 200, true) || null
  const link = typed.link.trim() || null
  if (link !== null && !linkSchema.safeParse(link).success)
    errors.link = 'Enter an address of the web that starts with https:// or http://'
  const why = text('why', 'why it develops this', 1200)
  const passages = checkPassages(typed.passages, known.sources)
  if (!passages.ok) errors.passages = passages.problem
  const reviewOn = parseDay(typed.review)
  if (reviewOn === undefined) errors.review = 'Enter a day such as 1/4/2027, or leave it open'
  if (!format || !minutes || pounds === undefined || !passages.ok || reviewOn === undefined)
    return { ok: false, errors }
  if (Object.keys(errors).length > 0) return { ok: false, errors }
  return {
    ok: true,
    content: {
      ...{ title, whatYouDo, format, forWhom, minutes, timing, provider, link, why, reviewOn },
      develops: develops.keys.map((key) => ({
        questionnaire: key.split('/')[0]!,
        scale: key.split('/')[1]!,
      })),
      addresses: addresses.keys.map((key) => ({
        questionnaire: key.split('/')[0]!,
        topic: key.split('/')[1]!,
      })),
      cost: { pounds, note },
      provenance: passages.provenance,
    },
  }
}

type Choice = Readonly<{ id: string; label: string }>

const FORMATS = `That is no format: give one of ${activityFormats.map(({ label }) => label).join('; ')}`

function checkText(value: string, what: string, longest: number, isOptional: boolean): string | null {
  if (value === '') return isOptional ? null : `Enter ${what}`
  const subject = what.charAt(0).toUpperCase() + what.slice(1)
  if (value.length > longest) return `${subject} must have ${longest} characters or fewer`
  return /(?![\n\t])\p{Cc}/u.test(value) ? 'Take out the control characters, which can’t be shown' : null
}

function isMeant(typed: string, id: string, label: string): boolean {
  const wanted = foldName(typed)
  return wanted === id || wanted === foldName(label)
}

function findChoices(typed: readonly string[], choices: readonly Choice[]) {
  const meant = typed.map((one) => choices.find(({ id, label }) => isMeant(one, id, label))?.id)
  return {
    found: [...new Set(meant.filter((id) => id !== undefined))],
    unknown: typed.find((_, index) => meant[index] === undefined),
  }
}

/** Keys as they were named, each once: of what is asked today, or of what was named before. */
function readReferences(
  typed: string,
  groups: readonly ReferenceGroup[],
  before: readonly string[],
): Readonly<{ keys: readonly string[]; problem: string | null }> {
  const all = groups.flatMap(({ of }) => of)
  const chosen = new Set<string>()
  for (const one of splitChoices(typed)) {
    const wanted = foldName(one)
    const key = all.find((each) => each.key === wanted)?.key ?? before.find((each) => each === wanted)
    const called = key === undefined ? all.filter(({ title }) => foldName(title) === wanted) : []
    const found = key ?? (called.length === 1 ? called[0]!.key : undefined)
    if (called.length > 1)
      return {
        keys: [],
        problem: `Several are called “${clip(one)}”: give one’s key, ${called.map((each) => each.key).join(' or ')}`,
      }
    if (found === undefined)
      return { keys: [], problem: `“${clip(one)}” is asked in no questionnaire of today: choose others` }
    chosen.add(found)
  }
  return { keys: [...chosen], problem: null }
}

function keyOfScale({ questionnaire, scale }: Activity['develops'][number]): string {
  return `${questionnaire}/${scale}`
}

function keyOfTopic({ questionnaire, topic }: Activity['addresses'][number]): string {
  return `${questionnaire}/${topic}`
}

/** A whole number; null where there is nothing, undefined where it is none. */
function readNumber(typed: string): number | null | undefined {
  const text = typed.trim().replace(/,(?=\d{3}\b)/g, '')
  if (text === '') return null
  return /^\d{1,6}$/.test(text) ? Number(text) : undefined
}

function sayChoices(choices: readonly Choice[]): string {
  return choices.map(({ label }) => label).join('; ')
}

function clip(text: string): string {
  return text.length > 80 ? `${text.slice(0, 80)}…` : text
}
