import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { findTermsIn } from '~/domain/questionnaire/find-terms-in'
import { listSections } from '~/domain/questionnaire/list-sections'
import { requirePerson } from '~/http/identify.server'
import { notFound } from '~/http/not-found.server'
import type { PageHandle } from '~/http/page-title'
import { readForm } from '~/http/read-form.server'
import { redirect } from '~/http/redirect.server'
import { findOwnAssessment, openAssessment } from '~/use-cases/open-assessment'
import { saveOwnAnswers } from '~/use-cases/save-own-answers'
import { parseSection } from './form'
import { SectionPage } from './section-page'
import { describeSection } from './describe-section'
import { pathAfter } from './path-after'

export const handle: PageHandle = {
  title: (page: { section: { title: string; position: number; of: number } }) =>
    `${page.section.title}, section ${page.section.position} of ${page.section.of}`,
}

export async function loader(args: LoaderFunctionArgs) {
  const { deps, actor } = await requirePerson(args)
  const open = await openAssessment(deps, actor, args.params['assessment'] ?? '')
  if (!open) throw notFound()
  const { assessment, answers, importance } = open
  const sections = listSections(assessment.questionnaire, assessment.companion)
  const section = sections.find(({ id }) => id === args.params['section'])
  if (!section) throw notFound()
  if (assessment.submittedAt !== null) throw redirect(`/assessments/${assessment.id}/profile`)
  const returnsToCheck = new URL(args.request.url).searchParams.has('check')
  const described = describeSection(assessment, section, answers, importance)
  return {
    assessmentId: assessment.id,
    updatedAt: assessment.updatedAt,
    title: assessment.questionnaire.title,
    section: described,
    terms: findTermsIn(deps.library.glossary, [
      described.introduction ?? '',
      ...described.questions.map((question) => question.text),
    ]),
    sources: deps.library.sources,
    returnsToCheck,
    paths: {
      continue: pathAfter(assessment.id, sections, section, 'continue', returnsToCheck),
      back: pathAfter(assessment.id, sections, section, 'back', returnsToCheck),
      later: pathAfter(assessment.id, sections, section, 'later', returnsToCheck),
      skip: pathAfter(assessment.id, sections, section, 'skip', returnsToCheck),
    },
  }
}

export async function action(args: ActionFunctionArgs) {
  const { deps, actor } = await requirePerson(args)
  const assessmentId = args.params['assessment'] ?? ''
  const assessment = await findOwnAssessment(deps, actor, assessmentId)
  const sections = assessment ? listSections(assessment.questionnaire, assessment.companion) : []
  const section = sections.find(({ id }) => id === args.params['section'])
  if (!section) throw notFound()
  const form = await readForm(args.request)
  const { changes, go } = parseSection(form, section)
  const result = await saveOwnAnswers(deps, actor, { assessmentId, changes })
  if (!result.ok && result.reason === 'not-found') throw notFound()
  if (!result.ok && result.reason === 'refused') {
    return data(
      {
        errors: Object.fromEntries(result.problems.map(({ id, sentence }) => [`answer-${id}`, sentence])),
        typed: Object.fromEntries(form),
      },
      { status: 400 },
    )
  }
  if (!result.ok) return redirect(`/assessments/${assessmentId}/profile`)
  const returnsToCheck = new URL(args.request.url).searchParams.has('check')
  return redirect(pathAfter(assessmentId, sections, section, go, returnsToCheck))
}

export default function SectionRoute() {
  const page = useLoaderData<typeof loader>()
  const refused = useActionData<typeof action>()
  // A new section, or one whose answers were changed elsewhere, is a new form.
  return <SectionPage key={`${page.section.id} ${page.updatedAt}`} {...page} refused={refused ?? null} />
}
