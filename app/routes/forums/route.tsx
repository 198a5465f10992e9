import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { functions, labelOf, sectors, tiers } from '~/domain/answers/role-facts'
import { scaleKey } from '~/domain/development/scale-key'
import { isAboutSelf } from '~/domain/round/subject-of'
import { requirePerson } from '~/http/identify.server'
import { notFound } from '~/http/not-found.server'
import type { PageHandle } from '~/http/page-title'
import { readForm } from '~/http/read-form.server'
import { redirect } from '~/http/redirect.server'
import { answerIntroduction, type ForumEntry, joinForum, leaveForum } from '~/use-cases/join-forum'
import { listAskable } from '~/use-cases/list-askable'
import { listSystems } from '~/use-cases/list-systems'
import { nameSystems } from '~/use-cases/name-systems'
import { readOwnForum } from '~/use-cases/read-own-forum'
import { readForumForm, type TypedForum } from './form'
import { ForumsPage } from './forums-page'

export const handle: PageHandle = { title: 'Forums' }

/** What one can want to learn or offer: the scales of what people are asked about themselves. */
function listScales(deps: Parameters<typeof listAskable>[0]) {
  return listAskable(deps)
    .filter(isAboutSelf)
    .flatMap(({ id, scales }) =>
      scales.map((scale) => ({ questionnaire: id, scale: scale.id, title: scale.title })),
    )
}

export async function loader(args: LoaderFunctionArgs) {
  const { deps, actor } = await requirePerson(args)
  const own = await readOwnForum(deps, actor)
  if (!own) throw notFound()
  const scales = listScales(deps)
  const nameOf = await nameSystems(deps)
  const titles = new Map(scales.map((scale) => [scaleKey(scale), scale.title]))
  return {
    hasJoined: own.entry !== null,
    systems: await listSystems(deps),
    scales: scales.map((scale) => ({ value: scaleKey(scale), label: scale.title })),
    typed: toTyped({ ...noEntry, ...own.prefill, ...own.entry }),
    introductions: own.introductions.map(({ sideId, kind, scale, other, hasAgreed, who }) => ({
      ...{ sideId, kind, hasAgreed, who, about: titles.get(scaleKey(scale)) ?? 'something they said' },
      role: [
        labelOf(tiers, other.tier),
        labelOf(functions, other.function),
        labelOf(sectors, other.sector),
        other.icsId === null ? undefined : nameOf(other.icsId),
      ].filter((part) => part !== undefined),
      ...{ wishWords: other.wishWords, offerWords: other.offerWords },
    })),
  }
}

const noEntry: ForumEntry = {
  ...{ tier: null, function: null, sector: null, icsId: null },
  ...{ wishes: [], offers: [], wishWords: '', offerWords: '' },
}

function toTyped(entry: ForumEntry): TypedForum {
  return {
    ...{ tier: entry.tier ?? '', function: entry.function ?? '', sector: entry.sector ?? '' },
    ics: entry.icsId ?? '',
    ...{ wishes: entry.wishes.map(scaleKey), offers: entry.offers.map(scaleKey) },
    ...{ wishWords: entry.wishWords, offerWords: entry.offerWords },
  }
}

export async function action(args: ActionFunctionArgs) {
  const { deps, actor } = await requirePerson(args)
  const form = await readForm(args.request)
  const chosen = form.get('do')
  if (chosen === 'leave') await leaveForum(deps, actor)
  else if (chosen === 'agree' || chosen === 'decline') {
    const answer = { sideId: form.get('side') ?? '', agrees: chosen === 'agree' }
    if (!(await answerIntroduction(deps, actor, answer))) throw notFound()
  } else {
    const icsIds = (await listSystems(deps)).map(({ id }) => id)
    const scales = listScales(deps).map(({ questionnaire, scale }) => ({ questionnaire, scale }))
    const read = readForumForm(form, { icsIds, scales })
    if (!read.ok) return data({ errors: read.errors, typed: read.typed }, { status: 400 })
    await joinForum(deps, actor, read.entry)
  }
  return redirect('/forums')
}

export default function Forums() {
  const page = useLoaderData<typeof loader>()
  const refused = useActionData<typeof action>()
  return <ForumsPage {...page} typed={refused?.typed ?? page.typed} errors={refused?.errors ?? {}} />
}
