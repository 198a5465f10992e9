import { OrganisationForm } from '~/components/field/organisation-form'
import type { TypedOrganisationForm } from '~/components/field/read-organisation-form'
import { type SplitIcs, SuccessorForm } from '~/components/field/successor-form'
import { ErrorSummary, type FieldErrors } from '~/components/form/error-summary'
import { DateText } from '~/components/page-layout/date-text'
import { Link } from '~/http/link'

/** An organisation: where it is, which successor it belongs to after a split, and what may be changed. */
export function OrganisationPage({
  name,
  where,
  validTo,
  mayChange,
  typed,
  systems,
  split,
  refused,
}: {
  name: string
  where: string
  validTo: string | null
  mayChange: boolean
  typed: TypedOrganisationForm
  systems: readonly Readonly<{ id: string; name: string }>[]
  split: SplitIcs | null
  refused: Readonly<{ errors: FieldErrors; typed: TypedOrganisationForm | null }> | null
}) {
  const errors = refused?.errors ?? {}
  return (
    <div className="app-reading-width">
      <ErrorSummary errors={errors} />
      {mayChange && (
        <p>
          <Link to="/administration/organisations">Organisations</Link>
        </p>
      )}
      <p className="nhsuk-caption-l">Organisation</p>
      <h1 className="app-breakable">{name}</h1>
      <p>Integrated care system (ICS): {where}.</p>
      {validTo !== null && (
        <p>
          There until <DateText iso={validTo} />.
        </p>
      )}
      {split !== null && <SuccessorForm split={split} of="this organisation" error={errors['successor']} />}
      {mayChange && (
        <section aria-labelledby="change">
          <h2 id="change">Change this organisation</h2>
          <OrganisationForm typed={refused?.typed ?? typed} errors={errors} systems={systems} submit="Save" />
        </section>
      )}
    </div>
  )
}
