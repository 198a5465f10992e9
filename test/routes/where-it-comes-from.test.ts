import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { listItems } from '../../app/domain/questionnaire/list-items'
import { loadQuestionnaires } from '../../questionnaires/index'
import { startTestServer, type TestServer } from '../factories/start-test-server'
import { newVisitor } from '../factories/visitor'
import { wordsOf } from './read-page'

const library = loadQuestionnaires('questionnaires')
const latest = library.questionnaires.map(({ id }) => library.latest(id)!)

describe('what is told about the questions', () => {
  let server: TestServer

  beforeAll(async () => {
    server = await startTestServer()
  })
  afterAll(() => server.stop())

  const read = async (path: string) => wordsOf(await (await newVisitor(server).get(path)).text())

  it.each(latest.map((questionnaire) => [questionnaire.id, questionnaire] as const))(
    'the page of %s shows each question right before the passage that it comes from (P13)',
    async (id, questionnaire) => {
      const words = await read(`/questionnaires/${id}`)
      for (const { text, provenance } of listItems(questionnaire)) {
        const passage = `${provenance.locator}, near the words “${provenance.anchor}”.`
        const between = words.slice(words.indexOf(text) + text.length).split(passage)[0]!
        const source = library.sources.find((each) => each.id === provenance.source)!
        expect(words, text).toContain(text)
        expect(between, text).toContain(`, ${source.year}, ${source.title}: `)
        expect(between.length - source.title.length, text).toBeLessThan(60)
      }
    },
  )

  it('questions, skippable ones and the optional part are counted where the minutes are told', async () => {
    const length =
      'About 10 minutes: 39 questions, and 13 short ones that you may skip. ' +
      'Then, if you wish, 15 more: “Your situation” (about 3 minutes).'
    expect(await read('/questionnaires/system-leadership')).toContain(length)
    expect(await read('/')).toContain(length)
  })

  it('the same is said everywhere of who sees the answers', async () => {
    const promise =
      'This site shows your answers to you and to nobody else: not your employer, not your integrated care system.'
    expect(await read('/')).toContain(promise)
    for (const { id } of latest) expect(await read(`/questionnaires/${id}`)).toContain(promise)
  })

  it('the words that need it are explained where they stand: on the role page and among the answers (P12)', async () => {
    const ann = newVisitor(server)
    await ann.signIn('ann@council.example')
    const id = await ann.start('clinical-contribution')
    const check = wordsOf(await (await ann.get(`/assessments/${id}/check`)).text())
    expect(check).toMatch(/Words used here: .*\bPartner organisation\b/)
    for (const path of ['/assessments/new/social-skill', `/assessments/${id}/role`]) {
      expect(wordsOf(await (await ann.get(path)).text()), path).toMatch(/Words used here: .*\bTier\b/)
    }
    const role = wordsOf(await (await ann.get(`/assessments/${id}/role`)).text())
    expect(role).toContain('A level of leadership in a system.')
    expect(await (await ann.get('/questionnaires/which')).text()).toContain('href="/glossary#licence"')
    expect(await (await ann.get('/')).text()).toContain('href="/glossary#ics"')
  })

  it('a page of questions shows the passage of each, and the part’s own instructions come first', async () => {
    const ann = newVisitor(server)
    await ann.signIn('ann@council.example')
    const id = await ann.start('system-leadership')
    const main = library.latest('system-leadership')!
    const companion = library.companionOf(main)!
    const page = async (section: string) =>
      wordsOf(await (await ann.get(`/assessments/${id}/sections/${section}`)).text())

    const [first, second] = main.scales
    const [firstGroup, secondGroup] = companion.topicGroups
    const words = await page(first!.id)
    for (const { text, provenance } of first!.items) {
      expect(words.lastIndexOf(text)).toBeGreaterThan(words.indexOf('Where does this come from?'))
      expect(words.slice(words.lastIndexOf(text))).toContain(provenance.anchor)
    }
    expect(words).toContain(main.instructions)
    expect(await page(second!.id)).not.toContain(main.instructions)
    expect(await page(firstGroup!.id)).toContain(companion.instructions)
    expect(await page(firstGroup!.id)).not.toContain(main.instructions)
    expect(await page(secondGroup!.id)).not.toContain(companion.instructions)
  })
})
