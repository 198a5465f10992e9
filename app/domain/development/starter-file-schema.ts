import { z } from 'zod'
import { functions, sectors, tiers } from '../answers/role-facts'
import { provenanceSchema } from '../questionnaire/questionnaire-schema'
import { activityFormats } from './activity-formats'

const id = z
  .string()
  .max(80)
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'is not an id in kebab-case')

const sentence = z.string().trim().min(3, 'is empty').max(1200)

const oneOf = <Id extends string>(choices: readonly Readonly<{ id: Id }>[]) =>
  z.enum(choices.map((choice) => choice.id))

export const starterActivitySchema = z.strictObject({
  id,
  title: sentence,
  whatYouDo: sentence,
  develops: z.array(z.strictObject({ questionnaire: id, scale: id })),
  addresses: z.array(z.strictObject({ questionnaire: id, topic: id })),
  minutes: z.int().positive(),
  timing: sentence,
  forWhom: z.strictObject({
    tiers: z.array(oneOf(tiers)),
    functions: z.array(oneOf(functions)),
    sectors: z.array(oneOf(sectors)),
  }),
  cost: z.strictObject({ pounds: z.int().nonnegative().nullable(), note: z.string() }),
  link: z.url({ protocol: /^https?$/ }).optional(),
  why: sentence,
  /** An empty list says that it is our own judgement. */
  provenance: z.array(provenanceSchema),
})

/** One file of the starter set: the activities of one format. */
export const starterFileSchema = z.strictObject({
  format: oneOf(activityFormats),
  activities: z.array(starterActivitySchema).min(1),
})

export type StarterFile = Readonly<z.infer<typeof starterFileSchema>>
