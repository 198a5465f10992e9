import { type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { Form, Link, useLoaderData } from '@remix-run/react'
import { DateText } from '~/components/page-layout/date-text'
import { requirePerson } from '~/http/identify.server'
import { notFound } from '~/http/not-found.server'
import type { PageHandle } from '~/http/page-title'
import { redirect } from '~/http/redirect.server'
import { deleteOwnAssessment } from '~/use-cases/delete-own-assessment'
import { openAssessment } from '~/use-cases/open-assessment'

export const handle: PageHandle = { title: 'Delete this assessment?' }

export async function loader(args: LoaderFunctionArgs) {
  const { deps, actor } = await requirePerson(args)
  const open = await openAssessment(deps, actor, args.params['assessment'] ?? '', 'delete')
  if (!open) throw notFound()
  const { id, questionnaire, createdAt, submittedAt } = open.assessment
  return {
    id,
    title: questionnaire.title,
    createdAt,
    submittedAt,
    answered: Object.keys(open.answers).length,
  }
}

export async function action(args: ActionFunctionArgs) {
  const { deps, actor } = await requirePerson(args)
  if (!(await deleteOwnAssessment(deps, actor, args.params['assessment'] ?? ''))) throw notFound()
  return redirect('/assessments?deleted')
}

export default function DeleteAssessment() {
  const { id, title, createdAt, submittedAt, answered } = useLoaderData<typeof loader>()
  return (
    <div className="app-reading-width">
      <h1>Delete this assessment?</h1>
      <p>
        {title}, started <DateText iso={createdAt} />
        {submittedAt ? (
          <>
            , submitted <DateText iso={submittedAt} />
          </>
        ) : (
          ', not submitted'
        )}
        . It holds {answered} {answered === 1 ? 'answer' : 'answers'}.
      </p>
      <p>The answers and the profile made from them will be gone at once. This can’t be undone.</p>
      {submittedAt && (
        <p>
          You may want to <a href={`/assessments/${id}/download.csv`}>download it</a> first.
        </p>
      )}
      <div className="app-buttons">
        <Form method="post">
          <button className="nhsuk-button nhsuk-button--warning" type="submit">
            Delete it
          </button>
        </Form>
        <Link to={submittedAt ? `/assessments/${id}/profile` : `/assessments/${id}`}>Keep it</Link>
      </div>
    </div>
  )
}
