import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { pathOfStep } from '~/components/cohort/path-of-step'
import { describeAnswer } from '~/domain/answers/describe-answer'
import { findTermsIn } from '~/domain/questionnaire/find-terms-in'
import { isOptional } from '~/domain/questionnaire/is-optional'
import { listSections } from '~/domain/questionnaire/list-sections'
import { requirePerson } from '~/http/identify.server'
import { notFound } from '~/http/not-found.server'
import type { PageHandle } from '~/http/page-title'
import { readForm } from '~/http/read-form.server'
import { redirect } from '~/http/redirect.server'
import { findRoundOf } from '~/use-cases/begin-for-round'
import { findWaveOf } from '~/use-cases/begin-for-wave'
import { findNextStep } from '~/use-cases/find-next-step'
import { openAssessment } from '~/use-cases/open-assessment'
import { submitAssessment } from '~/use-cases/submit-assessment'
import { CheckAnswersPage } from './check-answers-page'

export const handle: PageHandle = { title: 'Check your answers' }

export async function loader(args: LoaderFunctionArgs) {
  const { deps, actor } = await requirePerson(args)
  const open = await openAssessment(deps, actor, args.params['assessment'] ?? '')
  if (!open) throw notFound()
  const { assessment, answers, importance } = open
  const { questionnaire } = assessment
  if (assessment.submittedAt !== null) throw redirect(`/assessments/${assessment.id}/profile`)
  const sections = listSections(questionnaire, assessment.companion)
  return {
    id: assessment.id,
    title: questionnaire.title,
    terms: findTermsIn(
      deps.library.glossary,
      sections.flatMap(({ title, items }) => [title, ...items.map(({ item }) => item.text)]),
    ),
    sections: sections.map((section) => ({
      id: section.id,
      part: section.part,
      title: section.title,
      rows: [
        ...section.items.map(({ item, optionSet }) => ({
          id: item.id,
          text: item.text,
          words: describeAnswer(optionSet, answers[item.id]),
          isOptional: isOptional(questionnaire, section),
        })),
        ...(section.asksImportance && questionnaire.importance
          ? [
              {
                id: section.id,
                text: questionnaire.importance.question,
                words: describeAnswer({ options: questionnaire.importance.options }, importance[section.id]),
                isOptional: true,
              },
            ]
          : []),
      ],
    })),
  }
}

export async function action(args: ActionFunctionArgs) {
  const { deps, actor } = await requirePerson(args)
  const assessmentId = args.params['assessment'] ?? ''
  const form = await readForm(args.request)
  const result = await submitAssessment(deps, actor, {
    assessmentId,
    gapsConfirmed: form.get('gaps') === 'confirmed',
  })
  if (result.ok) {
    const roundId = await findRoundOf(deps, actor, assessmentId)
    if (roundId) return redirect(`/rounds/${roundId}?submitted`)
    const asked = await findWaveOf(deps, actor, assessmentId)
    if (!asked) return redirect(`/assessments/${assessmentId}/profile`)
    return redirect(pathOfStep(await findNextStep(deps, actor, { ...asked, done: [] }), asked, 'submitted'))
  }
  if (result.reason === 'not-found') throw notFound()
  return data(
    {
      errors: Object.fromEntries(
        result.sections.map(({ id, title }) => [`section-${id}`, `${title}: not every question is answered`]),
      ),
    },
    { status: 400 },
  )
}

export default function CheckAnswers() {
  return (
    <CheckAnswersPage
      {...useLoaderData<typeof loader>()}
      errors={useActionData<typeof action>()?.errors ?? null}
    />
  )
}
