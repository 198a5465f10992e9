import { describe, expect, test } from 'vitest'
import { listSecrets } from '../factories/log-search/list-secrets'
import { searchLog } from '../factories/log-search/search-log'

const recorded = (url: string, { type = '', body = '', cookie = '', set = '' } = {}) => ({
  method: 'POST',
  url,
  headers: { 'content-type': type, ...(cookie && { cookie }) },
  body: Buffer.from(body).toString('base64'),
  setCookies: set ? [set] : [],
})
const FORM = 'application/x-www-form-urlencoded'
const [line, innocent] = ['{"route":"/sign-in/link/:token","status":200,"ms":3}', ['sign-in/link/:token']]

async function find(log: string, ...given: Parameters<typeof recorded>): Promise<number> {
  return searchLog(`${line}\n${log}`, await listSecrets(recorded(...given)), innocent).length
}

describe('the search of a log', () => {
  const address = { type: FORM, body: 'email=Ann.Lee%2Bnhs%40council.example' }

  test.each([
    ['as it is', 'no such person: Ann.Lee+nhs@council.example'],
    ['in another case', '{"email":"ann.lee+nhs@COUNCIL.example"}'],
    ['percent-encoded', 'email=ann.lee%2Bnhs%40council.example&x=1'],
    ['escaped within JSON', '{"body":"{\\"email\\":\\"ann.lee\\u002bnhs@council.example\\"}"}'],
  ])('finds an address %s', async (_how, log) => {
    expect(await find(log, '/sign-in', address)).toBe(1)
  })

  test.each([
    ['a token in an address', '/sign-in/link/t0ken-OF_link', {}, 'GET /sign-in/link/t0ken-OF_link'],
    [
      'a code without its hyphen',
      '/sign-in/requests/r',
      { type: FORM, body: 'code=7KQM-2RTW' },
      'try 7kqm2rtw',
    ],
    ['what a provider sends back', '/sign-in/with/x/callback?code=c-0de-1&state=s', {}, '?code=c-0de-1'],
    ['a cookie', '/', { cookie: 'session=IlNlc3Npb24uMTIzIg%3D%3D' }, 'session IlNlc3Npb24uMTIzIg=='],
    [
      'the token in a cookie that was set',
      '/',
      { set: 'session=IlNlc3Npb24uMTIzIg==; Path=/' },
      'Session.123',
    ],
    ['an answer', '/a', { type: FORM, body: 'answer.think-1=3' }, '{"answer.think-1":"3"}'],
    [
      'an answer in JSON',
      '/a',
      { type: 'application/json', body: '{"answers":{"think-1":"3"}}' },
      'think-1=3',
    ],
    [
      'the beginning of a long text',
      '/a',
      { type: FORM, body: `note=${'What+we+said+to+one+another+about+it,+'.repeat(3)}` },
      '"What we said to one another ab…',
    ],
    [
      'a line of a file',
      '/import',
      {
        type: 'multipart/form-data; boundary=b',
        body: '--b\r\nContent-Disposition: form-data; name="file"; filename="p.csv"\r\n\r\nname,email\nKim Poe,kim\r\n--b--\r\n',
      },
      'row 2: "Kim Poe","kim"',
    ],
  ])('finds %s', async (_what, url, request, log) => {
    expect(await find(log, url, request)).toBe(1)
  })

  test('finds nothing in address patterns and numbers, whoever asks for what', async () => {
    expect(
      await find('', '/sign-in/link/7KQM2RTW', { type: FORM, body: 'answer.think-1=3&to=/sign-in' }),
    ).toBe(0)
  })
})

test('an address that begins as its pattern does is found whole, and not by its beginning', async () => {
  const path = '/administration/organisations/01900000-0000-7000-8000-000000000001'
  const secrets = await listSecrets(recorded(`/__manifest?p=${encodeURIComponent(path)}`))
  const known = ['__manifest', 'administration/organisations/:organisation']
  expect(searchLog('{"route":"/administration/organisations/:organisation"}', secrets, known)).toEqual([])
  expect(searchLog(`{"url":"${path}"}`, secrets, known)).toHaveLength(1)
})
