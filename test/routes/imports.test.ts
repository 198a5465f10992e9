import { afterAll, beforeAll, expect, test } from 'vitest'
import { changeData, readRows } from '../factories/open-data-file'
import { startTestServer, type TestServer } from '../factories/start-test-server'
import { newVisitor, type Visitor } from '../factories/visitor'

const ORGANISATIONS = '/administration/organisations/import'
let server: TestServer
let ann: Visitor

beforeAll(async () => {
  server = await startTestServer()
  ann = newVisitor(server)
  await ann.signIn('ann@council.example')
  changeData(
    server,
    `insert into role_grant (person_id, id, role, starts_on, created_at)
     select id, 'g', 'administrator', '2026-01-01', '2026-01-01' from person`,
  )
})
afterAll(() => server.stop())

/** Posts a form with a file, as a browser without script does: one body that says how long it is. */
async function send(path: string, fields: Readonly<Record<string, string | Uint8Array>>) {
  const form = new FormData()
  for (const [name, value] of Object.entries(fields)) {
    if (typeof value === 'string') form.set(name, value)
    else form.set(name, new Blob([new Uint8Array(value)], { type: 'text/csv' }), 'people.csv')
  }
  const encoded = new Response(form)
  const response = await fetch(new URL(path, server.origin), {
    method: 'POST',
    redirect: 'manual',
    body: await encoded.arrayBuffer(),
    headers: {
      Cookie: ann.cookie,
      Origin: server.origin,
      'Content-Type': encoded.headers.get('Content-Type')!,
    },
  })
  return { status: response.status, page: (await response.text()).replaceAll('<!-- -->', '') }
}

const counted = (table: string) => Number(readRows(server, `select count(*) as n from ${table}`)[0]?.['n'])

test('[M1, M5] a file is looked at, its text travels in the form, and is imported when that is sent', async () => {
  const file = Buffer.from('\ufeffname;sector\r\n"St Luke’s; Café";vcse\r\n=1+1;Other\r\n')
  const { status, page } = await send(ORGANISATIONS, { file, do: 'check' })
  expect([status, page.includes('2 organisations will be added')]).toEqual([200, true])
  expect(counted('organisation')).toBe(0)
  const text = /<input type="hidden" name="text" value="([^"]*)"/.exec(page)![1]!.replaceAll('&quot;', '"')
  expect((await send(ORGANISATIONS, { text, do: 'import' })).status).toBe(302)
  const listed = await ann.get('/administration/organisations?imported=2')
  expect(await listed.text()).toContain('2 organisations were added.')
  const names = readRows(server, 'select name from organisation order by name').map((row) => row['name'])
  expect(names).toEqual(['=1+1', 'St Luke’s; Café'])
  const again = await send(ORGANISATIONS, { text, do: 'import' })
  expect([again.status, again.page.includes('Row 2, column name: There is one already')]).toEqual([400, true])
})

test('[M3] problems are told at the top and by row and column, and what was pasted stays', async () => {
  const { status, page } = await send(ORGANISATIONS, { text: 'name\tsector\nA\tHospital\n', do: 'check' })
  expect(status).toBe(400)
  expect(page).toContain('There are 2 problems')
  expect(page).toContain('<title>Error: Import organisations')
  expect(page).toContain('Row 2, column sector: That is no sector')
  expect(page).toMatch(/<textarea[^>]*>\s*name\tsector/)
})

test.each([
  ['a Windows-1252 file', { file: Buffer.from([0x6e, 0x61, 0x6d, 0x65, 0x0a, 0xe9, 0x0a]) }, 'not in UTF-8'],
  [
    'a quotation mark out of place',
    { text: 'name,sector\nCare,vcse\n"Trust,vcse\n' },
    'Line 3: a quotation mark',
  ],
  ['an empty file', { file: Buffer.from(' \n') }, 'The file is empty'],
  ['nothing', { text: '' }, 'Choose a file, or paste what is in it'],
])('[M1] %s is refused with a sentence', async (_name, fields, sentence) => {
  const { status, page } = await send(ORGANISATIONS, { ...fields, do: 'check' })
  expect([status, page.includes(sentence)]).toEqual([400, true])
})

test('[M2] 100,000 rows are refused within seconds; more than 10 MB before they are read', async () => {
  const file = Buffer.from(`name,sector\n${'A long enough name of a care home,vcse\n'.repeat(100_000)}`)
  const began = performance.now()
  const { status, page } = await send(ORGANISATIONS, { file, do: 'check' })
  expect([status, page.includes('There are more than 20,000 rows')]).toEqual([400, true])
  expect(performance.now() - began).toBeLessThan(10_000)
  const larger = await send(ORGANISATIONS, { file: Buffer.alloc(10 * 1024 * 1024), do: 'check' })
  expect(larger).toMatchObject({ status: 413 })
})

test('only the pages that import take large forms and files', async () => {
  const file = Buffer.alloc(300 * 1024, 'x')
  expect((await send('/account', { file })).status).toBe(413)
  expect((await send('/account', { name: 'Ann' })).status).toBe(415)
  expect((await ann.post(ORGANISATIONS, { text: 'x'.repeat(300 * 1024) })).status).toBe(413)
  expect((await ann.post(ORGANISATIONS, { text: 'name' })).status).toBe(415)
})

test('a form that is broken off is refused, and nothing of it taken', async () => {
  const response = await ann.post(ORGANISATIONS, {}, { 'Content-Type': 'multipart/form-data; boundary=x' })
  expect(response.status).toBe(400)
})

test('[M5, C5] people are invited by a file, and not oneself', async () => {
  const text = 'Email,Role\r\nANN@council.example,administrator\r\n'
  const refused = await send('/people/import', { text, do: 'check' })
  expect(refused.page).toContain('Row 2, column email: You can’t give a role to yourself')
  const good = 'email\r\nRuth+1@Council.example\r\n'
  const { page } = await send('/people/import', { text: good, do: 'check' })
  expect(page).toContain('1 invitation will be made')
  expect((await send('/people/import', { text: good, do: 'import' })).status).toBe(302)
  expect(readRows(server, 'select email, role from invitation')).toEqual([
    { email: 'ruth+1@council.example', role: 'participant' },
  ])
})

test('a file to fill in is downloaded, with the header alone', async () => {
  const response = await ann.get('/import-templates/people.csv')
  expect(Buffer.from(await response.arrayBuffer()).toString()).toBe('\ufeffemail,role,place,starts,ends\r\n')
  expect((await ann.get('/import-templates/constructor')).status).toBe(404)
})
