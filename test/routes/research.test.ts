import { parse } from 'csv-parse/sync'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { changeData } from '../factories/open-data-file'
import { startTestServer, type TestServer } from '../factories/start-test-server'
import { newVisitor, type Visitor } from '../factories/visitor'
import { wordsOf } from './read-page'

let server: TestServer
let administrator: Visitor
let ruth: Visitor

beforeAll(async () => {
  server = await startTestServer()
  administrator = newVisitor(server)
  await administrator.signIn('root@council.example')
  changeData(
    server,
    `insert into role_grant (person_id, id, role, starts_on, created_at)
     select id, 'g', 'administrator', '2026-01-01', '2026-01-01' from person`,
  )
  ruth = newVisitor(server)
  await ruth.signIn('ruth@university.example')
})
afterAll(() => server.stop())

/** People who allow it, each with a submitted assessment that has a score on one scale; the first twenty are of projects. */
function addAllowing(count: number) {
  const at = "'2026-11-22T09:00:00.000Z'"
  const each = `with recursive n(i) as (select 1 union all select i + 1 from n where i < ${count})`
  for (const [columns, values] of [
    ['person (id, email, is_demonstration, created_at)', `'p-' || i, 'p-' || i || '@x.example', 0, ${at}`],
    ['research_consent (person_id, given_at)', `'p-' || i, ${at}`],
    [
      `assessment (respondent_id, id, subject_kind, subject_id, relationship, questionnaire_id,
        questionnaire_version, tier, created_at, updated_at, submitted_at)`,
      `'p-' || i, 'a-' || i, 'person', 'p-' || i, 'self', 'social-skill', 1,
        case when i <= 20 then 'project' else 'thematic' end, ${at}, ${at}, ${at}`,
    ],
    ['scale_score (respondent_id, assessment_id, scale_id, score)', `'p-' || i, 'a-' || i, 'framing', 3.25`],
  ])
    changeData(server, `insert into ${columns} ${each} select ${values} from n`)
}

const named = {
  ...{ do: 'name', email: 'RUTH@university.example ', purpose: 'How skills go together <b>' },
  ...{ 'ends-day': '1', 'ends-month': '1', 'ends-year': String(new Date().getUTCFullYear() + 1) },
}
const HERE = '/research/social-skill@1'

test('[X1] nothing is chosen beforehand; one button lets scores be exported, one takes it back', async () => {
  const pat = newVisitor(server)
  await pat.signIn('pat@council.example')
  const words = async () => wordsOf(await (await pat.get('/account/research')).text())
  expect(await words()).toContain('Your scores are not exported for research.')
  expect((await pat.post('/account/research', { allowed: 'maybe' })).status).toBe(302)
  expect(await words()).toContain('Your scores are not exported for research.')
  await pat.post('/account/research', { allowed: 'yes' })
  expect(await words()).toContain('Your scores may be exported for research.')
  await pat.post('/account/research', { allowed: 'no' })
  expect(await words()).toContain('Your scores are not exported for research.')
})

test('[X2] naming a researcher: what is wrong is said at its field and what was typed is kept', async () => {
  const tooLong = { ...named, 'ends-year': '2099' }
  for (const [form, sentence] of [
    [{ ...named, purpose: ' ' }, 'Enter a purpose'],
    [{ ...named, email: 'ruth' }, 'Enter an e-mail address in the correct format'],
    [{ ...named, 'ends-day': '' }, 'Enter a day such as 31 3 2027'],
    [{ ...named, 'ends-year': '2020' }, 'The end must be after the start'],
    [tooLong, 'The end must be at most a year after the start'],
    [{ ...named, email: 'nobody@university.example' }, 'Nobody has an account with this address'],
    [{ ...named, email: 'root@council.example' }, 'You can’t name yourself'],
  ] as const) {
    const response = await administrator.post('/administration/research', form)
    expect(response.status).toBe(400)
    expect(wordsOf(await response.text())).toContain(sentence)
  }
  const kept = await (await administrator.post('/administration/research', tooLong)).text()
  expect(kept).toContain('How skills go together &lt;b&gt;</textarea>')
  expect((await ruth.get('/research')).status).toBe(404)
  expect((await administrator.post('/administration/research', named)).status).toBe(302)
  expect(await (await ruth.get('/account')).text()).toContain('href="/research"')
  expect(wordsOf(await (await ruth.get('/research')).text())).toContain('How skills go together <b>')
  expect((await administrator.get('/research')).status).toBe(404)
})

test('[X3] [X4] too few are refused by the rule; then drawn, downloaded row by row, with a code book', async () => {
  const nothing = await ruth.post(HERE)
  expect(wordsOf(await nothing.text())).toContain('Choose what is told beside the scores')
  const few = await ruth.post(HERE, { demographic: 'tier' })
  expect(few.status).toBe(400)
  const page = await few.text()
  expect(wordsOf(page)).toContain('at least 50 people have to allow it')
  expect(page).toMatch(/checked=""[^>]*value="tier"|value="tier"[^>]*checked=""/)
  expect((await ruth.get(`${HERE}/scores.csv`)).status).toBe(404)
  addAllowing(230)
  expect((await ruth.post(HERE, { demographic: 'tier' })).status).toBe(302)
  const drawn = wordsOf(await (await ruth.get(HERE)).text())
  expect(drawn).toMatch(/230 people.*Project ?: 20 Thematic ?: 210/)
  const response = await ruth.get(`${HERE}/scores.csv`)
  expect(response.headers.get('Content-Encoding')).toBeNull()
  expect(response.headers.get('Content-Disposition')).toContain('research-social-skill-1.csv')
  const text = await response.text()
  const rows: Record<string, string>[] = parse(text, { bom: true, columns: true })
  expect(rows).toHaveLength(230)
  expect(rows[0]!['framing']).toBe('3.3')
  expect(Object.keys(rows[0]!)).toHaveLength(8)
  expect(text).not.toMatch(/p-\d|a-\d|@|2026/)
  const book = await (await ruth.get(`${HERE}/code-book.txt`)).text()
  expect(book).toContain('  project (Project): 20\n  thematic (Thematic): 210\n')
  for (const id of Object.keys(rows[0]!)) expect(book).toContain(`  ${id}: `)
})

test('[X2] once it has ended nothing is there any more', async () => {
  const page = await (await administrator.get('/administration/research')).text()
  const deed = /value="(end [^"]+)"/.exec(page)![1]!
  expect((await ruth.post('/administration/research', { do: deed })).status).toBe(404)
  expect((await administrator.post('/administration/research', { do: deed })).status).toBe(302)
  for (const path of ['/research', HERE, `${HERE}/scores.csv`, `${HERE}/code-book.txt`])
    expect([path, (await ruth.get(path)).status]).toEqual([path, 404])
})
