/** For how long a draw of research rows stands (X7). */
export const DRAW_STANDS_DAYS = 90

/** The first day on which a population may be drawn anew, such as 2027-02-24, by the time of its last draw. */
export function firstDayToDraw(drawnAt: string): string {
  return new Date(Date.parse(drawnAt) + DRAW_STANDS_DAYS * 86_400_000).toISOString().slice(0, 10)
}
