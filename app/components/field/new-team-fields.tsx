import { TextField } from '../form/text-field'

/** What a new team is called. Stands in a form of its page. */
export function NewTeamFields({
  hint,
  error,
  name,
}: {
  hint: string
  error: string | undefined
  name: string | undefined
}) {
  return (
    <>
      <TextField
        id="name"
        label="What is the team called?"
        hint={`Its members come from several organisations; ${hint}.`}
        error={error}
        value={name}
      />
      <button className="nhsuk-button" type="submit">
        Make the team
      </button>
    </>
  )
}
