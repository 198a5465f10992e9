import { Form, Link } from '@remix-run/react'
import { CheckboxQuestion } from '~/components/form/checkbox-question'
import { AddToPlan } from './add-to-plan'
import type { ShownSituation } from './suggestions-page'

/** For what no course changes: the person says what they want to do something about; nothing is scored (P2, P9). */
export function SituationSection({
  situation: { topics, chosen, suggestions },
  assessmentId,
}: {
  situation: ShownSituation
  assessmentId: string
}) {
  return (
    <section aria-labelledby="situation">
      <h2 id="situation">About your situation</h2>
      <p>
        Where you stand, what you draw on and what room you have aren’t skills, and no course changes them.
        Talking about it can, and so can covering for each other.
      </p>
      {suggestions.length > 0 && (
        <ul className="app-assessments">
          {suggestions.map(({ id, title, says, aim, topic }) => (
            <li key={id} className="app-breakable">
              <h3 className="nhsuk-heading-s">
                <Link to={`/activities/${id}`}>{title}</Link>
              </h3>
              <p>
                <strong>{aim}.</strong> You said that you want to do something about this.
              </p>
              <p className="app-cards__meta">{says}.</p>
              <p className="app-actions app-no-print">
                <AddToPlan title={title} asked={{ activity: id, topic, assessment: assessmentId }} />
              </p>
            </li>
          ))}
        </ul>
      )}
      {chosen.length > 0 && suggestions.length === 0 && (
        <p>
          Nothing that you could find addresses this yet, or you have said of all of it that you did it or
          that it isn’t for you.
        </p>
      )}
      <Form method="get" className="app-no-print">
        <CheckboxQuestion
          id="topic"
          legend="What do you want to do something about?"
          hint="This is yours to say, whatever you answered. Five suggestions at most."
          options={topics.map(({ id, title, answer }) => ({
            value: id,
            label: answer === null ? title : `${title} (you answered: ${answer})`,
          }))}
          values={chosen}
        />
        <button className="nhsuk-button nhsuk-button--secondary" type="submit">
          Suggest something
        </button>
      </Form>
    </section>
  )
}
