import { readFileSync } from 'node:fs'
import { InputRefused } from './command-line'

/** The text of a file, or of standard input for "-". It must be UTF-8. */
export async function readText(file: string): Promise<string> {
  let bytes: Buffer
  try {
    bytes = file === '-' ? await readStandardInput() : readFileSync(file)
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code === 'ENOENT') throw new InputRefused(`${nameOf(file)}: There is no such file.`)
    throw new InputRefused(`${nameOf(file)}: It cannot be read (${code ?? 'unknown reason'}).`)
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    throw new InputRefused(`${nameOf(file)}: It is not UTF-8 text: save it as UTF-8 and try again.`)
  }
}

/** Refuses a file for these problems, each a sentence that starts with the place. */
export function refuseFile(file: string, problems: readonly string[]): InputRefused {
  return new InputRefused(problems.map((problem) => `${nameOf(file)}: ${problem}`).join('\n'))
}

function nameOf(file: string): string {
  return file === '-' ? 'standard input' : file
}

async function readStandardInput(): Promise<Buffer> {
  const chunks: Buffer[] = []
  for await (const chunk of process.stdin) chunks.push(chunk as Buffer)
  return Buffer.concat(chunks)
}
