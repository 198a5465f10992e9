import { Form, Link } from '@remix-run/react'
import { CheckboxQuestion } from '~/components/form/checkbox-question'
import { ErrorSummary, type FieldErrors } from '~/components/form/error-summary'
import { RadioQuestion } from '~/components/form/radio-question'
import { TextArea } from '~/components/form/text-area'
import { LONGEST_REACTION, type RawReaction, reactionOptions } from '~/domain/cohort/check-reaction'

type Props = Readonly<{
  programme: string
  cohortId: string
  canAnswer: boolean
  isCounted: boolean
  given: RawReaction
  refused: Readonly<{ errors: FieldErrors; given: RawReaction }> | null
}>

/** What somebody thinks of the programme: two ratings, and what to change, whose text is shown only if they say so (D8). */
export function ReactionPage({ programme, cohortId, canAnswer, isCounted, given, refused }: Props) {
  const errors = refused?.errors ?? {}
  const shown = refused?.given ?? given
  return (
    <div className="app-reading-width">
      <ErrorSummary errors={errors} />
      <h1>What you think of the programme</h1>
      <p>
        {programme}. It says nothing of how you lead. Leave out what you like.{' '}
        {isCounted
          ? 'It goes into figures of the whole cohort, without names.'
          : 'You have not agreed to be counted, so for now it goes into nothing that others see.'}{' '}
        You can change it until the wave closes.
      </p>
      {canAnswer ? (
        <Form method="post" noValidate>
          <RadioQuestion
            id="usefulness"
            name="usefulness"
            legend="How useful has it been to you?"
            options={reactionOptions('usefulness')}
            value={shown.usefulness}
            error={errors['usefulness']}
          />
          <RadioQuestion
            id="relevance"
            name="relevance"
            legend="How relevant has it been to your work?"
            options={reactionOptions('relevance')}
            value={shown.relevance}
            error={errors['relevance']}
          />
          <TextArea
            id="whatToChange"
            label="What would you change?"
            hint={`Up to ${LONGEST_REACTION} characters. Please name nobody.`}
            value={shown.whatToChange}
            error={errors['whatToChange']}
          />
          <CheckboxQuestion
            id="mayBeShown"
            legend="May the academy read your words?"
            hint="Only together with those of at least nine others, in the order of chance and without a name. Unless you tick this, nobody reads them but you."
            options={[{ value: 'yes', label: 'Yes, it may show my words without my name' }]}
            values={shown.mayBeShown ? ['yes'] : []}
          />
          <button className="nhsuk-button" type="submit">
            Save
          </button>
        </Form>
      ) : (
        <ClosedReaction given={given} />
      )}
      <p>
        <Link to={`/taking-part/${cohortId}`}>{canAnswer ? 'Not now' : 'Back'}</Link>
      </p>
    </div>
  )
}

function ClosedReaction({ given }: { given: RawReaction }) {
  const wordsOf = (of: 'usefulness' | 'relevance') =>
    reactionOptions(of).find(({ value }) => value === given[of])?.label ?? 'Nothing'
  return (
    <>
      <p>The wave has closed, so this can be changed no more. You said:</p>
      <dl className="nhsuk-summary-list">
        {[
          ['Useful', wordsOf('usefulness')],
          ['Relevant', wordsOf('relevance')],
          ['What to change', given.whatToChange === '' ? 'Nothing' : given.whatToChange],
        ].map(([term, said]) => (
          <div className="nhsuk-summary-list__row" key={term}>
            <dt className="nhsuk-summary-list__key">{term}</dt>
            <dd className="nhsuk-summary-list__value app-lines">{said}</dd>
          </div>
        ))}
      </dl>
    </>
  )
}
