import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { cataloguePath } from '~/components/catalogue/catalogue-path'
import { answerPreview, answerProblems, type ImportAnswer } from '~/components/imports/import-answer'
import { ImportPage } from '~/components/imports/import-page'
import { activityFormats } from '~/domain/development/activity-formats'
import { activityTable } from '~/domain/imports/check-activity-rows'
import { notFound } from '~/http/not-found.server'
import type { PageHandle } from '~/http/page-title'
import { redirect } from '~/http/redirect.server'
import { requireKeeper } from '~/routes/catalogue/require-keeper.server'
import { importActivities, previewActivities } from '~/use-cases/import-activities'
import { readActivitiesImport } from './read-activities-import.server'

export const handle: PageHandle = { title: 'Import activities' }

export async function loader(args: LoaderFunctionArgs) {
  const { name, owner } = await requireKeeper(args)
  return { name, path: cataloguePath(owner) }
}

export async function action(args: ActionFunctionArgs) {
  const { deps, actor, owner } = await requireKeeper(args)
  const read = await readActivitiesImport(args.request)
  const answer = (said: ImportAnswer) => data(said, { status: said.kind === 'preview' ? 200 : 400 })
  if (!read.ok) return answer({ kind: 'refused', field: read.field, error: read.problem, text: read.text })
  if (read.isConfirmed) {
    const imported = await importActivities(deps, actor, owner, read.cells)
    if (!imported) throw notFound()
    return imported.ok
      ? redirect(`${cataloguePath(owner)}?imported=${imported.added + imported.changed}`)
      : answer(answerProblems(imported.problems, read.text))
  }
  const checked = await previewActivities(deps, actor, owner, read.cells)
  if (!checked) throw notFound()
  return answer(
    answerPreview(checked, read.text, ({ row, content, known, changes, newSessions }) => {
      const deed = known === null ? 'added' : changes.length > 0 ? 'changed' : 'stays as it is'
      const more = newSessions.length === 0 ? '' : `, with ${countSessions(newSessions.length)}`
      return `Row ${row}: ${content.title}, ${deed}${more}`
    }),
  )
}

function countSessions(count: number): string {
  return count === 1 ? '1 new session' : `${count} new sessions`
}

export default function ImportActivities() {
  const { name } = useLoaderData<typeof loader>()
  return (
    <ImportPage
      heading="Import activities"
      about={`Adds many at once to the catalogue of ${name}, by the same rules as one. A file that you exported there can be changed and imported again. Sessions are added by it, and never changed or cancelled.`}
      columns={[
        ['id, version', 'as they were exported: such a row changes that activity; left open, it is added'],
        ['state', 'draft; offered; paused; retired. Left open, a new one is a draft'],
        ['title, what, timing, why', 'text'],
        ['format', activityFormats.map(({ label }) => label).join('; ')],
        ['develops', 'scales, such as social-skill/framing, with ; between them'],
        ['addresses', 'topics, such as context-and-licence/time, for conversations and cover for each other'],
        ['tiers, functions, sectors', 'with ; between them; left open, it is for everybody'],
        ['minutes', 'a whole number'],
        ['cost', 'whole pounds; 0 is free; left open, one has to ask'],
        ['cost-note, provider, link', 'may be empty'],
        ['passages', 'a line each: source | where it stands | its line | some of its words; may be empty'],
        ['review', 'a day such as 1/4/2027; may be empty'],
        [
          'sessions',
          'a line each: day | start | end | online or a place | places | e-mail address of the host; the last two may be left out',
        ],
      ]}
      most={activityTable.mostRows}
      templatePath="/import-templates/activities.csv"
      takesJson
      deed={(count) =>
        count === 1
          ? '1 activity will be added or changed, or stay as it is'
          : `${count.toLocaleString('en-GB')} activities will be added or changed, or stay as they are`
      }
      answer={useActionData<typeof action>() ?? null}
    />
  )
}
