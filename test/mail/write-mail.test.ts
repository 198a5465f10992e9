import { describe, expect, test } from 'vitest'
import { readName } from '../../app/components/form/read-name'
import type { Mail } from '../../app/use-cases/send-next-mail'
import { writeMail } from '../../server/mail/write-mail'

const BREAKS = ['\r\n', '\n', '\r', '\u2028', '\u0000', '\u0085']

test('a mail to sign in says for how long its link and code work', () => {
  const signIn = {
    kind: 'sign-in',
    id: 'r',
    email: 'kim@council.example',
    token: 't',
    code: 'K7QF-M2XD',
  } as const
  const { text, html } = writeMail({ ...signIn, minutes: 30 }, 'https://profile.example')
  for (const words of [text, html]) expect(words).toContain('work once, for 30 minutes')
})

describe('a name that would add a header to a mail', () => {
  test.each(BREAKS)('is refused where it is typed, with %j in it', (lineBreak) => {
    const typed = `Ann${lineBreak}Bcc: everybody@council.example`
    expect(readName(typed, 'a name')).toEqual({
      ok: false,
      name: typed,
      error: 'A name must be on one line, without control characters',
    })
  })

  test('stands in no header, even if it got in some other way', () => {
    const evil = 'Ann\r\nBcc: everybody@council.example'
    const to = 'kim@council.example'
    const until = '2026-12-22T09:00:00.000Z'
    const mails = [
      { kind: 'share', id: 's', to, ownerName: evil, ownerEmail: 'ann@council.example', expiresAt: until },
      { kind: 'invitation', id: 'i', to, role: 'a facilitator', place: evil, expiresAt: until },
    ] as unknown as readonly Mail[]
    for (const mail of mails) {
      const { subject, messageId, html } = writeMail(mail, 'https://profile.example')
      expect(`${subject} ${messageId}`).not.toMatch(/[\r\n]|Ann|Bcc/)
      expect(html).not.toContain('<script')
    }
  })

  test('is written out in HTML as the text it is', () => {
    const mail = { kind: 'invitation', id: 'i', role: null, place: '<script>x</script>' } as unknown as Mail
    expect(writeMail(mail, 'https://profile.example').html).toContain('&lt;script&gt;x&lt;/script&gt;')
  })
})
