import { describeRankings, type Ranking } from '~/domain/profile/describe-rankings'
import type { ProfileReport, ReportedScale } from '~/domain/profile/profile-report'

/** What stands out on a profile: relative to its own middle score, never to others. */
export function RankedSection({ report }: { report: ProfileReport }) {
  return (
    <>
      {describeRankings(report).map((ranking) => (
        <RankedScales key={ranking.title} ranking={ranking} />
      ))}
    </>
  )
}

function RankedScales({ ranking: { title, text, scales, equal } }: { ranking: Ranking }) {
  return (
    <>
      <h2>{title}</h2>
      <p>{text}</p>
      {scales.length > 0 && (
        <ul>
          {scales.map(({ scale, summary }) => (
            <li key={scale.id}>
              <ScaleLink scale={scale} />: {summary}
            </li>
          ))}
        </ul>
      )}
      {equal.length > 0 && (
        <p>
          Equal with the last of these:{' '}
          {equal.map((scale, index) => (
            <span key={scale.id}>
              {index > 0 && ', '}
              <ScaleLink scale={scale} />
            </span>
          ))}
          .
        </p>
      )}
    </>
  )
}

function ScaleLink({ scale }: { scale: ReportedScale }) {
  return <a href={`#scale-${scale.id}`}>{scale.title}</a>
}
