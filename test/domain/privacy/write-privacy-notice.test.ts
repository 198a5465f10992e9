import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import {
  PRIVACY_NOTICE_VERSION,
  privacySummary,
  writePrivacyNotice,
} from '../../../app/domain/privacy/write-privacy-notice'

const kept = {
  drafts: 365,
  auditEntries: 2190,
  unusedAccounts: 1095,
  invitations: 30,
  unreachableAddresses: 90,
  endedShares: 365,
}

/** The words of each version: whoever changes them adds a line here and a version there (V5). */
const hashes: Readonly<Record<number, string>> = {
  1: '7f1285ffaf140fb1',
  2: '97cc5907703f65b3',
  3: '7111ea1f840df5dd',
  4: '472f866c04ccfdba',
  5: 'ac8703ddb7711558',
  6: 'dbeec18860e80790',
  7: '65ace0abcaf3500e',
}

test('[V5] the words of a version don’t change without a new version', () => {
  const words = JSON.stringify([privacySummary, writePrivacyNotice(kept, 15)])
  expect(createHash('sha256').update(words).digest('hex').slice(0, 16)).toBe(hashes[PRIVACY_NOTICE_VERSION])
})

test('[V3] [V4] it says how long ended shares are kept, and that hashes of deleted accounts are kept for good', () => {
  const howLong = writePrivacyNotice({ ...kept, endedShares: 100 }, 15).find(({ id }) => id === 'how-long')!
  expect(howLong.says).toContainEqual(
    expect.stringMatching(/shared a profile with, and when they looked: 100 days after it ended/),
  )
  expect(howLong.says).toContainEqual(expect.stringMatching(/account that was deleted: a hash .* for good/))
})

test('[D1] it says from what numbers groups show anything, and how long things are kept as configured', () => {
  const text = writePrivacyNotice({ ...kept, drafts: 400 }, 20)
    .flatMap(({ says }) => says)
    .join(' ')
  expect(text).toMatch(/team.* fewer than 5 .*system.* fewer than 8, .* fewer than 11/)
  expect(text).toContain('400 days after the last answer')
  expect(text).toContain('for signing in: 20 minutes')
  expect(text).toContain('3 years after you were last here')
})
