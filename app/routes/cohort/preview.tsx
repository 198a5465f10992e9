import { Form } from '@remix-run/react'
import { ErrorSummary } from '~/components/form/error-summary'
import { TextField } from '~/components/form/text-field'
import { StackedTable } from '~/components/group/stacked-table'

export type PreviewRow = Readonly<{ pairs: number; leavers: number; published: string; detectable: string }>

/** What could be published with so many people and drop-outs, and the smallest change that would show (H6). */
export function Preview({
  rows,
  expected,
  refused,
}: {
  rows: readonly PreviewRow[]
  expected: number
  refused: string | null
}) {
  const error = refused === null ? undefined : 'Enter a number of people, such as 24'
  return (
    <section aria-labelledby="preview">
      <ErrorSummary errors={error ? { expected: error } : {}} />
      <h2 id="preview">What you will be able to say</h2>
      <p>
        If {expected} people let themselves be counted and answer the baseline, this is what can be published
        at the end. It follows from the numbers alone.
      </p>
      <Form method="get" noValidate>
        <TextField
          id="expected"
          label="How many people do you expect to be counted?"
          className="nhsuk-input--width-4"
          value={refused ?? String(expected)}
          error={error}
        />
        <button className="nhsuk-button nhsuk-button--secondary" type="submit">
          Work it out
        </button>
      </Form>
      <StackedTable
        caption="By how many drop out"
        columns={[
          'If so many drop out',
          'Answer both',
          'Published for each scale',
          'Smallest change that would show',
        ]}
        rows={rows.map((row) => ({
          id: String(row.leavers),
          cells: [
            { text: sayLeavers(row.leavers) },
            { text: String(row.pairs) },
            { text: row.published },
            { text: row.detectable === '' ? 'None' : row.detectable },
          ],
        }))}
      />
      <p>
        A standard deviation says how differently people change. Where most change by between half a point
        down and half a point up, it is about half a point: a smallest change of 0.6 standard deviations is
        then 0.3 points. A smaller change than that would show in fewer than four of five such cohorts. The
        more scales you look at, the likelier one of them moves by chance.
      </p>
    </section>
  )
}

const sayLeavers = (leavers: number) =>
  leavers === 0 ? 'Nobody drops out' : `${leavers} ${leavers === 1 ? 'drops' : 'drop'} out`
