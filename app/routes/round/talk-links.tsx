import { Link } from '@remix-run/react'
import { isDiscussed } from '~/domain/round/is-discussed'
import type { Round } from '~/domain/round/round'

/** Where a team meets about a round: once its figures are published, or in the kinds for small teams from its opening on. */
export function TalkLinks({ round, mayRun }: { round: Round; mayRun: boolean }) {
  if (!isDiscussed(round)) return null
  const path = `/rounds/${round.id}`
  return (
    <section aria-labelledby="talk-heading">
      <h2 id="talk-heading">Talk about it</h2>
      <ul>
        {round.kind === 'consensus' && (
          <li>
            <Link to={`${path}/agreed`}>What you agreed, scale by scale</Link>
          </li>
        )}
        {round.kind === 'open-sharing' && (
          <li>
            <Link to={`${path}/sharing`}>Open sharing</Link>
          </li>
        )}
        {mayRun && (
          <li>
            <Link to={`${path}/facilitate/1`}>Lead the conversation, one thing a screen</Link>
          </li>
        )}
        <li>
          <Link to={`${path}/agreement`}>The working agreement of this round</Link>
        </li>
      </ul>
    </section>
  )
}
