import { DateField } from '~/components/form/date-field'
import type { FieldErrors } from '~/components/form/error-summary'
import { SelectField } from '~/components/form/select-field'
import { TextArea } from '~/components/form/text-area'
import { TextField } from '~/components/form/text-field'
import type { TypedGoal } from './read-goal-form'

export type SubjectOption = Readonly<{ id: string; label: string }>

/** The fields of a goal. With an activity, what one does is said by that already. */
export function GoalFields({
  typed,
  activityTitle,
  subjects,
  errors,
}: {
  typed: TypedGoal
  activityTitle: string | null
  subjects: readonly SubjectOption[]
  errors: FieldErrors
}) {
  return (
    <>
      {activityTitle !== null && (
        <div className="nhsuk-inset-text app-breakable">
          <p>
            Activity: <strong>{activityTitle}</strong>
          </p>
          <input type="hidden" name="activity" value={typed.activityId} />
        </div>
      )}
      <DateField
        id="by-when"
        label="By when? (optional)"
        hint="A day you choose, for example 1 4 2027. You can put it in your calendar afterwards."
        value={typed.byWhen}
        error={errors['by-when']}
      />
      <TextArea
        id="own-action"
        label={
          activityTitle === null
            ? 'What will you do?'
            : 'Anything else you will do, in your own words (optional)'
        }
        rows={activityTitle === null ? 4 : 2}
        value={typed.ownAction}
        error={errors['own-action']}
      />
      <SelectField
        id="about"
        label="What is it for? (optional)"
        empty="Nothing in particular"
        options={subjects}
        value={typed.about}
        error={errors['about']}
      />
      <TextArea
        id="difference"
        label="What will be different? (optional)"
        rows={2}
        value={typed.difference}
        error={errors['difference']}
      />
      <TextArea
        id="sign"
        label="How will you know? (optional)"
        hint="Something that you or others could see."
        rows={2}
        value={typed.sign}
        error={errors['sign']}
      />
      <TextField
        id="helper"
        label="Who helps? (optional)"
        hint="A role is enough, such as “my coach”."
        value={typed.helper}
        error={errors['helper']}
      />
    </>
  )
}
