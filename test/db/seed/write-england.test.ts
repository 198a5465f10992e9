import { beforeEach, describe, expect, test } from 'vitest'
import type { Kysely } from 'kysely'
import { listOwnAssessments } from '../../../app/use-cases/list-own-assessments'
import { publishRollUp } from '../../../app/use-cases/publish-roll-up'
import { readHeldRoles } from '../../../app/use-cases/find-actor'
import { readOwnProfile } from '../../../app/use-cases/read-own-profile'
import { readRoundResults } from '../../../app/use-cases/read-round-results'
import { readWaveSnapshot } from '../../../app/domain/evaluation/wave-snapshot'
import type { Database } from '../../../db/database'
import { writeEngland } from '../../../db/seed/england/write-england.server'
import { newTestDeps, type TestDeps } from '../../factories/test-deps'
import { onBothDatabases } from '../on-both-databases'

const UNTIL = '2026-11-01'

onBothDatabases((database) => {
  describe('a made-up England, written in bulk', () => {
    let deps: TestDeps
    let db: Kysely<Database>
    beforeEach(async () => {
      db = database().db
      deps = newTestDeps(db, '2026-11-22T09:00:00.000Z')
      const { library, starterSet } = deps
      const written = await writeEngland(db, { people: 60, seed: 4, until: UNTIL, library, starterSet })
      expect(written.people).toBe(60)
      expect(written.assessments).toBeGreaterThan(50)
    })
    const actAs = async (id: string) => {
      const person = await db.selectFrom('person').selectAll().where('id', '=', id).executeTakeFirstOrThrow()
      const roles = await readHeldRoles(deps, id)
      return { kind: 'person', personId: id, email: person.email, roles } as const
    }

    test('is read through the use cases; each profile has the scores that were kept at submission', async () => {
      const people = await db.selectFrom('assessment').select('respondent_id').distinct().limit(4).execute()
      for (const { respondent_id: id } of people) {
        const actor = await actAs(id)
        for (const { assessment } of await listOwnAssessments(deps, actor)) {
          const read = await readOwnProfile(deps, actor, assessment.id)
          const kept = await db
            .selectFrom('scale_score')
            .select(['scale_id', 'score'])
            .where('respondent_id', '=', id)
            .where('assessment_id', '=', assessment.id)
            .execute()
          const scores = read.ok
            ? read.profile.scores.map(({ id: scale, score }) => [scale, score] as const)
            : []
          expect(scores.length).toBeGreaterThan(0)
          expect(new Map(kept.map((row) => [row.scale_id, row.score]))).toEqual(new Map(scores))
        }
      }
    })

    test('[D5] [D6] a facilitator reads what was published; its members are in the ledger', async () => {
      const row = await db
        .selectFrom('round')
        .innerJoin('role_grant', 'role_grant.place_id', 'round.team_id')
        .where('role_grant.role', '=', 'facilitator')
        .select(['round.id', 'role_grant.person_id'])
        .executeTakeFirstOrThrow()
      const results = await readRoundResults(deps, await actAs(row.person_id), row.id)
      const [snapshot] = results!.snapshots
      const shown = Object.values(snapshot!.content.whole).filter(({ n }) => n.state === 'shown')
      expect(shown.length).toBeGreaterThan(0)
      const { count } = await db
        .selectFrom('release_member')
        .innerJoin('release', 'release.id', 'release_member.release_id')
        .innerJoin('assessment_number', 'assessment_number.number', 'release_member.number')
        .where('release.snapshot_id', '=', snapshot!.id)
        .select((select) => select.fn.countAll().as('count'))
        .executeTakeFirstOrThrow()
      expect(Number(count)).toBeGreaterThanOrEqual(5)
    })

    test('the product goes on from there: an ICS publishes the figures of the whole', async () => {
      const lead = await db
        .selectFrom('role_grant')
        .select(['person_id', 'place_id'])
        .where('role', '=', 'ics-lead')
        .executeTakeFirstOrThrow()
      const asked = { icsId: lead.place_id!, questionnaire: 'system-leadership' }
      const published = await publishRollUp(deps, await actAs(lead.person_id), asked)
      expect(published.ok || ['one-team', 'no-rounds', 'refused'].includes(published.reason)).toBe(true)
    })

    test('[H7] a cohort’s baseline is not published, its end is', async () => {
      const rows = await db
        .selectFrom('snapshot')
        .innerJoin('wave', 'wave.id', 'snapshot.wave_id')
        .select(['wave.kind', 'content'])
        .orderBy('wave.kind')
        .execute()
      expect([...new Set(rows.map(({ kind }) => kind))]).toEqual(['end', 'follow-up'])
      for (const { content } of rows) expect(readWaveSnapshot(content).kind).toBe('change')
    })
  })
})
