import { expect, test } from 'vitest'
import { decodeText } from '../../../app/domain/imports/decode-text'

const text = 'name\r\nSt Luke’s Café\r\n'
const utf16 = (mark: readonly number[], isBig: boolean) => {
  const bytes = Buffer.from(text, 'utf16le')
  return Buffer.concat([Buffer.from(mark), isBig ? bytes.swap16() : bytes])
}
const refused = {
  ok: false,
  sentence:
    'The file is not in UTF-8, so its letters can’t be told: save it again as “CSV UTF-8 (comma delimited)”',
}

test.each([
  ['UTF-8', Buffer.from(text)],
  ['UTF-8 with its mark', Buffer.from(`\ufeff${text}`)],
  ['UTF-16 of Windows', utf16([0xff, 0xfe], false)],
  ['UTF-16, big end first', utf16([0xfe, 0xff], true)],
  ['nothing', Buffer.from('')],
])('[M1] %s is taken', (name, bytes) => {
  expect(decodeText(bytes)).toEqual({ ok: true, text: name === 'nothing' ? '' : text })
})

test.each([
  // é and ’ as Windows-1252 writes them.
  ['Windows-1252', Buffer.from([0x4c, 0x75, 0x6b, 0x65, 0x92, 0x73, 0x20, 0x43, 0x61, 0x66, 0xe9])],
  ['UTF-16 without its mark', Buffer.from(text, 'utf16le')],
  ['half a letter', Buffer.from([0x43, 0xc3])],
  ['a picture', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0x00])],
])('[M1] %s is refused, not guessed', (_name, bytes) => {
  expect(decodeText(bytes)).toEqual(refused)
})
