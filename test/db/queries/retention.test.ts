import { expect, test } from 'vitest'
import { recordAudit } from '../../../app/use-cases/record-audit'
import { runRetention } from '../../../app/use-cases/run-retention'
import { newTestDeps, type TestDeps } from '../../factories/test-deps'
import { onBothDatabases } from '../on-both-databases'
import { addAssessment, addPeople } from '../rows'

const kept = {
  drafts: 365,
  auditEntries: 730,
  unusedAccounts: 1000,
  invitations: 30,
  unreachableAddresses: 90,
  endedShares: 100,
}

onBothDatabases((database) => {
  const audit = (deps: TestDeps) =>
    recordAudit(deps, { actorId: null, action: 'team-created', thing: { kind: 'team', id: 't' } })
  const listAudit = () => database().db.selectFrom('audit_entry').selectAll().execute()

  test('[V7] the audit log is append-only: no entry is changed or removed, not even by the application', async () => {
    const deps = newTestDeps(database().db)
    await audit(deps)
    const change = deps.db.updateTable('audit_entry').set({ action: 'nothing' }).execute()
    await expect(change).rejects.toThrow('The audit log is append-only.')
    await expect(deps.db.deleteFrom('audit_entry').execute()).rejects.toThrow('The audit log is append-only.')
    expect(await listAudit()).toHaveLength(1)
  })

  test('[V6] what was kept as long as was promised goes, in numbers; the rest stays', async () => {
    const { db } = database()
    const deps = newTestDeps(db, '2022-01-01T00:00:00.000Z')
    await audit(deps)
    await addPeople(db, 'gone', 'here', 'leads', 'led')
    await db
      .updateTable('person')
      .set({ last_seen_on: '2023-06-01' })
      .where('id', 'in', ['gone', 'leads', 'led'])
      .execute()
    await db.updateTable('person').set({ last_seen_on: '2026-11-01' }).where('id', '=', 'here').execute()
    const role = { id: 'g', role: 'ics-lead', place_id: 'devon', starts_on: '2022-01-01', ends_on: null }
    await db
      .insertInto('role_grant')
      .values([
        { person_id: 'leads', created_at: '2022-01-01', ...role },
        // A role is held until the day before it ends.
        { person_id: 'led', created_at: '2022-01-01', ...role, id: 'past', ends_on: '2026-11-22' },
      ])
      .execute()
    await addAssessment(db, 'here', 'left', { updated_at: '2025-11-20T00:00:00.000Z' })
    await addAssessment(db, 'leads', 'begun', { updated_at: '2025-11-24T00:00:00.000Z' })
    const submitted = { updated_at: '2020-01-01T00:00:00.000Z', submitted_at: '2020-01-01T00:00:00.000Z' }
    await addAssessment(db, 'here', 'done', submitted)
    deps.setNow('2026-11-22T09:00:00.000Z')
    await audit(deps)

    expect(await runRetention(deps, kept)).toMatchObject({ accounts: 2, drafts: 1, auditEntries: 1 })

    const ids = (rows: readonly { id: string }[]) => rows.map(({ id }) => id).sort()
    expect(ids(await db.selectFrom('person').select('id').execute())).toEqual(['here', 'leads'])
    expect(ids(await db.selectFrom('assessment').select('id').execute())).toEqual(['begun', 'done'])
    expect((await listAudit()).map(({ action }) => action)).toEqual([
      'team-created',
      'account-deleted',
      'account-deleted',
    ])
  })

  test('[V6] a share that ended or was taken back goes after its time, with the record of who looked; others stay', async () => {
    const { db } = database()
    const deps = newTestDeps(db, '2026-11-22T09:00:00.000Z')
    await addPeople(db, 'here')
    await addAssessment(db, 'here', 'done', { submitted_at: '2026-01-02T09:00:00.000Z' })
    const share = {
      owner_id: 'here',
      assessment_id: 'done',
      recipient_email: 'coach@council.example',
      created_at: '2026-06-01T09:00:00.000Z',
      taken_back_at: null,
      with_plan: 0,
    }
    // 100 days before is 14 August.
    const [before, after] = ['2026-08-14T08:59:59.999Z', '2026-08-14T09:00:00.000Z']
    const later = '2026-12-01T09:00:00.000Z'
    await db
      .insertInto('share')
      .values([
        { ...share, id: 'ended', expires_at: before },
        { ...share, id: 'ended-since', expires_at: after },
        { ...share, id: 'taken-back', expires_at: later, taken_back_at: before },
        { ...share, id: 'taken-back-since', expires_at: later, taken_back_at: after },
        { ...share, id: 'open', expires_at: later },
      ])
      .execute()
    const looked = ['ended', 'taken-back', 'open'].map((id) => ({
      owner_id: 'here',
      share_id: id,
      id: `looked-at-${id}`,
      viewed_at: '2026-07-01T09:00:00.000Z',
    }))
    await db.insertInto('share_view').values(looked).execute()

    expect(await runRetention(deps, kept)).toMatchObject({ shares: 2 })

    const ids = (rows: readonly { id: string }[]) => rows.map(({ id }) => id).sort()
    expect(ids(await db.selectFrom('share').select('id').execute())).toEqual([
      'ended-since',
      'open',
      'taken-back-since',
    ])
    expect(ids(await db.selectFrom('share_view').select('id').execute())).toEqual(['looked-at-open'])
  })

  test('[V6] nobody is said to have deleted an account that retention removed: it was done to them', async () => {
    const { db } = database()
    const deps = newTestDeps(db, '2026-11-22T09:00:00.000Z')
    await addPeople(db, 'gone')
    await db.updateTable('person').set({ last_seen_on: '2023-06-01' }).execute()
    await runRetention(deps, kept)
    const [entry] = await listAudit()
    expect(entry).toMatchObject({ action: 'account-deleted', actor_number: null })
    expect(entry!.subject_number).toEqual(expect.any(String))
  })

  test('[V6] one process among many runs it, once an hour', async () => {
    const deps = newTestDeps(database().db)
    const results = await Promise.all(Array.from({ length: 5 }, () => runRetention(deps, kept)))
    expect(results.filter((removed) => removed !== null)).toHaveLength(1)
    deps.setNow('2026-11-22T09:59:59.999Z')
    expect(await runRetention(deps, kept)).toBeNull()
    deps.setNow('2026-11-22T10:00:00.000Z')
    expect(await runRetention(deps, kept)).not.toBeNull()
  })
})
