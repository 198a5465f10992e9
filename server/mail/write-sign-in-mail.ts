import { createHash } from 'node:crypto'
import type { SignInMail } from '../../app/use-cases/send-next-mail'

export type WrittenMail = Readonly<{ messageId: string; subject: string; text: string; html: string }>

const PRODUCT = 'System Leadership Profile'

/**
 * What a sign-in mail says, in plain text and in HTML: nothing is fetched and nothing is followed when it is
 * opened, and its subject names nobody. The same request always gives the same mail, Message-ID included.
 */
export function writeSignInMail(mail: Omit<SignInMail, 'email'>, baseUrl: string): WrittenMail {
  const link = `${baseUrl}/sign-in/link/${mail.token}`
  const parts = {
    asked: `Somebody, most likely you, asked to sign in to ${PRODUCT} with this e-mail address.`,
    open: 'Open this link, then choose “Sign in”:',
    type: 'Or, where you asked for it, type the code',
    limits: 'Link and code work once, for 15 minutes from when you asked for them.',
    otherwise:
      'If you did not ask for this, do nothing: nobody can sign in without this message. Do not pass it on.',
  }
  return {
    messageId: `<${nameOf(mail.requestId)}@${new URL(baseUrl).hostname.replace(/^\[|\]$/g, '')}>`,
    subject: `Your link to sign in to ${PRODUCT}`,
    text: `${parts.asked}

${parts.open}
${link}

${parts.type}: ${mail.code}

${parts.limits}

${parts.otherwise}
`,
    html: `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><title>${escape(PRODUCT)}</title></head>
<body style="font-family: Arial, sans-serif; font-size: 16px; line-height: 1.5; color: #212b32">
<p>${escape(parts.asked)}</p>
<p>${escape(parts.open)}<br>
<a href="${escape(link)}">${escape(link)}</a></p>
<p>${escape(parts.type)}: <strong style="font-size: 20px">${escape(mail.code)}</strong></p>
<p>${escape(parts.limits)}</p>
<p>${escape(parts.otherwise)}</p>
</body>
</html>
`,
  }
}

/** Mail servers log Message-IDs. With a request's own id one could use up the attempts at its code. */
function nameOf(requestId: string): string {
  return createHash('sha256').update(`sign-in message\n${requestId}`).digest('hex').slice(0, 32)
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
