import { data } from '@remix-run/node'
import { describePlaceInField } from '~/components/field/describe-place-in-field'
import type { FieldErrors } from '~/components/form/error-summary'
import type { Actor } from '~/domain/access/can'
import { labelOf, sectors } from '~/domain/answers/role-facts'
import { notFound } from '~/http/not-found.server'
import { redirect } from '~/http/redirect.server'
import { changeOwnPosts, MOST_POSTS } from '~/use-cases/change-own-posts'
import type { Deps } from '~/use-cases/deps'
import { findOrganisations } from '~/use-cases/find-organisations'
import { nameSystems } from '~/use-cases/name-systems'
import { readPostForm } from './read-post-form'

export type Match = Readonly<{ id: string; name: string; hint: string }>

/** Shows the organisations that were asked for, or saves the post; what was typed stays where it isn't saved. */
export async function answerPostForm(
  deps: Deps,
  actor: Actor,
  form: URLSearchParams,
  systems: readonly Readonly<{ id: string }>[],
  postId: string | null,
) {
  const { typed, errors } = readPostForm(form, systems)
  const isAsking = form.get('do') === 'find'
  const isOpen = typed.search !== '' && typed.choice === ''
  const { matches, hasMore } = await findMatches(deps, actor, typed.search)
  const again = (wrong: FieldErrors) =>
    data(
      { errors: wrong, typed: { ...typed, searched: typed.search }, matches, hasMore },
      { status: Object.keys(wrong).length > 0 ? 400 : 200 },
    )
  if (isAsking) return again(typed.search === '' ? { search: 'Type part of its name' } : {})
  if (isOpen) {
    return again(
      matches.length > 0
        ? { organisation: 'Choose one of these, or say that it is not listed', ...errors }
        : { search: 'No organisation has this in its name: change it, or leave it out', ...errors },
    )
  }
  if (Object.keys(errors).length > 0) return again(errors)
  const { organisationId, sector, icsId, function: leadership, tier } = typed
  const facts = { organisationId, sector, icsId, function: leadership, tier }
  const result = await changeOwnPosts(
    deps,
    actor,
    postId === null ? { kind: 'add', facts } : { kind: 'change', postId, facts },
  )
  if (result === 'changed') return redirect('/account/posts')
  if (result === 'says-nothing') return again({ search: 'Say at least one thing about where you work' })
  if (result === 'too-many')
    return again({ search: `You have said ${MOST_POSTS} places: remove one before you add another` })
  if (result === 'unknown-organisation') return again({ organisation: 'Choose one of these' })
  throw notFound()
}

async function findMatches(deps: Deps, actor: Actor, text: string) {
  const found = await findOrganisations(deps, actor, text)
  const nameOf = await nameSystems(deps)
  const matches = found.organisations.map(({ id, name, sector, inField }): Match => {
    const hint = [labelOf(sectors, sector) ?? sector, describePlaceInField(inField, nameOf)].join('; ')
    return { id, name, hint }
  })
  return { matches, hasMore: found.hasMore }
}
