import { beginForRound } from '../../app/use-cases/begin-for-round'
import { closeRound } from '../../app/use-cases/close-round'
import { createRound } from '../../app/use-cases/create-round'
import { leaveTeam } from '../../app/use-cases/leave-team'
import { openRound } from '../../app/use-cases/open-round'
import { readAgreement } from '../../app/use-cases/read-agreement'
import { saveAgreementLine } from '../../app/use-cases/save-agreement-line'
import { saveOwnAnswers } from '../../app/use-cases/save-own-answers'
import { shareRound } from '../../app/use-cases/share-round'
import { signAgreement } from '../../app/use-cases/sign-agreement'
import { submitAssessment } from '../../app/use-cases/submit-assessment'
import { todayOf } from '../../app/use-cases/today-of'
import { type Acting, actAs, type At, makeAddress } from './act-as.server'
import type { DemonstrationRound, DemonstrationTeam } from './demonstration-teams'
import { spellAnswers } from './spell-answers'

type Run = Readonly<{ team: DemonstrationTeam; round: DemonstrationRound; index: number }>

/** Runs one round of a team as far as it has come by today: set up, opened, answered, closed, shared. */
export async function runDemonstrationRound(at: At, run: Run): Promise<void> {
  const { team, round } = run
  const beginsAt = at(Math.max(round.opensDaysAgo, 0))
  for (const [name, sector] of team.members) {
    if (!round.leftBefore?.includes(name)) continue
    await leaveTeam(beginsAt, await member(beginsAt, name, sector), team.id)
  }
  const facilitator = await member(beginsAt, team.facilitator, 'icb')
  const { kind = 'answers', reason, intendedUse, breakdowns, audience } = round
  const library = beginsAt.library
  const settings = {
    ...{ kind, reason, intendedUse, breakdowns, audience, threshold: 5 },
    opensOn: todayOf(at(round.opensDaysAgo)),
    closesOn: todayOf(at(round.closesDaysAgo)),
    questionnaires: round.questionnaires.map((id) => ({ id, version: library.latest(id)!.version })),
  }
  const made = await createRound(beginsAt, facilitator, { teamId: team.id, settings })
  if (!made.ok) throw new Error(`The demonstration's round was refused: ${made.reason}.`)
  if (round.state === 'draft') return
  await openRound(beginsAt, facilitator, made.roundId)
  for (const seed of team.members.keys()) await answer(at, run, made.roundId, seed)
  if (round.state === 'open') return
  const closesAt = at(round.closesDaysAgo)
  await closeRound(closesAt, facilitator, made.roundId)
  for (const one of round.sharedWith) {
    await shareRound(at(round.closesDaysAgo - 1), facilitator, { roundId: made.roundId, audience: one })
  }
  if (round.agreement) await agree(at, run, { facilitator, roundId: made.roundId })
}

/** A week after it has closed they agree what to do, and sign it in the days after. */
async function agree(
  at: At,
  { team, round }: Run,
  { facilitator, roundId }: Readonly<{ facilitator: Acting; roundId: string }>,
): Promise<void> {
  const { lines = [], signedBy = [] } = round.agreement ?? {}
  const then = at(round.closesDaysAgo - 7)
  for (const words of lines) {
    await saveAgreementLine(then, facilitator, { roundId, lineId: then.newId(), version: 0, words })
  }
  for (const [name, sector] of team.members) {
    if (!signedBy.includes(name)) continue
    const signs = at(round.closesDaysAgo - 8)
    const actor = await member(signs, name, sector)
    const seen = (await readAgreement(signs, actor, roundId))?.changedAt ?? null
    await signAgreement(signs, actor, { roundId, seen })
  }
}

/** What one member answers, if they do, on one of the days after it opened. */
async function answer(at: At, { team, round, index }: Run, roundId: string, seed: number): Promise<void> {
  const [name, sector, , , ...levels] = team.members[seed]!
  const answered = levels[index] || null
  if (answered === null) return
  const day = round.opensDaysAgo - 1 - (seed % 6)
  const [begins, ends] = [at(day, seed * 7), at(day, seed * 7 + 9)]
  const actor = await member(begins, name, sector)
  for (const [place, text] of answered.split(' ').entries()) {
    const questionnaire = begins.library.latest(round.questionnaires[place] ?? '')
    if (!questionnaire) throw new Error(`The demonstration asks ${team.name} for what there is not.`)
    const asked = { roundId, questionnaireId: questionnaire.id, agrees: true }
    const begun = await beginForRound(begins, actor, asked)
    if (!begun.ok) throw new Error(`The demonstration could not answer for ${team.name}: ${begun.reason}.`)
    const { assessmentId } = begun
    const changes = spellAnswers(questionnaire, text, seed + index * 5 + place)
    const saved = await saveOwnAnswers(ends, actor, { assessmentId, changes })
    if (!saved.ok)
      throw new Error(`The demonstration's answers for ${team.name} were refused: ${saved.reason}.`)
    await submitAssessment(ends, actor, { assessmentId, gapsConfirmed: true })
  }
}

async function member(deps: ReturnType<At>, name: string, sector: string): Promise<Acting> {
  const actor = await actAs(deps, makeAddress(name, sector))
  if (!actor) throw new Error(`The demonstration has nobody called ${name}.`)
  return actor
}
