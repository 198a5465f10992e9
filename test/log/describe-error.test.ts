import { describe, expect, test } from 'vitest'
import { describeError } from '../../server/describe-error'

/** An error as PostgreSQL's driver throws it. */
function databaseError(code: string, message: string): Error {
  return Object.assign(new Error(message), {
    code,
    detail: 'Key (email)=(ann@council.example) already exists.',
    where: "unnamed portal parameter $1 = 'ann@council.example'",
  })
}
const said = (error: unknown) => JSON.stringify(describeError(error))

describe('what the log says of an error', () => {
  test('is its kind, its message, its code and where it happened', () => {
    const error = databaseError('23505', 'duplicate key value violates unique constraint "person_email_key"')
    expect(describeError(error)).toMatchObject({ type: 'Error', message: error.message, code: '23505' })
    expect(describeError(error).stack).toMatch(/^\s+at .*describe-error\.test/)
  })

  test('is nothing that the database adds of the row', () => {
    expect(said(databaseError('23505', 'duplicate key'))).not.toMatch(/ann|Key|portal/)
  })

  test.each([
    databaseError('22P02', 'invalid input syntax for type integer: "what Ann wrote"'),
    new SyntaxError('Unexpected token \'w\', "what Ann wrote" is not valid JSON'),
    new Error('It failed.', { cause: new SyntaxError('"what Ann wrote" is not valid JSON') }),
  ])('is no message that quotes what could not be read: %s', (error) => {
    expect(said(error)).not.toContain('Ann')
  })

  test.each(['ann.lee+nhs@council.example', 'ann%40council.example', '<ann@council.example>'])(
    'is not the address %s in a message',
    (address) => {
      const text = said(new Error(`550 ${address}: no such mailbox`, { cause: new Error(`to ${address}`) }))
      expect(text).not.toMatch(/ann|council/)
      expect(text).toContain('no such mailbox')
    },
  )

  test('is no more than its type where it is no error at all', () => {
    expect(describeError('ann@council.example')).toEqual({ type: 'string', message: '' })
  })
})
