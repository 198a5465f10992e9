import pino from 'pino'
import { ConfigurationError } from '../app/config.server'
import { describeError } from './describe-error'

/** Logs carry no answers, e-mail addresses or tokens: what is logged is chosen field by field. */
export const log = pino(
  { level: 'warn', serializers: { err: describeError } },
  pino.destination({ dest: 2, sync: false }),
)

/** @throws ConfigurationError if there is no such level */
export function setLogLevel(level: string): void {
  const levels = [...Object.keys(log.levels.values), 'silent']
  if (!levels.includes(level)) {
    throw new ConfigurationError(`LOG_LEVEL is "${level}", but must be one of ${levels.join(', ')}.`)
  }
  log.level = level
}
