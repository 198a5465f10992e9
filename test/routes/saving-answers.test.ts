import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { changeData, readAnswers, readRows } from '../factories/open-data-file'
import { startTestServer, type TestServer } from '../factories/start-test-server'
import { newVisitor, type Visitor } from '../factories/visitor'
import { fieldsOf, titleOf, wordsOf } from './read-page'

describe('saving answers', () => {
  let server: TestServer
  let ann: Visitor
  let id: string

  beforeAll(async () => {
    server = await startTestServer()
    ann = newVisitor(server)
    await ann.signIn('ann@council.example')
    id = await ann.start('system-leadership')
  })
  afterAll(() => server.stop())
  beforeEach(() => {
    changeData(server, 'delete from answer where assessment_id = ?', id)
    changeData(server, 'delete from scale_importance where assessment_id = ?', id)
  })

  const answers = () => readAnswers(server, id)
  const importance = () =>
    readRows(server, 'select scale_id, value from scale_importance where assessment_id = ?', id)

  describe('without script', () => {
    const section = (name: string) => `/assessments/${id}/sections/${name}`

    it.each([
      ['Continue', 'continue', '/sections/live-with-ambiguity'],
      ['Back', 'back', '/sections/think-outside-box'],
      ['Save and see all sections', 'later', ''],
      ['a key press that names no button', undefined, '/sections/live-with-ambiguity'],
    ])('%s saves what was chosen and goes on', async (_button, go, next) => {
      const response = await ann.post(section('clear-narrative'), {
        'was.answer.clear-narrative-1': '',
        'answer.clear-narrative-1': '4',
        'answer.clear-narrative-2': 'none',
        'importance.clear-narrative': '5',
        ...(go === undefined ? {} : { go }),
      })
      expect([response.status, response.headers.get('Location')]).toEqual([302, `/assessments/${id}${next}`])
      expect(answers()).toEqual({ 'clear-narrative-1': 4, 'clear-narrative-2': null })
      expect(importance()).toEqual([{ scale_id: 'clear-narrative', value: 5 }])
    })

    it('“Clear the answers on this page” clears those and no others, whatever else the form holds', async () => {
      await ann.postJson(`/assessments/${id}/answers`, {
        answers: { 'clear-narrative-1': '4', 'clear-narrative-2': 'none', 'think-ahead-1': '2' },
        importance: { 'clear-narrative': '5', 'think-ahead': '1' },
      })
      const response = await ann.post(section('clear-narrative'), {
        ...fieldsOf(await (await ann.get(section('clear-narrative'))).text()),
        go: 'clear',
      })
      expect(response.headers.get('Location')).toBe(section('clear-narrative'))
      expect(answers()).toEqual({ 'think-ahead-1': 2 })
      expect(importance()).toEqual([{ scale_id: 'think-ahead', value: 1 }])
    })

    it('a page comes back with the answers chosen, for going on where one was on another device', async () => {
      await ann.post(section('clear-narrative'), {
        'answer.clear-narrative-1': '4',
        'importance.clear-narrative': '3',
      })
      const fields = fieldsOf(await (await ann.get(section('clear-narrative'))).text())
      expect(fields).toEqual({
        'was.answer.clear-narrative-1': '4',
        'answer.clear-narrative-1': '4',
        'was.answer.clear-narrative-2': '',
        'was.answer.clear-narrative-3': '',
        'was.importance.clear-narrative': '3',
        'importance.clear-narrative': '3',
      })
    })

    it('a section may be left empty: a form with no field at all changes nothing and goes on', async () => {
      const response = await ann.post(section('clear-narrative'))
      expect([response.status, response.headers.get('Location')]).toEqual([
        302,
        section('live-with-ambiguity'),
      ])
      expect(answers()).toEqual({})
    })

    it('a change made from “Check your answers” goes back there', async () => {
      const response = await ann.post(`${section('clear-narrative')}?check`, {
        'answer.clear-narrative-1': '4',
      })
      expect(response.headers.get('Location')).toMatch(new RegExp(`^/assessments/${id}/check(#|$)`))
      expect(answers()).toEqual({ 'clear-narrative-1': 4 })
    })

    it.each(['0', '6', '-1', '4.5', ' 4', '4 ', 'often', '٤', '44', '1e0', 'NONE', 'null'])(
      'the value “%s” is outside the options: nothing of that post is saved, and it says where',
      async (value) => {
        const response = await ann.post(section('clear-narrative'), {
          'answer.clear-narrative-1': '4',
          'answer.clear-narrative-2': value,
          'importance.clear-narrative': '5',
        })
        const html = await response.text()
        expect(response.status).toBe(400)
        expect(titleOf(html)).toMatch(/^Error: /)
        expect(wordsOf(html)).toMatch(/^There is a problem Choose one of the options\./)
        expect(html).toContain('<a href="#answer-clear-narrative-2">')
        expect(html).toContain('id="answer-clear-narrative-2"')
        // What was chosen soundly is still chosen in the page.
        expect(fieldsOf(html)['answer.clear-narrative-1']).toBe('4')
        expect([answers(), importance()]).toEqual([{}, []])
      },
    )

    it.each(['none', '0', '6', 'x'])('importance “%s” is outside its options', async (value) => {
      const response = await ann.post(section('clear-narrative'), {
        'answer.clear-narrative-1': '4',
        'importance.clear-narrative': value,
      })
      expect([response.status, answers(), importance()]).toEqual([400, {}, []])
    })
  })

  describe('as they are given, by the script', () => {
    const save = (json: unknown) => ann.postJson(`/assessments/${id}/answers`, json)

    it('saves, says when, and takes an answer back', async () => {
      const saved = await save({
        answers: { 'think-ahead-1': '5', 'expertise-1': '3' },
        importance: { 'think-ahead': '2' },
      })
      const { savedAt } = (await saved.json()) as { savedAt: string }
      expect([saved.status, answers()]).toEqual([200, { 'think-ahead-1': 5, 'expertise-1': 3 }])
      expect(Math.abs(Date.parse(savedAt) - Date.now())).toBeLessThan(60_000)
      expect(
        (await save({ answers: { 'think-ahead-1': '' }, importance: { 'think-ahead': '' } })).status,
      ).toBe(200)
      expect([answers(), importance()]).toEqual([{ 'expertise-1': 3 }, []])
    })

    it.each(['0', '6', '4.5', 'often', 'NONE'])(
      'refuses “%s”, names the item, and saves nothing',
      async (value) => {
        const response = await save({ answers: { 'think-ahead-1': '4', 'think-ahead-2': value } })
        expect([response.status, await response.json()]).toEqual([
          400,
          {
            error: 'Nothing was saved.',
            problems: [{ id: 'think-ahead-2', sentence: 'Choose one of the options.' }],
          },
        ])
        expect(answers()).toEqual({})
      },
    )

    it.each([
      ['a number where text is sent', { answers: { 'think-ahead-1': 4 } }],
      ['a list', { answers: ['4'] }],
      ['an unknown field', { answers: { 'think-ahead-1': '4' }, submitted: true }],
      ['null', null],
      ['text', 'think-ahead-1'],
    ])('refuses %s', async (_what, json) => {
      const response = await save(json)
      expect([response.status, await response.json()]).toEqual([
        400,
        { error: 'This is not a set of answers.' },
      ])
      expect(answers()).toEqual({})
    })

    it('refuses what is not JSON, or does not say that it is', async () => {
      const path = `/assessments/${id}/answers`
      const body = '{"answers":{"think-ahead-1":"4"}}'
      const send = (type: string, text: string) =>
        fetch(server.origin + path, {
          method: 'POST',
          headers: { Cookie: ann.cookie, Origin: server.origin, 'Content-Type': type },
          body: text,
        })
      expect((await send('application/json', body.slice(0, -1))).status).toBe(400)
      expect((await send('text/plain', body)).status).toBe(400)
      expect((await send('application/x-www-form-urlencoded', body)).status).toBe(400)
      expect(answers()).toEqual({})
      expect((await send('application/json; charset=utf-8', body)).status).toBe(200)
    })
  })

  it.each(['multipart/form-data; boundary=x', 'text/plain', 'application/json', ''])(
    'a form sent as “%s” is refused in plain words, and nothing is saved',
    async (type) => {
      const response = await fetch(`${server.origin}/assessments/${id}/sections/think-ahead`, {
        method: 'POST',
        headers: { Cookie: ann.cookie, Origin: server.origin, 'Content-Type': type },
        body: 'answer.think-ahead-1=4',
      })
      expect(response.status).toBe(415)
      expect(wordsOf(await response.text())).toMatch(
        /^That could not be done This page takes a form and nothing else\./,
      )
      expect(answers()).toEqual({})
    },
  )
})
