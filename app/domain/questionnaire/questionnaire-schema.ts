import { z } from 'zod'

/** Ids are kebab-case and stay for ever: answers are stored under them. */
const id = z
  .string()
  .max(80)
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'is not an id in kebab-case')

const sentence = z.string().trim().min(3, 'is empty')

/** Where in a published source a scale or item comes from (P13). */
export const provenanceSchema = z.strictObject({
  source: id,
  /** Section heading and the opening words of the paragraph, for a reader. */
  locator: sentence,
  /** 1-based line of the source's text file. */
  line: z.int().positive(),
  /** An exact phrase of at most eight words that stands on or beside that line. */
  anchor: sentence.refine((text) => text.trim().split(/\s+/).length <= 8, 'is longer than eight words'),
})

const optionSetSchema = z.strictObject({
  /** Answer options from lowest to highest: the value is what is scored. */
  options: z
    .array(z.strictObject({ value: z.int().min(1).max(5), label: sentence }))
    .min(2)
    .max(5),
  /** The option that is not an answer ("No opportunity in my role", "I do not know"). */
  none: sentence.optional(),
})

export const itemSchema = z.strictObject({
  id,
  text: sentence,
  /** A reversed item is scored 6 minus its value; at most one in a scale. */
  reversed: z.literal(true).optional(),
  provenance: provenanceSchema,
})

export const scaleSchema = z.strictObject({
  id,
  title: sentence,
  definition: sentence,
  looksLike: z.strictObject({ growing: sentence, steady: sentence, strong: sentence }),
  reflection: z.tuple([sentence, sentence]),
  options: id,
  items: z.array(itemSchema).min(3, 'has fewer than three items'),
  provenance: z.array(provenanceSchema).min(1, 'has no provenance'),
  related: z.array(z.strictObject({ questionnaire: id, scale: id })),
})

/** One item that is told in words and never scored (P2, P9). */
export const topicSchema = z.strictObject({
  id,
  title: sentence,
  /** Why it matters, in one or two sentences. */
  meaning: sentence,
  options: id,
  item: itemSchema,
  /** A question to take into a conversation about it. */
  reflection: sentence,
})

export const topicGroupSchema = z.strictObject({
  id,
  title: sentence,
  introduction: sentence,
  topics: z.array(topicSchema).min(1),
})

export const questionnaireSchema = z.strictObject({
  id,
  version: z.int().positive(),
  published: z.iso.date(),
  title: sentence,
  /** One sentence: what it asks. */
  summary: sentence,
  /** What an answer is about. Decides the wording of pages and who may pool it. */
  about: z.enum(['self', 'team', 'system', 'programme', 'situation']),
  /** Who should answer it, in one or two sentences. */
  forWhom: sentence,
  /** What one gets at the end, in one or two sentences. */
  outcome: sentence,
  /** How to answer: shown above the first section. */
  instructions: sentence,
  /** The words before every item on a page, such as "In my work across organisations:". */
  stem: sentence.optional(),
  optionSets: z.record(id, optionSetSchema),
  /** Asked once after each scale; absent where nothing is asked about importance. */
  importance: z
    .strictObject({ question: sentence, options: optionSetSchema.shape.options.length(5) })
    .optional(),
  /** Another questionnaire of topics that is answered along with this one, skippable (P2). */
  companion: z.strictObject({ questionnaire: id, version: z.int().positive() }).optional(),
  scales: z.array(scaleSchema),
  topicGroups: z.array(topicGroupSchema),
})

export const sourceSchema = z.strictObject({
  id,
  /** Name of the text file that locators point into. */
  file: z.string(),
  title: sentence,
  authors: z.array(sentence),
  year: z.int(),
  publisher: sentence,
  licence: sentence,
  note: sentence.optional(),
})

export const bibliographySchema = z.strictObject({ sources: z.array(sourceSchema).min(1) })

export const glossarySchema = z.strictObject({
  terms: z
    .array(
      z.strictObject({
        id,
        term: sentence,
        /** Other spellings found in texts, such as the plural. Matched as whole words, in any case. */
        forms: z.array(z.string().min(2)),
        definition: sentence,
      }),
    )
    .min(1),
})

export type Provenance = Readonly<z.infer<typeof provenanceSchema>>
export type OptionSet = Readonly<z.infer<typeof optionSetSchema>>
export type Item = Readonly<z.infer<typeof itemSchema>>
export type Scale = Readonly<z.infer<typeof scaleSchema>>
export type Topic = Readonly<z.infer<typeof topicSchema>>
export type TopicGroup = Readonly<z.infer<typeof topicGroupSchema>>
export type Questionnaire = Readonly<z.infer<typeof questionnaireSchema>>
export type Source = Readonly<z.infer<typeof sourceSchema>>
export type GlossaryTerm = Readonly<z.infer<typeof glossarySchema>['terms'][number]>
