import { expect, test } from 'vitest'
import type { Mail } from '../../app/use-cases/send-next-mail'
import { writeMail } from '../../server/mail/write-mail'

type Notice = Extract<Mail, { kind: 'wave' }>['notice']

const write = (notice: Notice) =>
  writeMail(
    {
      ...{ id: 'n-1', kind: 'wave', notice, email: 'amira@council.example' },
      ...{ cohortId: 'c', cohort: 'Leading across, Spring', closesOn: '2026-12-06' },
    },
    'https://profile.example',
  )

test.each([
  ['invitation', 'has something to ask you. You can answer until 6 December 2026.'],
  ['reminder', 'nobody is shown who has answered'],
  ['published', 'Your own view of it is there to be read.'],
  ['changed', 'You can answer until 6 December 2026.'],
  ['cancelled', 'What you answered stays yours.'],
] as const)('mail about a wave, %s: what it is about, which programme, and where', (notice, says) => {
  const { subject, text } = write(notice)
  expect(subject).toBe('About your programme in System Leadership Profile')
  expect(text).toContain(says)
  expect(text).toContain('Programme: Leading across, Spring.')
  expect(text).toContain('https://profile.example/taking-part/c')
})

test('mail about a wave carries no figures, and its subject names no programme', () => {
  for (const notice of ['invitation', 'reminder', 'published', 'cancelled'] as const) {
    const { subject, text } = write(notice)
    expect(text.replace('6 December 2026', '')).not.toMatch(/\d/)
    expect(subject).not.toContain('Leading across')
  }
})
