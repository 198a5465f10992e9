import { Form, Link } from '~/http/link'

type Other = Readonly<{ id: string; title: string; says: string; choice: 'adopted' | 'hidden' | null }>

const said = {
  adopted: 'Adopted: it counts as your own, as its owner keeps it.',
  hidden: 'Hidden: your people don’t find it.',
} as const

/** What others offer, to adopt, hide or copy into a catalogue. */
export function OthersPage({
  name,
  path,
  mayChoose,
  activities,
}: {
  name: string
  path: string
  mayChoose: boolean
  activities: readonly Other[]
}) {
  return (
    <div className="app-reading-width">
      <p className="nhsuk-caption-l">Catalogue of {name}</p>
      <h1>Activities of others</h1>
      {mayChoose ? (
        <p>
          The starter set, and what your region and your academies offer. People find all of these as they
          are. <strong>Adopt</strong> one and it counts as your own, in its owner’s words;{' '}
          <strong>hide</strong> it and your people don’t find it; <strong>copy</strong> it and you have a
          draft of your own to change. Each can be undone: a copy is removed as long as it is a draft.
        </p>
      ) : (
        <p>
          The starter set. <strong>Copy</strong> one and you have a draft of your own to change, which you can
          remove as long as it is a draft.
        </p>
      )}
      <p>
        <Link to={path}>Back to the catalogue</Link>
      </p>
      <ul className="app-assessments">
        {activities.map((activity) => (
          <li key={activity.id} id={activity.id} className="app-breakable">
            <h2 className="nhsuk-heading-s">
              <Link to={`/activities/${activity.id}`}>{activity.title}</Link>
            </h2>
            <p>{activity.says}.</p>
            {activity.choice !== null && (
              <p>
                <strong>{said[activity.choice]}</strong>
              </p>
            )}
            <Form method="post" className="app-actions">
              <input type="hidden" name="activity" value={activity.id} />
              {mayChoose && activity.choice === null && (
                <Deed deed="adopt" says="Adopt" title={activity.title} />
              )}
              {mayChoose && activity.choice === null && (
                <Deed deed="hide" says="Hide" title={activity.title} />
              )}
              {activity.choice === 'adopted' && (
                <Deed deed="undo" says="Don’t adopt it after all" title={activity.title} />
              )}
              {activity.choice === 'hidden' && (
                <Deed deed="undo" says="Show it again" title={activity.title} />
              )}
              <Deed deed="copy" says="Copy and adapt" title={activity.title} />
            </Form>
          </li>
        ))}
      </ul>
    </div>
  )
}

function Deed({ deed, says, title }: { deed: string; says: string; title: string }) {
  return (
    <button className="app-link-button" type="submit" name="do" value={deed}>
      {says}
      <span className="nhsuk-u-visually-hidden"> “{title}”</span>
    </button>
  )
}
