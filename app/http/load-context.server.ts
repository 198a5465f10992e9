import type { KeptDays } from '../domain/privacy/write-privacy-notice'
import type { Deps } from '../use-cases/deps'

/** What the web server hands to every loader and action. */
declare module '@remix-run/server-runtime' {
  interface AppLoadContext {
    deps: Deps
    mode: 'evaluation' | 'production'
    /** The product's own origin, such as http://localhost:3000. */
    origin: string
    secureCookie: boolean
    /** How many days things are kept. */
    keptDays: KeptDays
    /** Where to report that something isn't accessible; null where no address is configured. */
    contact: string | null
    cspNonce: string
    clientAddress: string
    rateLimits: Readonly<{
      allowSignIn: (from: Readonly<{ clientAddress: string; email: string }>) => Promise<boolean>
      allowProviderSignIn: (from: Readonly<{ clientAddress: string }>) => Promise<boolean>
    }>
    logError: (error: unknown) => void
    /** Waits until what was written of the answer has gone out; false where nobody reads any more. */
    whenReaderReady: () => Promise<boolean>
  }
}
