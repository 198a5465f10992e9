import type { DescribedGoal } from '../domain/plan/described-goal'
import type { Plan } from '../domain/plan/plan'
import type { ProfileReport } from '../domain/profile/profile-report'
import type { Source } from '../domain/questionnaire/questionnaire-schema'
import { planBlocks } from './plan-blocks'
import { profileBlocks } from './profile-blocks.server'
import { writeTaggedPdf } from './write-tagged-pdf.server'

type Options = Readonly<{
  createdAt: Date
  sources?: readonly Source[]
  origin?: string
  /** Off only to be read by tests. */
  compress?: boolean
}>

/** A plan as a tagged document, and behind it the profile that it was made from (J15). */
export function writePlanPdf(
  {
    plan,
    goals,
    report,
  }: Readonly<{ plan: Plan; goals: readonly DescribedGoal[]; report: ProfileReport | null }>,
  options: Options,
): Promise<Buffer> {
  const { createdAt, compress } = options
  const blocks = [
    ...planBlocks(plan, goals, createdAt.toISOString().slice(0, 10)),
    ...(report ? profileBlocks(report, options) : []),
  ]
  return writeTaggedPdf(blocks, {
    title: 'My development plan',
    footer: 'Development plan · self-report',
    createdAt,
    compress,
  })
}
