import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { describePlaceInField } from '~/components/field/describe-place-in-field'
import { requirePerson } from '~/http/identify.server'
import { notFound } from '~/http/not-found.server'
import type { PageHandle } from '~/http/page-title'
import { readForm } from '~/http/read-form.server'
import { redirect } from '~/http/redirect.server'
import { type FieldChangePreview, previewFieldChange } from '~/use-cases/preview-field-change'
import { readWholeField } from '~/use-cases/read-whole-field'
import { recordFieldChange } from '~/use-cases/record-field-change'
import { fieldsOfChange, parseChange, placeProblems, readKind } from './form'
import { NewFieldChangePage } from './new-field-change-page'
import { PreviewPage } from './preview-page'

export const handle: PageHandle = { title: (page: { kind: string }) => `Record a ${page.kind}` }

export async function loader(args: LoaderFunctionArgs) {
  const { deps, actor } = await requirePerson(args)
  const whole = await readWholeField(deps, actor)
  if (!whole) throw notFound()
  const systems = whole.field.systems.filter(({ validTo }) => validTo === null)
  return {
    kind: readKind(new URL(args.request.url).searchParams.get('kind')),
    systems: systems.map(({ id, name }) => ({ id, label: name })),
    regions: whole.regions.map(({ id, name }) => ({ id, label: name })),
  }
}

export async function action(args: ActionFunctionArgs) {
  const { deps, actor } = await requirePerson(args)
  const form = await readForm(args.request)
  const parsed = parseChange(form)
  const { typed, proposed } = parsed
  const result = await previewFieldChange(deps, actor, proposed)
  const whole = await readWholeField(deps, actor)
  if (!result || !whole) throw notFound()
  if (form.get('do') === 'edit') return data({ errors: {}, typed, preview: null })
  const errors = placeProblems(parsed, result.ok ? [] : result.problems)
  if (!result.ok || Object.keys(errors).length > 0) {
    return data({ errors, typed, preview: null }, { status: 400 })
  }
  if (form.get('do') !== 'confirm') {
    const regionOf = (id: string) => whole.regions.find((region) => region.id === id)?.name ?? id
    return data({ errors: {}, typed, preview: tell(result.preview, regionOf, deps.now()) })
  }
  const recorded = await recordFieldChange(deps, actor, proposed)
  if (!recorded) throw notFound()
  if (recorded.ok) return redirect('/administration/systems/changes')
  return data({ errors: placeProblems(parsed, recorded.problems), typed, preview: null }, { status: 400 })
}

/** The preview in words. */
function tell(preview: FieldChangePreview, regionOf: (id: string) => string, now: Date) {
  const { change, moves, roles } = preview
  const nameOf = (id: string) => change.field.systems.find((ics) => ics.id === id)?.name ?? id
  const followers = [...new Set(change.successions.map(({ successorId }) => successorId))]
  return {
    day: change.effectiveOn,
    isAhead: change.effectiveOn > now.toISOString().slice(0, 10),
    ended: change.endedIds.map(nameOf),
    successors: followers.map((id) => {
      const created = change.created.find((ics) => ics.id === id)
      const codes = change.codes.filter(({ icsId }) => icsId === id)
      return {
        name: nameOf(id),
        about: created
          ? [
              'new',
              created.boardName,
              regionOf(created.regionId),
              ...codes.map(({ scheme, code }) => `${scheme.toUpperCase()} ${code}`),
            ].join(', ')
          : 'there already',
      }
    }),
    moves: moves.map(({ kind, count, from, to }) => ({
      kind,
      count,
      from: nameOf(from),
      to: describePlaceInField(to, nameOf),
    })),
    roles,
  }
}

export type ToldPreview = ReturnType<typeof tell>

export default function NewFieldChange() {
  const { kind, systems, regions } = useLoaderData<typeof loader>()
  const answered = useActionData<typeof action>()
  if (answered?.preview) {
    const { preview, typed } = answered
    return <PreviewPage kind={typed.kind} preview={preview} fields={fieldsOfChange(typed)} />
  }
  return (
    <NewFieldChangePage
      key={answered ? 'answered' : kind}
      kind={answered?.typed.kind ?? kind}
      systems={systems}
      regions={regions}
      errors={answered?.errors ?? {}}
      typed={answered?.typed ?? null}
    />
  )
}
