/** Who is asking: nobody, or a signed-in person. */
export type Actor = Readonly<{ kind: 'nobody' }> | Readonly<{ kind: 'person'; personId: string }>

/** What can be asked for. A thing names its owner; whether it exists is asked only afterwards (C4). */
export type Request =
  | Readonly<{ action: 'start-assessment' | 'list-assessments' }>
  | Readonly<{
      action:
        | 'read-assessment'
        | 'answer-assessment'
        | 'submit-assessment'
        | 'delete-assessment'
        | 'export-assessment'
      ownerId: string
    }>

/**
 * Whether an actor may do something. A person may do everything to their own assessments and nothing to
 * another's (C2, C3, DESIGN §8); whoever is not signed in may do nothing (C1).
 */
export function can(actor: Actor, request: Request): boolean {
  if (actor.kind === 'nobody') return false
  return 'ownerId' in request ? request.ownerId === actor.personId : true
}
