import { afterAll, beforeAll, expect, test } from 'vitest'
import { addActivityRow, addSessionRow } from '../factories/add-activity'
import { grantRole } from '../factories/add-team'
import { readRows } from '../factories/open-data-file'
import { startTestServer, type TestServer } from '../factories/start-test-server'
import { newVisitor, type Visitor } from '../factories/visitor'
import { wordsOf } from './read-page'

const HERE = '/catalogues/ics/dorset'
let server: TestServer
let lea: Visitor

beforeAll(async () => {
  server = await startTestServer()
  lea = newVisitor(server)
  await lea.signIn('lea@council.example')
  grantRole(server, 'lea@council.example', 'ics-lead', 'dorset')
  addActivityRow(server, 'dorset', 'an-activity', {
    ...{ title: '=1+1', what_you_do: '-2 “three”\nfour', timing: 'An hour', why: 'Our judgement' },
    develops: '[{"questionnaire":"social-skill","scale":"framing"}]',
  })
  addSessionRow(server, 'an-activity', 'a-session', { place: 'Dorchester' })
})
afterAll(() => server.stop())

async function send(fields: Readonly<Record<string, string>>) {
  const form = new FormData()
  for (const [name, value] of Object.entries(fields)) form.set(name, value)
  const encoded = new Response(form)
  const response = await fetch(new URL(`${HERE}/import`, server.origin), {
    method: 'POST',
    redirect: 'manual',
    body: await encoded.arrayBuffer(),
    headers: {
      ...{ Cookie: lea.cookie, Origin: server.origin },
      'Content-Type': encoded.headers.get('Content-Type')!,
    },
  })
  return { status: response.status, words: wordsOf((await response.text()).replaceAll('<!-- -->', '')) }
}

const rows = () =>
  readRows(
    server,
    "select a.id, title, version from activity a join catalogue c on c.id = a.catalogue_id where c.ics_id = 'dorset' order by a.id",
  )

test.each(['csv', 'json'])('[K25, M6] a catalogue as %s comes back as it was', async (ending) => {
  const response = await lea.get(`${HERE}/download.${ending}`)
  const text = (await response.text()).replace(/^\ufeff/, '')
  expect(response.headers.get('Content-Disposition')).toMatch(new RegExp(`catalogue-dorset-.*\\.${ending}`))
  // In a spreadsheet no cell is a formula.
  if (ending === 'csv') expect(text).toContain(",'=1+1,")
  expect(text).toContain('2999-01-01 | 10:00 | 12:00 | Dorchester | 10 |')
  expect((await send({ text, do: 'check' })).words).toContain('Row 2: =1+1, stays as it is')
  expect((await send({ text, do: 'import' })).status).toBe(302)
  expect(rows()).toEqual([{ id: 'an-activity', title: '=1+1', version: 1 }])
})

test('[K22, K24] problems are told by row and column, what is sound is shown first and then imported', async () => {
  const header = 'title,what,format,develops,minutes,timing,why'
  const sound = 'A walk,You walk.,practice,social-skill/framing,60,An hour,Our judgement'
  const wrong = await send({ text: `${header}\n${sound}\nB,,practice,,60,An hour,Why`, do: 'import' })
  expect(wrong.status).toBe(400)
  expect(wrong.words).toContain('Row 3, column what: Enter what one does')
  expect(wrong.words).toContain('Row 3, column develops: Choose at least one thing')
  expect((await send({ text: '[{"title": "A"', do: 'check' })).words).toContain(
    'must be a list of activities',
  )
  expect(rows()).toHaveLength(1)
  expect((await send({ text: `${header}\n${sound}`, do: 'import' })).status).toBe(302)
  expect(rows()).toHaveLength(2)
  expect(wordsOf(await (await lea.get(`${HERE}?imported=1`)).text())).toContain('1 activity was imported')
})

test('a file to fill in has every column', async () => {
  const text = await (await lea.get('/import-templates/activities.csv')).text()
  expect(text).toMatch(/^id,version,state,title,what,.*,review,sessions\r\n$/)
})
