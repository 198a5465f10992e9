import { ConfigurationError } from '../app/config.server'
import { QuestionnaireError } from '../questionnaires/index'
import { startServer } from './start-server'

/** What the person who starts the product can mend is told in a sentence; anything else keeps its stack. */
function tell(error: unknown): string {
  if (error instanceof ConfigurationError || error instanceof QuestionnaireError) return error.message
  const { code, message } = error as NodeJS.ErrnoException
  if (code === 'EADDRINUSE')
    return 'That port is in use by another program: stop it, or set PORT to another number.'
  if (code === 'EACCES') return `This is not permitted here: ${message}.`
  if (code === 'ENOTFOUND' || code === 'EADDRNOTAVAIL')
    return 'HOST does not name an address of this machine.'
  if (error instanceof Error && /^The database /.test(message)) return message
  return error instanceof Error ? (error.stack ?? message) : String(error)
}

try {
  const server = await startServer(process.env)
  let stopping = false
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.on(signal, () => {
      // A terminal's Ctrl-C reaches both npm and this process, so it may come twice.
      if (stopping) return
      stopping = true
      void server.stop().then(
        () => process.exit(0),
        (error: unknown) => {
          console.error(tell(error))
          process.exit(1)
        },
      )
    })
  }
  // Last: whoever waits for this line may stop it at once.
  console.log(`Ready on ${server.address}`)
} catch (error) {
  console.error(tell(error))
  process.exit(1)
}
