import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { explainWeights } from '~/domain/development/explain-weights'
import { requirePerson } from '~/http/identify.server'
import { notFound } from '~/http/not-found.server'
import type { PageHandle } from '~/http/page-title'
import { readForm } from '~/http/read-form.server'
import { redirect } from '~/http/redirect.server'
import { readCounting, recordDemand } from '~/use-cases/record-demand'
import { readSuggestions } from '~/use-cases/read-suggestions'
import { setAvailableTime } from '~/use-cases/set-available-time'
import { availableTimes } from './available-times'
import { showSituation, showSuggestion } from './show-suggestion'
import { SuggestionsPage } from './suggestions-page'

export const handle: PageHandle = { title: 'What you could do' }

export async function loader(args: LoaderFunctionArgs) {
  const { deps, actor } = await requirePerson(args)
  const assessmentId = args.params['assessment'] ?? ''
  const topicIds = new URL(args.request.url).searchParams.getAll('topic')
  const found = await readSuggestions(deps, actor, { assessmentId, topicIds })
  if (found.kind === 'not-found') throw notFound()
  if (found.kind === 'not-submitted') throw redirect(`/assessments/${assessmentId}`)
  const page = { assessmentId, weights: explainWeights() }
  if (found.kind === 'of-group') return { ...page, ...found }
  const { report, situation, notOfferedLocally } = found
  await recordDemand(deps, actor, { assessmentId, notOfferedLocally })
  const titleOf = (questionnaire: string, scale: string) =>
    deps.library.latest(questionnaire)?.scales.find(({ id }) => id === scale)?.title ?? scale
  return {
    ...page,
    kind: found.kind,
    title: report.questionnaire.title,
    hasScales: report.scales.length > 0,
    basis: found.basis,
    note: found.note,
    suggestions: found.suggestions.map((each) => showSuggestion(each, found, titleOf)),
    missing: notOfferedLocally.map(({ title }) => title),
    isCounted: (await readCounting(deps, actor)) === true,
    situation: situation && {
      topics: situation.topics,
      chosen: situation.topics.filter(({ id }) => topicIds.includes(id)).map(({ id }) => id),
      suggestions: situation.suggestions.map((each) => showSituation(each, found)),
    },
    systems: found.systems,
    availableMinutes: found.availableMinutes,
    settled: found.settled,
  }
}

export async function action(args: ActionFunctionArgs) {
  const { deps, actor } = await requirePerson(args)
  const assessmentId = args.params['assessment'] ?? ''
  const found = await readSuggestions(deps, actor, { assessmentId, topicIds: [] })
  if (found.kind !== 'own') throw notFound()
  const typed = (await readForm(args.request)).get('time') ?? ''
  if (typed !== '' && !availableTimes.some(({ id }) => id === typed))
    return data({ errors: { time: 'Choose one of the options, or leave it open' } }, { status: 400 })
  await setAvailableTime(deps, actor, typed === '' ? null : Number(typed))
  return redirect(`/assessments/${assessmentId}/suggestions`)
}

export default function SuggestionsRoute() {
  const refused = useActionData<typeof action>()
  return <SuggestionsPage page={useLoaderData<typeof loader>()} errors={refused?.errors ?? {}} />
}
