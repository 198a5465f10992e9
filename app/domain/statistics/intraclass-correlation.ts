import type { Estimate, Interval } from './estimate'

/** An intraclass correlation with its interval of 95% and its F, whose degrees of freedom are df1 and df2. */
export type IntraclassCorrelation = Readonly<{
  value: Estimate
  interval: Estimate<Interval>
  F: Estimate
  df1: number
  df2: number
}>
