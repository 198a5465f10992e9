import type { RoleFacts } from '../answers/role-facts'
import type { Attachment, Day, Field } from './field'
import { placeInField, type PlaceInField } from './place-in-field'

/** What a person says of where they work and as what: each part optional. Values are ids. */
export type PostFacts = Readonly<{
  organisationId: string | null
  /** Said where the organisation isn't listed; otherwise it is the organisation's. */
  sector: string | null
  icsId: string | null
  function: string | null
  tier: string | null
}>

/** Whether a post says anything: one that says nothing is none (F12). */
export function saysAnything(post: PostFacts): boolean {
  return Object.values(post).some((value) => value !== null)
}

/** Which ICS a post counts in on a day: the one that was said, or else its organisation's (F1, F2, F12). */
export function placeOfPost(
  field: Field,
  post: Attachment,
  organisation: Attachment | null,
  today: Day,
): PlaceInField {
  return placeInField(field, post.icsId !== null || organisation === null ? post : organisation, today)
}

/** What a first assessment's role facts start with, out of where somebody works (F13). */
export function roleFactsOfPost(
  post: Pick<PostFacts, 'sector' | 'function' | 'tier'>,
  inField: PlaceInField,
): RoleFacts {
  return {
    tier: post.tier,
    stage: null,
    function: post.function,
    sector: post.sector,
    icsId: inField.kind === 'current' ? inField.icsId : null,
  }
}
