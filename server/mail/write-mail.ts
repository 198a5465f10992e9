import { createHash } from 'node:crypto'
import type { Mail } from '../../app/use-cases/send-next-mail'

export type WrittenMail = Readonly<{ messageId: string; subject: string; text: string; html: string }>

type Line = Readonly<{ says: string; link?: string; code?: string }>

const PRODUCT = 'System Leadership Profile'

/**
 * What a mail says, in plain text and in HTML: nothing is fetched and nothing is followed when it is opened,
 * its subject names nobody, and it carries no scores. The same mail is always the same, Message-ID included.
 */
export function writeMail(mail: Mail, baseUrl: string): WrittenMail {
  const { subject, lines } = describe(mail, baseUrl)
  return {
    messageId: `<${nameOf(mail)}@${new URL(baseUrl).hostname.replace(/^\[|\]$/g, '')}>`,
    subject,
    text: `${lines.map(toText).join('\n\n')}\n`,
    html: `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><title>${escape(PRODUCT)}</title></head>
<body style="font-family: Arial, sans-serif; font-size: 16px; line-height: 1.5; color: #212b32">
${lines.map(toHtml).join('\n')}
</body>
</html>
`,
  }
}

function describe(mail: Mail, baseUrl: string): Readonly<{ subject: string; lines: readonly Line[] }> {
  if (mail.kind === 'invitation') return describeInvitation(mail, baseUrl)
  if (mail.kind === 'share') return describeShare(mail, baseUrl)
  if (mail.kind === 'round') return describeNotice(mail, baseUrl)
  if (mail.kind === 'wave') return describeWaveNotice(mail, baseUrl)
  if (mail.kind === 'forum') return describeForum(baseUrl)
  if (mail.kind === 'plan') return describeReminder(mail, baseUrl)
  if (mail.kind === 'session') return describeSessionNotice(mail, baseUrl)
  if (mail.kind === 'review') return describeReview(mail, baseUrl)
  return {
    subject: `Your link to sign in to ${PRODUCT}`,
    lines: [
      { says: `Somebody, most likely you, asked to sign in to ${PRODUCT} with this e-mail address.` },
      { says: 'Open this link, then choose “Sign in”:', link: `${baseUrl}/sign-in/link/${mail.token}` },
      { says: 'Or, where you asked for it, type the code', code: mail.code },
      { says: `Link and code work once, for ${mail.minutes} minutes from when you asked for them.` },
      {
        says: 'If you did not ask for this, do nothing: nobody can sign in without this message. Do not pass it on.',
      },
    ],
  }
}

function describeInvitation(mail: Extract<Mail, { kind: 'invitation' }>, baseUrl: string) {
  const what = mail.role === null ? 'to take part' : `to be ${mail.role}`
  return {
    subject: `An invitation to ${PRODUCT}`,
    lines: [
      { says: `You are invited ${what} in ${PRODUCT}${mail.place === null ? '' : `, for ${mail.place}`}.` },
      {
        says: 'Open this page and sign in with this e-mail address. You then decide whether to accept:',
        link: `${baseUrl}/invitations/${mail.id}`,
      },
      { says: 'The link works for nobody else. If you do nothing, nothing happens.' },
    ],
  }
}

function describeShare(mail: Extract<Mail, { kind: 'share' }>, baseUrl: string) {
  const who = mail.ownerName === null ? mail.ownerEmail : `${mail.ownerName} (${mail.ownerEmail})`
  return {
    subject: `Something is shared with you in ${PRODUCT}`,
    lines: [
      { says: `${who} has chosen to show you something in ${PRODUCT}, until ${longDay(mail.expiresAt)}.` },
      {
        says: 'Open this page and sign in with this e-mail address:',
        link: `${baseUrl}/shared/${mail.id}`,
      },
      { says: 'The link works for nobody else, and they can take it back at any time.' },
    ],
  }
}

const noticeSays = {
  invitation: (closes: string) => `Your team has something to ask you. You can answer until ${closes}.`,
  reminder: (closes: string) =>
    `A reminder: your team has something to ask you. You can answer until ${closes}. The program sends this by itself: nobody is shown who has answered.`,
  published: () => 'A round of your team has ended. What may be shown is there to be read.',
  changed: (closes: string) => `A round of your team has changed. You can answer until ${closes}.`,
  cancelled: () => 'A round of your team was cancelled. What you answered stays yours.',
} as const

function describeNotice(mail: Extract<Mail, { kind: 'round' }>, baseUrl: string) {
  return {
    subject: `About your team in ${PRODUCT}`,
    lines: [
      { says: `${noticeSays[mail.notice](longDay(mail.closesOn))}` },
      { says: `Team: ${mail.team}. Open this page and sign in:`, link: `${baseUrl}/rounds/${mail.roundId}` },
    ],
  }
}

const waveNoticeSays = {
  invitation: (closes: string) =>
    `A programme that you take part in has something to ask you. You can answer until ${closes}.`,
  reminder: (closes: string) =>
    `A reminder: a programme that you take part in has something to ask you. You can answer until ${closes}. The program sends this by itself: nobody is shown who has answered.`,
  published: () =>
    'A wave of a programme that you take part in has ended. Your own view of it is there to be read.',
  changed: (closes: string) =>
    `A wave of a programme that you take part in has changed. You can answer until ${closes}.`,
  cancelled: () =>
    'A wave of a programme that you take part in was cancelled. What you answered stays yours.',
} as const

function describeWaveNotice(mail: Extract<Mail, { kind: 'wave' }>, baseUrl: string) {
  const link = `${baseUrl}/taking-part/${mail.cohortId}`
  return {
    subject: `About your programme in ${PRODUCT}`,
    lines: [
      { says: waveNoticeSays[mail.notice](longDay(mail.closesOn)) },
      { says: `Programme: ${mail.cohort}. Open this page and sign in:`, link },
    ],
  }
}

function describeForum(baseUrl: string) {
  return {
    subject: `About the forums in ${PRODUCT}`,
    lines: [
      {
        says: 'In the forums that you joined there is somebody you could be put in touch with. Neither of you learns who the other is before you both agree. Open this page and sign in:',
        link: `${baseUrl}/forums`,
      },
      { says: 'If you do nothing, nothing happens. You can leave the forums there at any time.' },
    ],
  }
}

function describeReminder(mail: Extract<Mail, { kind: 'plan' }>, baseUrl: string) {
  const says =
    mail.reminder === 'due'
      ? 'A goal of your plan is due within a week.'
      : 'A new month: a good time to look at your plan.'
  return {
    subject: `About your plan in ${PRODUCT}`,
    lines: [
      { says: `${says} Open this page and sign in:`, link: `${baseUrl}/plan` },
      { says: 'To get fewer of these, or none:', link: `${baseUrl}/plan/reminders` },
    ],
  }
}

/** The title of what takes place, when and where: no scores, no capability names. */
function describeSessionNotice(mail: Extract<Mail, { kind: 'session' }>, baseUrl: string) {
  const { day, startsAt, endsAt, place } = mail.session
  const when = `${longDay(day)}, ${startsAt} to ${endsAt}, ${place.kind === 'online' ? 'online' : place.name}`
  const link = `${baseUrl}/sessions/${mail.sessionId}/book`
  const says =
    mail.notice === 'cancelled'
      ? [`A session that you booked was cancelled: ${mail.title}, ${when}.`]
      : [`A session that you booked has changed. It is now: ${mail.title}, ${when}.`]
  return {
    subject: `About a session that you booked in ${PRODUCT}`,
    lines: [
      ...says.map((line) => ({ says: line })),
      { says: 'Open this page and sign in. A calendar file there brings your calendar up to date:', link },
    ],
  }
}

/** How many activities, and not which: their titles may name a capability. */
function describeReview({ owner, of, count }: Extract<Mail, { kind: 'review' }>, baseUrl: string) {
  const what = count === 1 ? '1 activity' : `${count} activities`
  return {
    subject: `About a catalogue in ${PRODUCT}`,
    lines: [
      { says: `You asked to be reminded to look at ${what} in the catalogue of ${of} again.` },
      { says: 'Open this page and sign in:', link: `${baseUrl}/catalogues/${owner.kind}/${owner.id}` },
    ],
  }
}

function toText({ says, link, code }: Line): string {
  return `${says}${link === undefined ? '' : `\n${link}`}${code === undefined ? '' : `: ${code}`}`
}

function toHtml({ says, link, code }: Line): string {
  const anchor = link === undefined ? '' : `<br>\n<a href="${escape(link)}">${escape(link)}</a>`
  const strong = code === undefined ? '' : `: <strong style="font-size: 20px">${escape(code)}</strong>`
  return `<p>${escape(says)}${anchor}${strong}</p>`
}

function longDay(iso: string): string {
  return new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'Europe/London' }).format(
    new Date(iso),
  )
}

/** Mail servers log Message-IDs. With a sign-in request's own id one could use up the attempts at its code. */
function nameOf({ id, kind }: Mail): string {
  return createHash('sha256').update(`${kind} message\n${id}`).digest('hex').slice(0, 32)
}

function escape(text: string): string {
  const names: Record<string, string> = {
    '&': '&amp;',
    '<': '&lt;',
    '>': '&gt;',
    '"': '&quot;',
    "'": '&#39;',
  }
  return text.replace(/[&<>"']/g, (character) => names[character]!)
}
