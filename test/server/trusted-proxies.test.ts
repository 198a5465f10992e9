import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { productionSettings } from '../factories/production-settings'
import { sendRequest } from '../factories/send-request'
import { startTestServer, type TestServer } from '../factories/start-test-server'

/** Asks for links to one address: how many of them are let through, of eight that one client may ask for. */
async function askTwelveTimes(server: TestServer, origin: string, forwardedFor: (time: number) => string) {
  let allowed = 0
  for (let time = 1; time <= 12; time += 1) {
    const body = 'email=ann%40council.example'
    const { status } = await sendRequest(server, '/sign-in', {
      method: 'POST',
      headers: {
        Origin: origin,
        'Content-Type': 'application/x-www-form-urlencoded',
        'Content-Length': String(body.length),
        'X-Forwarded-For': forwardedFor(time),
      },
      body,
    })
    if (status === 302) allowed += 1
  }
  return allowed
}

/** Without a proxy production mode is only tried, on this machine. */
const triedHere = { BASE_URL: 'http://127.0.0.1:3000', TLS_AT_PROXY: '', TRUSTED_PROXIES: '' }

describe.each([
  ['none is named, as it may be where there is no proxy', triedHere, 8],
  ['another is named', { TRUSTED_PROXIES: '10.0.0.0/8' }, 8],
  ['the one in front is named', { TRUSTED_PROXIES: 'loopback' }, 12],
  ['it is named by its address', { TRUSTED_PROXIES: '10.0.0.1, 127.0.0.1, ::1' }, 12],
])('where of the trusted proxies %s', (_which, settings, expected) => {
  let server: TestServer
  const { BASE_URL } = { ...productionSettings, ...settings }
  beforeAll(async () => {
    server = await startTestServer({ ...productionSettings, ...settings })
  })
  afterAll(() => server.stop())

  it(`${expected} of twelve requests by as many clients are let through`, async () => {
    expect(await askTwelveTimes(server, BASE_URL, (time) => `203.0.113.${time}`)).toBe(expected)
  })

  it('a client can’t pretend to be many: what it says of itself stands left of what the proxy adds', async () => {
    expect(
      await askTwelveTimes(server, BASE_URL, (time) => `203.0.113.${time + 100}, 198.51.100.7`),
    ).toBeLessThanOrEqual(8)
  })
})
