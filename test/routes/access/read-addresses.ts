import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

/** What the server itself answers, beside the pages and their files, out of its source. */
export function listServerAddresses(): readonly string[] {
  const files = readdirSync('server', { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.ts'),
  )
  return files
    .flatMap((name) => [
      ...readFileSync(join('server', name), 'utf8').matchAll(
        /\b(?:app|router)\.(?:get|post|put|patch|delete|all|use)\(\s*'([^']+)'/g,
      ),
    ])
    .map(([, path]) => path!)
    .filter((path) => path !== '*' && path !== '/assets')
    .sort()
}

/**
 * The deeds that the form of a route may ask for, out of the source of its folder: what its field "do" is compared with or looked
 * up in, and what its buttons say.
 */
export function deedsOf(file: string): readonly string[] {
  const folder = dirname(file)
  const source = readdirSync(folder)
    .map((name) => readFileSync(join(folder, name), 'utf8'))
    .join('\n')
  if (!/get\('do'\)/.test(source)) return []
  const compared = source.matchAll(/(?:\bdeed|\bchosen|get\('do'\)) [!=]== '([a-z-]+)'/g)
  const offered = source.matchAll(/name="do"\s+value="([a-z-]+)"/g)
  const tables = [...source.matchAll(/Object\.hasOwn\((\w+), deed\)/g)].map(([, table]) => table!)
  const keys = tables.flatMap((table) => {
    const [, inside = ''] = new RegExp(`const ${table}\\b[^=]*= \\{([^}]*)\\}`).exec(source) ?? []
    return [...inside.matchAll(/(?:^|[ \n,])'?([a-z-]+)'?:/g)]
  })
  return [...new Set([...compared, ...offered, ...keys].map(([, deed]) => deed!))].sort()
}
