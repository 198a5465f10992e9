/** A text that begins a sentence. */
export function sayCapital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
