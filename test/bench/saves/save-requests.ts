import type { Questionnaire } from '../../../app/domain/questionnaire/questionnaire-schema'
import type { PreparedPerson } from '../prepare-database'
import type { LoadRequest } from '../run-load'

export type SaveKind = 'autosave' | 'section-form'

/** The answer that says it was saved. */
export const statusOf: Readonly<Record<SaveKind, number>> = { autosave: 200, 'section-form': 302 }

const TIMES_EACH = 10

/** Requests that follow one another are from different people, so that writers at once hit different rows. */
export function makeSaveRequests(
  kind: SaveKind,
  origin: string,
  people: readonly PreparedPerson[],
  questionnaire: Questionnaire,
): readonly LoadRequest[] {
  const make = kind === 'autosave' ? autosave : sectionForm
  return Array.from({ length: TIMES_EACH }, (_, time) =>
    people.map((person): LoadRequest => {
      const { path, type, body } = make(person, questionnaire, time)
      const headers = {
        Origin: origin,
        Cookie: person.cookie,
        'Content-Type': type,
        'Accept-Encoding': 'gzip, deflate, br',
      }
      return { method: 'POST', path, headers, body }
    }),
  ).flat()
}

/** One item, as the section page's script sends it when a radio is chosen. */
function autosave({ assessmentId }: PreparedPerson, { scales }: Questionnaire, time: number) {
  const items = scales.flatMap((scale) => scale.items)
  const item = items[(time * 4) % items.length]!
  return {
    path: `/assessments/${assessmentId}/answers`,
    type: 'application/json',
    body: JSON.stringify({ answers: { [item.id]: String(1 + (time % 5)) }, importance: {} }),
  }
}

/** A section's items and importance, all changed, as a browser without script posts them. */
function sectionForm({ assessmentId }: PreparedPerson, { scales }: Questionnaire, time: number) {
  const scale = scales[time % scales.length]!
  const names = [...scale.items.map((item) => `answer.${item.id}`), `importance.${scale.id}`]
  const fields = names.flatMap((name, index) => [
    [`was.${name}`, ''],
    [name, String(1 + ((time + index) % 5))],
  ])
  return {
    path: `/assessments/${assessmentId}/sections/${scale.id}`,
    type: 'application/x-www-form-urlencoded',
    body: new URLSearchParams([...fields, ['go', 'continue']]).toString(),
  }
}
