import { randomBytes } from 'node:crypto'
import { v7 as newId } from 'uuid'
import { readDatabaseLocation } from '../app/config.server'
import { parseEmail } from '../app/http/parse-email'
import { grantFirstAdministrator } from '../app/use-cases/grant-first-administrator'
import { migrate } from '../db/migrate.server'
import { openDatabase } from '../db/open-database.server'
import { InputRefused, readArguments, runCommand, WrongUsage } from './command-line'

const HELP = `Makes the first administrator of the database that DATABASE_URL names, while the server runs or not.

Usage: npm run admin -- grant EMAIL

  EMAIL   whoever can read this address's mail becomes the administrator, once they sign in
  --help  print this

It works once: after that, administrators make each other, in the application.

Exit code  0 done, 1 refused (why, on standard error), 2 wrong usage
`

await runCommand(async (args) => {
  const { values, positionals } = readArguments({
    args: [...args],
    allowPositionals: true,
    options: { help: { type: 'boolean', short: 'h' } },
  })
  if (values.help) return HELP
  const [deed, typed, more] = positionals
  if (deed !== 'grant') throw new WrongUsage('Say what to do: grant EMAIL. See --help.')
  if (!typed) throw new WrongUsage('Say which EMAIL. See --help.')
  if (more !== undefined) throw new WrongUsage(`"${more}" is not expected here. See --help.`)
  const parsed = parseEmail(typed)
  if (!parsed.ok) throw new InputRefused(`"${typed}" is no e-mail address, such as name@example.org.`)
  const location = readDatabaseLocation(process.env)
  const db = await openDatabase(location)
  try {
    await migrate(db, location.kind)
    const deps = {
      db,
      now: () => new Date(),
      newId: () => newId(),
      newToken: () => randomBytes(32).toString('base64url'),
    }
    if ((await grantFirstAdministrator(deps, parsed.email)) === 'there-is-one') {
      throw new InputRefused(
        'There is an administrator already: they can invite another, under “What I look after”, “Administrators”.',
      )
    }
    return `${parsed.email} is the administrator, once they sign in.\n`
  } finally {
    await db.destroy()
  }
})
