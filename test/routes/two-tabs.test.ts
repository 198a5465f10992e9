import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { changeData, readAnswers } from '../factories/open-data-file'
import { startTestServer, type TestServer } from '../factories/start-test-server'
import { newVisitor, type Visitor } from '../factories/visitor'
import { everyItem } from './every-item'
import { fieldsOf } from './read-page'

describe('two tabs', () => {
  let server: TestServer
  let ann: Visitor
  let id: string

  beforeAll(async () => {
    server = await startTestServer()
    ann = newVisitor(server)
    await ann.signIn('ann@council.example')
    id = await ann.start('social-skill')
  })
  afterAll(() => server.stop())
  beforeEach(() => {
    changeData(server, 'delete from answer where assessment_id = ?', id)
    changeData(server, 'delete from scale_importance where assessment_id = ?', id)
  })

  const path = () => `/assessments/${id}/sections/framing`
  const openTab = async () => fieldsOf(await (await ann.get(path())).text())
  const answers = () => readAnswers(server, id)

  it('an old tab that left a question open does not clear the answer given since', async () => {
    const old = await openTab()
    await ann.post(path(), { ...(await openTab()), 'answer.framing-1': '5' })
    await ann.post(path(), { ...old, 'answer.framing-2': '3' })
    expect(answers()).toEqual({ 'framing-1': 5, 'framing-2': 3 })
  })

  it('an old tab that shows the older answer does not bring it back', async () => {
    await ann.post(path(), { 'answer.framing-1': '2', 'importance.framing': '1' })
    const old = await openTab()
    expect(old['answer.framing-1']).toBe('2')
    await ann.post(path(), { ...(await openTab()), 'answer.framing-1': '5', 'importance.framing': '4' })
    await ann.post(path(), { ...old, 'answer.framing-2': '3' })
    expect(answers()).toEqual({ 'framing-1': 5, 'framing-2': 3 })
    expect((await openTab())['importance.framing']).toBe('4')
  })

  it('an old tab does not undo what the script saved in a newer one', async () => {
    await ann.post(path(), { 'answer.framing-1': '2' })
    const old = await openTab()
    await ann.postJson(`/assessments/${id}/answers`, { answers: { 'framing-1': '4' } })
    await ann.post(path(), old)
    expect(answers()).toEqual({ 'framing-1': 4 })
  })

  it('an answer that was changed on purpose in the old tab counts, being the latest', async () => {
    await ann.post(path(), { 'answer.framing-1': '2' })
    const old = await openTab()
    await ann.post(path(), { ...(await openTab()), 'answer.framing-1': '5' })
    await ann.post(path(), { ...old, 'answer.framing-1': '3' })
    expect(answers()).toEqual({ 'framing-1': 3 })
  })

  it('what two devices save at the same moment is all kept', async () => {
    const phone = newVisitor(server)
    await phone.signIn('ann@council.example')
    const items = Object.keys(everyItem('social-skill', '4'))
    expect(items).toHaveLength(21)
    const saved = await Promise.all(
      items.map((item, index) =>
        (index % 2 === 0 ? ann : phone).postJson(`/assessments/${id}/answers`, { answers: { [item]: '4' } }),
      ),
    )
    expect(saved.map((response) => response.status)).toEqual(items.map(() => 200))
    expect(answers()).toEqual(Object.fromEntries(items.map((item) => [item, 4])))
  })
})
