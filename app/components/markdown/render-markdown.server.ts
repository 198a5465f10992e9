import MarkdownIt from 'markdown-it'

/** Paragraphs, lists, emphasis and links of the web; everything else stays the text that it is. */
const markdown = new MarkdownIt('zero', { html: false }).enable([
  'emphasis',
  'escape',
  'link',
  'list',
  'newline',
  'autolink',
])
markdown.validateLink = (url) => /^(https?|mailto):/i.test(url)
markdown.renderer.rules['link_open'] = (tokens, index, options, _environment, renderer) => {
  tokens[index]!.attrSet('rel', 'nofollow noopener noreferrer')
  return renderer.renderToken(tokens, index, options)
}

/**
 * Simple Markdown as markup that is safe to show. HTML in it, pictures and links to anything but web and mail
 * addresses are shown as text (G14). Made on the server: the browser gets the markup alone.
 */
export function renderMarkdown(text: string): string {
  return markdown.render(text)
}
