import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { changeData, readRows } from '../factories/open-data-file'
import { startTestServer, type TestServer } from '../factories/start-test-server'
import { newVisitor, type Visitor } from '../factories/visitor'
import { fieldsOf, titleOf, wordsOf } from './read-page'

const CHANGES = '/administration/systems/changes'
const merger = {
  kind: 'merger',
  'day-day': '1',
  'day-month': '4',
  'day-year': '2030',
  predecessors: 'devon',
  'successor-1': '',
  'successor-1-name': 'Peninsula',
  'successor-1-board': 'NHS Peninsula Integrated Care Board',
  'successor-1-region': 'south-west',
  'successor-1-ods': 'p3n1n',
  'successor-1-ons': '',
}

describe('mergers and splits', () => {
  let server: TestServer
  let ann: Visitor

  beforeAll(async () => {
    server = await startTestServer()
    ann = newVisitor(server)
    await ann.signIn('ann@council.example')
    changeData(
      server,
      `insert into role_grant (person_id, id, role, starts_on, created_at)
       select id, 'g', 'administrator', '2026-01-01', '2026-01-01' from person where email = ?`,
      'ann@council.example',
    )
    changeData(
      server,
      "insert into team (id, name, ics_id, created_at) values ('t', 'Moor', 'devon', '2026-01-01')",
    )
  })
  afterAll(() => server.stop())

  const changes = () => readRows(server, 'select id from field_change where is_reference = 0')
  const send = async (fields: Record<string, string>) => {
    const response = await ann.post(`${CHANGES}/new`, fields)
    return { response, html: await response.text() }
  }

  it('ICSs are listed by region, with the day since which each region is there', async () => {
    const html = await (await ann.get('/administration/systems')).text()
    expect(wordsOf(html)).toContain('South West A region of NHS England since 1 April 2019.')
  })

  it('[F3, F4] wrong input is said at its fields, and what was typed is kept', async () => {
    const typed = {
      ...merger,
      'day-day': '31',
      'successor-1-name': 'dorset',
      'successor-1-region': '',
      'successor-1-ods': 'ABCD',
    }
    const { response, html } = await send(typed)
    expect(response.status).toBe(400)
    expect(titleOf(html)).toMatch(/^Error: Record a merger/)
    for (const [id, sentence] of Object.entries({
      day: 'Enter the day, such as 1 4 2027',
      'successor-1-name': 'Another ICS is called dorset',
      'successor-1-region': 'Choose a region',
      'successor-1-ods': 'An ODS code has three or five letters and digits',
    })) {
      expect(html).toContain(`<a href="#${id}">${sentence}</a>`)
      expect(html).toContain(`id="${id}"`)
    }
    expect(fieldsOf(html)).toEqual(typed)
  })

  it('[F4] a line break in a name, and an ICS beside a new one, are refused', async () => {
    const { html } = await send({ ...merger, 'successor-1-name': 'Penin\nsula' })
    expect(wordsOf(html)).toContain('must be on one line')
    const both = await send({ ...merger, 'successor-1': 'dorset' })
    expect(wordsOf(both.html)).toContain('Choose an ICS or describe a new one, not both')
  })

  it('[F3] in a split what is wrong stands at the successor where it was typed', async () => {
    const split = { ...merger, kind: 'split', 'successor-3': 'devon', 'successor-1-ods': '' }
    const { response, html } = await send(split)
    expect(response.status).toBe(400)
    expect(html).toContain('<a href="#successor-3">Devon can’t follow itself: it would never end</a>')
  })

  it('[F5, F6] is previewed, recorded with what the preview carried, listed, and undone', async () => {
    const preview = await send({ ...merger, do: 'preview' })
    const words = wordsOf(preview.html)
    expect(words).toMatch(/^Check the merger Nothing is recorded yet\. It takes effect on 1 April 2030;/)
    expect(words).toContain('6 teams of Devon. Found under: Peninsula (then: Devon).')
    expect(words).toContain('new, NHS Peninsula Integrated Care Board, South West, ODS P3N1N')
    expect(changes()).toEqual([])

    const carried = fieldsOf(preview.html)
    const again = await send({ ...carried, do: 'edit' })
    expect([again.response.status, fieldsOf(again.html)['successor-1-name']]).toEqual([200, 'Peninsula'])
    const recorded = await send({ ...carried, do: 'confirm' })
    expect(recorded.response.headers.get('Location')).toBe(CHANGES)
    const twice = await send({ ...carried, do: 'confirm' })
    expect(twice.response.status).toBe(400)
    expect(wordsOf(twice.html)).toContain('Devon already goes into Peninsula on 1 April 2030')

    const [change] = changes()
    const undo = `${CHANGES}/${change!['id']}/undo`
    expect(wordsOf(await (await ann.get(CHANGES)).text())).toContain(
      '1 April 2030 (to come) Devon into Peninsula (merger) Undo',
    )
    changeData(
      server,
      "insert into team (id, name, ics_id, created_at) values ('p', 'New', 'peninsula', '2026-01-01')",
    )
    expect(wordsOf(await (await ann.get(CHANGES)).text())).toContain(
      'It can’t be undone. Peninsula is named by: 1 team.',
    )
    const refused = await ann.post(undo)
    expect([refused.status, wordsOf(await refused.text())]).toEqual([
      400,
      expect.stringContaining('Peninsula is named by: 1 team.'),
    ])
    changeData(server, "delete from team where id = 'p'")
    expect(wordsOf(await (await ann.get(undo)).text())).toContain('Devon goes on')
    expect((await ann.post(undo)).headers.get('Location')).toBe(CHANGES)
    expect(changes()).toEqual([])
    expect((await ann.get(undo)).status).toBe(404)
  })

  it('[F7] a code is recorded from a day on; a wrong one is said and kept', async () => {
    const code = { do: 'code', scheme: 'ons', 'from-day': '1', 'from-month': '4', 'from-year': '2030' }
    const path = '/administration/systems/kent-and-medway'
    const refused = await ann.post(path, { ...code, code: 'E38000001' })
    const html = await refused.text()
    expect([refused.status, titleOf(html)]).toEqual([400, expect.stringMatching(/^Error: /)])
    expect(html).toContain('<a href="#code">An ONS code of an ICS is E54 and six digits</a>')
    expect(fieldsOf(html)).toMatchObject({ scheme: 'ons', code: 'E38000001', 'from-year': '2030' })
    expect((await ann.post(path, { ...code, code: 'e54000099' })).headers.get('Location')).toBe(path)
    expect(wordsOf(await (await ann.get(path)).text())).toContain('ONS E54000099, from 1 April 2030')
  })
})
