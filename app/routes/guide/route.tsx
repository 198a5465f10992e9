import { type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { Form, Link, useLoaderData } from '@remix-run/react'
import { describeGuideState } from '~/components/guide/describe-guide-state'
import { MarkdownText } from '~/components/markdown/markdown-text'
import { renderMarkdown } from '~/components/markdown/render-markdown.server'
import { describeGuideKind } from '~/domain/guide/guide-kinds'
import { requirePerson } from '~/http/identify.server'
import { notFound } from '~/http/not-found.server'
import type { PageHandle } from '~/http/page-title'
import { readForm } from '~/http/read-form.server'
import { redirect } from '~/http/redirect.server'
import { readGuide } from '~/use-cases/read-guide'
import { adoptGuide, changeGuideState } from '~/use-cases/save-guide'

export const handle: PageHandle = { title: ({ guide }: { guide: { title: string } }) => guide.title }

const states = { offer: 'offered', end: 'ended', draft: 'draft' } as const

export async function loader(args: LoaderFunctionArgs) {
  const { deps, actor } = await requirePerson(args)
  const page = await readGuide(deps, actor, args.params['guide'] ?? '')
  if (!page) throw notFound()
  return { ...page, markup: renderMarkdown(page.guide.text) }
}

export async function action(args: ActionFunctionArgs) {
  const { deps, actor } = await requirePerson(args)
  const guideId = args.params['guide'] ?? ''
  const form = await readForm(args.request)
  const deed = form.get('do')
  if (deed === 'adopt') {
    const copyId = await adoptGuide(deps, actor, { guideId, icsId: form.get('ics') ?? '' })
    if (copyId === null) throw notFound()
    return redirect(`/guides/${copyId}`)
  }
  if (deed !== 'offer' && deed !== 'end' && deed !== 'draft') throw notFound()
  if (!(await changeGuideState(deps, actor, { guideId, state: states[deed] }))) throw notFound()
  return redirect(`/guides/${guideId}`)
}

export default function GuideRoute() {
  const { guide, markup, mayChange, adopting } = useLoaderData<typeof loader>()
  const { owner, from } = guide
  const isOfIcs = owner.kind === 'ics'
  const list = isOfIcs ? `/systems/${owner.id}/guides` : `/academies/${owner.id}/guides`
  return (
    <div className="app-reading-width">
      <p className="nhsuk-caption-l">
        {describeGuideKind(guide.kind)}, {mayChange ? <Link to={list}>{owner.name}</Link> : owner.name}
      </p>
      <h1 className="app-breakable">{guide.title}</h1>
      {from && (
        <p className="nhsuk-inset-text app-breakable">
          A copy of “{from.title}” of {from.academy}. What is changed here changes nothing there.
        </p>
      )}
      {mayChange && <p>State: {describeGuideState(guide)}.</p>}
      <MarkdownText markup={markup} />
      {mayChange && (
        <>
          <p>
            <Link to={`/guides/${guide.id}/edit`}>Change this guide</Link>
          </p>
          {!isOfIcs && guide.state !== 'offered' && <Deed deed="offer" label="Offer it to our ICSs" />}
          {isOfIcs && guide.state === 'ended' && <Deed deed="draft" label="Use it again" />}
          {guide.state !== 'ended' && <Deed deed="end" label="End it" />}
        </>
      )}
      {adopting.map(({ id, name, copyId }) =>
        copyId === null ? (
          <Form method="post" key={id}>
            <input type="hidden" name="ics" value={id} />
            <button className="nhsuk-button" type="submit" name="do" value="adopt">
              Make a copy for {name}
            </button>
          </Form>
        ) : (
          <p key={id}>
            <Link to={`/guides/${copyId}`}>The copy of {name}</Link>
          </p>
        ),
      )}
    </div>
  )
}

function Deed({ deed, label }: { deed: string; label: string }) {
  return (
    <Form method="post">
      <button className="nhsuk-button nhsuk-button--secondary" type="submit" name="do" value={deed}>
        {label}
      </button>
    </Form>
  )
}
