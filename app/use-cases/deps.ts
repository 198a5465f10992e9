import type { Kysely } from 'kysely'
import type { Database } from '../../db/database'
import type { QuestionnaireLibrary } from '../../questionnaires/index'

/** What a use case needs of the world, passed in so that tests can hold it still. */
export type Deps = Readonly<{
  db: Kysely<Database>
  now: () => Date
  /** Time-ordered unique ids. */
  newId: () => string
  /** A token nobody can guess, safe in an address. */
  newToken: () => string
  /** A short code to type, such as K7QF-M2XD. */
  newCode: () => string
  /** Takes a sign-in message to its reader. False if there is no way to send one. */
  deliverSignIn: (message: SignInMessage) => Promise<boolean>
  library: QuestionnaireLibrary
}>

export type SignInMessage = Readonly<{ requestId: string; email: string; link: string; code: string }>
