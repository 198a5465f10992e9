/** An answer that would count in the figures of an ICS. */
export type RollUpAnswer = Readonly<{ number: string; teamId: string }>

/**
 * Whether figures of an ICS would be, or would lay open, those of one team that its lead isn't shown (D10): because no other
 * team answered, because all others are shown to the lead already, or because what came since the figures before is all
 * one such team's. Then nothing is published, however many people it is.
 * @param shown the teams whose result the lead is shown
 * @param before the numbers of the assessments in the figures before; empty where there are none
 */
export function holdsOneTeam(
  answers: readonly RollUpAnswer[],
  shown: readonly string[],
  before: readonly string[],
): boolean {
  const known = new Set(before)
  const hidden = (some: readonly RollUpAnswer[]) =>
    new Set(some.map(({ teamId }) => teamId).filter((teamId) => !shown.includes(teamId))).size
  const fresh = answers.filter(({ number }) => !known.has(number))
  return hidden(answers) === 1 || (known.size > 0 && hidden(fresh) === 1)
}
