import { data } from '@remix-run/node'
import type { Actor } from '~/domain/access/can'
import { notFound } from '~/http/not-found.server'
import { redirect } from '~/http/redirect.server'
import type { Deps } from '~/use-cases/deps'
import type { Facilitation, FacilitationStep } from '~/use-cases/read-facilitation'
import { recordConsensus } from '~/use-cases/record-consensus'
import { saveDiscussionNote } from '~/use-cases/save-discussion-note'
import { parseStep } from './form'

/** What somebody else wrote meanwhile. */
export type Theirs = Readonly<{ note: string; value: string; version: number }>

/** Saves what was typed at a step, and goes on, or stays with what is wrong. */
export async function saveStep(
  deps: Deps,
  actor: Actor,
  { round, isRecording, steps }: Facilitation,
  step: FacilitationStep,
  form: URLSearchParams,
) {
  const read = parseStep(form, isRecording)
  const refuse = (errors: Readonly<Record<string, string>>, status: number, theirs: Theirs | null = null) =>
    data({ errors, typed: read.typed, theirs }, { status })
  if (!read.ok) return refuse(read.errors, 400)
  const written = {
    roundId: round.id,
    questionnaireId: step.questionnaireId,
    scaleId: step.scale.id,
    version: read.typed.version,
  }
  const result =
    round.kind === 'consensus'
      ? await recordConsensus(deps, actor, { ...written, value: read.value, note: read.typed.note })
      : await saveDiscussionNote(deps, actor, { ...written, text: read.typed.note })
  if (result.kind === 'not-open')
    return refuse({ note: 'This round has closed: nothing more is recorded' }, 409)
  if (result.kind === 'conflict') {
    const { current } = result
    const theirs =
      'text' in current
        ? { note: current.text, value: '', version: current.version }
        : { note: current.note, value: String(current.value ?? 'none'), version: current.version }
    const sentence = 'Somebody else wrote here while you did. Both texts are here: nothing is lost'
    return refuse({ note: sentence }, 409, theirs)
  }
  if (result.kind !== 'saved') throw notFound()
  const path = `/rounds/${round.id}/facilitate`
  if (form.get('go') !== 'on') return redirect(`${path}/${step.position}?saved`)
  return redirect(step.position < steps.length ? `${path}/${step.position + 1}` : `${path}/end`)
}
