import type { ProfileReport, RankedScales, ReportedScale } from '~/domain/profile/profile-report'
import { formatScore } from '~/domain/scoring/format-score'

/** What stands out on a person's own profile: relative to their own middle score, never to others. */
export function RankedSection({ report }: { report: ProfileReport }) {
  const { scales, strengths, growthAreas } = report
  return (
    <>
      <h2>Strengths on your profile</h2>
      {strengths.shown.length === 0 ? (
        <p>Nothing stands above the middle of this profile.</p>
      ) : (
        <>
          <p>Above your own middle score, the highest first.</p>
          <RankedList ranked={strengths} scales={scales} />
        </>
      )}

      {growthAreas.basis === 'importance' && (
        <>
          <h2>Growth areas</h2>
          {growthAreas.shown.length === 0 ? (
            <p>Nothing that you said your role calls for a great deal lies below your own middle score.</p>
          ) : (
            <>
              <p>
                You said your role calls for these, and they lie below your own middle score. The widest gap
                first.
              </p>
              <RankedList ranked={growthAreas} scales={scales} withImportance />
            </>
          )}
        </>
      )}
      {growthAreas.basis === 'lower' && growthAreas.shown.length > 0 && (
        <>
          <h2>Lower on your profile</h2>
          <p>
            These are the lowest scores, and no more than that: without knowing what your role calls for, they
            can’t be called growth areas.
          </p>
          <RankedList ranked={growthAreas} scales={scales} />
        </>
      )}
    </>
  )
}

function RankedList({
  ranked,
  scales,
  withImportance = false,
}: {
  ranked: RankedScales
  scales: readonly ReportedScale[]
  withImportance?: boolean
}) {
  const find = (id: string) => scales.find((scale) => scale.id === id)!
  const shown = ranked.shown.map(find)
  const describe = ({ score, importance }: ReportedScale) =>
    `${score === null ? '' : formatScore(score)}${withImportance && importance ? `, role calls for it: ${importance.label.toLowerCase()}` : ''}`
  return (
    <>
      <ul>
        {shown.map((scale) => (
          <li key={scale.id}>
            <a href={`#scale-${scale.id}`}>{scale.title}</a>: {describe(scale)}
            {shown.some((other) => other !== scale && describe(other) === describe(scale)) && ' (equal)'}
          </li>
        ))}
      </ul>
      {ranked.equal.length > 0 && (
        <p>
          Equal with the last of these:{' '}
          {ranked.equal.map(find).map((scale, index) => (
            <span key={scale.id}>
              {index > 0 && ', '}
              <a href={`#scale-${scale.id}`}>{scale.title}</a>
            </span>
          ))}
          .
        </p>
      )}
    </>
  )
}
