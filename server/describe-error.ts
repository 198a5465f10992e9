export type DescribedError = Readonly<{
  type: string
  message: string
  code?: string
  stack?: string
  cause?: DescribedError
}>

/**
 * What the log may say of an error. PostgreSQL adds the row that it is about, mail servers the recipient: so
 * fields are chosen one by one, addresses are masked, and a message that quotes what it couldn't read is left out.
 */
export function describeError(error: unknown): DescribedError {
  if (!(error instanceof Error)) return { type: typeof error, message: '' }
  const { code } = error as NodeJS.ErrnoException
  const sites = error.stack?.split('\n').filter((line) => /^\s+at /.test(line))
  return {
    type: error.name,
    message: quotesData(error.name, code) ? '' : maskAddresses(error.message),
    ...(code !== undefined && { code }),
    ...(sites && { stack: sites.join('\n') }),
    ...(error.cause !== undefined && { cause: describeError(error.cause) }),
  }
}

/** JSON that can't be parsed, and PostgreSQL's class 22, “data exception”. */
function quotesData(name: string, code: string | undefined): boolean {
  return name === 'SyntaxError' || /^22[0-9A-Z]{3}$/.test(code ?? '')
}

function maskAddresses(text: string): string {
  return text.replace(/[^\s<>"'(,;]+(@|%40)[^\s<>"'),;]+/gi, '…@…')
}
