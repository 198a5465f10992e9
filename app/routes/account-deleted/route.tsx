import type { PageHandle } from '~/http/page-title'

export const handle: PageHandle = { title: 'Your account is deleted' }

export default function AccountDeleted() {
  return (
    <div className="app-reading-width">
      <h1>Your account is deleted</h1>
      <p>
        Your address, your answers and everything made from them are gone from this site. If you sign in again
        with the same address, you begin anew.
      </p>
    </div>
  )
}
