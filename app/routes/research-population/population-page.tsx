import { Form, Link } from '@remix-run/react'
import { ErrorSummary, type FieldErrors } from '~/components/form/error-summary'
import { FieldError } from '~/components/form/field-error'
import { RadioQuestion } from '~/components/form/radio-question'
import { formatDate } from '~/components/page-layout/date-text'
import type { Population } from '~/use-cases/publish-research'

type Refused = Readonly<{ errors: FieldErrors; chosen?: string | undefined }>

/** What a researcher can draw and download of one version of a questionnaire. */
export function PopulationPage({
  name,
  title,
  version,
  hasRole,
  population,
  labels,
  refused,
}: {
  name: string
  title: string
  version: number
  hasRole: boolean
  population: Population
  labels: readonly Readonly<{ label: string; n: number }>[]
  refused: Refused | null
}) {
  const errors = refused?.errors ?? {}
  return (
    <div className="app-reading-width">
      <ErrorSummary errors={errors} />
      <p>
        <Link to="/research">Research</Link>
      </p>
      <h1>
        {title}, version {version}
      </h1>
      {hasRole ? (
        <p>
          You hold a role here, or are a member of a team, and so may see figures of groups. Whoever does
          can’t download single rows as well: together they could tell too much.
        </p>
      ) : population.state === 'not-drawn' ? (
        <FirstDraw refused={refused} />
      ) : (
        <Drawn name={name} population={population} labels={labels} error={errors['draw']} />
      )}
    </div>
  )
}

function FirstDraw({ refused }: { refused: Refused | null }) {
  return (
    <>
      <p>
        Nothing has been drawn of it yet. Drawing decides which people’s scores are in the download: those who
        allow it, each with their latest assessment, if there are 50 or more. It then stands for 90 days, for
        every researcher.
      </p>
      <Form method="post" noValidate>
        <RadioQuestion
          id="demographic"
          name="demographic"
          legend="What is told beside the scores?"
          hint="One only, and for good: every later download of this version, by whomever, has the same. A value is named where 11 people or more have it; others are merged."
          options={[
            { value: 'sector', label: 'Sector' },
            { value: 'function', label: 'Function' },
            { value: 'tier', label: 'Tier' },
          ]}
          value={refused?.chosen}
          error={refused?.errors['demographic']}
        />
        <button className="nhsuk-button" type="submit">
          Draw
        </button>
      </Form>
    </>
  )
}

function Drawn({
  name,
  population,
  labels,
  error,
}: {
  name: string
  population: Exclude<Population, { state: 'not-drawn' }>
  labels: readonly Readonly<{ label: string; n: number }>[]
  error: string | undefined
}) {
  return (
    <>
      {population.state === 'standing' ? (
        <>
          <p>
            {population.count} people. Beside the scores each row tells the {population.demographic}:
          </p>
          <ul>
            {labels.map(({ label, n }) => (
              <li key={label}>
                {label}: {n}
              </li>
            ))}
          </ul>
          <ul className="nhsuk-list">
            <li>
              <a href={`/research/${name}/scores.csv`}>Download the scores (CSV)</a>
            </li>
            <li>
              <a href={`/research/${name}/code-book.txt`}>Download the code book</a>
            </li>
          </ul>
          <p>
            The scores are self-reported, and the questionnaire is not validated. Those who allow it chose to:
            they are not a sample of anybody.
          </p>
        </>
      ) : (
        <p>
          Nothing can be downloaded at present: what was drawn holds somebody who has taken back their
          permission, or deleted what was drawn. It has to be drawn anew first.
        </p>
      )}
      <section aria-labelledby="again">
        <h2 id="again">Drawing anew</h2>
        {population.isDue ? (
          <Form method="post">
            <FieldError id="draw" error={error} />
            <p>
              Newcomers come in from 11 on. Where anybody took back, others leave with them, so that nobody
              can tell whose row was taken out.
            </p>
            <button
              className="nhsuk-button nhsuk-button--secondary"
              id="draw"
              type="submit"
              name="demographic"
              value={population.demographic}
            >
              Draw anew
            </button>
          </Form>
        ) : (
          <p>It can be drawn anew from {formatDate(population.drawsFrom)} on.</p>
        )}
      </section>
    </>
  )
}
