import { describe, expect, test } from 'vitest'
import { ConfigurationError, readConfig } from '../../app/config.server'
import { productionSettings } from '../factories/production-settings'

function refusal(changes: Readonly<Record<string, string>>): readonly string[] {
  try {
    readConfig({ ...productionSettings, ...changes })
  } catch (error) {
    expect(error).toBeInstanceOf(ConfigurationError)
    return (error as Error).message.split('\n')
  }
  throw new Error('It was not refused.')
}

const mailOf = (changes: Readonly<Record<string, string>>) =>
  readConfig({ ...productionSettings, ...changes }).mail

describe('production mode', () => {
  test.each(['BASE_URL', 'SESSION_SECRET', 'SMTP_URL', 'MAIL_FROM', 'TLS_AT_PROXY', 'TRUSTED_PROXIES'])(
    'does not start without %s, and says so in one sentence',
    (name) => {
      expect(refusal({ [name]: '' })).toEqual([
        expect.stringMatching(new RegExp(`^${name} is missing: .+\\.$`)),
      ])
    },
  )

  test('tells what is missing together with what is wrong', () => {
    expect(refusal({ SESSION_SECRET: '', MAIL_FROM: '', PORT: 'x' })).toHaveLength(3)
  })

  test('is not reached by http, unless it is tried on this machine, which needs no proxy', () => {
    expect(refusal({ BASE_URL: 'http://profile.example.org' })).toEqual([
      expect.stringMatching(/^BASE_URL begins with http:/),
    ])
    expect(refusal({ BASE_URL: 'http://localhost.example.org' })).toHaveLength(1)
    for (const BASE_URL of ['http://localhost:3000', 'http://127.0.0.1:8080', 'http://[::1]:3000']) {
      const tried = { ...productionSettings, BASE_URL, TLS_AT_PROXY: '', TRUSTED_PROXIES: '' }
      expect(readConfig(tried)).toMatchObject({ baseUrl: BASE_URL, trustedProxies: [] })
    }
  })

  test('takes only “yes” as the statement that a proxy ends TLS', () => {
    expect(refusal({ TLS_AT_PROXY: 'no' })).toEqual(['TLS_AT_PROXY must be "yes", or left out.'])
  })

  test('does not take a list without a name in it for the proxies in front', () => {
    expect(refusal({ TRUSTED_PROXIES: ' , ' })).toEqual([
      expect.stringMatching(/^TRUSTED_PROXIES is missing: /),
    ])
  })

  test('evaluation mode needs none of these', () => {
    expect(readConfig({})).toMatchObject({ mode: 'evaluation', sessionSecret: null, mail: null })
  })
})

describe('SESSION_SECRET', () => {
  test('has 32 characters or more, and is not repeated when it is refused', () => {
    expect(readConfig({ SESSION_SECRET: 's'.repeat(32) }).sessionSecret).toBe('s'.repeat(32))
    expect(refusal({ SESSION_SECRET: 's'.repeat(31) })).toEqual([
      'SESSION_SECRET must have 32 or more characters.',
    ])
  })
})

describe('SMTP_URL', () => {
  test.each([
    ['smtp://mail.example', { port: 587, isSecure: false, requiresTls: false, login: null }],
    ['smtp://mail.example:25/', { port: 25, isSecure: false, requiresTls: false, login: null }],
    ['smtps://mail.example', { port: 465, isSecure: true, requiresTls: false, login: null }],
    [
      'smtp://ann%40trust:p%2Fw%3A%C3%A9@mail.example:587',
      { port: 587, isSecure: false, requiresTls: true, login: { user: 'ann@trust', password: 'p/w:é' } },
    ],
    [
      'smtps://ann:pw@mail.example:2465',
      { port: 2465, isSecure: true, requiresTls: false, login: { user: 'ann', password: 'pw' } },
    ],
  ])('%s is taken', (SMTP_URL, expected) => {
    expect(mailOf({ SMTP_URL })).toMatchObject({ host: 'mail.example', ...expected })
  })

  test('a password goes without TLS to this machine only', () => {
    expect(mailOf({ SMTP_URL: 'smtp://ann:pw@127.0.0.1:25' })).toMatchObject({ requiresTls: false })
    expect(mailOf({ SMTP_URL: 'smtp://ann:pw@[::1]:25' })).toMatchObject({ host: '::1', requiresTls: false })
  })

  test.each([
    'mail.example',
    'http://mail.example',
    'smtp://',
    'smtp:mail.example',
    'smtp://mail.example:99999',
    'smtp://mail.example/path',
    'smtp://mail.example?tls=no',
    'smtp://ann:s3cret%zz@mail.example',
  ])('%s is refused, and no password is repeated', (SMTP_URL) => {
    const [sentence, ...more] = refusal({ SMTP_URL })
    expect(sentence).toMatch(/^SMTP_URL must be smtp:/)
    expect(sentence).not.toContain('s3cret')
    expect(more).toEqual([])
  })
})

describe('MAIL_FROM', () => {
  test.each([
    ['profile@example.org', { name: '', address: 'profile@example.org' }],
    ['<profile@example.org>', { name: '', address: 'profile@example.org' }],
    ['Profile, NHS <Pro.file+x@example.org>', { name: 'Profile, NHS', address: 'Pro.file+x@example.org' }],
  ])('%s is taken', (MAIL_FROM, from) => {
    expect(mailOf({ MAIL_FROM })?.from).toEqual(from)
  })

  test.each([
    'profile',
    'Profile profile@example.org',
    'A <a@example.org>, B <b@example.org>',
    'A\r\nBcc: b@example.org <a@example.org>',
    'A <a@example.org\r\nBcc: b@example.org>',
    'a@example.org\nb',
  ])('%j is refused', (MAIL_FROM) => {
    expect(refusal({ MAIL_FROM })).toEqual([expect.stringMatching(/^MAIL_FROM must be an e-mail address/)])
  })
})
