import { type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { Form, Link, useLoaderData } from '@remix-run/react'
import { describeSession } from '~/components/activity/describe-activity'
import { requirePerson } from '~/http/identify.server'
import { notFound } from '~/http/not-found.server'
import type { PageHandle } from '~/http/page-title'
import { readForm } from '~/http/read-form.server'
import { redirect } from '~/http/redirect.server'
import { cancelBooking } from '~/use-cases/book-session'
import { listOwnBookings } from '~/use-cases/list-own-bookings'

export const handle: PageHandle = { title: 'My bookings' }

export async function loader(args: LoaderFunctionArgs) {
  const { deps, actor } = await requirePerson(args)
  const bookings = (await listOwnBookings(deps, actor)).map((booking) => ({
    ...booking,
    id: booking.session.id,
    says: describeSession(booking.session),
  }))
  return {
    toCome: bookings.filter(({ isPast }) => !isPast),
    past: bookings.filter(({ isPast }) => isPast).reverse(),
  }
}

export async function action(args: ActionFunctionArgs) {
  const { deps, actor } = await requirePerson(args)
  const sessionId = (await readForm(args.request)).get('cancel')
  if (sessionId === null) return redirect('/bookings')
  if (!(await cancelBooking(deps, actor, sessionId))) throw notFound()
  return redirect('/bookings')
}

export default function Bookings() {
  const { toCome, past } = useLoaderData<typeof loader>()
  return (
    <div className="app-reading-width">
      <h1>My bookings</h1>
      {toCome.length + past.length === 0 && (
        <p>
          You have booked nothing. Find something among the <Link to="/activities">activities</Link>: those
          with a session to come can be booked.
        </p>
      )}
      <ul className="app-assessments">
        {toCome.map(({ id, title, says, isNamed, isCancelled }) => (
          <li key={id} className="app-breakable">
            <h2 className="nhsuk-heading-s">
              <Link to={`/sessions/${id}/book`}>{title}</Link>
            </h2>
            <p>
              {says}. {isCancelled && <strong>It was cancelled.</strong>}
            </p>
            {!isCancelled && <p>The host is {isNamed ? '' : 'not '}told your name.</p>}
            <p>
              <a href={`/sessions/${id}/calendar.ics`}>
                Calendar file<span className="nhsuk-u-visually-hidden"> of {title}</span>
              </a>
            </p>
            <Form method="post">
              <button className="nhsuk-button nhsuk-button--secondary" type="submit" name="cancel" value={id}>
                Cancel my booking<span className="nhsuk-u-visually-hidden"> of {title}</span>
              </button>
            </Form>
          </li>
        ))}
      </ul>
      {past.length > 0 && (
        <section aria-labelledby="past">
          <h2 id="past">Over</h2>
          <ul>
            {past.map(({ id, activityId, title, says }) => (
              <li key={id}>
                <Link to={`/activities/${activityId}`}>{title}</Link>: {says}
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  )
}
