import { Form, Link } from '@remix-run/react'
import { GroupArticle } from '~/components/group/group-article'
import { RadioQuestion } from '~/components/form/radio-question'
import type { GroupReport } from '~/domain/group/group-report'

const audienceWords = {
  'ics-lead': 'The ICS lead',
  'ics-teams': 'The other teams of the ICS, beside their own',
  academy: 'The leadership academies that work with the ICS, and their evaluations',
} as const

type Props = Readonly<{
  roundId: string
  team: Readonly<{ id: string; name: string }>
  mayRun: boolean
  isOwn: boolean
  report: GroupReport
  period: string
  about: readonly string[]
  instead: readonly string[]
  others: readonly Readonly<{ id: string; title: string }>[]
  /** The one that is shown, where it was published more than once. */
  published: string | null
  versions: readonly Readonly<{ id: string; publishedAt: string }>[]
  by: string | null
  toShare: readonly (keyof typeof audienceWords)[]
  refused: Readonly<{ says: readonly string[]; instead: readonly string[] }> | null
}>

/** The group profile of a round, with what its facilitator may do about it. */
export function ResultsPage(props: Props) {
  const { roundId, team, isOwn, mayRun, report, refused, instead, others, by } = props
  const base = `/rounds/${roundId}`
  const of = props.published === null ? `of=${report.questionnaire.id}` : `published=${props.published}`
  return (
    <>
      {refused && (
        <div className="app-notice" role="alert">
          {refused.says.map((text) => (
            <p key={text}>{text}</p>
          ))}
          {refused.instead.length > 0 && <Instead ways={refused.instead} />}
        </div>
      )}
      <GroupArticle
        caption={`${team.name}, ${props.period}`}
        heading={report.questionnaire.title}
        report={report}
        about={props.about}
        chosen={by}
        actions={
          <>
            {instead.length > 0 && <Instead ways={instead} />}
            <ul className="app-toolbar app-no-print" aria-label="With this result">
              <li>
                <a href={`${base}/results.pdf?${of}`}>Download PDF</a>
              </li>
              <li>
                <a href={`${base}/results.csv?${of}`}>Download CSV</a>
              </li>
              <li>
                <a href={`${base}/results.json?${of}`}>Download JSON</a>
              </li>
              <li>
                <Link to={`${base}/development`}>What we could do together</Link>
              </li>
              {isOwn && (
                <>
                  <li>
                    <Link to={`/teams/${team.id}/over-time?of=${report.questionnaire.id}`}>Over time</Link>
                  </li>
                  <li>
                    <Link to={`${base}/side-by-side?of=${report.questionnaire.id}`}>Beside other teams</Link>
                  </li>
                  <li>
                    <Link to={`${base}/agreement`}>Working agreement</Link>
                  </li>
                </>
              )}
              {mayRun && (
                <li>
                  <Link to={`${base}/facilitate/1`}>Talk about it</Link>
                </li>
              )}
              {props.versions.map(({ id, publishedAt }) => (
                <li key={id}>
                  <Link to={`${base}/results?published=${id}`}>As published on {publishedAt}</Link>
                </li>
              ))}
              {others.map(({ id, title }) => (
                <li key={id}>
                  <Link to={`${base}/results?of=${id}`}>{title}</Link>
                </li>
              ))}
            </ul>
          </>
        }
        breakdownChoice={<BreakdownChoice report={report} address={`${base}/results?${of}`} chosen={by} />}
      />
      {mayRun && <ForFacilitators {...props} />}
    </>
  )
}

function Instead({ ways }: { ways: readonly string[] }) {
  return (
    <>
      <p>What can be done instead:</p>
      <ul>
        {ways.map((way) => (
          <li key={way}>{way}</li>
        ))}
      </ul>
    </>
  )
}

function BreakdownChoice({
  report: { breakdowns },
  address: whole,
  chosen,
}: {
  report: GroupReport
  address: string
  chosen: string | null
}) {
  if (breakdowns.length === 0) return null
  const address = (by: string | null) => `${whole}${by === null ? '' : `&by=${by}#breakdown`}`
  return (
    <nav className="app-no-print" aria-labelledby="breakdowns">
      <h2 id="breakdowns">Look at it by</h2>
      <p>One at a time, so that nobody can be worked out from two together.</p>
      <ul className="app-toolbar">
        {breakdowns.map(({ dimension }) => (
          <li key={dimension}>
            <Link to={address(dimension)} aria-current={chosen === dimension ? 'true' : undefined}>
              {dimension.charAt(0).toUpperCase() + dimension.slice(1)}
            </Link>
          </li>
        ))}
        {chosen !== null && (
          <li>
            <Link to={address(null)}>The whole group only</Link>
          </li>
        )}
      </ul>
    </nav>
  )
}

function ForFacilitators({ toShare }: Props) {
  return (
    <section className="app-reading-width app-no-print" aria-labelledby="facilitators">
      <h2 id="facilitators">For facilitators</h2>
      {toShare.length > 0 && (
        <Form method="post">
          <RadioQuestion
            id="audience"
            name="audience"
            legend="Share this result with"
            hint="Only those who were announced before people answered. It can’t be taken back."
            options={toShare.map((value) => ({ value, label: audienceWords[value] }))}
            value={undefined}
          />
          <button className="nhsuk-button" type="submit" name="do" value="share">
            Share
          </button>
        </Form>
      )}
      <p>
        Somebody may have withdrawn since. You can publish once more, as far as what was published before
        allows; what is here stays.
      </p>
      <Form method="post">
        <button className="nhsuk-button nhsuk-button--secondary" type="submit" name="do" value="publish">
          Publish again
        </button>
      </Form>
    </section>
  )
}
