import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { requirePerson } from '~/http/identify.server'
import type { PageHandle } from '~/http/page-title'
import { readForm } from '~/http/read-form.server'
import { listSystems } from '~/use-cases/list-systems'
import { answerPostForm } from '../post/answer-post-form'
import { PostForm } from '../post/post-form'
import { nothingTyped } from '../post/read-post-form'

export const handle: PageHandle = { title: 'Add where you work' }

export async function loader(args: LoaderFunctionArgs) {
  const { deps } = await requirePerson(args)
  return { systems: await listSystems(deps) }
}

export async function action(args: ActionFunctionArgs) {
  const { deps, actor } = await requirePerson(args)
  return answerPostForm(deps, actor, await readForm(args.request), await listSystems(deps), null)
}

export default function NewPost() {
  const { systems } = useLoaderData<typeof loader>()
  const answered = useActionData<typeof action>()
  return (
    <div className="app-reading-width">
      <PostForm
        heading="Add where you work"
        typed={answered?.typed ?? nothingTyped}
        errors={answered?.errors ?? {}}
        matches={answered?.matches ?? []}
        hasMore={answered?.hasMore ?? false}
        systems={systems}
        submit="Add"
      />
    </div>
  )
}
