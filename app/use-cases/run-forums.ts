import { insertIntroduction, listForumMembers, listForumSides } from '../../db/queries/forums.server'
import { type ForumHistory, type ForumMember, matchForum } from '../domain/development/match-forum'
import { placeInField } from '../domain/field/place-in-field'
import type { Deps } from './deps'
import { inTransaction } from './in-transaction'
import { queueMail } from './queue-mail'
import { readField } from './read-field'
import { toEntry, waitingSince } from './read-own-forum'
import { runJob } from './run-job'
import { todayOf } from './today-of'

const DAY_MS = 86_400_000
const MAIL_DAYS = 7

/** What the job did, in numbers and nothing else. */
export type RanForums = Readonly<{ proposed: number }>

/** Proposes introductions in the forums to both sides (U2, U3): once a day, by one process among many. Null where it isn't due. */
export async function runForums(deps: Deps): Promise<RanForums | null> {
  return runJob(deps, 'forums', () => proposeIntroductions(deps))
}

async function proposeIntroductions(deps: Deps): Promise<RanForums> {
  const now = deps.now().getTime()
  const time = (at: number) => new Date(at).toISOString()
  const proposed = await inTransaction(deps, async (inside) => {
    const matches = matchForum(await listMembers(inside), await readHistory(inside))
    for (const { kind, one, other, scale } of matches) {
      const sides = [one, other].map((personId) => ({ id: inside.newId(), person_id: personId }))
      await insertIntroduction(
        inside.db,
        {
          ...{ id: inside.newId(), kind, questionnaire_id: scale.questionnaire },
          ...{ scale_id: scale.scale, proposed_at: time(now) },
        },
        sides,
      )
      for (const { id } of sides)
        await queueMail(inside, { id, kind: 'forum', expiresAt: time(now + MAIL_DAYS * DAY_MS) })
    }
    return matches.length
  })
  return { proposed }
}

/** Everybody in the forums, with the ICS that theirs is today. */
async function listMembers(deps: Deps): Promise<readonly ForumMember[]> {
  const field = await readField(deps)
  return (await listForumMembers(deps.db)).map((row) => {
    const { tier, function: held, sector, icsId, wishes, offers } = toEntry(row)
    const place = placeInField(field, { icsId, chosenIcsId: null }, todayOf(deps))
    return {
      ...{ id: row.person_id, tier, function: held, sector, wishes, offers },
      icsId: place.kind === 'current' ? place.icsId : null,
    }
  })
}

async function readHistory(deps: Deps): Promise<ForumHistory> {
  const [sides, since] = [await listForumSides(deps.db), waitingSince(deps)]
  const byIntroduction = new Map<string, string[]>()
  const waiting = new Map<string, number>()
  for (const { introduction_id: id, person_id: personId, answer, proposed_at: at } of sides) {
    byIntroduction.set(id, [...(byIntroduction.get(id) ?? []), personId])
    if (answer === 'waiting' && at >= since) waiting.set(personId, (waiting.get(personId) ?? 0) + 1)
  }
  return {
    pairs: [...byIntroduction.values()].flatMap(([one, other]) =>
      one !== undefined && other !== undefined ? [[one, other] as const] : [],
    ),
    waiting,
  }
}
