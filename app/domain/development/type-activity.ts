import type { ActivityContent, TypedActivity } from './activity-content'
import { scaleKey } from './scale-key'

/** An activity as it would be typed: `checkActivity` makes the same of it again (K25). */
export function typeActivity(content: ActivityContent): TypedActivity {
  const { forWhom, cost } = content
  return {
    title: content.title,
    what: content.whatYouDo,
    format: content.format,
    develops: content.develops.map(scaleKey).join('; '),
    addresses: content.addresses.map(({ questionnaire, topic }) => `${questionnaire}/${topic}`).join('; '),
    tiers: forWhom.tiers.join('; '),
    functions: forWhom.functions.join('; '),
    sectors: forWhom.sectors.join('; '),
    minutes: String(content.minutes),
    timing: content.timing,
    cost: cost.pounds === null ? '' : String(cost.pounds),
    'cost-note': cost.note,
    provider: content.provider ?? '',
    link: content.link ?? '',
    why: content.why,
    passages: content.provenance
      .map(({ source, locator, line, anchor }) => [source, locator, line, anchor].join(' | '))
      .join('\n'),
    review: content.reviewOn ?? '',
  }
}

/** Choices as they are typed, one after the other. */
export function splitChoices(typed: string): readonly string[] {
  return typed
    .split(/[;\n]/)
    .map((one) => one.trim())
    .filter((one) => one !== '')
}

/** Nothing typed yet. */
export const emptyActivity: TypedActivity = {
  title: '',
  what: '',
  format: '',
  develops: '',
  addresses: '',
  tiers: '',
  functions: '',
  sectors: '',
  minutes: '',
  timing: '',
  cost: '',
  'cost-note': '',
  provider: '',
  link: '',
  why: '',
  passages: '',
  review: '',
}
