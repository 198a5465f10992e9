import type { LoaderFunctionArgs } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { estimateMinutes } from '~/domain/questionnaire/estimate-minutes'
import type { PageHandle } from '~/http/page-title'

export const handle: PageHandle = { title: 'Questionnaires' }

export function loader({ context }: LoaderFunctionArgs) {
  const { questionnaires, latest } = context.deps.library
  return {
    questionnaires: questionnaires
      .filter((questionnaire) => latest(questionnaire.id) === questionnaire)
      .map((questionnaire) => ({
        id: questionnaire.id,
        title: questionnaire.title,
        summary: questionnaire.summary,
        forWhom: questionnaire.forWhom,
        minutes: estimateMinutes(questionnaire),
      })),
  }
}

export default function Questionnaires() {
  const { questionnaires } = useLoaderData<typeof loader>()
  return (
    <>
      <div className="app-reading-width">
        <h1>Questionnaires</h1>
        <p>
          There are seven, each built from published research on leading across health and care in England.{' '}
          <Link to="/questionnaires/which">Which one is for me?</Link>
        </p>
      </div>
      <ul className="app-cards">
        {questionnaires.map((questionnaire) => (
          <li key={questionnaire.id}>
            <h2 className="nhsuk-heading-s">
              <Link to={`/questionnaires/${questionnaire.id}`}>{questionnaire.title}</Link>
            </h2>
            <p>{questionnaire.summary}</p>
            <p>{questionnaire.forWhom}</p>
            <p className="app-cards__meta">About {questionnaire.minutes} minutes</p>
          </li>
        ))}
      </ul>
    </>
  )
}
