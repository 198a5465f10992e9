import { Form } from '@remix-run/react'
import { DateText, formatMoment } from '~/components/page-layout/date-text'
import { SummaryFact } from '~/components/page-layout/summary-fact'
import type { Job } from '~/use-cases/read-jobs'

type Mail = Readonly<{
  waiting: number
  tried: number
  nextAt: string | null
  givenUp: readonly Readonly<{ day: string; count: number }>[]
}>

/** What the product does by itself, and how its mail stands: no names, no addresses. */
export function JobsPage({ jobs, mail, again }: { jobs: readonly Job[]; mail: Mail; again: boolean }) {
  return (
    <div className="app-reading-width">
      {again && (
        <div className="nhsuk-inset-text" role="status">
          <p>It will be tried within a minute.</p>
        </div>
      )}
      <h1>Jobs and mail</h1>
      <p>
        What this site does by itself, in one of its processes at a time. What fails is tried again after
        longer and longer waits; after eight failures in a row once a day, or when you say so.
      </p>
      {jobs.map((job) => (
        <section key={job.name} aria-labelledby={idOf(job)}>
          <h2 id={idOf(job)} className="nhsuk-heading-m">
            {job.label}
          </h2>
          <dl className="nhsuk-summary-list">
            <SummaryFact label="State">{describeState(job)}</SummaryFact>
            <SummaryFact label="Last run">
              {job.lastRunAt === null ? 'Never' : formatMoment(job.lastRunAt)}
              {job.leftUndone > 0 && `; ${countThings(job.leftUndone)} could not be done`}
            </SummaryFact>
            <SummaryFact label="Next">{job.nextAt === null ? '–' : formatMoment(job.nextAt)}</SummaryFact>
          </dl>
          {job.failures > 0 && job.state !== 'running' && (
            <TryAgain what={job.name} label="Try again" of={job.label} />
          )}
        </section>
      ))}
      <section aria-labelledby="mail">
        <h2 id="mail">Mail</h2>
        <p>{describeWaiting(mail)}</p>
        {mail.tried > 0 && <TryAgain what="mail" label="Try all of it now" of="Mail" />}
        {mail.givenUp.length === 0 ? (
          <p>In the last 30 days no mail was given up.</p>
        ) : (
          <>
            <p>
              Mail that was given up in the last 30 days. Addresses that said no are listed under “Addresses
              that could not be reached”.
            </p>
            <ul>
              {mail.givenUp.map(({ day, count }) => (
                <li key={day}>
                  <DateText iso={day} />: {count}
                </li>
              ))}
            </ul>
          </>
        )}
      </section>
    </div>
  )
}

function TryAgain({ what, label, of }: { what: string; label: string; of: string }) {
  return (
    <Form method="post">
      <input type="hidden" name="again" value={what} />
      <button className="nhsuk-button nhsuk-button--secondary" type="submit">
        {label}
        <span className="nhsuk-u-visually-hidden">: {of}</span>
      </button>
    </Form>
  )
}

function describeState({ state, failures, lastError }: Job): string {
  const because = lastError === null ? '' : `, last with “${lastError}”`
  if (state === 'never-run') return 'Has not run here'
  if (state === 'running') return 'At work now'
  if (state === 'set-aside') return `Set aside: failed ${failures} times in a row${because}`
  if (state === 'failing') return `Failed ${failures === 1 ? 'once' : `${failures} times in a row`}${because}`
  return 'In order'
}

function describeWaiting({ waiting, tried, nextAt }: Mail): string {
  if (waiting === 0) return 'No mail waits to be sent.'
  const many = waiting === 1 ? 'One mail waits to be sent' : `${waiting} mails wait to be sent`
  const next = nextAt === null ? '' : ` The next is due ${formatMoment(nextAt)}.`
  return tried === 0
    ? `${many}.${next}`
    : `${many}; ${tried} of them ${tried === 1 ? 'was' : 'were'} tried.${next}`
}

const countThings = (count: number) => (count === 1 ? 'one thing' : `${count} things`)
const idOf = ({ name }: Job) => name.replace(' ', '-')
