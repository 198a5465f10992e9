import { expect, test } from 'vitest'
import type { Mail } from '../../app/use-cases/send-next-mail'
import { writeMail } from '../../server/mail/write-mail'

type Notice = Extract<Mail, { kind: 'round' }>['notice']

const write = (notice: Notice) =>
  writeMail(
    {
      ...{ id: 'n-1', kind: 'round', notice, email: 'amira@council.example' },
      ...{ roundId: 'r-1', team: 'Frailty board', closesOn: '2026-12-06' },
    },
    'https://profile.example',
  )

test.each([
  ['invitation', 'Your team has something to ask you. You can answer until 6 December 2026.'],
  ['reminder', 'nobody is shown who has answered'],
  ['published', 'What may be shown is there to be read.'],
  ['changed', 'You can answer until 6 December 2026.'],
  ['cancelled', 'What you answered stays yours.'],
] as const)('mail about a round, %s: what it is about, which team, and where', (notice, says) => {
  const { subject, text } = write(notice)
  expect(subject).toBe('About your team in System Leadership Profile')
  expect(text).toContain(says)
  expect(text).toContain('Team: Frailty board.')
  expect(text).toContain('https://profile.example/rounds/r-1')
})

test('mail about a round carries no figures, and its subject names no team', () => {
  for (const notice of ['invitation', 'reminder', 'published'] as const) {
    const { subject, text } = write(notice)
    expect(text.replace('6 December 2026', '').replace('r-1', '')).not.toMatch(/\d/)
    expect(subject).not.toContain('Frailty')
  }
})
