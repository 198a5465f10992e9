import { Link } from '@remix-run/react'
import { RadarChart } from '~/components/charts/radar-chart'
import { waveTitles } from '~/components/cohort/wave-words'
import { StackedTable } from '~/components/group/stacked-table'
import { DateText, formatShortDate } from '~/components/page-layout/date-text'
import type { OwnChange } from '~/domain/cohort/build-own-change'
import type { WaveKind } from '~/domain/cohort/cohort'
import { describeChange } from '~/domain/profile/overlay-profile'
import { formatScore } from '~/domain/scoring/format-score'

/** A person's own change over the waves of a cohort, on the radar and as tables. Nothing in it is of anybody else. */
export function OwnChangePage({
  cohort,
  changes,
  next,
}: {
  cohort: Readonly<{ id: string; programme: string; name: string }>
  changes: readonly OwnChange[]
  next: Readonly<{ kind: WaveKind; opensOn: string }> | null
}) {
  return (
    <>
      <p className="app-no-print">
        <Link to={`/taking-part/${cohort.id}`}>Taking part in {cohort.programme}</Link>
      </p>
      <h1>My own change</h1>
      <p>
        {cohort.programme}, {cohort.name}. Only you see this. It is what you said of yourself, at each time;
        it is no test, and a score can go down because you have learnt to look more closely.
      </p>
      {changes.length === 0 && (
        <p>There is nothing here before you have submitted a questionnaire of a wave.</p>
      )}
      {changes.map((change) => (
        <ChangeSection key={`${change.questionnaire.id}-${change.questionnaire.version}`} change={change} />
      ))}
      {changes.every(({ waves }) => waves.length < 2) && (
        <p>
          {next === null ? (
            'There is no later wave to compare with yet.'
          ) : (
            <>
              There will be more to compare after “{waveTitles[next.kind]}”, from{' '}
              <DateText iso={next.opensOn} /> on.
            </>
          )}
        </p>
      )}
    </>
  )
}

function ChangeSection({ change }: { change: OwnChange }) {
  const { questionnaire, waves, scales, hasOtherVersions } = change
  const id = `${questionnaire.id}-${questionnaire.version}`
  const labels = waves.map(({ kind, submittedAt }) => `${waveTitles[kind]}, ${formatShortDate(submittedAt)}`)
  const numberOf = (score: number | null) => (score === null ? 'Not enough answers' : formatScore(score))
  const hasStart = waves[0]?.kind === 'baseline'
  const isLookedBack = scales.some(({ lookingBack }) => lookingBack !== null)
  // The latest first, as on a profile.
  const series = waves
    .map(({ waveId }, index) => ({
      ...{ id: waveId, label: labels[index]! },
      values: scales.map(({ scores }) => scores[index] ?? null),
    }))
    .reverse()
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{questionnaire.title}</h2>
      {hasOtherVersions && (
        <p>
          You answered this in another version as well. Its words differ, so the scores aren’t compared: each
          version stands by itself. This is version {questionnaire.version}.
        </p>
      )}
      <RadarChart
        id={`radar-${id}`}
        title={`Radar of your ${scales.length} scores`}
        summary={`${scales.length} scales, from 1 at the centre to 5 outside, at ${waves.length === 1 ? 'one time' : `${waves.length} times`}. The table below has the same numbers.`}
        axes={scales.map((scale) => ({ id: scale.id, label: scale.title }))}
        series={series}
      />
      <StackedTable
        caption="Your scores. They run from 1 to 5."
        columns={['Scale', ...labels, ...(waves.length > 1 ? ['Change'] : [])]}
        rows={scales.map((scale) => ({
          id: scale.id,
          cells: [
            { text: scale.title },
            ...scale.scores.map((score) => ({ text: numberOf(score) })),
            ...(waves.length > 1 ? [{ text: describeChange(scale.change) }] : []),
          ],
        }))}
      />
      {isLookedBack && (
        <>
          <h3>Looking back</h3>
          <p>
            At the end you rated each scale once as you are now, and once as you see the start today. The two
            ways of seeing the start may differ: people learn what the words mean and judge themselves anew,
            which is called response shift, or look back kindly and see more change than there was. Neither is
            the right one, and they are not averaged.
          </p>
          <StackedTable
            caption="The start as you scored it then, and as you see it looking back"
            columns={[
              'Scale',
              ...(hasStart ? [`Score at the start, ${formatShortDate(waves[0]?.submittedAt ?? '')}`] : []),
              'Start, looking back',
              'Now, rated beside it',
              'Change, looking back',
            ]}
            rows={scales.map(({ id: scaleId, title, scores, lookingBack }) => ({
              id: scaleId,
              cells: [
                { text: title },
                ...(hasStart ? [{ text: numberOf(scores[0] ?? null) }] : []),
                { text: lookingBack === null ? 'Skipped' : String(lookingBack.then) },
                { text: lookingBack === null ? 'Skipped' : String(lookingBack.now) },
                {
                  text:
                    lookingBack === null ? 'Not known' : describeChange(lookingBack.now - lookingBack.then),
                },
              ],
            }))}
          />
        </>
      )}
    </section>
  )
}
