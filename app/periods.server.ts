import { z } from 'zod'
import type { KeptDays } from './domain/privacy/write-privacy-notice'

/** How long a session lasts unused, and at most; and for how long a sign-in can be finished once it is asked for. */
export type SessionLimits = Readonly<{ idleMinutes: number; hours: number; signInMinutes: number }>

function wholeNumber(name: string, least: number, most: number, usual: number) {
  const sentence = `${name} must be a whole number from ${least} to ${most}.`
  return z
    .string()
    .regex(/^\d{1,5}$/, sentence)
    .transform(Number)
    .refine((value) => value >= least && value <= most, sentence)
    .default(usual)
}

/** Environment variables that say how long things last and are kept. */
export const periodSettings = {
  SIGN_IN_MINUTES: wholeNumber('SIGN_IN_MINUTES', 5, 60, 15),
  SESSION_IDLE_MINUTES: wholeNumber('SESSION_IDLE_MINUTES', 5, 720, 60),
  SESSION_HOURS: wholeNumber('SESSION_HOURS', 1, 24, 12),
  RETENTION_DRAFT_DAYS: wholeNumber('RETENTION_DRAFT_DAYS', 30, 3650, 365),
  RETENTION_AUDIT_DAYS: wholeNumber('RETENTION_AUDIT_DAYS', 30, 3650, 2190),
  RETENTION_UNUSED_ACCOUNT_DAYS: wholeNumber('RETENTION_UNUSED_ACCOUNT_DAYS', 90, 3650, 1095),
  RETENTION_INVITATION_DAYS: wholeNumber('RETENTION_INVITATION_DAYS', 1, 3650, 30),
  RETENTION_UNREACHABLE_DAYS: wholeNumber('RETENTION_UNREACHABLE_DAYS', 1, 3650, 90),
  RETENTION_SHARE_DAYS: wholeNumber('RETENTION_SHARE_DAYS', 30, 3650, 365),
}

type Given = Readonly<Record<keyof typeof periodSettings, number>>

export function readSessionLimits(given: Given): SessionLimits {
  return {
    idleMinutes: given.SESSION_IDLE_MINUTES,
    hours: given.SESSION_HOURS,
    signInMinutes: given.SIGN_IN_MINUTES,
  }
}

export function readKeptDays(given: Given): KeptDays {
  return {
    drafts: given.RETENTION_DRAFT_DAYS,
    auditEntries: given.RETENTION_AUDIT_DAYS,
    unusedAccounts: given.RETENTION_UNUSED_ACCOUNT_DAYS,
    invitations: given.RETENTION_INVITATION_DAYS,
    unreachableAddresses: given.RETENTION_UNREACHABLE_DAYS,
    endedShares: given.RETENTION_SHARE_DAYS,
  }
}
