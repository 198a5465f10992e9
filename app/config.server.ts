import { z } from 'zod'

export type Config = Readonly<{
  mode: 'evaluation' | 'production'
  host: string
  port: number
  database: Readonly<{ kind: 'sqlite'; path: string }> | Readonly<{ kind: 'postgres'; url: string }>
  /** Where people reach the product. Null in evaluation mode: there the loopback address asked for is right. */
  baseUrl: string | null
  /** What whoever reads /metrics must show. Null: only this machine may read them. */
  metricsToken: string | null
  /** How long requests are still taken once the process is told to stop. */
  stopDelayMs: number
  development: boolean
}>

/** A start-up problem that the person who starts the product can mend: printed as its sentence, no stack. */
export class ConfigurationError extends Error {}

const LOOPBACK = /^(localhost|127(\.\d{1,3}){3}|::1|\[::1\])$/

const environmentSchema = z.object({
  MODE: z.enum(['evaluation', 'production'], 'MODE must be "evaluation" or "production".').default('evaluation'),
  HOST: z.string().trim().min(1, 'HOST is empty: leave it out, or name a host.').default('127.0.0.1'),
  PORT: z
    .string()
    .regex(/^\d{1,5}$/, 'PORT must be a whole number from 0 to 65535.')
    .transform(Number)
    .refine((port) => port <= 65535, 'PORT must be a whole number from 0 to 65535.')
    .default(3000),
  DATABASE_URL: z.string().trim().default('file:data/system-leadership-profile.sqlite'),
  BASE_URL: z
    .url({ protocol: /^https?$/, error: 'BASE_URL must be a web address such as https://profile.example.org.' })
    .optional(),
  METRICS_TOKEN: z
    .string()
    .regex(
      /^[\w.~+/-]{16,}=*$/,
      'METRICS_TOKEN must have 16 or more letters, digits or any of - . _ ~ + /, and no spaces.',
    )
    .optional(),
  STOP_DELAY: z
    .string()
    .regex(/^([0-9]|[1-5][0-9]|60)$/, 'STOP_DELAY must be a whole number of seconds from 0 to 60.')
    .transform(Number)
    .default(0),
  DEVELOPMENT: z.string().optional(),
})

/**
 * Reads the settings out of environment variables.
 * @throws ConfigurationError with one sentence for each thing that is wrong
 */
export function readConfig(environment: Readonly<Record<string, string | undefined>>): Config {
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== undefined && value !== ''))
  const parsed = environmentSchema.safeParse(given)
  if (!parsed.success) throw new ConfigurationError(parsed.error.issues.map((issue) => issue.message).join('\n'))
  const { MODE: mode, HOST: host, PORT: port, DATABASE_URL: url, BASE_URL, DEVELOPMENT } = parsed.data
  if (mode === 'evaluation' && !LOOPBACK.test(host)) {
    throw new ConfigurationError(
      `HOST is "${host}", but evaluation mode can only be reached from this machine: use 127.0.0.1, or set MODE=production.`,
    )
  }
  return {
    mode,
    host: host.replace(/^\[|\]$/g, ''),
    port,
    database: readDatabase(url),
    baseUrl: BASE_URL ? new URL(BASE_URL).origin : null,
    metricsToken: parsed.data.METRICS_TOKEN ?? null,
    stopDelayMs: parsed.data.STOP_DELAY * 1000,
    development: DEVELOPMENT === '1' && mode === 'evaluation',
  }
}

/**
 * Where the data lives, for commands that need nothing else: they work whatever the server still lacks.
 * @throws ConfigurationError if DATABASE_URL is none
 */
export function readDatabaseLocation(environment: Readonly<Record<string, string | undefined>>): Config['database'] {
  const { DATABASE_URL } = environmentSchema
    .pick({ DATABASE_URL: true })
    .parse({ DATABASE_URL: environment['DATABASE_URL'] || undefined })
  return readDatabase(DATABASE_URL)
}

function readDatabase(url: string): Config['database'] {
  if (url.startsWith('file:')) {
    const path = url.slice('file:'.length).replace(/^\/\/(?=\/)/, '')
    if (path === '') throw new ConfigurationError('DATABASE_URL is "file:" without a path: use file:PATH.')
    return { kind: 'sqlite', path }
  }
  if (/^postgres(ql)?:\/\//.test(url)) {
    if (!URL.canParse(url)) throw new ConfigurationError('DATABASE_URL is not a valid postgres:// address.')
    return { kind: 'postgres', url }
  }
  throw new ConfigurationError('DATABASE_URL must be file:PATH for SQLite or postgres://… for PostgreSQL.')
}
