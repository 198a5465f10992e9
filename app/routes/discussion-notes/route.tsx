import type { LoaderFunctionArgs } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { DateText } from '~/components/page-layout/date-text'
import { requirePerson } from '~/http/identify.server'
import { notFound } from '~/http/not-found.server'
import type { PageHandle } from '~/http/page-title'
import { readDiscussionNotes } from '~/use-cases/read-discussion-notes'

export const handle: PageHandle = {
  title: ({ teamName }: { teamName: string }) => `Notes of the discussion: ${teamName}`,
}

export async function loader(args: LoaderFunctionArgs) {
  const { deps, actor } = await requirePerson(args)
  const read = await readDiscussionNotes(deps, actor, args.params['round'] ?? '')
  if (!read) throw notFound()
  const { round, ...page } = read
  return { ...page, roundId: round.id, opensOn: round.opensOn }
}

export default function DiscussionNotes() {
  const { roundId, opensOn, teamName, mayRun, notes } = useLoaderData<typeof loader>()
  return (
    <article className="app-reading-width">
      <p className="nhsuk-caption-l">
        {teamName}, round of <DateText iso={opensOn} />
      </p>
      <h1>Notes of the discussion</h1>
      {notes.length === 0 && <p>Nothing has been noted yet.</p>}
      {notes.map(({ position, title, text }) => (
        <section key={position} aria-labelledby={`note-${position}`}>
          <h2 id={`note-${position}`}>{title}</h2>
          <p className="app-lines app-breakable">{text}</p>
          {mayRun && (
            <p className="app-no-print">
              <Link to={`/rounds/${roundId}/facilitate/${position}`}>
                Change<span className="nhsuk-u-visually-hidden"> the note on {title}</span>
              </Link>
            </p>
          )}
        </section>
      ))}
      <p className="app-no-print">
        <Link to={`/rounds/${roundId}/agreement`}>The working agreement</Link>
      </p>
    </article>
  )
}
