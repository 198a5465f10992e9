/** What somebody wrote in simple Markdown. @param markup as `renderMarkdown` made it, and nothing else */
export function MarkdownText({ markup }: { markup: string }) {
  return <div className="app-breakable" dangerouslySetInnerHTML={{ __html: markup }} />
}
