import type { LoaderFunctionArgs } from '@remix-run/node'
import { requirePerson } from '~/http/identify.server'
import { notFound } from '~/http/not-found.server'
import { exportCodeBook } from '~/use-cases/publish-research-export'

export async function loader(args: LoaderFunctionArgs) {
  const { deps, actor } = await requirePerson(args)
  const name = args.params['questionnaire'] ?? ''
  const text = await exportCodeBook(deps, actor, name)
  if (text === null) throw notFound()
  const file = `research-${name.replace('@', '-')}-code-book.txt`
  return new Response(text, {
    headers: {
      'Content-Type': 'text/plain; charset=utf-8',
      'Content-Disposition': `attachment; filename="${file}"`,
    },
  })
}
