import { z } from 'zod'
import type { KeptDays } from './domain/privacy/write-privacy-notice'
import { type ProviderSettings, readProviders } from './provider-settings.server'
import { readTrustedProxies } from './trusted-proxies.server'
import { periodSettings, readKeptDays, readSessionLimits, type SessionLimits } from './periods.server'

export type Config = Readonly<{
  mode: 'evaluation' | 'production'
  host: string
  port: number
  database: Readonly<{ kind: 'sqlite'; path: string }> | Readonly<{ kind: 'postgres'; url: string }>
  /** Where people reach the product. Null in evaluation mode: there the loopback address asked for is right. */
  baseUrl: string | null
  /** What whoever reads /metrics must show. Null: only this machine may read them. */
  metricsToken: string | null
  /** What sign-in links and codes are made with. Null: each process of evaluation mode makes one up. */
  sessionSecret: string | null
  /** How mail is sent, and from whom it says it comes. */
  mail: (SmtpServer & Readonly<{ from: MailFrom }>) | null
  /** Where people write to who meet a barrier. Null: the page on accessibility says that none is named. */
  contact: string | null
  /** Where else one can sign in. */
  providers: readonly ProviderSettings[]
  /** Addresses of the proxies whose word is taken for whom they speak for: one each, or a range. */
  trustedProxies: readonly string[]
  /** How long requests are still taken once the process is told to stop. */
  stopDelayMs: number
  sessionLimits: SessionLimits
  /** How many days things are kept. */
  keptDays: KeptDays
  development: boolean
}>

type SmtpServer = Readonly<{
  host: string
  port: number
  /** TLS from the first byte. Otherwise it begins when the server offers it. */
  isSecure: boolean
  /** A password leaves this machine under TLS or not at all. */
  requiresTls: boolean
  login: Readonly<{ user: string; password: string }> | null
}>
type MailFrom = Readonly<{ name: string; address: string }>

/** A start-up problem that the person who starts the product can mend: printed as its sentence, no stack. */
export class ConfigurationError extends Error {}

const LOOPBACK = /^(localhost|127(\.\d{1,3}){3}|::1|\[::1\])$/

const environmentSchema = z.object({
  MODE: z
    .enum(['evaluation', 'production'], 'MODE must be "evaluation" or "production".')
    .default('evaluation'),
  HOST: z.string().trim().min(1, 'HOST is empty: leave it out, or name a host.').default('127.0.0.1'),
  PORT: z
    .string()
    .regex(/^\d{1,5}$/, 'PORT must be a whole number from 0 to 65535.')
    .transform(Number)
    .refine((port) => port <= 65535, 'PORT must be a whole number from 0 to 65535.')
    .default(3000),
  DATABASE_URL: z.string().trim().default('file:data/system-leadership-profile.sqlite'),
  BASE_URL: z
    .url({
      protocol: /^https?$/,
      error: 'BASE_URL must be a web address such as https://profile.example.org.',
    })
    .optional(),
  SESSION_SECRET: z.string().min(32, 'SESSION_SECRET must have 32 or more characters.').optional(),
  SMTP_URL: z
    .string()
    .transform((url) => readSmtpUrl(url))
    .refine(
      Boolean,
      'SMTP_URL must be smtp://user:password@host:port, or smtps://…, with what is special percent-encoded.',
    )
    .optional(),
  MAIL_FROM: z
    .string()
    .transform((from) => readMailFrom(from))
    .refine(
      Boolean,
      'MAIL_FROM must be an e-mail address, or a name and an address: System Leadership Profile <profile@example.org>.',
    )
    .optional(),
  CONTACT_EMAIL: z.email('CONTACT_EMAIL must be an e-mail address, such as access@example.org.').optional(),
  TLS_AT_PROXY: z.literal('yes', 'TLS_AT_PROXY must be "yes", or left out.').optional(),
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
  ...periodSettings,
  DEVELOPMENT: z.string().optional(),
})

/**
 * Reads the settings out of environment variables.
 * @throws ConfigurationError with one sentence for each thing that is wrong
 */
export function readConfig(environment: Readonly<Record<string, string | undefined>>): Config {
  const given = Object.fromEntries(
    Object.entries(environment).filter(([, value]) => value !== undefined && value !== ''),
  )
  const parsed = environmentSchema.safeParse(given)
  const read = readProviders(given)
  const trusted = readTrustedProxies(given['TRUSTED_PROXIES'])
  const problems = [
    ...(parsed.success ? [] : parsed.error.issues.map((issue) => issue.message)),
    ...read.problems,
    ...trusted.problems,
    ...(given['MODE'] === 'production' ? listMissingInProduction(given) : []),
  ]
  if (!parsed.success || problems.length > 0) throw new ConfigurationError(problems.join('\n'))
  const { MODE: mode, HOST: host, PORT: port, DATABASE_URL: url, BASE_URL, DEVELOPMENT } = parsed.data
  const { SMTP_URL: smtp, MAIL_FROM: from } = parsed.data
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
    sessionSecret: parsed.data.SESSION_SECRET ?? null,
    mail: smtp && from ? { ...smtp, from } : null,
    contact: parsed.data.CONTACT_EMAIL ?? null,
    providers: read.providers,
    trustedProxies: trusted.proxies,
    metricsToken: parsed.data.METRICS_TOKEN ?? null,
    stopDelayMs: parsed.data.STOP_DELAY * 1000,
    sessionLimits: readSessionLimits(parsed.data),
    keptDays: readKeptDays(parsed.data),
    development: DEVELOPMENT === '1' && mode === 'evaluation',
  }
}

/** What production mode does not start without, a sentence each. */
function listMissingInProduction(given: Readonly<Record<string, string | undefined>>): readonly string[] {
  const base = URL.canParse(given['BASE_URL'] ?? '') ? new URL(given['BASE_URL']!) : null
  const isHttp = base?.protocol === 'http:'
  const hasProvider = (given['OIDC_PROVIDERS'] ?? '').trim() !== ''
  const isTrial = isHttp && LOOPBACK.test(base.hostname)
  const checks: readonly (readonly [isMissing: boolean, sentence: string])[] = [
    [
      given['BASE_URL'] === undefined,
      'BASE_URL is missing: production mode needs the address where people reach it, such as https://profile.example.org.',
    ],
    [
      isHttp && !isTrial,
      'BASE_URL begins with http://, but people may only reach production mode by https:// (or, to try it, on this machine).',
    ],
    [
      given['SESSION_SECRET'] === undefined,
      'SESSION_SECRET is missing: production mode needs 32 or more characters that nobody can guess, the same for every process.',
    ],
    [
      given['SMTP_URL'] === undefined && !hasProvider,
      'SMTP_URL is missing: production mode needs a way to send mail, such as smtp://user:password@mail.example.org:587, or an OIDC provider (OIDC_PROVIDERS).',
    ],
    [
      given['MAIL_FROM'] === undefined && (given['SMTP_URL'] !== undefined || !hasProvider),
      'MAIL_FROM is missing: production mode needs an address to send mail from, such as profile@example.org.',
    ],
    [
      given['TLS_AT_PROXY'] === undefined && !isTrial,
      'TLS_AT_PROXY is missing: put a proxy that ends TLS in front of production mode, then say so with TLS_AT_PROXY=yes.',
    ],
    [
      given['TLS_AT_PROXY'] !== undefined &&
        readTrustedProxies(given['TRUSTED_PROXIES']).proxies.length === 0,
      'TRUSTED_PROXIES is missing: behind a proxy all visitors would share one limit on signing in, so name its address, or loopback for one on this machine.',
    ],
  ]
  return checks.filter(([isMissing]) => isMissing).map(([, sentence]) => sentence)
}

function readSmtpUrl(given: string): SmtpServer | null {
  if (!/^smtps?:\/\//i.test(given) || !URL.canParse(given)) return null
  const url = new URL(given)
  if (url.hostname === '' || url.pathname.length > 1 || url.search || url.hash) return null
  try {
    const isSecure = url.protocol === 'smtps:'
    const login =
      url.username || url.password
        ? { user: decodeURIComponent(url.username), password: decodeURIComponent(url.password) }
        : null
    return {
      host: url.hostname.replace(/^\[|\]$/g, ''),
      port: Number(url.port) || (isSecure ? 465 : 587),
      isSecure,
      requiresTls: !isSecure && login !== null && !LOOPBACK.test(url.hostname),
      login,
    }
  } catch {
    return null
  }
}

function readMailFrom(given: string): MailFrom | null {
  const [, name = '', address = given] = /^([^<>"\p{Cc}]*)<([^<>]+)>$/u.exec(given.trim()) ?? []
  const parsed = z.email().safeParse(address.trim())
  return parsed.success ? { name: name.trim(), address: parsed.data } : null
}

/**
 * Where the data lives, for commands that need nothing else: they work whatever the server still lacks.
 * @throws ConfigurationError if DATABASE_URL is none
 */
export function readDatabaseLocation(
  environment: Readonly<Record<string, string | undefined>>,
): Config['database'] {
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
