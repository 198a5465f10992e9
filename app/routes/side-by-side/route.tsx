import type { LoaderFunctionArgs } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { ComparisonSection } from '~/components/group/comparison-section'
import { QuestionChoice } from '~/components/group/question-choice'
import { chooseQuestionnaire } from '~/domain/group/choose-questionnaire'
import { compareGroups } from '~/domain/group/compare-groups'
import { requirePerson } from '~/http/identify.server'
import { notFound } from '~/http/not-found.server'
import type { PageHandle } from '~/http/page-title'
import { readSideBySide } from '~/use-cases/read-side-by-side'

export const handle: PageHandle = {
  title: (page: { team: { name: string } }) => `Beside other teams: ${page.team.name}`,
}

export async function loader(args: LoaderFunctionArgs) {
  const { deps, actor } = await requirePerson(args)
  const roundId = args.params['round'] ?? ''
  const found = await readSideBySide(deps, actor, roundId)
  if (!found) throw notFound()
  const { own, takesPart, others } = found
  const { all, chosen } = chooseQuestionnaire(
    own.snapshots.map(({ questionnaire }) => questionnaire),
    new URL(args.request.url).searchParams.get('of'),
  )
  if (!chosen) throw notFound()
  const mine = own.snapshots
    .filter(({ questionnaire }) => questionnaire.id === chosen.id)
    .map(({ content }) => ({ id: own.team.id, name: own.team.name, snapshot: content }))
  const theirs = others
    .filter(({ result }) => result.questionnaire.id === chosen.id)
    .map(({ team, result }) => ({ id: team.id, name: team.name, snapshot: result.content }))
  return {
    roundId,
    team: own.team,
    takesPart,
    howMany: theirs.length,
    questionnaires: all.map(({ id, title }) => ({ id, title })),
    chosen: { id: chosen.id, title: chosen.title },
    comparison: compareGroups(chosen, [...mine, ...theirs], 'name'),
  }
}

export default function SideBySideRoute() {
  const { roundId, team, takesPart, howMany, questionnaires, chosen, comparison } =
    useLoaderData<typeof loader>()
  return (
    <article>
      <p className="nhsuk-caption-l">
        <Link to={`/rounds/${roundId}/results?of=${chosen.id}`}>{team.name}</Link>
      </p>
      <h1>Beside other teams: {chosen.title}</h1>
      <div className="app-reading-width">
        {!takesPart && (
          <p>
            A team sees others’ results once it lets them see its own: that has to be announced before people
            answer, and then shared by a facilitator.
          </p>
        )}
        {takesPart && howMany === 0 && <p>No other team of the ICS has shared this with the teams yet.</p>}
        {takesPart && howMany > 0 && (
          <p>
            The latest results that teams of the ICS share with each other, by name. They are there to learn
            from each other, and are not ranked: teams differ in what they are for.
          </p>
        )}
      </div>
      <QuestionChoice
        path={`/rounds/${roundId}/side-by-side`}
        questionnaires={questionnaires}
        chosen={chosen.id}
      />
      {takesPart && <ComparisonSection comparison={comparison} order="by the teams’ names" />}
    </article>
  )
}
