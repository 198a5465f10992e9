import { expect, test } from 'vitest'
import { answerHelp, askForHelp, changeHelpState } from '../../app/use-cases/ask-for-help'
import { readHelpOfAcademy, readHelpOfAsker, readHelpRequest } from '../../app/use-cases/read-help'
import { insertAcademy, insertTeam } from '../../db/queries/places.server'
import { addActor, withTestDeps } from '../factories/with-test-deps'

const deps = withTestDeps()
const asked = { academyId: 'south', subject: 'Where to begin', text: 'We are new to this.' }
const team = { kind: 'team', id: 'board' } as const
const devon = { kind: 'ics', id: 'devon' } as const

/** An academy that works with Devon, another that doesn't, a team of Devon, and those who look after them. */
async function begin() {
  const academy = { created_at: '2026-01-01', ended_on: null }
  await insertAcademy(deps().db, { id: 'south', name: 'South', ...academy }, ['devon'])
  await insertAcademy(deps().db, { id: 'north', name: 'North', ...academy }, ['dorset'])
  await insertTeam(deps().db, {
    ...{ id: 'board', name: 'Board', ics_id: 'devon', chosen_ics_id: null },
    ...{ created_at: '2026-01-01', ended_on: null },
  })
  return {
    colleague: await addActor(deps(), 'colleague', { role: 'programme-colleague', placeId: 'south' }),
    facilitator: await addActor(deps(), 'facilitator', { role: 'facilitator', placeId: 'board' }),
    icsLead: await addActor(deps(), 'ics-lead', { role: 'ics-lead', placeId: 'devon' }),
  }
}

test('[Y3] [Y4] a team’s facilitator asks, the academy answers, and neither names a person', async () => {
  const { colleague, facilitator } = await begin()
  const page = (await readHelpOfAsker(deps(), facilitator, team))!
  expect(page.academies).toEqual([{ id: 'south', name: 'South' }])
  const requestId = (await askForHelp(deps(), facilitator, { asker: team, ...asked }))!
  expect((await readHelpOfAcademy(deps(), colleague, 'south'))!.requests).toMatchObject([
    { id: requestId, subject: 'Where to begin', state: 'open', asker: 'Board', academy: 'South' },
  ])
  deps().setNow('2026-11-23T09:00:00.000Z')
  expect(await answerHelp(deps(), colleague, { requestId, text: 'With one round.' })).toBe('written')
  const read = (await readHelpRequest(deps(), facilitator, requestId))!
  expect(read.side).toBe('asker')
  expect(read.messages.map(({ side, text }) => [side, text])).toEqual([
    ['asker', 'We are new to this.'],
    ['academy', 'With one round.'],
  ])
  expect(JSON.stringify(read)).not.toMatch(/facilitator|colleague/)
})

test('[Y3] its two sides alone see it: not the ICS’s lead, an administrator, another academy or another team', async () => {
  const { facilitator, icsLead } = await begin()
  const requestId = (await askForHelp(deps(), facilitator, { asker: team, ...asked }))!
  const others = [
    icsLead,
    await addActor(deps(), 'root', { role: 'administrator', placeId: null }),
    await addActor(deps(), 'north', { role: 'academy-lead', placeId: 'north' }),
    await addActor(deps(), 'beside', { role: 'facilitator', placeId: 'another' }),
    { kind: 'nobody' } as const,
  ]
  for (const actor of others) {
    expect(await readHelpRequest(deps(), actor, requestId)).toBeNull()
    expect(await answerHelp(deps(), actor, { requestId, text: 'No' })).toBe('not-found')
    expect(await changeHelpState(deps(), actor, { requestId, to: 'closed' })).toBe(false)
    expect(await readHelpOfAcademy(deps(), actor, 'south')).toBeNull()
    expect(await readHelpOfAsker(deps(), actor, team)).toBeNull()
    expect(await askForHelp(deps(), actor, { asker: team, ...asked })).toBeNull()
  }
})

test('[Y3] an ICS’s lead asks for the ICS, and only an academy that works with it', async () => {
  const { icsLead, facilitator } = await begin()
  expect(await askForHelp(deps(), icsLead, { asker: devon, ...asked, academyId: 'north' })).toBeNull()
  const requestId = (await askForHelp(deps(), icsLead, { asker: devon, ...asked }))!
  expect((await readHelpOfAsker(deps(), icsLead, devon))!.requests).toHaveLength(1)
  expect(await readHelpRequest(deps(), facilitator, requestId)).toBeNull()
})

test('[Y4] nothing is written on what is closed, until either side opens it again', async () => {
  const { colleague, facilitator } = await begin()
  const requestId = (await askForHelp(deps(), facilitator, { asker: team, ...asked }))!
  await changeHelpState(deps(), colleague, { requestId, to: 'closed' })
  await changeHelpState(deps(), facilitator, { requestId, to: 'closed' })
  expect(await answerHelp(deps(), facilitator, { requestId, text: 'Once more' })).toBe('closed')
  await changeHelpState(deps(), facilitator, { requestId, to: 'open' })
  expect(await answerHelp(deps(), facilitator, { requestId, text: 'Once more' })).toBe('written')
  const entries = await deps().db.selectFrom('audit_entry').select('action').execute()
  expect(entries.map(({ action }) => action)).toEqual(['help-asked', 'help-closed', 'help-opened'])
})
