import { Form } from '~/http/link'
import { ErrorSummary } from '../form/error-summary'
import { FileField } from '../form/file-field'
import { TextArea } from '../form/text-area'
import type { ImportAnswer } from './import-answer'

/** More than this isn't listed: whoever has as many mends the first ones first. */
const MOST_SHOWN = 500

/** Takes a table in three steps: chosen or pasted, looked at with every problem in it, done. */
export function ImportPage({
  heading,
  about,
  columns,
  most,
  templatePath,
  takesJson = false,
  deed,
  answer,
}: {
  heading: string
  about: string
  columns: readonly (readonly [name: string, says: string])[]
  most: number
  templatePath: string
  takesJson?: boolean
  /** What a number of rows will do, such as "3 organisations will be added". */
  deed: (count: number) => string
  answer: ImportAnswer | null
}) {
  const refused = answer?.kind === 'refused' ? answer : null
  const problems = answer?.kind === 'problems' ? answer.problems : []
  const errors: Record<string, string> = refused ? { [refused.field]: refused.error } : {}
  if (answer?.kind === 'problems') errors['problems'] = answer.error
  return (
    <div className="app-reading-width">
      <ErrorSummary errors={errors} />
      <h1>{heading}</h1>
      <p>{about}</p>
      {problems.length > 0 && (
        <section aria-labelledby="problems">
          <h2 id="problems" tabIndex={-1}>
            What to mend
          </h2>
          <p>Nothing was imported.</p>
          <ul className="app-breakable">
            {problems.slice(0, MOST_SHOWN).map((problem) => (
              <li key={problem}>{problem}.</li>
            ))}
          </ul>
          {problems.length > MOST_SHOWN && <p>These are the first {MOST_SHOWN}.</p>}
        </section>
      )}
      {answer?.kind === 'preview' && (
        <section aria-labelledby="preview">
          <h2 id="preview">Look at it before anything is done</h2>
          <p>
            <strong>{deed(answer.count)}.</strong> All are, or none.
          </p>
          <ul className="app-breakable">
            {answer.first.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
          {answer.count > answer.first.length && (
            <p>And {(answer.count - answer.first.length).toLocaleString('en-GB')} more.</p>
          )}
          <Form method="post" encType="multipart/form-data">
            <input type="hidden" name="text" value={answer.text} />
            <button className="nhsuk-button" type="submit" name="do" value="import">
              Import
            </button>
          </Form>
        </section>
      )}
      <h2>{answer?.kind === 'preview' ? 'Or take another file' : 'Choose a file, or paste'}</h2>
      <p>
        A CSV file in UTF-8, its first row these names
        {takesJson && ', or a JSON file: a list of objects with these keys, the first of them row 2'}, up to{' '}
        {most.toLocaleString('en-GB')} rows. <a href={templatePath}>Download a file to fill in</a>
      </p>
      <ul>
        {columns.map(([name, says]) => (
          <li key={name}>
            <strong>{name}</strong>: {says}
          </li>
        ))}
      </ul>
      <Form method="post" encType="multipart/form-data" noValidate>
        <FileField
          id="file"
          label="File"
          accept={`.csv,text/csv${takesJson ? ',.json,application/json' : ''}`}
          error={errors['file']}
        />
        <TextArea
          id="text"
          label="Or paste its rows, with the first one"
          hint="As they are copied out of a spreadsheet, or as they stand in a CSV file."
          rows={8}
          value={answer?.kind === 'problems' || answer?.kind === 'refused' ? answer.text : ''}
          error={errors['text']}
        />
        <button className="nhsuk-button nhsuk-button--secondary" type="submit" name="do" value="check">
          Check
        </button>
      </Form>
    </div>
  )
}
