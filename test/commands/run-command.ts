import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { builtCommand } from '../../bootstrap/build-commands.mjs'

const ROOT = fileURLToPath(new URL('../..', import.meta.url))

/** Runs a command of this product as `npm run` does: built, as a process of its own, from the root of the repository. */
export function runCommand(
  name:
    | 'admin'
    | 'catalogue'
    | 'score'
    | 'statistics'
    | 'questionnaires'
    | 'backup'
    | 'restore'
    | 'move'
    | 'generate',
  args: readonly string[],
  input: string | Uint8Array = '',
  environment: Readonly<Record<string, string>> = {},
): Promise<Readonly<{ code: number | null; out: string; err: string }>> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [builtCommand(name), ...args], {
      cwd: ROOT,
      env: { ...process.env, ...environment },
    })
    let out = ''
    let err = ''
    child.stdout.setEncoding('utf8').on('data', (text: string) => (out += text))
    child.stderr.setEncoding('utf8').on('data', (text: string) => (err += text))
    child.on('error', reject)
    child.on('close', (code) => resolve({ code, out, err }))
    // A command that refuses before reading closes its end: that is no failure of the test.
    child.stdin.on('error', () => {})
    child.stdin.end(input)
  })
}
