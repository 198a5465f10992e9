import { expect } from 'vitest'
import { addCatalogueRows } from '../../factories/add-catalogue-rows'
import { addCohortRows } from '../../factories/add-cohort-rows'
import { addCohortWithWaves, addWaveAnswer, addWaveRows } from '../../factories/add-wave-rows'
import { addPublishedRound } from '../../factories/add-published-round'
import { addRoundRow } from '../../factories/add-team'
import { changeData } from '../../factories/open-data-file'
import type { TestServer } from '../../factories/start-test-server'
import { newVisitor, type Visitor } from '../../factories/visitor'
import { type Asker, askers, type Things } from './stated'

/** What the right and the wrong place of each role is. */
const places: Readonly<Record<string, readonly [right: string, wrong: string]>> = {
  member: ['team', 'another-team'],
  facilitator: ['team', 'another-team'],
  'ics-lead': ['devon', 'dorset'],
  'academy-lead': ['academy', 'another-academy'],
  'programme-colleague': ['academy', 'another-academy'],
  'cohort-participant': ['a-cohort', 'another-cohort'],
}

const emailOf = (asker: Asker) => `${asker.replaceAll(' ', '-')}@council.example`

/** Signs everybody in who asks, and puts things there that they are in the right and the wrong place for. */
export async function prepareThings(
  server: TestServer,
): Promise<Readonly<{ things: Things; visitors: ReadonlyMap<Asker, Visitor> }>> {
  const visitors = new Map<Asker, Visitor>()
  function add(table: string, values: Readonly<Record<string, string | number>>): void {
    const columns = Object.keys(values)
    const marks = columns.map(() => '?').join(', ')
    changeData(
      server,
      `insert into ${table} (${columns.join(', ')}) values (${marks})`,
      ...Object.values(values),
    )
  }

  function grant(email: string, role: string, placeId: string | null): void {
    changeData(
      server,
      `insert into role_grant (person_id, id, role, place_id, starts_on, created_at)
       select id, 'g-' || id, ?, nullif(?, ''), '2026-01-01', '2026-01-01' from person where email = ?`,
      role,
      placeId ?? '',
      email,
    )
  }
  for (const asker of askers) {
    const visitor = newVisitor(server)
    if (asker !== 'nobody') await visitor.signIn(emailOf(asker))
    visitors.set(asker, visitor)
  }
  for (const team of ['team', 'another-team']) {
    const ics = team === 'team' ? 'devon' : 'dorset'
    add('team', { id: team, name: team, ics_id: ics, created_at: '2026-01-01' })
    const academy = team.replace('team', 'academy')
    add('academy', { id: academy, name: academy, created_at: '2026-01-01' })
  }
  addCohortRows(server, 'academy')
  addWaveRows(server, { academy: 'academy', cohort: 'a-cohort', x: 'a' })
  addCohortWithWaves(server, { academy: 'another-academy', x: 'another' })
  addWaveAnswer(server, emailOf('cohort-participant'), { waveId: 'a-end' })
  addPublishedRound(server, { teamId: 'team', roundId: 'a-result' })
  add('team_event', {
    ...{ team_id: 'team', id: 'an-event', happened_on: '2026-01-01', kind: 'other' },
    ...{ text: 'Something', created_at: '2026-01-01' },
  })
  addCatalogueRows(server, emailOf('recipient'))
  add('organisation', {
    id: 'an-organisation',
    name: 'Devon Care',
    name_key: 'devon care',
    sector: 'vcse',
    ics_id: 'devon',
    created_at: '2026-01-01',
  })
  changeData(
    server,
    `insert into post (person_id, id, tier, created_at)
     select id, 'a-post', 'project', '2026-01-01' from person where email = ?`,
    emailOf('owner'),
  )
  changeData(
    server,
    `insert into plan (person_id, id, created_at, updated_at, reminded_on)
     select id, 'a-plan', '2026-01-01', '2026-01-01', '2026-01-01' from person where email = ?`,
    emailOf('owner'),
  )
  changeData(
    server,
    `insert into plan_goal (person_id, plan_id, id, own_action, difference, sign, by_when, helper, state, version,
       created_at, updated_at)
     select id, 'a-plan', 'a-goal', 'Listen', '', '', '2999-01-01', '', 'open', 1, '2026-01-01', '2026-01-01'
     from person where email = ?`,
    emailOf('owner'),
  )
  addRoundRow(server, { team_id: 'team', id: 'a-closed-round' }, [emailOf('member')])
  addRoundRow(server, { team_id: 'team', id: 'a-consensus-round', kind: 'consensus' })
  addRoundRow(server, { team_id: 'team', id: 'a-sharing-round', kind: 'open-sharing', state: 'open' }, [
    emailOf('member'),
  ])
  addRoundRow(server, { team_id: 'team', id: 'an-open-round', state: 'open' })
  addRoundRow(server, { team_id: 'team', id: 'a-draft-round', state: 'draft' })
  add('agreement_action', {
    ...{
      team_id: 'team',
      round_id: 'a-closed-round',
      id: 'a-line',
      kind: 'start',
      text: 'We meet',
      by_whom: '',
    },
    ...{ by_when: '2999-01-01', version: 1, created_at: '2026-01-01', updated_at: '2026-01-01' },
  })
  add('agreement', { team_id: 'team', round_id: 'a-closed-round', changed_at: '2026-01-01' })
  for (const [role, [right, wrong]] of Object.entries(places)) {
    grant(emailOf(role as Asker), role, right)
    grant(emailOf(`${role} elsewhere` as Asker), role, wrong)
  }
  grant(emailOf('administrator'), 'administrator', null)

  const owner = visitors.get('owner')!
  const assessment = await owner.start('social-skill')
  await owner.post(`/assessments/${assessment}/check`, { gaps: 'confirmed' })
  const shared = await owner.post(`/assessments/${assessment}/share`, {
    email: emailOf('recipient'),
    days: '14',
  })
  expect(shared.status).toBe(302)
  const listed = await (await visitors.get('recipient')!.get('/shared')).text()
  add('invitation', {
    id: 'an-invitation',
    email: emailOf('recipient'),
    role: 'facilitator',
    place_id: 'team',
    starts_on: '2026-01-01',
    created_at: '2026-01-01',
    expires_at: '2999-01-01',
  })
  const things: Things = {
    assessment,
    draft: await owner.start('system-leadership'),
    share: /\/shared\/([0-9a-f-]{36})/.exec(listed)![1]!,
    invitation: 'an-invitation',
    team: 'team',
    discussed: 'a-closed-round',
    academy: 'academy',
    organisation: 'an-organisation',
    post: 'a-post',
    change: 'reorganisation-2026-04',
  }
  return { things, visitors }
}
