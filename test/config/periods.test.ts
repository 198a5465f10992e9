import { describe, expect, test } from 'vitest'
import { readConfig } from '../../app/config.server'

/** What each says where it is set to a number: in minutes, hours or days. */
const read = (name: string, value: string) => {
  const { sessionLimits, keptDays } = readConfig({ [name]: value })
  return { ...sessionLimits, ...keptDays }
}

describe('[V6] how long things last and are kept is configured', () => {
  test.each([
    ['SIGN_IN_MINUTES', 'signInMinutes', 5, 60],
    ['SESSION_IDLE_MINUTES', 'idleMinutes', 5, 720],
    ['SESSION_HOURS', 'hours', 1, 24],
    ['RETENTION_DRAFT_DAYS', 'drafts', 30, 3650],
    ['RETENTION_AUDIT_DAYS', 'auditEntries', 30, 3650],
    ['RETENTION_UNUSED_ACCOUNT_DAYS', 'unusedAccounts', 90, 3650],
    ['RETENTION_INVITATION_DAYS', 'invitations', 1, 3650],
    ['RETENTION_UNREACHABLE_DAYS', 'unreachableAddresses', 1, 3650],
    ['RETENTION_SHARE_DAYS', 'endedShares', 30, 3650],
  ])('%s, as a whole number within its bounds', (name, period, least, most) => {
    for (const value of [least, most]) {
      expect(read(name, String(value))).toEqual({ ...read(name, ''), [period]: value })
    }
    for (const value of [String(least - 1), String(most + 1), '7.5', '-9', 'ten']) {
      expect(() => read(name, value)).toThrow(`${name} must be a whole number from ${least} to ${most}.`)
    }
  })
})
