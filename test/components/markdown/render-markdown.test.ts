import { expect, test } from 'vitest'
import { renderMarkdown } from '../../../app/components/markdown/render-markdown.server'

test('[G14] paragraphs, lists, emphasis and links of the web are marked up', () => {
  expect(renderMarkdown('Do *this*.\n\nThen:\n\n- one\n- two')).toBe(
    '<p>Do <em>this</em>.</p>\n<p>Then:</p>\n<ul>\n<li>one</li>\n<li>two</li>\n</ul>\n',
  )
  expect(renderMarkdown('[a page](https://example.org/a)')).toBe(
    '<p><a href="https://example.org/a" rel="nofollow noopener noreferrer">a page</a></p>\n',
  )
})

test.each([
  ['<script>alert(1)</script>', '&lt;script&gt;'],
  ['<img src=x onerror=alert(1)>', '&lt;img src=x onerror=alert(1)&gt;'],
  ['a <b>bold</b> word', '&lt;b&gt;bold&lt;/b&gt;'],
  ['<!-- hidden -->', '&lt;!-- hidden --&gt;'],
])('[G14] HTML such as %s shows as text', (text, shown) => {
  expect(renderMarkdown(text)).toContain(shown)
  expect(renderMarkdown(text)).not.toMatch(/<(script|img|b|!)/)
})

test.each([
  '[x](javascript:alert(1))',
  '[x](JaVaScRiPt:alert(1))',
  '[x](java&#x73;cript:alert(1))',
  '[x](\u0001javascript:alert(1))',
  '[x](data:text/html;base64,PHNjcmlwdD4=)',
  '[x](vbscript:x)',
  '[x](//example.org)',
  '[x](/account/delete)',
  '<javascript:alert(1)>',
  '![x](https://example.org/pixel.png)',
  '[x](https://example.org "" onmouseover=alert(1) "")',
])('[G14] %s neither runs nor fetches anything', (text) => {
  const markup = renderMarkdown(text)
  expect(markup).not.toMatch(/<img|src=/i)
  for (const [, href] of markup.matchAll(/href="([^"]*)"/g)) expect(href).toMatch(/^https:\/\/example\.org/)
  expect(markup.replace(/"[^"]*"/g, '""')).not.toMatch(/<[^>]*onmouseover/)
})

test('[G14] headings, tables and code stay text', () => {
  expect(renderMarkdown('# Big')).toBe('<p># Big</p>\n')
  expect(renderMarkdown('    code')).not.toContain('<pre')
})
