import { describe, expect, test } from 'vitest'
import { ConfigurationError, readConfig, readDatabaseLocation } from '../../app/config.server'
import { productionSettings } from '../factories/production-settings'

/** The sentences with which an environment is refused. */
function refusal(environment: Readonly<Record<string, string>>): readonly string[] {
  try {
    readConfig(environment)
  } catch (error) {
    expect(error).toBeInstanceOf(ConfigurationError)
    return (error as Error).message.split('\n')
  }
  throw new Error('It was not refused.')
}

test('without settings: evaluation mode on this machine’s port 3000, an SQLite file under data/', () => {
  expect(readConfig({})).toEqual({
    mode: 'evaluation',
    host: '127.0.0.1',
    port: 3000,
    database: { kind: 'sqlite', path: 'data/system-leadership-profile.sqlite' },
    baseUrl: null,
    sessionSecret: null,
    mail: null,
    contact: null,
    metricsToken: null,
    stopDelayMs: 0,
    providers: [],
    trustedProxies: [],
    sessionLimits: { idleMinutes: 60, hours: 12, signInMinutes: 15 },
    keptDays: {
      drafts: 365,
      auditEntries: 2190,
      unusedAccounts: 1095,
      invitations: 30,
      unreachableAddresses: 90,
      endedShares: 365,
    },
    development: false,
  })
})

test('an empty setting is no setting', () => {
  expect(readConfig({ MODE: '', HOST: '', PORT: '', DATABASE_URL: '', BASE_URL: '' })).toEqual(readConfig({}))
})

test('what else stands in the environment means nothing', () => {
  expect(readConfig({ PATH: '/usr/bin', NODE_ENV: 'production', mode: 'production' })).toEqual(readConfig({}))
})

describe('MODE', () => {
  test('production is taken', () => {
    expect(readConfig(productionSettings)).toMatchObject({
      mode: 'production',
    })
  })

  test.each(['Production', 'prod', 'test', ' '])('%j is refused', (MODE) => {
    expect(refusal({ MODE })).toEqual(['MODE must be "evaluation" or "production".'])
  })
})

describe('HOST', () => {
  test.each([
    ['localhost', 'localhost'],
    ['127.0.0.1', '127.0.0.1'],
    ['127.8.9.10', '127.8.9.10'],
    ['::1', '::1'],
    ['[::1]', '::1'],
  ])('%s is this machine', (HOST, host) => {
    expect(readConfig({ HOST })).toMatchObject({ host })
  })

  test.each([
    '0.0.0.0',
    '::',
    '192.168.1.5',
    'example.org',
    'localhost.example.org',
    '127.0.0.1.example.org',
    '128.0.0.1',
  ])('evaluation mode refuses %s, with what to do', (HOST) => {
    const [sentence] = refusal({ HOST })
    expect(sentence).toContain(`HOST is "${HOST}"`)
    expect(sentence).toContain('MODE=production')
  })

  test('production mode takes any', () => {
    expect(readConfig({ ...productionSettings, HOST: '0.0.0.0' })).toMatchObject({ host: '0.0.0.0' })
    expect(readConfig({ ...productionSettings, HOST: '::' })).toMatchObject({ host: '::' })
  })
})

describe('PORT', () => {
  test.each([
    ['0', 0],
    ['8080', 8080],
    ['65535', 65535],
  ])('%s is taken', (PORT, port) => {
    expect(readConfig({ PORT })).toMatchObject({ port })
  })

  test.each(['65536', '99999', '-1', '80.5', '0x50', 'http', '3000 ', '123456'])('%j is refused', (PORT) => {
    expect(refusal({ PORT })).toEqual(['PORT must be a whole number from 0 to 65535.'])
  })
})

describe('DATABASE_URL', () => {
  test.each([
    ['file:data/a.sqlite', 'data/a.sqlite'],
    ['file:./a.sqlite', './a.sqlite'],
    ['file:/srv/a.sqlite', '/srv/a.sqlite'],
    ['file:///srv/a.sqlite', '/srv/a.sqlite'],
    ['file:a folder/a file.sqlite', 'a folder/a file.sqlite'],
  ])('%s is an SQLite file', (DATABASE_URL, path) => {
    expect(readConfig({ DATABASE_URL }).database).toEqual({ kind: 'sqlite', path })
  })

  test.each([
    'postgres://user:secret@db.example:5432/profile',
    'postgresql://db.example/profile?sslmode=require',
  ])('%s is PostgreSQL', (DATABASE_URL) => {
    expect(readConfig({ DATABASE_URL }).database).toEqual({ kind: 'postgres', url: DATABASE_URL })
  })

  test.each(['mysql://db/profile', 'data/a.sqlite', 'postgres:/db', 'sqlite:a', 'FILE'])(
    '%s is refused',
    (DATABASE_URL) => {
      expect(refusal({ DATABASE_URL })).toEqual([
        'DATABASE_URL must be file:PATH for SQLite or postgres://… for PostgreSQL.',
      ])
    },
  )

  test('a file without a path and an address that is none are refused; the password is not repeated', () => {
    expect(refusal({ DATABASE_URL: 'file:' })).toEqual([
      'DATABASE_URL is "file:" without a path: use file:PATH.',
    ])
    expect(refusal({ DATABASE_URL: 'postgres://user:secret@:x/profile' })).toEqual([
      'DATABASE_URL is not a valid postgres:// address.',
    ])
  })
})

describe('BASE_URL', () => {
  test('only its origin counts', () => {
    const settings = { ...productionSettings, BASE_URL: 'https://Profile.Example:8443/some/path?x=1' }
    expect(readConfig(settings)).toMatchObject({ baseUrl: 'https://profile.example:8443' })
  })

  test.each(['profile.example', 'ftp://profile.example', 'javascript:alert(1)'])(
    '%s is refused',
    (BASE_URL) => {
      expect(refusal({ BASE_URL })).toEqual([
        'BASE_URL must be a web address such as https://profile.example.org.',
      ])
    },
  )
})

describe('METRICS_TOKEN', () => {
  test('a long one is taken', () => {
    const METRICS_TOKEN = 'aB3-._~+/aB3-._~=='
    expect(readConfig({ METRICS_TOKEN })).toMatchObject({ metricsToken: METRICS_TOKEN })
  })

  test.each([
    'fifteen-letters',
    'with a space in its middle',
    'a-very-long-sécret',
    'line\nbreak-in-a-secret',
  ])('%j is refused, and not repeated', (METRICS_TOKEN) => {
    const [sentence, ...more] = refusal({ METRICS_TOKEN })
    expect(sentence).toMatch(/^METRICS_TOKEN must have 16 or more letters/)
    expect(sentence).not.toContain(METRICS_TOKEN)
    expect(more).toEqual([])
  })
})

describe('CONTACT_EMAIL', () => {
  test('is an address, or there is none', () => {
    expect(readConfig({ CONTACT_EMAIL: 'access@example.org' })).toMatchObject({
      contact: 'access@example.org',
    })
    expect(refusal({ CONTACT_EMAIL: 'nobody' })).toEqual([
      'CONTACT_EMAIL must be an e-mail address, such as access@example.org.',
    ])
  })
})

describe('STOP_DELAY', () => {
  test.each([
    ['0', 0],
    ['5', 5_000],
    ['60', 60_000],
  ])('%s seconds are taken', (STOP_DELAY, stopDelayMs) => {
    expect(readConfig({ STOP_DELAY })).toMatchObject({ stopDelayMs })
  })

  test.each(['61', '-1', '1.5', '5s', ' '])('%j is refused', (STOP_DELAY) => {
    expect(refusal({ STOP_DELAY })).toEqual(['STOP_DELAY must be a whole number of seconds from 0 to 60.'])
  })
})

test('a command that only needs the database reads where it is, whatever else is wrong', () => {
  expect(readDatabaseLocation({ MODE: 'prod', DATABASE_URL: 'file:a.sqlite' })).toEqual({
    kind: 'sqlite',
    path: 'a.sqlite',
  })
  expect(readDatabaseLocation({ DATABASE_URL: '' })).toEqual(readConfig({}).database)
  expect(() => readDatabaseLocation({ DATABASE_URL: 'a.sqlite' })).toThrow(ConfigurationError)
})

test('every fault is told at once, a sentence each', () => {
  expect(refusal({ MODE: 'prod', PORT: 'x', BASE_URL: 'y' })).toHaveLength(3)
})
