import { Form, Link } from '@remix-run/react'
import { ErrorSummary, type FieldErrors } from '~/components/form/error-summary'
import { RadioQuestion } from '~/components/form/radio-question'
import { concerns, workRoles } from '~/domain/questionnaire/suggest-questionnaires'

export function WhichQuestionnairePage({
  concern,
  workRole,
  errors,
  suggested,
}: {
  concern: string | null
  workRole: string | null
  errors: FieldErrors
  suggested: readonly Readonly<{ id: string; title: string; summary: string; why: string }>[]
}) {
  return (
    <div className="app-reading-width">
      <ErrorSummary errors={errors} />
      <h1>Which questionnaire is for me?</h1>
      {suggested.length > 0 && (
        <section className="app-notice" aria-labelledby="suggested" role="status">
          <h2 className="nhsuk-heading-m" id="suggested">
            For you
          </h2>
          {suggested.map((questionnaire) => (
            <div key={questionnaire.id}>
              <p>
                <Link to={`/questionnaires/${questionnaire.id}`}>
                  <strong>{questionnaire.title}</strong>
                </Link>
                <br />
                {questionnaire.summary}
                <br />
                {questionnaire.why}
              </p>
            </div>
          ))}
        </section>
      )}
      <Form method="get">
        <input type="hidden" name="asked" value="yes" />
        <RadioQuestion
          id="about"
          name="about"
          size="m"
          legend="What do you want to look at?"
          options={concerns.map(({ id, label }) => ({ value: id, label }))}
          value={concern ?? undefined}
          error={errors['about']}
        />
        <p>
          <Link to="/glossary#licence">What we mean by licence</Link>
        </p>
        <RadioQuestion
          id="role"
          name="role"
          size="m"
          legend="What describes you best?"
          options={workRoles.map(({ id, label }) => ({ value: id, label }))}
          value={workRole ?? undefined}
          error={errors['role']}
        />
        <button className="nhsuk-button" type="submit">
          Show me
        </button>
      </Form>
      <p>
        <Link to="/questionnaires">See all seven</Link>. Nothing you choose here is stored.
      </p>
    </div>
  )
}
