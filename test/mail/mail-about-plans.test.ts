import { expect, test } from 'vitest'
import { writeMail } from '../../server/mail/write-mail'

test.each([
  ['due', 'A goal of your plan is due within a week.'],
  ['monthly', 'A new month: a good time to look at your plan.'],
] as const)(
  '[J12] a reminder, %s: that there is a plan, where it is, and how to get none',
  (reminder, says) => {
    const mail = { id: 'n-1', kind: 'plan', email: 'amira@council.example', reminder } as const
    const { subject, text } = writeMail(mail, 'https://profile.example')
    expect(subject).toBe('About your plan in System Leadership Profile')
    expect(text).toBe(
      `${says} Open this page and sign in:\nhttps://profile.example/plan\n\n` +
        'To get fewer of these, or none:\nhttps://profile.example/plan/reminders\n',
    )
  },
)
