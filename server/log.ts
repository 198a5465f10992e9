import pino from 'pino'

/** Logs carry no answers, e-mail addresses or tokens: what is logged is chosen field by field. */
export const log = pino(
  { level: process.env['LOG_LEVEL'] ?? 'warn', serializers: { err: pino.stdSerializers.err } },
  pino.destination({ dest: 2, sync: false }),
)
