import { expect, test } from 'vitest'
import {
  CODE_ATTEMPTS,
  completeSignInByCode,
  completeSignInByLink,
  isLinkOpen,
} from '../../app/use-cases/complete-sign-in'
import { requestSignIn } from '../../app/use-cases/request-sign-in'
import { createRateLimits } from '../../server/rate-limits'
import { withTestDeps } from '../factories/with-test-deps'

const deps = withTestDeps()
const email = 'amira@council.example'
const ATTEMPTS = 10_000

async function ask(): Promise<string> {
  const asked = await requestSignIn(deps(), { email, returnTo: '/' })
  if (!asked.ok) throw new Error('There is no way to send mail.')
  return asked.requestId
}

test('10,000 guesses at the code that somebody else asked for sign nobody in, nor is its owner locked out', async () => {
  const own = await ask()
  const attackers = await ask()
  const reasons = new Map<string, number>()
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const code = attempt.toString(36).padStart(8, 'A')
    const result = await completeSignInByCode(deps(), { requestId: attackers, code })
    const reason = result.ok ? 'signed in' : result.reason
    reasons.set(reason, (reasons.get(reason) ?? 0) + 1)
  }
  expect(Object.fromEntries(reasons)).toEqual({
    'wrong-code': CODE_ATTEMPTS,
    'expired-or-used': ATTEMPTS - CODE_ATTEMPTS,
  })
  const { token } = deps().mintSignIn(own)
  expect(await isLinkOpen(deps(), token)).toBe(true)
  expect(await completeSignInByLink(deps(), token)).toMatchObject({ ok: true })
})

test('10,000 requests for an address from one computer are eight, and its owner’s own computer is let through', async () => {
  const { allowSignIn } = createRateLimits(deps(), 'a secret')
  const allowed = []
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    if (await allowSignIn({ clientAddress: '203.0.113.9', email })) allowed.push(attempt)
  }
  expect(allowed).toEqual([0, 1, 2, 3, 4, 5, 6, 7])
  expect(await allowSignIn({ clientAddress: '198.51.100.4', email })).toBe(true)
})
