import type { Kysely } from 'kysely'
import type { Database } from '../../db/database'
import type { QuestionnaireLibrary } from '../../questionnaires/index'
import type { Activity } from '../domain/development/activity'
import type { Provider, ProviderSecrets } from './provider'

/** What a use case needs of the world, passed in so that tests can hold it still. */
export type Deps = Readonly<{
  db: Kysely<Database>
  now: () => Date
  /** Time-ordered unique ids. */
  newId: () => string
  /** A token nobody can guess, safe in an address. */
  newToken: () => string
  /**
   * The secrets of a request to sign in, the same however often they are asked for: a token nobody can
   * guess, safe in an address, and a short code to type, such as K7QF-M2XD.
   */
  mintSignIn: (requestId: string) => Readonly<{ token: string; code: string }>
  /**
   * How sign-in messages reach their readers: through the outbox, telling that there is one to send, or on
   * the screen. Null if in no way.
   */
  signInMail: Readonly<{ via: 'outbox'; announce: () => void }> | Readonly<{ via: 'screen' }> | null
  /** Where else one can sign in. */
  providers: readonly Provider[]
  /** The secrets of a sign-in through a provider, by its id. */
  mintProviderSecrets: (signInId: string) => ProviderSecrets
  /** How long a session lasts unused, and at most; and for how long a sign-in can be finished once it is asked for. */
  sessionLimits: Readonly<{ idleMinutes: number; hours: number; signInMinutes: number }>
  /** Whether it is the database that stands in the way, for now. */
  isOutOfReach: (error: unknown) => boolean
  /** Makes sure that what was deleted can't be read from the database's files either. */
  eraseTraces: () => Promise<void>
  library: QuestionnaireLibrary
  /** The activities that the product ships. */
  starterSet: readonly Activity[]
}>
