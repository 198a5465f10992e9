import type { LoaderFunctionArgs } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { DateText } from '~/components/page-layout/date-text'
import { describeMeasurement } from '~/domain/evaluation/describe-measurement'
import { isAboutSelf } from '~/domain/round/subject-of'
import { identify } from '~/http/identify.server'
import { notFound } from '~/http/not-found.server'
import type { PageHandle } from '~/http/page-title'
import { readMeasurement } from '~/use-cases/read-measurement'
import { MeasuredTable } from './measured-table'

export const handle: PageHandle = {
  title: (page: { title: string }) => `How well it measures: ${page.title}`,
}

export async function loader(args: LoaderFunctionArgs) {
  const { deps } = await identify(args)
  const questionnaire = deps.library.find(args.params['questionnaire'] ?? '')
  if (!questionnaire || questionnaire.scales.length === 0) throw notFound()
  const published = await readMeasurement(deps, questionnaire)
  return {
    ...{ title: questionnaire.title, name: `${questionnaire.id}@${questionnaire.version}` },
    isAboutTeam: !isAboutSelf(questionnaire),
    publishedAt: published?.publishedAt ?? null,
    scales: questionnaire.scales.map(({ id, title, items }) => ({
      ...{ id, title },
      items: items.map((item) => ({ id: item.id, text: item.text })),
      figures: describeMeasurement(published?.snapshot.scales[id] ?? null),
    })),
  }
}

export default function Measurement() {
  const { title, name, isAboutTeam, publishedAt, scales } = useLoaderData<typeof loader>()
  return (
    <div className="app-reading-width">
      <p className="nhsuk-caption-l">{title}</p>
      <h1>How well it measures</h1>
      <p>
        People say of themselves, or of their group, how things are. These figures tell how far the questions
        of one scale belong together. They don’t tell whether what people say is so.
      </p>
      {publishedAt === null ? (
        <p className="nhsuk-inset-text">
          Not enough data yet. Figures appear once 30 people who let their answers be counted have answered
          every question of a scale.
        </p>
      ) : (
        <p>
          From everybody in England who let their answers be counted, as of <DateText iso={publishedAt} />.
          They are worked out again once a week, and change only when enough people have come or gone.
        </p>
      )}
      {publishedAt !== null &&
        scales.map((scale) => <MeasuredTable key={scale.id} scale={scale} isAboutTeam={isAboutTeam} />)}
      <h2>What the words mean</h2>
      <dl>
        <dt>
          <strong>Alpha and omega</strong>
        </dt>
        <dd>
          How far the questions of a scale move together, at most 1. The higher, the steadier a score. The
          interval in brackets holds the true figure in 95 of 100 such samples.
        </dd>
        <dt>
          <strong>Question with the rest</strong>
        </dt>
        <dd>How far one question moves with the others of its scale, from −1 to 1.</dd>
        <dt>
          <strong>At the lowest, at the highest</strong>
        </dt>
        <dd>
          How many people have the lowest or highest score there is. Where many do, the scale can’t tell them
          apart.
        </dd>
        {isAboutTeam && (
          <>
            <dt>
              <strong>ICC(1) and ICC(2)</strong>
            </dt>
            <dd>
              How much of the differences lies between teams rather than within them, and how steady a team’s
              mean is.
            </dd>
          </>
        )}
      </dl>
      <p>
        <Link to={`/questionnaires/${name}`}>About this questionnaire</Link>
      </p>
      <p>
        <Link to="/account/measurement">Let your answers be counted, or take that back</Link>
      </p>
    </div>
  )
}
