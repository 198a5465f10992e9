import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from '@remix-run/node'
import { Link, useActionData, useLoaderData } from '@remix-run/react'
import { AcademyForm } from '~/components/field/academy-form'
import { describePlaceInField } from '~/components/field/describe-place-in-field'
import { SuccessorForm } from '~/components/field/successor-form'
import { ErrorSummary, type FieldErrors } from '~/components/form/error-summary'
import { readName } from '~/components/form/read-name'
import { requirePerson } from '~/http/identify.server'
import { notFound } from '~/http/not-found.server'
import type { PageHandle } from '~/http/page-title'
import { readForm } from '~/http/read-form.server'
import { redirect } from '~/http/redirect.server'
import { listSystems } from '~/use-cases/list-systems'
import { changeAcademy } from '~/use-cases/change-academy'
import { nameSystems } from '~/use-cases/name-systems'
import { placeAcademy } from '~/use-cases/place-academy'
import { readAcademy } from '~/use-cases/read-academy'

export const handle: PageHandle = { title: (page: { name: string }) => page.name }

export async function loader(args: LoaderFunctionArgs) {
  const { deps, actor } = await requirePerson(args)
  const academy = await readAcademy(deps, actor, args.params['academy'] ?? '')
  if (!academy) throw notFound()
  const nameOf = await nameSystems(deps)
  const current = await listSystems(deps)
  // One that has ended stays on offer while the academy is attached to it: unticked, it goes.
  const ended = academy.systems.filter(({ icsId }) => !current.some(({ id }) => id === icsId))
  return {
    id: academy.id,
    name: academy.name,
    mayManage: academy.mayManage,
    mayRunProgrammes: academy.mayRunProgrammes,
    mayKeepCatalogue: academy.mayKeepCatalogue,
    mayReadOffers: academy.mayReadOffers,
    mayReadSharedResults: academy.mayReadSharedResults,
    mayGrantLead: academy.mayGrantLead,
    mayGrantColleague: academy.mayGrantColleague,
    icsIds: academy.systems.map(({ icsId }) => icsId),
    where: academy.systems.map(({ inField }) =>
      inField.kind === 'to-choose'
        ? `none in place of ${nameOf(inField.then)}, which was split, until a successor is chosen`
        : describePlaceInField(inField, nameOf),
    ),
    splits: academy.systems.flatMap(({ icsId, inField }) =>
      inField.kind === 'to-choose'
        ? [
            {
              icsId,
              name: nameOf(inField.then),
              choices: inField.choices.map((choice) => ({ value: choice, label: nameOf(choice) })),
            },
          ]
        : [],
    ),
    systems: [...current, ...ended.map(({ icsId }) => ({ id: icsId, name: `${nameOf(icsId)} (ended)` }))],
  }
}

export async function action(args: ActionFunctionArgs) {
  const { deps, actor } = await requirePerson(args)
  const id = args.params['academy'] ?? ''
  const academy = await readAcademy(deps, actor, id)
  if (!academy?.mayManage) throw notFound()
  const form = await readForm(args.request)
  if (form.get('do') === 'choose') {
    const splitIcsId = form.get('split') ?? ''
    const icsId = form.get('successor') ?? ''
    const result = await placeAcademy(deps, actor, { academyId: id, splitIcsId, icsId })
    if (result === 'placed') return redirect(`/academies/${id}`)
    if (result === 'not-found') throw notFound()
    return refuse({ [`successor-${splitIcsId}`]: 'Choose one of the successors' })
  }
  const chosen = form.getAll('ics')
  const offered = [
    ...(await listSystems(deps)).map((system) => system.id),
    ...academy.systems.map(({ icsId }) => icsId),
  ]
  const icsIds = [...new Set(offered)].filter((icsId) => chosen.includes(icsId))
  const read = readName(form.get('name') ?? '', 'a name for the academy')
  if (!read.ok) return refuse({ name: read.error }, { name: read.name, icsIds })
  if (!(await changeAcademy(deps, actor, { id, name: read.name, icsIds }))) throw notFound()
  return redirect(`/academies/${id}`)
}

function refuse(errors: FieldErrors, typed: Readonly<{ name?: string; icsIds?: readonly string[] }> = {}) {
  return data({ errors, name: typed.name, icsIds: typed.icsIds }, { status: 400 })
}

export default function AcademyRoute() {
  const page = useLoaderData<typeof loader>()
  const refused = useActionData<typeof action>()
  return (
    <div className="app-reading-width">
      <ErrorSummary errors={refused?.errors ?? {}} />
      <p className="nhsuk-caption-l">Leadership academy</p>
      <h1>{page.name}</h1>
      <p>
        {page.where.length === 0
          ? 'Works with no integrated care system (ICS) yet.'
          : `Works with these integrated care systems (ICSs): ${page.where.join('; ')}.`}
      </p>
      {page.mayRunProgrammes && (
        <p>
          <Link to={`/academies/${page.id}/programmes`}>Programmes and their cohorts</Link>
        </p>
      )}
      {page.mayRunProgrammes && (
        <p>
          <Link to={`/academies/${page.id}/guides`}>
            Guides: templates, guidance and designs for its ICSs
          </Link>
        </p>
      )}
      {page.mayRunProgrammes && (
        <p>
          <Link to={`/academies/${page.id}/help`}>Requests for help from ICSs and teams</Link>
        </p>
      )}
      {page.mayReadSharedResults && (
        <p>
          <Link to={`/academies/${page.id}/results`}>Results that teams share with academies</Link>
        </p>
      )}
      {page.mayKeepCatalogue && (
        <p>
          <Link to={`/catalogues/academy/${page.id}`}>Catalogue: what {page.name} offers to develop</Link>
        </p>
      )}
      {page.mayReadOffers && (
        <p>
          <Link to={`/academies/${page.id}/offers`}>Offers across its ICSs: what is offered where</Link>
        </p>
      )}
      {page.mayGrantLead && (
        <p>
          <Link to={`/roles/academy-lead/${page.id}`}>Leads of this academy</Link>
        </p>
      )}
      {page.mayGrantColleague && (
        <p>
          <Link to={`/roles/programme-colleague/${page.id}`}>Programme colleagues</Link>
        </p>
      )}
      {page.mayManage &&
        page.splits.map((split) => (
          <SuccessorForm
            key={split.icsId}
            split={split}
            of="this academy’s work there"
            icsId={split.icsId}
            error={refused?.errors[`successor-${split.icsId}`]}
          />
        ))}
      {page.mayManage && (
        <>
          <h2>Change this academy</h2>
          <AcademyForm
            name={refused?.name ?? page.name}
            icsIds={refused?.icsIds ?? page.icsIds}
            systems={page.systems}
            error={refused?.errors['name']}
            submit="Save"
          />
        </>
      )}
    </div>
  )
}
