import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { describePlaceInField } from '~/components/field/describe-place-in-field'
import { readOrganisationForm, twinErrors, typeOrganisation } from '~/components/field/read-organisation-form'
import type { FieldErrors } from '~/components/form/error-summary'
import { requirePerson } from '~/http/identify.server'
import { notFound } from '~/http/not-found.server'
import type { PageHandle } from '~/http/page-title'
import { readForm } from '~/http/read-form.server'
import { redirect } from '~/http/redirect.server'
import type { Deps } from '~/use-cases/deps'
import { listSystems } from '~/use-cases/list-systems'
import { nameSystems } from '~/use-cases/name-systems'
import { placeOrganisation } from '~/use-cases/place-organisation'
import { type Organisation, readOrganisation } from '~/use-cases/read-organisation'
import { saveOrganisation } from '~/use-cases/save-organisation'
import { OrganisationPage } from './organisation-page'

export const handle: PageHandle = { title: (page: { name: string }) => page.name }

export async function loader(args: LoaderFunctionArgs) {
  const { deps, actor } = await requirePerson(args)
  const organisation = await readOrganisation(deps, actor, args.params['organisation'] ?? '')
  if (!organisation) throw notFound()
  const nameOf = await nameSystems(deps)
  const { facts, inField } = organisation
  return {
    name: facts.name,
    where: describePlaceInField(inField, nameOf),
    validTo: facts.validTo,
    mayChange: organisation.mayChange,
    typed: typeOrganisation(facts),
    systems: await listOffered(deps, organisation),
    split:
      inField.kind === 'to-choose'
        ? {
            name: nameOf(inField.then),
            choices: inField.choices.map((icsId) => ({ value: icsId, label: nameOf(icsId) })),
          }
        : null,
  }
}

/** The ICSs of today; one that has ended stays on offer while the organisation is attached to it. */
async function listOffered(deps: Deps, { facts: { icsId } }: Organisation) {
  const current = await listSystems(deps)
  if (icsId === null || current.some(({ id }) => id === icsId)) return current
  return [...current, { id: icsId, name: `${(await nameSystems(deps))(icsId)} (ended)` }]
}

export async function action(args: ActionFunctionArgs) {
  const { deps, actor } = await requirePerson(args)
  const id = args.params['organisation'] ?? ''
  const organisation = await readOrganisation(deps, actor, id)
  if (!organisation) throw notFound()
  const form = await readForm(args.request)
  const here = `/administration/organisations/${id}`
  if (form.get('do') === 'choose') {
    const icsId = form.get('successor') ?? ''
    const result = await placeOrganisation(deps, actor, { organisationId: id, icsId })
    if (result === 'not-found') throw notFound()
    if (result === 'placed') return redirect(here)
    return data({ errors: { successor: 'Choose one of the successors' }, typed: null }, { status: 400 })
  }
  if (!organisation.mayChange) throw notFound()
  const read = readOrganisationForm(form, await listOffered(deps, organisation))
  const refuse = (errors: FieldErrors) => data({ errors, typed: read.typed }, { status: 400 })
  if (!read.ok) return refuse(read.errors)
  const saved = await saveOrganisation(deps, actor, { id, facts: read.facts })
  if (saved.ok) return redirect(here)
  if (saved.reason === 'not-found') throw notFound()
  return refuse(twinErrors[saved.reason])
}

export default function OrganisationRoute() {
  return (
    <OrganisationPage {...useLoaderData<typeof loader>()} refused={useActionData<typeof action>() ?? null} />
  )
}
