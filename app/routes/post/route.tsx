import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from '@remix-run/node'
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { SuccessorForm } from '~/components/field/successor-form'
import { requirePerson } from '~/http/identify.server'
import { notFound } from '~/http/not-found.server'
import type { PageHandle } from '~/http/page-title'
import { readForm } from '~/http/read-form.server'
import { redirect } from '~/http/redirect.server'
import { changeOwnPosts } from '~/use-cases/change-own-posts'
import { listOwnPosts } from '~/use-cases/list-own-posts'
import { listSystems } from '~/use-cases/list-systems'
import { nameSystems } from '~/use-cases/name-systems'
import { answerPostForm } from './answer-post-form'
import { PostForm } from './post-form'

export const handle: PageHandle = { title: 'Change where you work' }

async function readOwn(args: LoaderFunctionArgs) {
  const { deps, actor } = await requirePerson(args)
  const post = (await listOwnPosts(deps, actor)).find(({ id }) => id === args.params['post'])
  if (!post) throw notFound()
  const nameOf = await nameSystems(deps)
  const current = await listSystems(deps)
  // One that has ended stays on offer while the post is attached to it.
  const isEnded = post.icsId !== null && !current.some(({ id }) => id === post.icsId)
  const systems = isEnded ? [...current, { id: post.icsId, name: `${nameOf(post.icsId)} (ended)` }] : current
  return { deps, actor, post, nameOf, systems }
}

export async function loader(args: LoaderFunctionArgs) {
  const { post, nameOf, systems } = await readOwn(args)
  const { organisation, icsId, choices } = post
  const name = organisation?.name ?? ''
  return {
    systems,
    matches: organisation ? [{ id: organisation.id, name, hint: 'As you said' }] : [],
    typed: {
      search: name,
      searched: name,
      choice: organisation?.id ?? '',
      organisationId: post.organisationId,
      sector: organisation ? null : post.sector,
      icsId,
      function: post.function,
      tier: post.tier,
    },
    split:
      icsId !== null && choices.length > 0
        ? { name: nameOf(icsId), choices: choices.map((id) => ({ value: id, label: nameOf(id) })) }
        : null,
  }
}

export async function action(args: ActionFunctionArgs) {
  const { deps, actor, post, systems } = await readOwn(args)
  const form = await readForm(args.request)
  const deed = form.get('do')
  if (deed === 'remove') {
    await changeOwnPosts(deps, actor, { kind: 'remove', postId: post.id })
    return redirect('/account/posts')
  }
  if (deed !== 'choose') return answerPostForm(deps, actor, form, systems, post.id)
  const icsId = form.get('successor') ?? ''
  const result = await changeOwnPosts(deps, actor, { kind: 'choose-successor', postId: post.id, icsId })
  if (result === 'changed') return redirect('/account/posts')
  if (result === 'not-found') throw notFound()
  const errors = { successor: 'Choose one of the successors' }
  return data({ errors, typed: null, matches: null, hasMore: false }, { status: 400 })
}

export default function Post() {
  const page = useLoaderData<typeof loader>()
  const answered = useActionData<typeof action>()
  const errors: Readonly<Record<string, string>> = answered?.errors ?? {}
  return (
    <div className="app-reading-width">
      <PostForm
        heading="Change where you work"
        typed={answered?.typed ?? page.typed}
        errors={errors}
        matches={answered?.matches ?? page.matches}
        hasMore={answered?.hasMore ?? false}
        systems={page.systems}
        submit="Save"
      />
      {page.split !== null && (
        <SuccessorForm split={page.split} of="your work there" error={errors['successor']} />
      )}
      <Form method="post">
        <button className="nhsuk-button nhsuk-button--secondary" type="submit" name="do" value="remove">
          Remove this
        </button>
      </Form>
    </div>
  )
}
