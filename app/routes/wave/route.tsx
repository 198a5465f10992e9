import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { parseWave, typeWave } from '~/components/cohort/parse-wave'
import type { FieldErrors } from '~/components/form/error-summary'
import { parseTypedDay, readTypedDay } from '~/components/form/read-day'
import { describeAskable } from '~/components/round/describe-askable'
import { requirePerson } from '~/http/identify.server'
import { notFound } from '~/http/not-found.server'
import type { PageHandle } from '~/http/page-title'
import { readForm } from '~/http/read-form.server'
import { redirect } from '~/http/redirect.server'
import { changeOpenWave } from '~/use-cases/change-open-wave'
import { closeWave } from '~/use-cases/close-wave'
import { listAskable } from '~/use-cases/list-askable'
import { readWaveToRun } from '~/use-cases/read-wave-to-run'
import { removeWave, saveWave } from '~/use-cases/save-wave'
import { WavePage } from './wave-page'

export const handle: PageHandle = {
  title: ({ cohort }: { cohort: { name: string } }) => `A wave of ${cohort.name}`,
}

async function readOwn(args: LoaderFunctionArgs) {
  const { deps, actor } = await requirePerson(args)
  const page = await readWaveToRun(deps, actor, args.params['wave'] ?? '')
  if (!page) throw notFound()
  return { deps, actor, ...page }
}

export async function loader(args: LoaderFunctionArgs) {
  const { deps, wave, cohort, titles, rate } = await readOwn(args)
  const offered = listAskable(deps).map((questionnaire) => ({
    ...{ id: questionnaire.id, ...describeAskable(questionnaire) },
  }))
  return { ...{ wave, cohort, titles, rate, offered }, typed: typeWave(wave) }
}

export async function action(args: ActionFunctionArgs) {
  const { deps, actor, wave, cohort } = await readOwn(args)
  const form = await readForm(args.request)
  const here = `/waves/${wave.id}`
  const ids = { cohortId: cohort.id, waveId: wave.id }
  const refuse = (errors: FieldErrors, typed = typeWave(wave), later = readTypedDay(form, 'later')) =>
    data({ errors, typed, later }, { status: 400 })
  const deed = form.get('do') ?? 'save'
  if (deed === 'remove' || deed === 'close' || deed === 'cancel') {
    if (form.get(`confirm-${deed}`) !== 'yes')
      return refuse({ [`confirm-${deed}`]: `Tick the box if you want to ${deed} this wave` })
    if (deed === 'remove') {
      if (!(await removeWave(deps, actor, ids))) return redirect(here)
      return redirect(`/cohorts/${cohort.id}`)
    }
    if (deed === 'close') await closeWave(deps, actor, wave.id)
    else await changeOpenWave(deps, actor, { waveId: wave.id, change: { kind: 'cancel' } })
    return redirect(here)
  }
  if (deed === 'extend') {
    const closesOn = parseTypedDay(readTypedDay(form, 'later'))
    if (!closesOn) return refuse({ later: 'Enter the new last day, such as 14 4 2026' })
    const result = await changeOpenWave(deps, actor, {
      waveId: wave.id,
      change: { kind: 'extend', closesOn },
    })
    if (result === 'no-later')
      return refuse({ later: 'The new last day must be later than the old one, and within a year' })
    if (result === 'overlaps') return refuse({ later: 'Another wave of this cohort stands in the way' })
    return redirect(here)
  }
  const parsed = parseWave(form)
  if (!parsed.ok) return refuse(parsed.errors, parsed.typed)
  const saved = await saveWave(deps, actor, { ...ids, asked: parsed.asked })
  if (saved.kind === 'refused') return refuse(saved.errors, parsed.typed)
  if (saved.kind === 'not-planned')
    return refuse(
      { kind: 'This wave has opened meanwhile: only its last day can be changed now' },
      parsed.typed,
    )
  if (saved.kind !== 'saved') throw notFound()
  return redirect(`/cohorts/${cohort.id}`)
}

export default function WaveRoute() {
  return <WavePage {...useLoaderData<typeof loader>()} refused={useActionData<typeof action>() ?? null} />
}
