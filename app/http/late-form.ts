/** A form that could not be taken: what it held, so that nothing is lost. */
export type LateForm = Readonly<{
  isLateForm: true
  /** Its sender's session had ended, or nothing could be saved for now. */
  why: 'signed-out' | 'busy'
  /** Where it was sent to. */
  path: string
  /** Its fields; null where they could not be kept. */
  fields: readonly (readonly [name: string, value: string])[] | null
}>

export function isLateForm(value: unknown): value is LateForm {
  return typeof value === 'object' && value !== null && 'isLateForm' in value
}
