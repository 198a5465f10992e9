import type { ReferenceGroup } from '~/domain/development/list-references'
import { CheckboxQuestion } from '../form/checkbox-question'

/**
 * Which scales or topics something is for: a group of boxes for each questionnaire, the first with the question's own id. What
 * was chosen and is asked no more stays on offer, so that it isn't lost without being seen.
 */
export function ReferenceQuestion({
  id,
  legend,
  hint,
  groups,
  values,
  error,
}: {
  id: string
  legend: string
  hint: string
  groups: readonly ReferenceGroup[]
  values: readonly string[]
  error: string | undefined
}) {
  const known = groups.flatMap(({ of }) => of.map(({ key }) => key))
  const retired = values.filter((value) => !known.includes(value))
  return (
    <>
      {groups.map(({ questionnaire, title, of }, index) => (
        <CheckboxQuestion
          key={questionnaire}
          id={index === 0 ? id : `${id}-${questionnaire}`}
          legend={`${legend} ${title}`}
          hint={hint}
          options={of.map(({ key, title: label }) => ({ value: key, label }))}
          values={values}
          error={index === 0 ? error : undefined}
        />
      ))}
      {retired.length > 0 && (
        <CheckboxQuestion
          id={`${id}-retired`}
          legend={`${legend} Asked in no questionnaire any more`}
          hint="It is suggested for these no longer. Take out what you don’t need."
          options={retired.map((key) => ({ value: key, label: key }))}
          values={retired}
        />
      )}
    </>
  )
}
