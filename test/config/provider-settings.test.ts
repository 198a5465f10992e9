import { describe, expect, test } from 'vitest'
import { ConfigurationError, readConfig } from '../../app/config.server'
import { productionSettings } from '../factories/production-settings'

const nhsmail = {
  OIDC_PROVIDERS: 'nhsmail',
  OIDC_NHSMAIL_ISSUER: 'https://login.nhsmail.example/tenant/v2.0',
  OIDC_NHSMAIL_CLIENT_ID: 'profile',
  OIDC_NHSMAIL_CLIENT_SECRET: 's3cret',
  OIDC_NHSMAIL_NAME: 'NHSmail',
}
const council = {
  OIDC_KENT_CC_ISSUER: 'https://id.kent.example',
  OIDC_KENT_CC_CLIENT_ID: 'profile-2',
  OIDC_KENT_CC_CLIENT_SECRET: 'another',
  OIDC_KENT_CC_NAME: 'Kent County Council',
}

function refusal(environment: Readonly<Record<string, string>>): readonly string[] {
  try {
    readConfig(environment)
  } catch (error) {
    expect(error).toBeInstanceOf(ConfigurationError)
    return (error as Error).message.split('\n')
  }
  throw new Error('It was not refused.')
}

describe('OIDC_PROVIDERS', () => {
  test('without it there are none, whatever else is set', () => {
    expect(readConfig({ ...nhsmail, OIDC_PROVIDERS: '' }).providers).toEqual([])
  })

  test('names one or several, each with settings of its own, in that order', () => {
    const settings = { ...nhsmail, ...council, OIDC_PROVIDERS: ' kent-cc, nhsmail ' }
    expect(readConfig({ ...settings, OIDC_NHSMAIL_SCOPES: 'openid email profile' }).providers).toEqual([
      {
        id: 'kent-cc',
        name: 'Kent County Council',
        issuer: 'https://id.kent.example',
        clientId: 'profile-2',
        clientSecret: 'another',
        scopes: 'openid email',
      },
      {
        id: 'nhsmail',
        name: 'NHSmail',
        issuer: 'https://login.nhsmail.example/tenant/v2.0',
        clientId: 'profile',
        clientSecret: 's3cret',
        scopes: 'openid email profile',
      },
    ])
  })

  test.each(['NHSmail', 'nhs mail', 'nhsmail,nhsmail', '9', '../x', 'nhsmail;cis2'])(
    '%j is refused',
    (OIDC_PROVIDERS) => {
      expect(refusal({ ...nhsmail, OIDC_PROVIDERS })).toEqual([
        expect.stringMatching(/^OIDC_PROVIDERS must be short names .+\.$/),
      ])
    },
  )

  test.each(['ISSUER', 'CLIENT_ID', 'CLIENT_SECRET', 'NAME'])('%s is asked for by its name', (name) => {
    expect(refusal({ ...nhsmail, [`OIDC_NHSMAIL_${name}`]: ' ' })).toEqual([
      `OIDC_NHSMAIL_${name} is missing: OIDC_PROVIDERS names nhsmail.`,
    ])
  })

  test('a second provider that is not set up is told in full', () => {
    expect(refusal({ ...nhsmail, OIDC_PROVIDERS: 'nhsmail,cis2' })).toHaveLength(4)
  })

  test.each(['http://127.0.0.1:9000', 'http://localhost:9000/a', 'http://[::1]:9000'])(
    'an issuer on this machine, to try it, may be %s',
    (OIDC_NHSMAIL_ISSUER) => {
      expect(readConfig({ ...nhsmail, OIDC_NHSMAIL_ISSUER }).providers).toHaveLength(1)
    },
  )

  test.each([
    'http://login.nhsmail.example',
    'http://localhost.example',
    'login.nhsmail.example',
    'javascript:alert(1)',
    'https://login.nhsmail.example?x=1',
    'https://login.nhsmail.example#x',
    'https://ann:pw@login.nhsmail.example',
  ])('the issuer %s is refused, and no secret is repeated', (OIDC_NHSMAIL_ISSUER) => {
    const [sentence, ...more] = refusal({ ...nhsmail, OIDC_NHSMAIL_ISSUER })
    expect(sentence).toMatch(/^OIDC_NHSMAIL_ISSUER must be an https:\/\/ address/)
    expect(sentence).not.toMatch(/s3cret|pw/)
    expect(more).toEqual([])
  })

  test('two of the same issuer, and scopes without openid, are refused', () => {
    const same = { ...nhsmail, ...council, OIDC_PROVIDERS: 'nhsmail,kent-cc' }
    expect(refusal({ ...same, OIDC_KENT_CC_ISSUER: `${nhsmail.OIDC_NHSMAIL_ISSUER}/` })).toEqual([
      expect.stringMatching(/^OIDC_KENT_CC_ISSUER is another provider’s too/),
    ])
    expect(refusal({ ...nhsmail, OIDC_NHSMAIL_SCOPES: 'email profile' })).toEqual([
      'OIDC_NHSMAIL_SCOPES must contain openid.',
    ])
  })
})

describe('production mode', () => {
  const { SMTP_URL, MAIL_FROM, ...withoutMail } = productionSettings

  test('needs a way to send mail or a provider', () => {
    expect(refusal(withoutMail)).toEqual([
      expect.stringMatching(/^SMTP_URL is missing: .*a way to send mail, .* or an OIDC provider/),
      expect.stringMatching(/^MAIL_FROM is missing/),
    ])
    expect(readConfig({ ...withoutMail, ...nhsmail })).toMatchObject({ mail: null, providers: [{}] })
    expect(readConfig({ ...withoutMail, SMTP_URL, MAIL_FROM, ...nhsmail }).mail).not.toBeNull()
  })

  test('a half of the mail’s settings is refused even with a provider', () => {
    expect(refusal({ ...withoutMail, ...nhsmail, SMTP_URL })).toEqual([
      expect.stringMatching(/^MAIL_FROM is missing/),
    ])
  })
})

describe('TRUSTED_PROXIES', () => {
  test.each([
    ['', []],
    ['loopback', ['loopback']],
    ['10.0.0.1, 10.1.0.0/16,::1 , fd00::/8', ['10.0.0.1', '10.1.0.0/16', '::1', 'fd00::/8']],
  ])('%j is taken', (TRUSTED_PROXIES, trustedProxies) => {
    expect(readConfig({ TRUSTED_PROXIES })).toMatchObject({ trustedProxies })
  })

  test.each([
    'yes',
    'true',
    '*',
    '1',
    'proxy.example',
    '10.0.0.0/33',
    '0.0.0.0/0',
    '::/0',
    '10.0.0/8',
    '1.1.1.1/8/8',
  ])('%j is refused', (TRUSTED_PROXIES) => {
    expect(refusal({ TRUSTED_PROXIES })).toEqual([
      expect.stringMatching(/^TRUSTED_PROXIES must be addresses/),
    ])
  })
})
