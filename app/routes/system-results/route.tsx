import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { formatDate } from '~/components/page-layout/date-text'
import { buildGroupReport } from '~/domain/group/build-group-report'
import { chooseQuestionnaire } from '~/domain/group/choose-questionnaire'
import { compareGroups } from '~/domain/group/compare-groups'
import { canBeAsked } from '~/domain/round/can-be-asked'
import { requirePerson } from '~/http/identify.server'
import { notFound } from '~/http/not-found.server'
import type { PageHandle } from '~/http/page-title'
import { readForm } from '~/http/read-form.server'
import { redirect } from '~/http/redirect.server'
import { publishRollUp } from '~/use-cases/publish-roll-up'
import { readSystemResults } from '~/use-cases/read-system-results'
import { SystemResultsPage } from './system-results-page'

export const handle: PageHandle = {
  title: (page: { ics: { name: string } }) => `Results of ${page.ics.name}`,
}

export async function loader(args: LoaderFunctionArgs) {
  const { deps, actor } = await requirePerson(args)
  const found = await readSystemResults(deps, actor, args.params['ics'] ?? '')
  if (!found) throw notFound()
  const { ics, teams, rollUps } = found
  const askable = deps.library.questionnaires.filter(canBeAsked)
  const { all, chosen } = chooseQuestionnaire(askable, new URL(args.request.url).searchParams.get('of'))
  if (!chosen) throw notFound()
  const rollUp = rollUps.find(({ questionnaire }) => questionnaire.id === chosen.id)
  return {
    ics,
    questionnaires: all.map(({ id, title }) => ({ id, title })),
    chosen: { id: chosen.id, title: chosen.title },
    rollUp: rollUp
      ? {
          report: buildGroupReport(rollUp.questionnaire, rollUp.content),
          publishedAt: formatDate(rollUp.publishedAt),
        }
      : null,
    comparison: compareGroups(
      chosen,
      teams
        .filter(({ result }) => result.questionnaire.id === chosen.id)
        .map(({ team, result }) => ({ id: team.id, name: team.name, snapshot: result.content })),
      'name',
    ),
    by: new URL(args.request.url).searchParams.get('by'),
  }
}

export async function action(args: ActionFunctionArgs) {
  const { deps, actor } = await requirePerson(args)
  const icsId = args.params['ics'] ?? ''
  const questionnaire = (await readForm(args.request)).get('questionnaire') ?? ''
  const result = await publishRollUp(deps, actor, { icsId, questionnaire })
  if (result.ok) return redirect(`/systems/${icsId}/results?of=${questionnaire}`)
  if ('why' in result) {
    return data(
      { says: `${result.why.says} (${result.why.rule})`, instead: result.why.instead },
      { status: 409 },
    )
  }
  if (result.reason === 'not-found') throw notFound()
  const says =
    result.reason === 'unchanged'
      ? 'Nothing has changed since these figures were published.'
      : result.reason === 'one-team'
        ? 'They would be, or with what you know already would lay open, the figures of one team that has not shared its result with you. They can be published once more teams’ rounds count in them.'
        : 'No round of the last year that counts in the figures of the whole ICS has closed for the latest version of this questionnaire.'
  return data({ says, instead: [] as readonly string[] }, { status: 409 })
}

export default function SystemResultsRoute() {
  return (
    <SystemResultsPage {...useLoaderData<typeof loader>()} refused={useActionData<typeof action>() ?? null} />
  )
}
