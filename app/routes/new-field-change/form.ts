import { parseTypedDay, readTypedDay } from '~/components/form/read-day'
import { readName } from '~/components/form/read-name'
import type { FieldProblem, ProposedChange, ProposedSuccessor } from '~/domain/field/proposed-change'

const parts = ['name', 'board', 'region', 'ods', 'ons'] as const
export type TypedSuccessor = Readonly<Record<'existing' | (typeof parts)[number], string>>

/** How many successors a form has room for. */
const ROOM = { merger: 1, split: 4 } as const

/** What was typed to record a merger or split, the change it proposes, and what is wrong with how it is typed. */
export function parseChange(form: URLSearchParams) {
  const kind = readKind(form.get('kind'))
  const typed = {
    kind,
    day: readTypedDay(form, 'day'),
    predecessors: form.getAll('predecessors').slice(0, 100),
    successors: Array.from({ length: ROOM[kind] }, (_, index) => readSuccessor(form, index + 1)),
  }
  const used = typed.successors.flatMap((one, index) => (isEmpty(one) ? [] : [index]))
  const proposed: ProposedChange = {
    kind,
    effectiveOn: parseTypedDay(typed.day) ?? null,
    predecessorIds: typed.predecessors,
    successors: used.map((index) => toSuccessor(typed.successors[index]!)),
  }
  return {
    typed,
    proposed,
    used,
    problems: used.flatMap((index) => checkTyped(typed.successors[index]!, index)),
  }
}

export type TypedChange = ReturnType<typeof parseChange>['typed']

export function readKind(text: string | null): ProposedChange['kind'] {
  return text === 'split' ? 'split' : 'merger'
}

/** Every problem at its field, in the order of the page: those of a successor at the place where it was typed. */
export function placeProblems(
  { typed, used, problems }: ReturnType<typeof parseChange>,
  found: readonly FieldProblem[],
): Record<string, string> {
  const free = typed.successors.findIndex((_, index) => !used.includes(index))
  const placed = found.map(({ at, sentence }) => {
    const [, number, part = ''] = /^successor-(\d+)(.*)$/.exec(at) ?? []
    if (number === undefined) return { at, sentence }
    const index = used[Number(number) - 1] ?? Math.max(free, 0)
    return { at: `successor-${index + 1}${part}`, sentence }
  })
  const all = new Map([...placed, ...problems].map(({ at, sentence }) => [at, sentence]))
  const ids = typed.successors.flatMap((_, index) => [
    `successor-${index + 1}`,
    ...parts.map((part) => `successor-${index + 1}-${part}`),
  ])
  return Object.fromEntries(
    ['day', 'predecessors', ...ids].flatMap((id) => (all.has(id) ? [[id, all.get(id)!]] : [])),
  )
}

/** The fields that carry a whole proposal, so that it can be sent again. */
export function fieldsOfChange({
  kind,
  day,
  predecessors,
  successors,
}: TypedChange): readonly (readonly [name: string, value: string])[] {
  return [
    ['kind', kind],
    ['day-day', day.day],
    ['day-month', day.month],
    ['day-year', day.year],
    ...predecessors.map((id) => ['predecessors', id] as const),
    ...successors.flatMap((one, index) => [
      [`successor-${index + 1}`, one.existing] as const,
      ...parts.map((part) => [`successor-${index + 1}-${part}`, one[part]] as const),
    ]),
  ]
}

function readSuccessor(form: URLSearchParams, number: number): TypedSuccessor {
  const read = (part: string) => (form.get(`successor-${number}${part}`) ?? '').trim().slice(0, 300)
  return {
    existing: read(''),
    name: read('-name'),
    board: read('-board'),
    region: read('-region'),
    ods: read('-ods'),
    ons: read('-ons'),
  }
}

function isEmpty(typed: TypedSuccessor): boolean {
  return Object.values(typed).every((value) => value === '')
}

function toSuccessor({ existing, name, board, region, ods, ons }: TypedSuccessor): ProposedSuccessor {
  if (existing !== '') return { kind: 'existing', icsId: existing }
  const code = (text: string) => text.toUpperCase() || null
  return {
    kind: 'new',
    ics: { name, boardName: board, regionId: region, odsCode: code(ods), onsCode: code(ons) },
  }
}

function checkTyped(typed: TypedSuccessor, index: number): readonly FieldProblem[] {
  const at = `successor-${index + 1}`
  if (typed.existing !== '') {
    return parts.some((part) => typed[part] !== '')
      ? [{ at, sentence: 'Choose an ICS or describe a new one, not both' }]
      : []
  }
  const [name, board] = [readName(typed.name, 'a name'), readName(typed.board, 'the board’s name')]
  return [
    ...(name.ok ? [] : [{ at: `${at}-name`, sentence: name.error }]),
    ...(board.ok ? [] : [{ at: `${at}-board`, sentence: board.error }]),
  ]
}
