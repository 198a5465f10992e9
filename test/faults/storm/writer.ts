import { isDeepStrictEqual } from 'node:util'
import type { Kysely } from 'kysely'
import type { Database } from '../../../db/database'
import { productionSettings } from '../../factories/production-settings'
import type { SignedInPerson } from './prepare-people'
import { QUESTIONNAIRE, questionnaire } from './questionnaire'
import { listIds, readStored, type Stored } from './stored'

type Request = Readonly<{ path: string; fields?: Record<string, string>; json?: unknown }>
/** What a request makes of an assessment once it is carried out. */
type Change = Readonly<{ assessmentId: string; after: Stored }>
type Pick = <T>(of: readonly T[]) => T

const EMPTY: Stored = { answers: {}, importance: {}, isSubmitted: false, rounds: [] }
const { scales } = questionnaire
const items = scales.flatMap((scale) => scale.items.map(({ id }) => id))

/**
 * One person's browser in the storm: one request after the other, and what the server has acknowledged so far.
 * Whatever it was in the middle of when the server died may have been carried out whole, or not at all.
 */
export function newWriter(person: SignedInPerson, random: () => number) {
  const acknowledged = new Map<string, Stored>([[person.assessmentId, EMPTY]])
  let current = person.assessmentId
  let change: Change | null = null
  /** A round that an assessment is being begun for; '' for none. */
  let beginning: string | null = null
  const touched = new Set<string>()
  const roundsLeft: string[] = []
  const counts = { autosaves: 0, forms: 0, submitted: 0, begun: 0 }
  const pick: Pick = (of) => of[Math.floor(random() * of.length)]!

  /** True once the server has said yes; false if it has died. */
  async function send(
    origin: string,
    { path, fields, json }: Request,
    yes: number,
  ): Promise<Response | null> {
    const headers = { Cookie: person.cookie, Origin: productionSettings.BASE_URL }
    const type = { 'Content-Type': 'application/json' }
    const response = await fetch(origin + path, {
      method: 'POST',
      redirect: 'manual',
      headers: fields ? headers : { ...headers, ...type },
      body: fields ? new URLSearchParams(fields) : JSON.stringify(json),
    }).catch(() => null)
    if (response && response.status !== yes) throw new Error(`${path} was answered ${response.status}.`)
    await response?.body?.cancel().catch(() => undefined)
    return response
  }

  async function alter(origin: string, request: Request, yes: number, after: Stored): Promise<boolean> {
    change = { assessmentId: current, after }
    touched.add(current)
    if (!(await send(origin, request, yes))) return false
    acknowledged.set(current, after)
    change = null
    return true
  }

  async function autosave(origin: string): Promise<boolean> {
    const before = acknowledged.get(current)!
    const item = pick(items)
    const value = pick(['1', '2', '3', '4', '5', 'none', ''])
    const others = Object.fromEntries(Object.entries(before.answers).filter(([id]) => id !== item))
    const answers = value === '' ? others : { ...others, [item]: value === 'none' ? value : Number(value) }
    const request = { path: `/assessments/${current}/answers`, json: { answers: { [item]: value } } } as const
    const isSaved = await alter(origin, request, 200, { ...before, answers } as Stored)
    if (isSaved) counts.autosaves += 1
    return isSaved
  }

  async function postSection(origin: string): Promise<boolean> {
    const before = acknowledged.get(current)!
    const scale = pick(scales)
    const answers = Object.fromEntries(scale.items.map(({ id }) => [id, 1 + Math.floor(random() * 5)]))
    const importance = { [scale.id]: 1 + Math.floor(random() * 5) }
    const fields = Object.fromEntries([
      ...Object.entries(answers).map(([id, value]) => [`answer.${id}`, String(value)]),
      ...Object.entries(importance).map(([id, value]) => [`importance.${id}`, String(value)]),
    ]) as Record<string, string>
    const isSaved = await alter(
      origin,
      { path: `/assessments/${current}/sections/${scale.id}`, fields },
      302,
      {
        ...before,
        answers: { ...before.answers, ...answers },
        importance: { ...before.importance, ...importance },
      },
    )
    if (isSaved) counts.forms += 1
    return isSaved
  }

  async function submit(origin: string): Promise<boolean> {
    const request = { path: `/assessments/${current}/check`, fields: { gaps: 'confirmed' } }
    const after = { ...acknowledged.get(current)!, isSubmitted: true }
    if (!(await alter(origin, request, 302, after))) return false
    counts.submitted += 1
    return begin(origin)
  }

  /** Begins another assessment: for a round that asks for one, if there is one left. */
  async function begin(origin: string): Promise<boolean> {
    const round = roundsLeft.shift() ?? ''
    beginning = round
    const request: Request =
      round === ''
        ? { path: `/assessments/new/${QUESTIONNAIRE}`, fields: {} }
        : { path: `/rounds/${round}`, fields: { do: `begin ${QUESTIONNAIRE}` } }
    const response = await send(origin, request, 302)
    if (!response) return false
    current = response.headers.get('Location')!.split('/').at(-1)!
    acknowledged.set(current, { ...EMPTY, rounds: round === '' ? [] : [round] })
    touched.add(current)
    beginning = null
    counts.begun += 1
    return true
  }

  return {
    counts,
    /** Says that there is another round that asks this person. */
    ask: (round: string) => void roundsLeft.push(round),
    /** Sends until the server dies. */
    run: async (origin: string) => {
      if (acknowledged.get(current)!.isSubmitted && !(await begin(origin))) return
      for (;;) {
        const dice = random()
        const isAlive = await (dice < 0.72 ? autosave : dice < 0.95 ? postSection : submit)(origin)
        if (!isAlive) return
      }
    },
    /**
     * Compares what stands there with what was acknowledged, and takes over what the server had done when it died.
     * @throws Error where it differs
     */
    check: async (db: Kysely<Database>, which: 'touched' | 'all') => {
      const ids = await listIds(db, person.id)
      const begun = ids.find((id) => !acknowledged.has(id))
      if (begun !== undefined) {
        if (beginning === null) throw new Error(`Nobody has begun ${begun}.`)
        current = begun
        acknowledged.set(begun, { ...EMPTY, rounds: beginning === '' ? [] : [beginning] })
        touched.add(begun)
      } else if (beginning !== null && beginning !== '') roundsLeft.unshift(beginning)
      beginning = null
      for (const id of which === 'all' ? acknowledged.keys() : touched) {
        const stored = await readStored(db, person.id, id)
        const allowed = [acknowledged.get(id)!, ...(change?.assessmentId === id ? [change.after] : [])]
        const found = allowed.find((one) => isDeepStrictEqual(sorted(one), stored && sorted(stored)))
        if (!found) throw new Error(`${id}: ${JSON.stringify({ stored, allowed })}`)
        acknowledged.set(id, found)
      }
      change = null
      touched.clear()
      touched.add(current)
      return which === 'all' ? acknowledged.size : 1
    },
  }
}

export type Writer = ReturnType<typeof newWriter>

function sorted(stored: Stored): Stored {
  return { ...stored, rounds: [...stored.rounds].sort() }
}
