import type { SignInMessage } from '../app/use-cases/deps'

const KEPT = 1000

export type EvaluationMailbox = Readonly<{
  deliver: (message: SignInMessage) => Promise<boolean>
  find: (requestId: string) => SignInMessage | undefined
}>

/** Keeps sign-in messages in memory, to be shown on the screen instead of mailed. Evaluation mode only. */
export function createEvaluationMailbox(): EvaluationMailbox {
  const messages = new Map<string, SignInMessage>()
  return {
    deliver: (message) => {
      messages.set(message.requestId, message)
      const oldest = messages.keys().next().value
      if (messages.size > KEPT && oldest !== undefined) messages.delete(oldest)
      return Promise.resolve(true)
    },
    find: (requestId) => messages.get(requestId),
  }
}
