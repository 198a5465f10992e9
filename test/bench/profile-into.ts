import { mkdirSync } from 'node:fs'
import { join } from 'node:path'

/** The environment in which a server leaves a CPU profile of this name in the folder when it stops; nothing without a folder. */
export function profileInto(folder: string | null, name: string): Record<string, string> {
  if (folder === null) return {}
  mkdirSync(folder, { recursive: true })
  const { href } = new URL('profile-process.mjs', import.meta.url)
  return { NODE_OPTIONS: `--import ${href}`, BENCH_PROFILE: join(folder, `${name}.cpuprofile`) }
}
