import SqliteDatabase from 'better-sqlite3'
import type { Questionnaire } from '../../../app/domain/questionnaire/questionnaire-schema'

const AT = "'2026-11-22T09:00:00.000Z'"

/** Lets the one person there is be a researcher, with so many assessments that were drawn for research, each with all its scores. */
export function fillPopulation(path: string, { id, version, scales }: Questionnaire, count: number): void {
  const file = new SqliteDatabase(path)
  file.pragma('synchronous = off')
  const each = `with recursive n(i) as (select 1 union all select i + 1 from n where i < ${count})`
  const fill = (into: string, values: string) =>
    file.exec(`insert into ${into} ${each} select ${values} from n`)
  file.exec(`insert into research_grant (person_id, id, purpose, starts_on, ends_on, created_at)
    select id, 'grant', 'a measurement', '2000-01-01', '2999-01-01', ${AT} from person`)
  file.exec(`insert into research_population (questionnaire_id, questionnaire_version, demographic, draws, drawn_at)
    values ('${id}', ${version}, 'sector', 1, ${AT})`)
  file.transaction(() => {
    fill(
      'person (id, email, is_demonstration, created_at)',
      `'p-' || i, 'p-' || i || '@bench.example', 0, ${AT}`,
    )
    fill('research_consent (person_id, given_at)', `'p-' || i, ${AT}`)
    fill(
      `assessment (respondent_id, id, subject_kind, subject_id, relationship, questionnaire_id, questionnaire_version, tier,
        created_at, updated_at, submitted_at)`,
      `'p-' || i, 'a-' || i, 'person', 'p-' || i, 'self', '${id}', ${version}, 'thematic', ${AT}, ${AT}, ${AT}`,
    )
    for (const scale of scales) {
      fill(
        'scale_score (respondent_id, assessment_id, scale_id, score)',
        `'p-' || i, 'a-' || i, '${scale.id}', 1 + (i % 9) / 2.0`,
      )
    }
    fill(
      'research_row (questionnaire_id, questionnaire_version, number, joined_draw, left_draw, label)',
      `'${id}', ${version}, 'n-' || printf('%09d', i), 1, null, 'nhs-provider'`,
    )
    fill(
      'research_link (respondent_id, assessment_id, number)',
      `'p-' || i, 'a-' || i, 'n-' || printf('%09d', i)`,
    )
  })()
  file.exec('analyze')
  file.close()
}
