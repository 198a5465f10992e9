/** A rating scale in steps of 1, both ends included: from 1 to 5 has five options. */
export type RatingScale = Readonly<{ lowest: number; highest: number }>
