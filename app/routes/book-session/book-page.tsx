import { Form, Link } from '@remix-run/react'
import { ErrorSummary, type FieldErrors } from '~/components/form/error-summary'
import { RadioQuestion } from '~/components/form/radio-question'

export type ShownSession = Readonly<{
  id: string
  activityId: string
  title: string
  says: string
  places: string | null
  isCancelled: boolean
  obstacle: string | null
  /** Whether one who has booked can still change what the host is told. */
  canChange: boolean
  booking: Readonly<{ isNamed: boolean }> | null
  hasHost: boolean
  isHost: boolean
  mayKeep: boolean
  version: number
}>

export function BookPage({ page, errors }: { page: ShownSession; errors: FieldErrors }) {
  const { id, title, says, places, booking, obstacle } = page
  return (
    <div className="app-reading-width app-breakable">
      <ErrorSummary errors={errors} />
      <p className="nhsuk-caption-l">Session</p>
      <h1 id="session" tabIndex={-1}>
        {title}
      </h1>
      <p>
        {says}
        {places !== null && !page.isCancelled && `; ${places}`}.
      </p>
      {booking === null && obstacle !== null && !('session' in errors) && (
        <p className="app-notice">{obstacle}</p>
      )}
      {booking === null ? (
        obstacle === null && <BookForm page={page} errors={errors} />
      ) : (
        <Booked page={page} errors={errors} />
      )}
      <p className="app-actions">
        <Link to={`/activities/${page.activityId}`}>What you do there</Link>
        <Link to="/bookings">My bookings</Link>
        {(page.isHost || page.mayKeep) && <Link to={`/sessions/${id}/people`}>Who comes</Link>}
      </p>
    </div>
  )
}

function BookForm({ page, errors }: { page: ShownSession; errors: FieldErrors }) {
  const { booking, canChange, hasHost, version } = page
  if (booking !== null && (!canChange || !hasHost)) return null
  return (
    <Form method="post" noValidate>
      <input type="hidden" name="version" value={version} />
      {!hasHost && (
        <>
          <input type="hidden" name="named" value="no" />
          <p>No host is set down yet, so your name is told to nobody.</p>
        </>
      )}
      {hasHost && (
        <RadioQuestion
          id="named"
          name="named"
          legend="May the host of this session be told that you come?"
          hint="You are named to its host only: by your name, or by your e-mail address if you have given us no name. Otherwise the host sees one more among those who come."
          options={[
            { value: 'yes', label: 'Yes, name me to the host' },
            { value: 'no', label: 'No, count me without my name' },
          ]}
          value={booking === null ? undefined : booking.isNamed ? 'yes' : 'no'}
          error={errors['named']}
        />
      )}
      <button
        className={`nhsuk-button${booking === null ? '' : ' nhsuk-button--secondary'}`}
        type="submit"
        name="do"
        value="book"
      >
        {booking === null ? 'Book a place' : 'Change this'}
      </button>
    </Form>
  )
}

function Booked({ page, errors }: { page: ShownSession; errors: FieldErrors }) {
  return (
    <>
      <p className="nhsuk-inset-text" role="status">
        {page.isCancelled
          ? 'You had booked this session. It was cancelled.'
          : `You have booked a place. ${saysNaming(page)}`}
      </p>
      <p>
        <a href={`/sessions/${page.id}/calendar.ics`}>
          {page.isCancelled ? 'Calendar file that takes it out of your calendar' : 'Calendar file'}
        </a>
      </p>
      <BookForm page={page} errors={errors} />
      <Form method="post">
        <button className="nhsuk-button nhsuk-button--secondary" type="submit" name="do" value="cancel">
          Cancel my booking
        </button>
      </Form>
    </>
  )
}

function saysNaming({ hasHost, booking }: ShownSession): string {
  if (!hasHost) return 'No host is set down yet, so your name is told to nobody.'
  return `The host is ${booking?.isNamed ? '' : 'not '}told your name.`
}
