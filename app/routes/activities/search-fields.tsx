import type { FieldErrors } from '~/components/form/error-summary'
import { SelectField } from '~/components/form/select-field'
import { TextField } from '~/components/form/text-field'
import { sectors, tiers } from '~/domain/answers/role-facts'
import { activityFormats } from '~/domain/development/activity-formats'
import { costs, times, type TypedSearch } from './search-form'

/** Everything that can be asked for; whatever is left open fits anything. */
export function SearchFields({
  typed,
  errors,
  scales,
}: {
  typed: TypedSearch
  errors: FieldErrors
  scales: readonly Readonly<{ id: string; label: string }>[]
}) {
  const isNarrowed = Object.entries(typed).some(([name, value]) => name !== 'words' && value !== '')
  const open = (id: keyof TypedSearch) => ({ id, value: typed[id], error: errors[id] })
  return (
    <>
      <TextField {...open('words')} label="Words" hint="Found in the title or the text." />
      <details className="nhsuk-details" open={isNarrowed}>
        <summary className="nhsuk-details__summary">
          <span className="nhsuk-details__summary-text">Narrow it down</span>
        </summary>
        <div className="nhsuk-details__text">
          <SelectField {...open('capability')} label="What it develops" empty="Anything" options={scales} />
          <SelectField {...open('format')} label="Format" empty="Any" options={activityFormats} />
          <SelectField
            {...open('tier')}
            label="For which tier"
            hint="What is for everybody is found too."
            empty="Any"
            options={tiers}
          />
          <SelectField {...open('sector')} label="For which sector" empty="Any" options={sectors} />
          <SelectField {...open('time')} label="Time it takes, all told" empty="Any" options={times} />
          <SelectField {...open('cost')} label="Cost for one person" empty="Any" options={costs} />
          <TextField
            {...open('place')}
            label="Place"
            hint="Part of its name, or “online”. Finds what has a session there."
          />
          <TextField
            {...open('from')}
            label="First day you could come"
            hint="For example, 1/4/2027. Finds what has a session then."
            className="nhsuk-input--width-10"
          />
          <TextField
            {...open('until')}
            label="Last day you could come"
            hint="For example, 30/4/2027"
            className="nhsuk-input--width-10"
          />
        </div>
      </details>
      <button className="nhsuk-button" type="submit">
        Search
      </button>
    </>
  )
}
