import { expect, test } from 'vitest'
import { winAnsiText } from '../../app/documents/win-ansi-text'

test.each([
  ['keeps typographic marks', '‘a’ “b” – — … • € ™', '‘a’ “b” – — … • € ™'],
  ['keeps accents of western Europe', 'Zoë, Siân, Façade', 'Zoë, Siân, Façade'],
  ['composes accents that were written apart', 'Zoe\u0308', 'Zoë'],
  ['drops accents it does not know', 'Dvořák, Łódź', 'Dvorák, Lódz'],
  ['makes every space a plain one', 'a\u00a0b\u2009c\td', 'a b c d'],
  ['keeps line breaks', 'a\nb', 'a\nb'],
  ['removes what cannot be seen', 'a\u200bb\ufeffc\u00add', 'abcd'],
  ['finds likenesses', 'a → b, x ≤ 2, −1, co\u2011op', 'a -> b, x <= 2, –1, co-op'],
  ['opens ligatures', 'e\ufb03cient', 'efficient'],
  ['marks what has no likeness', '漢 😀', '? ?'],
])('%s', (_, text, expected) => {
  expect(winAnsiText(text)).toBe(expected)
})
