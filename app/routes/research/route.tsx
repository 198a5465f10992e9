import type { LoaderFunctionArgs } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { formatDate } from '~/components/page-layout/date-text'
import { requirePerson } from '~/http/identify.server'
import { notFound } from '~/http/not-found.server'
import type { PageHandle } from '~/http/page-title'
import { findResearcher } from '~/use-cases/find-researcher'

export const handle: PageHandle = { title: 'Research' }

export async function loader(args: LoaderFunctionArgs) {
  const { deps, actor } = await requirePerson(args)
  const own = await findResearcher(deps, actor)
  if (!own) throw notFound()
  const questionnaires = deps.library.questionnaires
    .filter(({ scales }) => scales.length > 0)
    .map(({ id, version, title }) => ({ name: `${id}@${version}`, title, version }))
  return { own, questionnaires }
}

export default function Research() {
  const { own, questionnaires } = useLoaderData<typeof loader>()
  return (
    <div className="app-reading-width">
      <h1>Research</h1>
      <p>
        You are named as a researcher until {formatDate(own.endsOn)}. What for: <q>{own.purpose}</q>
      </p>
      <p>
        You can download scores of people who allow it: a row a person, without names, dates, answers or free
        text, from 50 people on. Each download is recorded. Please don’t try to find out whose a row is.
      </p>
      <h2>Questionnaires</h2>
      <ul>
        {questionnaires.map(({ name, title, version }) => (
          <li key={name}>
            <Link to={`/research/${name}`}>
              {title}, version {version}
            </Link>
          </li>
        ))}
      </ul>
    </div>
  )
}
