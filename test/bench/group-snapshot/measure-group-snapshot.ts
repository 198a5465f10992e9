import SqliteDatabase from 'better-sqlite3'
import { join } from 'node:path'
import { publish } from '../../../app/domain/disclosure/publish'
import { loadCatalogue } from '../../../catalogue/load-catalogue'
import { migrate } from '../../../db/migrate.server'
import { openDatabase, writeInBulk } from '../../../db/open-database.server'
import { loadContributions } from '../../../db/queries/contributions.server'
import { writeEngland } from '../../../db/seed/england/write-england.server'
import { loadQuestionnaires } from '../../../questionnaires/index'
import { formatTable } from '../format-table'
import type { PartResult, Settings } from '../part'
import { describeSpread, takeTurns } from '../take-turns'
import { spreadOf } from '../summarise'
import { measureTeamPage } from './measure-team-page'

const MOST_RATIO = 1.5
const MOST_PAGE_RATIO = 1.2
/** People who make about a thousand assessments. */
const SMALL = 820

/**
 * Reading what counts in the rounds of some teams, and what the disclosure module makes of it, as when the figures of an ICS are
 * published; against one statement that computes n, means and standard deviations of the same assessments.
 */
export async function measureGroupSnapshot({ quick, folder, people, say }: Settings): Promise<PartResult> {
  const library = loadQuestionnaires('questionnaires')
  const questionnaire = library.latest('system-leadership')!
  const total = people ?? (quick ? 1500 : 12_000)
  say(`  making an England of ${total} people…`)
  const small = await makeEngland('small.sqlite', SMALL)
  const db = await makeEngland('england.sqlite', total)
  const file = new SqliteDatabase(join(folder, 'england.sqlite'), { readonly: true })
  try {
    const rows = []
    for (let size = 10; size <= total * 0.85; size *= 10) {
      say(`  ${size} assessments…`)
      const rounds = await listRoundsOf(size)
      const inRounds = JSON.stringify(rounds.map(({ roundId }) => roundId))
      let assessments = 0
      const product = async () => {
        const pool = { rounds, questionnaire, newNumber: () => 'none is missing' }
        const contributions = await loadContributions(db, pool)
        assessments = contributions.length
        publish({
          ...{
            questionnaire: 'system-leadership@1',
            isSelf: true,
            contributions,
            dimensions: [],
            threshold: 8,
          },
          ...{ scaleIds: questionnaire.scales.map(({ id }) => id), earlier: [] },
        })
      }
      const statement = file.prepare(
        `with counted as (
            select assessment.respondent_id, assessment.id, row_number() over (
              partition by assessment.respondent_id order by submitted_at desc, assessment.id) as place
            from assessment_use join assessment on assessment.respondent_id = assessment_use.respondent_id
              and assessment.id = assessment_use.assessment_id
            join round on round.id = purpose_id
            join round_member on round_member.team_id = round.team_id and round_member.round_id = round.id
              and round_member.person_id = assessment_use.respondent_id
            where purpose = 'round' and purpose_id in (select value from json_each(?)) and withdrawn_at is null and left_at is null
              and questionnaire_id = 'system-leadership' and questionnaire_version = ?
              and submitted_at is not null and submitted_at <= ended_at)
          select scale_id, count(score), avg(score),
            sqrt((sum(score * score) - sum(score) * sum(score) / count(score)) / (count(score) - 1))
          from counted join scale_score on scale_score.respondent_id = counted.respondent_id
            and scale_score.assessment_id = counted.id
          where place = 1 group by scale_id`,
      )
      const bare = () => statement.all(inRounds, questionnaire.version)
      const [ours, theirs] = await takeTurns(quick || size >= 100_000 ? 3 : 7, [product, bare])
      const ratio = spreadOf(ours!.each.map((one, at) => one / theirs!.each[at]!))
      rows.push({ assessments, product: ours!.spread, bare: theirs!.spread, ratio })
    }
    const page = await measureTeamPage(small, db)
    return {
      text: `A group's snapshot, milliseconds\n${formatTable([
        ['assessments', 'product', 'one statement', 'ratio'],
        ...rows.map((row) => [
          String(row.assessments),
          ...[row.product, row.bare, row.ratio].map(describeSpread),
        ]),
      ])}\nWhat is read for a team's results page, milliseconds\n${formatTable([
        ['people', 'median (min–max)'],
        [String(SMALL), describeSpread(page.small)],
        [String(total), describeSpread(page.large)],
      ])}`,
      figures: { snapshots: rows, page },
      bounds: [
        ...rows.map(({ assessments, ratio }) => ({
          name: `a snapshot of ${assessments} assessments to one statement`,
          value: `${ratio.median.toFixed(2)} times`,
          bound: `at most ${MOST_RATIO} times`,
          holds: ratio.median <= MOST_RATIO,
        })),
        {
          name: `a team's page among ${total} people to one among ${SMALL}`,
          value: `${page.ratio.median.toFixed(2)} times`,
          bound: `at most ${MOST_PAGE_RATIO} times`,
          holds: page.ratio.median <= MOST_PAGE_RATIO,
        },
      ],
    }
  } finally {
    file.close()
    await db.destroy()
    await small.destroy()
  }

  /** Without single answers, which nothing here reads. */
  async function makeEngland(file: string, howMany: number) {
    const made = await openDatabase({ kind: 'sqlite', path: join(folder, file) })
    await migrate(made, 'sqlite')
    await writeInBulk(made)
    const starterSet = loadCatalogue('catalogue', library)
    const asked = { people: howMany, seed: 1, until: '2026-11-01', library, starterSet }
    await writeEngland(made, { ...asked, without: new Set(['answer', 'scale_importance'] as const) })
    return made
  }

  /** Latest rounds of as many teams as have about that many answers. */
  async function listRoundsOf(size: number) {
    const rounds = await db
      .selectFrom('round')
      .innerJoin('assessment_use', (join) =>
        join.onRef('assessment_use.purpose_id', '=', 'round.id').on('assessment_use.purpose', '=', 'round'),
      )
      .select(['round.team_id as teamId', 'round.id as roundId'])
      .select((select) => select.fn.countAll().as('answers'))
      .groupBy(['round.team_id', 'round.id'])
      .orderBy('round.team_id')
      .execute()
    let counted = 0
    return rounds.filter(({ answers }) => {
      const isIn = counted < size
      if (isIn) counted += Number(answers)
      return isIn
    })
  }
}
