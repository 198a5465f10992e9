import type { ActionFunctionArgs, ServerBuild } from '@remix-run/server-runtime'
import { beforeEach, expect, test, vi } from 'vitest'
import { answerTrouble } from '../../server/answer-trouble'

const full = Object.assign(new Error('database or disk is full'), { code: 'SQLITE_FULL' })
const log = vi.fn()
beforeEach(() => log.mockClear())

/** What comes of a form or a reading that fails so. */
async function outcome(error: unknown, request: Request, kind: 'action' | 'loader' = 'action') {
  const fail = async ({ request: own }: ActionFunctionArgs) => {
    if (own.method === 'POST') await own.text()
    throw error
  }
  const build = { routes: { page: { module: { action: fail, loader: fail } } } } as unknown as ServerBuild
  const around = answerTrouble(build, (each) => each === full, log).routes['page']!.module[kind]!
  return Promise.resolve(around({ request, params: {}, context: {} } as never)).catch(
    (thrown: unknown) => thrown,
  )
}
const post = (body: string, type = 'application/x-www-form-urlencoded') =>
  new Request('http://a.example/account.data?_routes=x&by=name', {
    method: 'POST',
    body,
    headers: { 'Content-Type': type },
  })

test('a form that the database stood in the way of comes back with all it held, to be sent again where it was going', async () => {
  expect(await outcome(full, post('name=Zo%C3%AB&day=1&day=2'))).toMatchObject({
    data: {
      ...{ isLateForm: true, why: 'busy', path: '/account?by=name' },
      fields: [
        ['name', 'Zoë'],
        ['day', '1'],
        ['day', '2'],
      ],
    },
    init: { status: 503, headers: { 'Retry-After': '10' } },
  })
  expect(log).toHaveBeenCalledExactlyOnceWith(full)
})

test('what is too long to carry back and forth is not carried, and is said not to be', async () => {
  const { data } = (await outcome(full, post(`note=${'x'.repeat(200_000)}`))) as { data: object }
  expect(data).toMatchObject({ isLateForm: true, fields: null })
})

test('a script hears that it should try again', async () => {
  const answer = (await outcome(full, post('{}', 'application/json'))) as Response
  expect([answer.status, answer.headers.get('Retry-After')]).toEqual([503, '10'])
  expect(await answer.json()).toEqual({ error: 'This could not be saved just now. Try again.' })
})

test('a page that can’t be read says that the site is busy', async () => {
  const read = new Request('http://a.example/account')
  expect(await outcome(full, read, 'loader')).toMatchObject({ init: { status: 503 } })
})

test('any other failure, and any answer that is thrown, goes on as it is, and is not logged here', async () => {
  for (const thrown of [new TypeError('ours'), new Response(null, { status: 404 })]) {
    expect(await outcome(thrown, post('name=x'))).toBe(thrown)
  }
  expect(log).not.toHaveBeenCalled()
})
