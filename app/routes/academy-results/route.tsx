import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { QuestionChoice } from '~/components/group/question-choice'
import { TeamsSideBySide } from '~/components/group/teams-side-by-side'
import { chooseQuestionnaire } from '~/domain/group/choose-questionnaire'
import { compareGroups } from '~/domain/group/compare-groups'
import { canBeAsked } from '~/domain/round/can-be-asked'
import { requirePerson } from '~/http/identify.server'
import { notFound } from '~/http/not-found.server'
import type { PageHandle } from '~/http/page-title'
import { readAcademyResults } from '~/use-cases/read-academy-results'

export const handle: PageHandle = {
  title: (page: { academy: { name: string } }) => `What teams share with ${page.academy.name}`,
}

export async function loader(args: LoaderFunctionArgs) {
  const { deps, actor } = await requirePerson(args)
  const found = await readAcademyResults(deps, actor, args.params['academy'] ?? '')
  if (!found) throw notFound()
  const askable = deps.library.questionnaires.filter(canBeAsked)
  const { all, chosen } = chooseQuestionnaire(askable, new URL(args.request.url).searchParams.get('of'))
  if (!chosen) throw notFound()
  const teams = found.teams.filter(({ result }) => result.questionnaire.id === chosen.id)
  return {
    academy: found.academy,
    questionnaires: all.map(({ id, title }) => ({ id, title })),
    chosen: { id: chosen.id, title: chosen.title },
    comparison: compareGroups(
      chosen,
      teams.map(({ team, result }) => ({ id: team.id, name: team.name, snapshot: result.content })),
      'name',
    ),
    rounds: teams.map(({ team, roundId }) => ({ roundId, name: team.name })),
  }
}

/** Results that teams of its ICSs share with an academy, side by side (D10, P7). */
export default function AcademyResults() {
  const { academy, questionnaires, chosen, comparison, rounds } = useLoaderData<typeof loader>()
  return (
    <>
      <QuestionChoice
        path={`/academies/${academy.id}/results`}
        questionnaires={questionnaires}
        chosen={chosen.id}
      />
      <div className="app-reading-width">
        <p className="nhsuk-caption-l">{academy.name}</p>
        <h1>What teams share with you</h1>
        <p>
          Teams of the integrated care systems (ICSs) that you work with decide before they answer whether an
          academy may see their result, and share it afterwards. What is about a team or a system also stands
          in the evaluations of your cohorts.
        </p>
        {rounds.length > 0 && (
          <ul>
            {rounds.map(({ roundId, name }) => (
              <li key={roundId}>
                <a href={`/rounds/${roundId}/results`}>{name}: the whole result</a>
              </li>
            ))}
          </ul>
        )}
      </div>
      <TeamsSideBySide
        comparison={comparison}
        whenNone={`No team has shared a result of “${chosen.title}” with academies.`}
      />
    </>
  )
}
