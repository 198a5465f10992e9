import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { OrganisationForm } from '~/components/field/organisation-form'
import { readOrganisationForm, twinErrors, typeOrganisation } from '~/components/field/read-organisation-form'
import { ErrorSummary, type FieldErrors } from '~/components/form/error-summary'
import { can } from '~/domain/access/can'
import { WHOLE } from '~/domain/access/role-for'
import { requirePerson } from '~/http/identify.server'
import { notFound } from '~/http/not-found.server'
import type { PageHandle } from '~/http/page-title'
import { readForm } from '~/http/read-form.server'
import { redirect } from '~/http/redirect.server'
import { listSystems } from '~/use-cases/list-systems'
import { saveOrganisation } from '~/use-cases/save-organisation'

export const handle: PageHandle = { title: 'Add an organisation' }

const nothingTyped = typeOrganisation({
  name: '',
  sector: '',
  odsCode: null,
  icsId: null,
  validFrom: null,
  validTo: null,
})

export async function loader(args: LoaderFunctionArgs) {
  const { deps, actor } = await requirePerson(args)
  if (!can(actor, { action: 'manage-field', place: WHOLE })) throw notFound()
  return { systems: await listSystems(deps) }
}

export async function action(args: ActionFunctionArgs) {
  const { deps, actor } = await requirePerson(args)
  if (!can(actor, { action: 'manage-field', place: WHOLE })) throw notFound()
  const read = readOrganisationForm(await readForm(args.request), await listSystems(deps))
  const refuse = (errors: FieldErrors) => data({ errors, typed: read.typed }, { status: 400 })
  if (!read.ok) return refuse(read.errors)
  const saved = await saveOrganisation(deps, actor, { id: null, facts: read.facts })
  if (saved.ok) return redirect(`/administration/organisations/${saved.id}`)
  if (saved.reason === 'not-found') throw notFound()
  return refuse(twinErrors[saved.reason])
}

export default function NewOrganisation() {
  const { systems } = useLoaderData<typeof loader>()
  const refused = useActionData<typeof action>()
  return (
    <div className="app-reading-width">
      <ErrorSummary errors={refused?.errors ?? {}} />
      <h1>Add an organisation</h1>
      <OrganisationForm
        typed={refused?.typed ?? nothingTyped}
        errors={refused?.errors ?? {}}
        systems={systems}
        submit="Add the organisation"
      />
    </div>
  )
}
