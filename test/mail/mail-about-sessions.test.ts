import { expect, test } from 'vitest'
import { writeMail } from '../../server/mail/write-mail'

const write = (notice: 'changed' | 'cancelled') =>
  writeMail(
    {
      ...{ id: 'n-1', kind: 'session', notice, email: 'amira@council.example', sessionId: 's-1' },
      title: 'A walk <b>with</b> talk',
      session: { day: '2026-07-15', startsAt: '10:00', endsAt: '12:00', place: { kind: 'online' } },
    },
    'https://profile.example',
  )

test.each([
  ['changed', 'It is now: A walk <b>with</b> talk, 15 July 2026, 10:00 to 12:00, online.'],
  ['cancelled', 'was cancelled: A walk <b>with</b> talk, 15 July 2026, 10:00 to 12:00, online.'],
] as const)('[K36] mail about a session that was %s says what, when and where', (notice, says) => {
  const { subject, text, html } = write(notice)
  expect(subject).toBe('About a session that you booked in System Leadership Profile')
  expect(text).toContain(says)
  expect(text).toContain('https://profile.example/sessions/s-1/book')
  expect(html).toContain('A walk &lt;b&gt;with&lt;/b&gt; talk')
})
