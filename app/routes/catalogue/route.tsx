import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { cataloguePath } from '~/components/catalogue/catalogue-path'
import { describePlaceInField } from '~/components/field/describe-place-in-field'
import { readImportCount } from '~/components/imports/import-notice'
import { activityStateNames, findActivityState } from '~/domain/development/activity-states'
import { requirePerson } from '~/http/identify.server'
import { notFound } from '~/http/not-found.server'
import type { PageHandle } from '~/http/page-title'
import { readForm } from '~/http/read-form.server'
import { redirect } from '~/http/redirect.server'
import { findOwnerKind } from '~/use-cases/find-kept-catalogue'
import { nameSystems } from '~/use-cases/name-systems'
import { placeCatalogue } from '~/use-cases/place-catalogue'
import { readKeptCatalogue } from '~/use-cases/read-kept-catalogue'
import { todayOf } from '~/use-cases/today-of'
import { CataloguePage } from './catalogue-page'
import { listActivity } from './list-activity'
import { requireKeeper } from './require-keeper.server'

export const handle: PageHandle = { title: (page: { name: string }) => `Catalogue of ${page.name}` }

const ON_A_PAGE = 50

export async function loader(args: LoaderFunctionArgs) {
  const { deps, actor } = await requirePerson(args)
  const kind = findOwnerKind(args.params['kind'] ?? '')
  const kept = kind && (await readKeptCatalogue(deps, actor, { kind, id: args.params['place'] ?? '' }))
  if (!kept) throw notFound()
  const { owner, name, inField } = kept.catalogue
  const nameOf = await nameSystems(deps)
  const asked = new URL(args.request.url).searchParams
  const state = findActivityState(asked.get('state') ?? '') ?? null
  const chosen = kept.activities.filter((activity) => state === null || activity.state === state)
  const pages = Math.max(1, Math.ceil(chosen.length / ON_A_PAGE))
  const page = Math.min(pages, Math.max(1, Math.trunc(Number(asked.get('page')) || 1)))
  const inBrief = ({ id, title }: Readonly<{ id: string; title: string }>) => ({ id, title })
  return {
    ...{ kind, name, state, page, pages, path: cataloguePath(owner) },
    counts: activityStateNames.map((each) => ({ state: each, count: kept.counts[each] })),
    imported: readImportCount(args.request.url),
    total: kept.activities.length,
    activities: chosen
      .slice((page - 1) * ON_A_PAGE, page * ON_A_PAGE)
      .map((activity) => listActivity(activity, todayOf(deps))),
    dueForReview: kept.dueForReview.map((activity) => ({
      ...inBrief(activity),
      reviewOn: activity.reviewOn ?? '',
    })),
    failedLinks: kept.failedLinks.map(({ activity, outcome, checkedAt }) => ({
      ...inBrief(activity),
      ...{ link: activity.link ?? '', outcome, checkedAt },
    })),
    naming: kept.naming.map(({ activity, retired }) => ({ ...inBrief(activity), retired })),
    besides: kept.besides.map((other) => ({ name: other.name, path: cataloguePath(other.owner) })),
    where: inField.kind === 'current' && inField.then !== null ? describePlaceInField(inField, nameOf) : null,
    split:
      inField.kind === 'to-choose' && kept.catalogue.row
        ? { name, choices: inField.choices.map((id) => ({ value: id, label: nameOf(id) })) }
        : null,
  }
}

export async function action(args: ActionFunctionArgs) {
  const { deps, actor, owner } = await requireKeeper(args)
  const icsId = (await readForm(args.request)).get('successor') ?? ''
  const result = await placeCatalogue(deps, actor, { owner, icsId })
  if (result === 'placed') return redirect(cataloguePath(owner))
  return data({ errors: { successor: 'Choose one of the successors' } }, { status: 400 })
}

export default function CatalogueRoute() {
  return (
    <CataloguePage
      {...useLoaderData<typeof loader>()}
      errors={useActionData<typeof action>()?.errors ?? {}}
    />
  )
}
