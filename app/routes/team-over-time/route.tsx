import type { LoaderFunctionArgs } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { ComparisonSection } from '~/components/group/comparison-section'
import { TrendSection } from '~/components/group/trend-section'
import { QuestionChoice } from '~/components/group/question-choice'
import { DateText, formatDate } from '~/components/page-layout/date-text'
import { buildTrends } from '~/domain/group/build-trends'
import { chooseQuestionnaire } from '~/domain/group/choose-questionnaire'
import { compareGroups } from '~/domain/group/compare-groups'
import { requirePerson } from '~/http/identify.server'
import { notFound } from '~/http/not-found.server'
import type { PageHandle } from '~/http/page-title'
import { readTeamOverTime } from '~/use-cases/read-team-over-time'

export const handle: PageHandle = {
  title: (page: { team: { name: string } }) => `Over time: ${page.team.name}`,
}

export async function loader(args: LoaderFunctionArgs) {
  const { deps, actor } = await requirePerson(args)
  const found = await readTeamOverTime(deps, actor, args.params['team'] ?? '')
  if (!found) throw notFound()
  const { team, rounds, events } = found
  const { all, chosen } = chooseQuestionnaire(
    rounds.flatMap(({ snapshots }) => snapshots.map(({ questionnaire }) => questionnaire)),
    new URL(args.request.url).searchParams.get('of'),
  )
  if (all.length > 0 && !chosen) throw notFound()
  const ofChosen = rounds.flatMap(({ round, snapshots }) =>
    snapshots
      .filter(({ questionnaire }) => questionnaire.id === chosen?.id)
      .map(({ content }) => ({ id: round.id, name: formatDate(round.closesOn), snapshot: content })),
  )
  const comparison = chosen ? compareGroups(chosen, ofChosen, 'given') : null
  const closedOn = new Map(rounds.map(({ round }) => [round.id, round.closesOn]))
  return {
    team,
    trends: comparison && buildTrends(comparison, closedOn, events),
    questionnaires: all.map(({ id, title }) => ({ id, title })),
    chosen: chosen ? { id: chosen.id, title: chosen.title } : null,
    comparison,
    rounds: ofChosen.map(({ id, name }) => ({ id, name })),
    events,
  }
}

export default function TeamOverTimeRoute() {
  const { team, questionnaires, chosen, comparison, trends, rounds, events } = useLoaderData<typeof loader>()
  return (
    <article>
      <p className="nhsuk-caption-l">
        <Link to={`/teams/${team.id}`}>{team.name}</Link>
      </p>
      <h1>Over time{chosen && `: ${chosen.title}`}</h1>
      {comparison === null ? (
        <p>Nothing has been published yet. Once a round has closed, it stands here beside those before it.</p>
      ) : (
        <>
          <div className="app-reading-width">
            <p>
              Each round’s published figures side by side, the earliest first. Others may have answered each
              time: a difference is a reason to talk, not a proof of change.
            </p>
          </div>
          <QuestionChoice
            path={`/teams/${team.id}/over-time`}
            questionnaires={questionnaires}
            chosen={chosen?.id ?? ''}
          />
          {trends && <TrendSection trends={trends} />}
          <ComparisonSection comparison={comparison} order="in the order of time" />
          <ul>
            {rounds.map(({ id, name }) => (
              <li key={id}>
                <Link to={`/rounds/${id}/results?of=${chosen?.id}`}>The round that closed on {name}</Link>
              </li>
            ))}
          </ul>
        </>
      )}
      <section className="app-reading-width" aria-labelledby="events">
        <h2 id="events">What happened meanwhile</h2>
        {events.length === 0 ? (
          <p>Nothing is in the event log.</p>
        ) : (
          <ul>
            {events.map(({ id, happenedOn, text }) => (
              <li key={id}>
                <DateText iso={happenedOn} />: {text}
              </li>
            ))}
          </ul>
        )}
        <p>
          <Link to={`/teams/${team.id}/events`}>Event log</Link>
        </p>
      </section>
    </article>
  )
}
