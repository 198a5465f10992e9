import { listPosts, type PostWithOrganisation } from '../../db/queries/posts.server'
import { type Actor, can } from '../domain/access/can'
import type { RoleFacts } from '../domain/answers/role-facts'
import { placeInField, type PlaceInField } from '../domain/field/place-in-field'
import { placeOfPost, type PostFacts, roleFactsOfPost } from '../domain/field/place-of-post'
import type { Deps } from './deps'
import { attachmentOf } from './find-place'
import { readField } from './read-field'
import { todayOf } from './today-of'

export type OwnPost = PostFacts &
  Readonly<{
    id: string
    organisation: Readonly<{ id: string; name: string; closedOn: string | null }> | null
    /** Which ICS it counts in today. */
    inField: PlaceInField
    /** The ICS that the person said was split, and they have yet to choose a successor. */
    choices: readonly string[]
  }>

/** Where the actor works, as they said, the first said first. */
export async function listOwnPosts(deps: Deps, actor: Actor): Promise<readonly OwnPost[]> {
  if (actor.kind === 'nobody' || !can(actor, { action: 'manage-account', ownerId: actor.personId })) return []
  const [field, today] = [await readField(deps), todayOf(deps)]
  return (await listPosts(deps.db, actor.personId)).map((row) => {
    const own = placeInField(field, attachmentOf(row), today)
    return {
      id: row.id,
      organisationId: row.organisation_id,
      sector: row.organisation_sector ?? row.sector,
      icsId: row.ics_id,
      function: row.function,
      tier: row.tier,
      organisation: organisationOf(row, today),
      inField: placeOfPost(field, attachmentOf(row), organisationAttachmentOf(row), today),
      choices: own.kind === 'to-choose' ? own.choices : [],
    }
  })
}

/** What a first assessment starts with, out of where the actor works (F13); undefined where they haven't said. */
export async function suggestRoleFacts(deps: Deps, actor: Actor): Promise<RoleFacts | undefined> {
  if (actor.kind === 'nobody' || !can(actor, { action: 'manage-account', ownerId: actor.personId }))
    return undefined
  const [first] = await listOwnPosts(deps, actor)
  return first && roleFactsOfPost(first, first.inField)
}

function organisationOf(row: PostWithOrganisation, today: string): OwnPost['organisation'] {
  if (row.organisation_id === null) return null
  const isClosed = row.organisation_valid_to !== null && row.organisation_valid_to <= today
  return {
    id: row.organisation_id,
    name: row.organisation_name ?? '',
    closedOn: isClosed ? row.organisation_valid_to : null,
  }
}

function organisationAttachmentOf(row: PostWithOrganisation) {
  return row.organisation_id === null
    ? null
    : { icsId: row.organisation_ics_id, chosenIcsId: row.organisation_chosen_ics_id }
}
