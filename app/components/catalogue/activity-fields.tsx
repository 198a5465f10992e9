import { functions, sectors, tiers } from '~/domain/answers/role-facts'
import type { ActivityField, TypedActivity } from '~/domain/development/activity-content'
import { activityFormats } from '~/domain/development/activity-formats'
import type { ReferenceGroup } from '~/domain/development/list-references'
import { splitChoices } from '~/domain/development/type-activity'
import { CheckboxQuestion } from '../form/checkbox-question'
import { DateField } from '../form/date-field'
import type { FieldErrors } from '../form/error-summary'
import { RadioQuestion } from '../form/radio-question'
import { TextArea } from '../form/text-area'
import { TextField } from '../form/text-field'
import { splitTypedDay } from './read-activity-form'
import { ReferenceQuestion } from './reference-question'

export type References = Readonly<{ scales: readonly ReferenceGroup[]; topics: readonly ReferenceGroup[] }>

const formats = activityFormats.map(({ id, label, meaning }) => ({ value: id, label, hint: meaning }))
const toOptions = (choices: readonly Readonly<{ id: string; label: string }>[]) =>
  choices.map(({ id, label }) => ({ value: id, label }))
const EVERYBODY = 'Leave all open if it is for everybody.'

/** The fields of an activity, with what was typed and what is wrong with it. */
export function ActivityFields({
  typed,
  errors,
  references,
  sourceIds,
}: {
  typed: TypedActivity
  errors: FieldErrors
  references: References
  sourceIds: readonly string[]
}) {
  const field = (id: ActivityField) => ({ id, value: typed[id], error: errors[id] })
  const boxes = (id: ActivityField) => ({ id, values: splitChoices(typed[id]), error: errors[id] })
  return (
    <>
      <TextField {...field('title')} label="What is it called?" />
      <TextArea
        {...field('what')}
        label="What does one do?"
        hint="The steps, in a few sentences. Simple Markdown is shown as such: lists, bold, links."
        rows={8}
      />
      <RadioQuestion
        id="format"
        name="format"
        legend="In what format?"
        options={formats}
        value={typed.format}
        error={errors['format']}
      />
      <ReferenceQuestion
        {...boxes('develops')}
        legend="What does it develop?"
        hint="At least one, whatever the format; none for a conversation or cover for each other."
        groups={references.scales}
      />
      <ReferenceQuestion
        {...boxes('addresses')}
        legend="What of somebody’s situation does it answer?"
        hint="For a conversation or cover for each other alone: these things can’t be trained."
        groups={references.topics}
      />
      <CheckboxQuestion
        {...boxes('tiers')}
        legend="For which tiers?"
        hint={EVERYBODY}
        options={toOptions(tiers)}
      />
      <CheckboxQuestion
        {...boxes('functions')}
        legend="For which functions?"
        hint={EVERYBODY}
        options={toOptions(functions)}
      />
      <CheckboxQuestion
        {...boxes('sectors')}
        legend="For which sectors?"
        hint={EVERYBODY}
        options={toOptions(sectors)}
      />
      <TextField
        {...field('minutes')}
        label="How many minutes does it take one person, all told?"
        hint="For example, 90"
        className="nhsuk-input--width-5"
      />
      <TextField
        {...field('timing')}
        label="How is that time spread?"
        hint="For example, four sessions of an hour over three months"
      />
      <TextField
        {...field('cost')}
        label="What does it cost one person, in pounds? (optional)"
        hint="0 if it is free. Left open, people are told to ask."
        className="nhsuk-input--width-5"
      />
      <TextField {...field('cost-note')} label="Is there more to say about the cost? (optional)" />
      <TextField {...field('provider')} label="Who provides it? (optional)" />
      <TextField
        {...field('link')}
        label="Link (optional)"
        hint="Starts with https:// or http://. It is tried once a week, and you are told where it fails."
        spellCheck={false}
      />
      <TextArea
        {...field('why')}
        label="Why do you think it develops this?"
        hint="People read this beside the activity."
      />
      <TextArea
        {...field('passages')}
        label="Passages of the sources it rests on (optional)"
        hint={`A line each: source | where it stands | its line | some of its words. Without any it counts as your own judgement. Sources: ${sourceIds.join(', ')}.`}
        rows={3}
      />
      <DateField
        id="review"
        label="When should you look at it again? (optional)"
        hint="You are reminded by mail on that day. For example, 1 4 2027"
        value={splitTypedDay(typed.review)}
        error={errors['review']}
      />
    </>
  )
}
