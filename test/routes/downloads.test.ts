import { parse } from 'csv-parse/sync'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { flatten, readTaggedPdf } from '../documents/read-tagged-pdf'
import { startTestServer, type TestServer } from '../factories/start-test-server'
import { newVisitor, type Visitor } from '../factories/visitor'
import { everyItem } from './every-item'

type Row = Record<'questionnaire' | 'kind' | 'section' | 'id' | 'text' | 'value' | 'words', string>

describe('what a person takes away of their own assessment', () => {
  let server: TestServer
  let ann: Visitor
  let id: string
  let rows: Row[]

  beforeAll(async () => {
    server = await startTestServer()
    ann = newVisitor(server)
    await ann.signIn('ann@council.example')
    id = await ann.start('social-skill', { tier: 'thematic', ics: 'black-country' })
    await ann.postJson(`/assessments/${id}/answers`, {
      answers: {
        ...everyItem('social-skill', '4'),
        'framing-1': '5',
        'framing-2': '2',
        'framing-3': 'none',
        'brokering-translating-1': 'none',
        'brokering-translating-2': '',
      },
      importance: { framing: '5' },
    })
    await ann.post(`/assessments/${id}/check`, { gaps: 'confirmed' })
    rows = parse(await (await ann.get(`/assessments/${id}/download.csv`)).text(), {
      columns: true,
      bom: true,
    })
  })
  afterAll(() => server.stop())

  const row = (kind: string, rowId: string) => rows.find((one) => one.kind === kind && one.id === rowId)

  it('the CSV is a file to save, in UTF-8 as spreadsheets recognise it, and nothing keeps a copy', async () => {
    const response = await ann.get(`/assessments/${id}/download.csv`)
    const bytes = Buffer.from(await response.arrayBuffer())
    expect(response.headers.get('Content-Type')).toBe('text/csv; charset=utf-8')
    expect(response.headers.get('Content-Disposition')).toMatch(
      /^attachment; filename="social-skill-\d{4}-\d\d-\d\d\.csv"$/,
    )
    expect(response.headers.get('Cache-Control')).toBe('no-store')
    expect(response.headers.get('X-Content-Type-Options')).toBe('nosniff')
    expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf])
    expect(bytes.toString().split('\r\n')[0]?.slice(1)).toBe('questionnaire,kind,section,id,text,value,words')
  })

  it('the CSV holds the facts, every answer as it was worded, importance and scores', () => {
    const count = (kind: string) => rows.filter((one) => one.kind === kind).length
    // 21 items and the 15 topics of its companion; 7 scales.
    expect([count('fact'), count('answer'), count('importance'), count('score')]).toEqual([4, 36, 7, 7])
    expect(rows.every((one) => one.questionnaire === 'social-skill@1')).toBe(true)
    expect(rows.map(({ text }) => text).slice(0, 2)).toEqual(['Started', 'Submitted'])
    expect(rows[2]).toMatchObject({ text: 'Tier', value: 'Thematic' })
    expect(rows[3]).toMatchObject({ text: 'Home integrated care system', value: 'Black Country' })
    expect(row('answer', 'framing-1')).toMatchObject({ value: '5', words: 'Almost always' })
    expect(row('answer', 'framing-3')).toMatchObject({ value: 'none', words: 'No opportunity in my role' })
    expect(row('answer', 'brokering-translating-2')).toMatchObject({ value: '', words: '' })
    expect(row('importance', 'framing')).toMatchObject({ value: '5', words: 'Essentially' })
    expect(row('importance', 'brokering-translating')).toMatchObject({ value: '', words: '' })
  })

  it('the CSV gives scores at full precision, and a reason where there is none', () => {
    // Two of three answered: (5 + 2) / 2 = 3.5. One item reversed: (4 + 4 + (6 − 4)) / 3 = 10/3. One of three: none.
    expect(row('score', 'framing')).toMatchObject({ value: '3.5', words: '' })
    expect(Number(row('score', 'vision-communicate')?.value)).toBeCloseTo(10 / 3, 12)
    expect(row('score', 'brokering-translating')).toMatchObject({ value: '', words: 'not enough answers' })
  })

  it('the CSV has no total of any kind (P1)', () => {
    expect(rows.filter((one) => one.kind === 'score').map((one) => one.id)).toEqual([
      'vision-communicate',
      'framing',
      'leveraging-position',
      'seizing-opportunities',
      'role-flexibility-risk',
      'brokering-translating',
      'harnessing-external-support',
    ])
    expect(rows.some((one) => /total|overall/i.test(`${one.kind} ${one.section} ${one.id}`))).toBe(false)
  })

  it('the JSON holds the same rows, with numbers as numbers', async () => {
    const response = await ann.get(`/assessments/${id}/download.json`)
    expect(response.headers.get('Content-Type')).toBe('application/json; charset=utf-8')
    expect(response.headers.get('Content-Disposition')).toMatch(
      /^attachment; filename="social-skill-\d{4}-\d\d-\d\d\.json"$/,
    )
    const json = (await response.json()) as { questionnaire: string; submittedAt: string; rows: Row[] }
    expect(json.questionnaire).toBe('social-skill@1')
    expect(Date.parse(json.submittedAt)).toBeLessThanOrEqual(Date.now())
    expect(json.rows.find((one) => one.kind === 'score' && one.id === 'framing')?.value).toBe(3.5)
    const asText = json.rows.map((one) => ({ ...one, value: String(one.value) }))
    expect(rows).toEqual(asText.map((one) => ({ ...one, questionnaire: json.questionnaire })))
  })

  it('an assessment in progress can be taken away too, without scores', async () => {
    const open = await ann.start('system-leadership')
    await ann.postJson(`/assessments/${open}/answers`, { answers: { 'think-ahead-1': '2' } })
    const json = (await (await ann.get(`/assessments/${open}/download.json`)).json()) as Record<
      string,
      unknown
    >
    expect(json['submittedAt']).toBeNull()
    expect((json['rows'] as Row[]).filter((one) => one.kind === 'score')).toEqual([])
    expect((json['rows'] as Row[]).find((one) => one.id === 'think-ahead-1')?.value).toBe(2)
  })

  it('neither file names the person or their address', async () => {
    for (const file of ['download.csv', 'download.json']) {
      expect(await (await ann.get(`/assessments/${id}/${file}`)).text()).not.toMatch(/ann@|council\.example/)
    }
  })

  it('the PDF is one, and tagged: its language, its headings and its table can be read out', async () => {
    const response = await ann.get(`/assessments/${id}/profile.pdf`)
    const bytes = Buffer.from(await response.arrayBuffer())
    expect(response.headers.get('Content-Type')).toBe('application/pdf')
    expect(response.headers.get('Content-Disposition')).toMatch(
      /^attachment; filename="social-skill-profile-\d{4}-\d\d-\d\d\.pdf"$/,
    )
    expect(bytes.subarray(0, 5).toString()).toBe('%PDF-')
    const pdf = readTaggedPdf(bytes)
    expect(pdf.catalog).toMatch(/\/MarkInfo \d+ 0 R\n\/StructTreeRoot \d+ 0 R/)
    expect(bytes.toString('latin1')).toContain('/Marked true')
    expect(pdf.lang).toBe('en-GB')
    const elements = flatten(pdf.document)
    expect(elements.map((element) => element.type)).toEqual(
      expect.arrayContaining(['H1', 'H2', 'P', 'Figure', 'Table', 'TH', 'TD']),
    )
    // Its words are compressed, but what a screen reader says for the drawing is not.
    expect(elements.find((element) => element.type === 'Figure')?.alt).toContain('3.3')
  })
})
