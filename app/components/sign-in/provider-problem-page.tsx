import { Link } from '~/http/link'
import { ProviderButtons } from './provider-buttons'

/** Why signing in through a provider came to nothing, and the ways on. */
export function ProviderProblemPage({
  problem,
  provider,
  byEmail,
  returnTo,
}: {
  problem: string
  provider: Readonly<{ id: string; name: string }>
  /** Whether one can sign in by e-mail instead. */
  byEmail: boolean
  returnTo: string
}) {
  const { heading, sentence } = describe(problem, provider.name, byEmail)
  return (
    <div className="app-reading-width">
      <h1>{heading}</h1>
      <p>{sentence} Nobody was signed in, and nothing was changed.</p>
      {problem !== 'another-account' && (
        <ProviderButtons providers={[provider]} returnTo={returnTo} verb="Try again with" />
      )}
      {byEmail && problem !== 'another-account' && (
        <p>
          <Link to="/sign-in">Sign in by e-mail instead</Link>
        </p>
      )}
    </div>
  )
}

function describe(
  problem: string,
  name: string,
  byEmail: boolean,
): Readonly<{ heading: string; sentence: string }> {
  switch (problem) {
    case 'declined':
      return { heading: `${name} did not sign you in`, sentence: 'You may have stopped it there yourself.' }
    case 'unreachable':
      return {
        heading: `${name} can’t be reached just now`,
        sentence: 'It may be busy or out of order: try again in a few minutes.',
      }
    case 'no-verified-email':
      return {
        heading: `${name} did not confirm an e-mail address`,
        sentence: byEmail
          ? `We don’t know this ${name} account yet. Sign in by an e-mail link first, then link it in your account, under “Ways to sign in”.`
          : `We don’t know this ${name} account yet, and without a confirmed address can’t make an account for it. Ask whoever looks after ${name} where you work.`,
      }
    case 'another-account':
      return {
        heading: 'That belongs to another account',
        sentence: `This ${name} account is linked with another account here. Sign out first, to sign in with it.`,
      }
    case 'too-many':
      return { heading: 'Too many tries', sentence: 'Wait 15 minutes, then try again.' }
    case 'refused':
      return {
        heading: 'That sign-in could not be checked',
        sentence: `What ${name} sent back was not what it should be.`,
      }
    default:
      return {
        heading: 'This sign-in can’t be finished',
        sentence:
          'It works once, for a short time, in the browser where it was begun. This one was used before, is too old, or began elsewhere.',
      }
  }
}
