import { expect, test } from 'vitest'
import { type Actor, can, type Request } from '../../../app/domain/access/can'

const nobody: Actor = { kind: 'nobody' }
const amira: Actor = { kind: 'person', personId: 'amira' }
const general: readonly Request[] = [{ action: 'start-assessment' }, { action: 'list-assessments' }]
const owned = ['read', 'answer', 'submit', 'delete', 'export'] as const
const ofOwner = (ownerId: string): readonly Request[] =>
  owned.map((verb) => ({ action: `${verb}-assessment` as const, ownerId }))

test('[C1] nobody may do nothing', () => {
  for (const request of [...general, ...ofOwner('amira'), ...ofOwner('')]) {
    expect(can(nobody, request), request.action).toBe(false)
  }
})

test('[C2] a signed-in person may start assessments and list their own', () => {
  for (const request of general) expect(can(amira, request), request.action).toBe(true)
})

test('[C3] a person may do everything to their own assessments', () => {
  for (const request of ofOwner('amira')) expect(can(amira, request), request.action).toBe(true)
})

test('[C3] a person may do nothing to another’s', () => {
  for (const request of [...ofOwner('gareth'), ...ofOwner('Amira'), ...ofOwner('')]) {
    expect(can(amira, request), request.action).toBe(false)
  }
})
