import { findOrganisation } from '../../db/queries/organisations.server'
import { deletePost, insertPost, listPosts, updatePost } from '../../db/queries/posts.server'
import { type Actor, can } from '../domain/access/can'
import { type PostFacts, saysAnything } from '../domain/field/place-of-post'
import type { Deps } from './deps'
import { inTransaction } from './in-transaction'
import { listOwnPosts } from './list-own-posts'

/** Nobody works in more places than they can tell apart in a list. */
export const MOST_POSTS = 20

export type PostChange =
  | Readonly<{ kind: 'add'; facts: PostFacts }>
  | Readonly<{ kind: 'change'; postId: string; facts: PostFacts }>
  | Readonly<{ kind: 'choose-successor'; postId: string; icsId: string }>
  | Readonly<{ kind: 'remove'; postId: string }>

export type PostChanged =
  'changed' | 'not-found' | 'says-nothing' | 'unknown-organisation' | 'too-many' | 'no-successor'

/** Adds, changes or removes a post of the actor's own, or says which successor of a split ICS it belongs to (F2, F12). */
export async function changeOwnPosts(deps: Deps, actor: Actor, change: PostChange): Promise<PostChanged> {
  if (actor.kind === 'nobody' || !can(actor, { action: 'manage-account', ownerId: actor.personId }))
    return 'not-found'
  const { personId } = actor
  return inTransaction(deps, async (inside) => {
    if (change.kind === 'remove')
      return (await deletePost(inside.db, personId, change.postId)) ? 'changed' : 'not-found'
    const own = await listPosts(inside.db, personId)
    const before = change.kind === 'add' ? undefined : own.find(({ id }) => id === change.postId)
    if (change.kind !== 'add' && !before) return 'not-found'
    if (change.kind === 'choose-successor') {
      const post = (await listOwnPosts(inside, actor)).find(({ id }) => id === change.postId)
      if (!post?.choices.includes(change.icsId)) return 'no-successor'
      await updatePost(inside.db, personId, change.postId, { chosen_ics_id: change.icsId })
      return 'changed'
    }
    const { facts } = change
    if (!saysAnything(facts)) return 'says-nothing'
    const { organisationId } = facts
    if (organisationId !== null && !(await findOrganisation(inside.db, organisationId)))
      return 'unknown-organisation'
    const values = {
      organisation_id: organisationId,
      sector: organisationId === null ? facts.sector : null,
      function: facts.function,
      tier: facts.tier,
      ics_id: facts.icsId,
      // A choice goes with the ICS that it was made for.
      chosen_ics_id: before?.ics_id === facts.icsId ? before.chosen_ics_id : null,
    }
    if (change.kind === 'change') {
      await updatePost(inside.db, personId, change.postId, values)
      return 'changed'
    }
    if (own.length >= MOST_POSTS) return 'too-many'
    const at = { id: deps.newId(), created_at: deps.now().toISOString() }
    await insertPost(inside.db, { person_id: personId, ...at, ...values })
    return 'changed'
  })
}
