import { readDatabaseLocation } from '../app/config.server'
import { restoreSqlite } from '../db/backup/restore-sqlite.server'
import { InputRefused, readOneFile, runCommand } from './command-line'
import { describeContents } from './describe-contents'
import { ON_POSTGRES } from './restore-on-postgres'

const HELP = `Puts a backup in the place of the SQLite database that DATABASE_URL names. Stop the server first.

Usage: npm run restore -- FILE [--force]

  FILE     a backup that npm run backup has written, with this version of the product or an earlier one
  --force  replace a database that is too damaged to tell whether a server has it open, or who has deleted their
           account since; stop the server first
  --help   print this

FILE is read whole, checked and brought up to date on a copy; if anything is wrong with it, or a server has
the database open, nothing is changed. What the database held is kept beside it, its name followed by
.before-restore- and the time: delete it once you are sure, it holds people's answers.

On PostgreSQL this says which of its own tools to use.

Exit code  0 done, 1 refused (why, on standard error), 2 wrong usage
`

const WITHOUT_NOTES = `Nothing could be read there of who deleted their account since the backup was made: whoever did is back.
If the old database turns up, restore this backup over it.
`

await runCommand(async (args) => {
  const given = readOneFile(args)
  if (given === 'help') return HELP
  const database = readDatabaseLocation(process.env)
  if (database.kind === 'postgres') throw new InputRefused(ON_POSTGRES)
  const { contents, keptAs, hasNotes } = await restoreSqlite(given.file, database.path, {
    now: new Date(),
    evenIfDamaged: given.force,
  })
  const kept = keptAs === null ? '' : ` What was there is kept in ${keptAs}.`
  return `Restored ${given.file} to ${database.path}: ${describeContents(contents)}.${kept}\n${hasNotes ? '' : WITHOUT_NOTES}`
})
