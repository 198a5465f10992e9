import type { AutosaveState } from './autosave'

/** Says whether what the person has chosen is safe. Trouble is announced; "Saved" is only shown. */
export function SavedStatus({ state, assessmentId }: { state: AutosaveState; assessmentId: string }) {
  return (
    <div className="app-saved">
      {state === 'saving' && <p className="app-saved__note">Saving…</p>}
      {state === 'saved' && <p className="app-saved__note app-saved__note--done">Saved</p>}
      <div role="alert">
        {(state === 'offline' || state === 'failing') && (
          <p className="app-saved__problem">
            {state === 'offline'
              ? 'You are offline, or this site can’t be reached.'
              : 'This site could not save that just now. We keep trying.'}{' '}
            Your answers are kept in this page and will be sent when that works again. Don’t close it.
          </p>
        )}
        {state === 'signed-out' && (
          <p className="app-saved__problem">
            You have been signed out.{' '}
            <a href="/sign-in" target="_blank" rel="noopener">
              Sign in in a new tab
            </a>
            : your answers are kept in this page and will be saved then.
          </p>
        )}
        {state === 'submitted' && (
          <p className="app-saved__problem">
            This assessment has been submitted, so its answers can’t be changed any more.{' '}
            <a href={`/assessments/${assessmentId}/profile`}>Go to the profile</a>
          </p>
        )}
        {state === 'refused' && (
          <p className="app-saved__problem">
            The last change could not be saved. Load this page again to see what is stored.
          </p>
        )}
      </div>
    </div>
  )
}
