/** A scale's score on 1 to 5 (unrounded), or the reason why there is none. */
export type ScaleScore =
  | Readonly<{ id: string; score: number; reason: null; answered: number; asked: number }>
  | Readonly<{ id: string; score: null; reason: 'not enough answers'; answered: number; asked: number }>
