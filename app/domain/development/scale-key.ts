import type { ScaleReference } from './activity'

/** A scale in one word, to look things up by: "social-skill/framing". */
export function scaleKey({ questionnaire, scale }: ScaleReference): string {
  return `${questionnaire}/${scale}`
}
