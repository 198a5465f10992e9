import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { renderMarkdown } from '~/components/markdown/render-markdown.server'
import { activityFormats } from '~/domain/development/activity-formats'
import { sayDay } from '~/domain/field/say-day'
import { formatScore } from '~/domain/scoring/format-score'
import { requirePerson } from '~/http/identify.server'
import { notFound } from '~/http/not-found.server'
import type { PageHandle } from '~/http/page-title'
import { readTeamDevelopment } from '~/use-cases/read-team-development'
import { TeamDevelopmentPage } from './team-development-page'

export const handle: PageHandle = {
  title: (page: { team: { name: string } }) => `What ${page.team.name} could do`,
}

const ownerWords = {
  ics: 'Offered by your integrated care system (ICS).',
  region: 'Offered in your region.',
  academy: 'Offered by your leadership academy.',
  starter: 'From the starter set: anybody can begin it.',
} as const

export async function loader(args: LoaderFunctionArgs) {
  const { deps, actor } = await requirePerson(args)
  const found = await readTeamDevelopment(deps, actor, args.params['round'] ?? '')
  if (!found) throw notFound()
  return {
    ...found,
    areas: found.areas.map((area) => ({ ...area, mean: formatScore(area.mean) })),
    chosen: found.chosen.map(({ activity, session, byTeam, covers }) => ({
      id: activity.id,
      title: activity.title,
      whatYouDo: renderMarkdown(activity.whatYouDo),
      format: activityFormats.find(({ id }) => id === activity.format)!.label,
      timing: activity.timing,
      owner: ownerWords[activity.owner.kind],
      next: session === null ? null : `Next on ${sayDay(session.day)}.`,
      byTeam,
      covers: covers.map(({ title }) => title),
    })),
  }
}

export default function TeamDevelopmentRoute() {
  return <TeamDevelopmentPage {...useLoaderData<typeof loader>()} />
}
