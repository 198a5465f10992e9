import { Form } from '@remix-run/react'
import { CheckboxQuestion } from '~/components/form/checkbox-question'
import { ErrorSummary, type FieldErrors } from '~/components/form/error-summary'
import { SelectField } from '~/components/form/select-field'
import { TextArea } from '~/components/form/text-area'
import { functions, sectors, tiers } from '~/domain/answers/role-facts'
import type { TypedForum } from './form'
import { type ShownIntroduction, Introductions } from './introductions'

type Props = Readonly<{
  hasJoined: boolean
  systems: readonly Readonly<{ id: string; name: string }>[]
  scales: readonly Readonly<{ value: string; label: string }>[]
  typed: TypedForum
  introductions: readonly ShownIntroduction[]
  errors: FieldErrors
}>

/** The forums: what somebody says of themselves there, and who could be put in touch with them. */
export function ForumsPage(props: Props) {
  const { hasJoined, introductions, errors } = props
  return (
    <div className="app-reading-width">
      <ErrorSummary errors={errors} />
      <h1>Forums</h1>
      <p>
        Here people are put in touch with somebody in the same role in another integrated care system (ICS),
        or with somebody from another sector who offers what they want to learn. It goes by what you say here,
        and never by your answers or scores.
      </p>
      <p>
        The other person first sees your role, sector, system and words, without your name. Names and e-mail
        addresses are shown once both have agreed, for as long as both do. Whoever declines, the other isn’t
        told.
      </p>
      {hasJoined && <Introductions introductions={introductions} />}
      <JoinForm {...props} />
      {hasJoined && (
        <section aria-labelledby="leave">
          <h2 id="leave">Leave the forums</h2>
          <p>Everything that you said here is deleted at once, and so are introductions with you.</p>
          <Form method="post">
            <button className="nhsuk-button nhsuk-button--warning" type="submit" name="do" value="leave">
              Leave the forums
            </button>
          </Form>
        </section>
      )}
    </div>
  )
}

function JoinForm({ hasJoined, systems, scales, typed, errors }: Props) {
  return (
    <section aria-labelledby="join">
      <h2 id="join">{hasJoined ? 'What you say of yourself' : 'Join the forums'}</h2>
      <Form method="post" noValidate>
        <SelectField
          {...{ id: 'tier', label: 'At which tier do you work?', empty: 'I would rather not say' }}
          {...{ value: typed.tier, options: tiers, error: errors['tier'] }}
        />
        <SelectField
          {...{ id: 'function', label: 'What is your function?', empty: 'I would rather not say' }}
          {...{ value: typed.function, options: functions, error: errors['function'] }}
        />
        <SelectField
          {...{ id: 'sector', label: 'In which sector?', empty: 'I would rather not say' }}
          {...{ value: typed.sector, options: sectors, error: errors['sector'] }}
        />
        <SelectField
          {...{ id: 'ics', label: 'In which integrated care system (ICS)?', empty: 'I would rather not say' }}
          {...{ value: typed.ics, error: errors['ics'] }}
          options={systems.map(({ id, name }) => ({ id, label: name }))}
        />
        <CheckboxQuestion
          {...{ id: 'wishes', legend: 'What do you want to learn?', options: scales }}
          {...{ values: typed.wishes, error: errors['wishes'] }}
        />
        <TextArea
          {...{ id: 'wishWords', label: 'What you want to learn, in your own words (optional)' }}
          {...{ hint: 'Others read this: please name nobody, yourself included.', rows: 3 }}
          {...{ value: typed.wishWords, error: errors['wishWords'] }}
        />
        <CheckboxQuestion
          {...{ id: 'offers', legend: 'What can you offer to others?', options: scales }}
          {...{ values: typed.offers, error: errors['offers'] }}
        />
        <TextArea
          {...{ id: 'offerWords', label: 'What you can offer, in your own words (optional)' }}
          {...{ hint: 'Others read this: please name nobody, yourself included.', rows: 3 }}
          {...{ value: typed.offerWords, error: errors['offerWords'] }}
        />
        <button className="nhsuk-button" type="submit" name="do" value="join">
          {hasJoined ? 'Save' : 'Join the forums'}
        </button>
      </Form>
    </section>
  )
}
