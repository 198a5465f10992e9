import { readDatabaseLocation } from '../app/config.server'
import { backUpSqlite } from '../db/backup/back-up-sqlite.server'
import { InputRefused, readOneFile, runCommand } from './command-line'
import { describeContents } from './describe-contents'

const HELP = `Writes a backup of the SQLite database that DATABASE_URL names, while the server runs or not.

Usage: npm run backup -- FILE [--force]

  FILE     where to write it: one file that stands alone; its folder must exist
  --force  overwrite FILE if it exists
  --help   print this

The backup holds everything that was saved at the moment it began. It has its name only once it has been
read back whole and found sound; until then, and if anything fails, FILE is as it was. It holds people's
answers and can be read by its owner only: keep it where only those may read it who may read the database.

On PostgreSQL this says which of its own tools to use.

Exit code  0 done, 1 refused (why, on standard error), 2 wrong usage
`

const ON_POSTGRES = `The database is PostgreSQL, which has its own tool for this, also while the server runs:
  pg_dump --format=custom --file=FILE "$DATABASE_URL"
Check what came of it:
  pg_restore --list FILE`

await runCommand(async (args) => {
  const given = readOneFile(args)
  if (given === 'help') return HELP
  const database = readDatabaseLocation(process.env)
  if (database.kind === 'postgres') throw new InputRefused(ON_POSTGRES)
  const contents = await backUpSqlite(database.path, given.file, { overwrite: given.force })
  return `Backed up to ${given.file}: ${describeContents(contents)}.\n`
})
