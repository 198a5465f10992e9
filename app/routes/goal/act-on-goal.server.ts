import { data } from '@remix-run/node'
import { readText } from '~/components/form/read-text'
import { atFields, readGoalForm, type TypedGoal } from '~/components/plan/read-goal-form'
import type { Actor } from '~/domain/access/can'
import type { Goal, GoalState } from '~/domain/plan/plan'
import { notFound } from '~/http/not-found.server'
import { redirect } from '~/http/redirect.server'
import { changeGoalState } from '~/use-cases/change-goal-state'
import type { Deps } from '~/use-cases/deps'
import { removeGoalNote } from '~/use-cases/remove-goal-note'
import { saveOwnGoal } from '~/use-cases/save-own-goal'
import { writeGoalNote } from '~/use-cases/write-goal-note'

const ID = /^[0-9a-f-]{36}$/
const states: Readonly<Record<string, GoalState>> = { done: 'done', 'set-aside': 'set-aside', reopen: 'open' }

/** What was refused: with what was typed of the goal, or of a note, and what another tab wrote meanwhile. */
type Refused = Readonly<{
  errors: Readonly<Record<string, string>>
  typed: TypedGoal | null
  version: number | null
  current: Goal | null
  note: Readonly<{ text: string; kind: string }> | null
}>

const refuse = (errors: Refused['errors'], status: number, more: Partial<Refused> = {}) =>
  data({ errors, typed: null, version: null, current: null, note: null, ...more }, { status })

/** Does what was posted to a goal: changes its words or its state, or notes something. */
export async function actOnGoal(deps: Deps, actor: Actor, goal: Goal, form: URLSearchParams) {
  const deed = form.get('do') ?? ''
  if (deed === 'note') return addNote(deps, actor, goal, form)
  if (deed === 'remove-note') {
    await removeGoalNote(deps, actor, { goalId: goal.id, noteId: form.get('note') ?? '' })
    return redirect(`/plan/goals/${goal.id}`)
  }
  const version = readVersion(form)
  if (version === null) throw new Response('This form does not come from this page.', { status: 400 })
  const state = Object.hasOwn(states, deed) ? states[deed] : undefined
  if (state === undefined) return change(deps, actor, goal, version, form)
  const result = await changeGoalState(deps, actor, { goalId: goal.id, version, state })
  if (result === 'not-found') throw notFound()
  if (result === 'changed') return redirect(`/plan/goals/${goal.id}`)
  return refuse(
    {
      goal:
        result === 'too-many'
          ? 'Three other goals are open, which is the most there can be. Finish one or set it aside first'
          : 'This goal has been changed in another tab since you opened the page. Read it again first',
    },
    409,
  )
}

async function change(deps: Deps, actor: Actor, goal: Goal, version: number, form: URLSearchParams) {
  const read = readGoalForm(form)
  const kept = { typed: read.typed, version }
  if (!read.ok) return refuse(read.errors, 400, kept)
  const result = await saveOwnGoal(deps, actor, {
    ...{ goalId: goal.id, version, words: read.words },
    assessmentId: goal.assessmentId,
  })
  if (result.kind === 'saved') return redirect(`/plan/goals/${goal.id}`)
  if (result.kind === 'refused') return refuse(atFields(result.problems), 400, kept)
  if (result.kind !== 'conflict') throw notFound()
  const { current } = result
  return refuse(
    { goal: 'This goal was changed in another tab while you wrote. Both texts are here: nothing is lost' },
    409,
    { typed: read.typed, version: current.version, current },
  )
}

async function addNote(deps: Deps, actor: Actor, goal: Goal, form: URLSearchParams) {
  const id = form.get('note') ?? ''
  if (!ID.test(id)) throw new Response('This form does not come from this page.', { status: 400 })
  const kind = form.get('kind') ?? ''
  const text = readText(form.get('text') ?? '', 'what you want to note', { longest: 4000 })
  const isKind = kind === 'progress' || kind === 'reflection'
  const errors: Record<string, string> = {}
  if (!isKind) errors['kind'] = 'Choose whether it is progress or a reflection'
  if (!text.ok) errors['text'] = text.error
  if (!isKind || !text.ok) return refuse(errors, 400, { note: { text: text.text, kind } })
  if (!(await writeGoalNote(deps, actor, { id, goalId: goal.id, kind, text: text.text }))) throw notFound()
  return redirect(`/plan/goals/${goal.id}`)
}

function readVersion(form: URLSearchParams): number | null {
  const version = form.get('version') ?? ''
  return /^[1-9]\d{0,5}$/.test(version) ? Number(version) : null
}
