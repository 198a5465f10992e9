import { describeOwnerKind } from '~/components/catalogue/catalogue-path'
import { type SplitIcs, SuccessorForm } from '~/components/field/successor-form'
import { ErrorSummary, type FieldErrors } from '~/components/form/error-summary'
import { ImportNotice } from '~/components/imports/import-notice'
import { type ActivityState, activityStates } from '~/domain/development/activity-states'
import { Link } from '~/http/link'
import { type Attention, AttentionSections } from './attention-sections'
import type { listActivity } from './list-activity'

/** A catalogue for whoever keeps it: what it holds by state, and what asks for their attention. */
export function CataloguePage({
  kind,
  name,
  path,
  where,
  split,
  besides,
  state,
  counts,
  total,
  activities,
  page,
  pages,
  imported,
  errors,
  ...attention
}: {
  kind: string
  name: string
  path: string
  /** Where it counts by now, where its ICS has become another. */
  where: string | null
  split: SplitIcs | null
  besides: readonly Readonly<{ name: string; path: string }>[]
  state: ActivityState | null
  counts: readonly Readonly<{ state: ActivityState; count: number }>[]
  total: number
  activities: readonly ReturnType<typeof listActivity>[]
  page: number
  pages: number
  /** How many the address says were imported. */
  imported: number
  errors: FieldErrors
} & Attention) {
  const pathOfPage = (to: number) => `${path}?${state === null ? '' : `state=${state}&`}page=${to}`
  return (
    <div className="app-reading-width">
      <ErrorSummary errors={errors} />
      <ImportNotice count={imported} one="activity was imported" several="activities were imported" />
      <p className="nhsuk-caption-l">{describeOwnerKind(kind)}</p>
      <h1 className="app-breakable">Catalogue of {name}</h1>
      <p>The activities that {name} offers to those who want to develop.</p>
      {where !== null && <p>It counts today in {where}.</p>}
      {split !== null && <SuccessorForm split={split} of="this catalogue" error={errors['successor']} />}
      {besides.length > 0 && (
        <>
          <p>By mergers and splits, these catalogues count in the same ICS:</p>
          <ul>
            {besides.map((other) => (
              <li key={other.path}>
                <Link to={other.path}>Catalogue of {other.name}</Link>
              </li>
            ))}
          </ul>
        </>
      )}
      <ul className="app-toolbar">
        <li>
          <Link to={`${path}/activities/new`}>Add an activity</Link>
        </li>
        <li>
          <Link to={`${path}/import`}>Import</Link>
        </li>
        <li>
          <a href={`${path}/download.csv`}>Export as CSV</a>
        </li>
        <li>
          <a href={`${path}/download.json`}>Export as JSON</a>
        </li>
        <li>
          <Link to={`${path}/others`}>{kind === 'ics' ? 'Adopt, hide or copy others’' : 'Copy others’'}</Link>
        </li>
      </ul>
      <AttentionSections {...attention} />
      <h2>What it holds</h2>
      {total === 0 ? (
        <p>
          Nothing yet. Add an activity of your own, or begin with the starter set, which people find as long
          as you don’t hide it.
        </p>
      ) : (
        <ul className="app-toolbar">
          <li>{state === null ? <strong>All: {total}</strong> : <Link to={path}>All: {total}</Link>}</li>
          {counts.map((each) => (
            <li key={each.state}>
              {each.state === state ? (
                <strong>
                  {activityStates[each.state].label}: {each.count}
                </strong>
              ) : (
                <Link to={`${path}?state=${each.state}`}>
                  {activityStates[each.state].label}: {each.count}
                </Link>
              )}
            </li>
          ))}
        </ul>
      )}
      {total > 0 && activities.length === 0 && <p>None of them is in this state.</p>}
      <ul className="app-assessments">
        {activities.map(({ id, title, says }) => (
          <li key={id} className="app-breakable">
            <Link to={`/activities/${id}/edit`}>{title}</Link>
            <p>{says}.</p>
            <p className="app-actions">
              <Link to={`/activities/${id}/state`}>
                Offer, pause or retire<span className="nhsuk-u-visually-hidden"> “{title}”</span>
              </Link>
              <Link to={`/activities/${id}/sessions`}>
                Sessions<span className="nhsuk-u-visually-hidden"> of “{title}”</span>
              </Link>
              <Link to={`/activities/${id}/history`}>
                History<span className="nhsuk-u-visually-hidden"> of “{title}”</span>
              </Link>
            </p>
          </li>
        ))}
      </ul>
      {pages > 1 && (
        <p className="app-actions">
          {page > 1 && <Link to={pathOfPage(page - 1)}>Earlier in the alphabet</Link>}
          {page < pages && <Link to={pathOfPage(page + 1)}>Later in the alphabet</Link>}
        </p>
      )}
    </div>
  )
}
