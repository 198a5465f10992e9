import { readDatabaseLocation } from '../app/config.server'
import { moveToPostgres } from '../db/move/move-to-postgres.server'
import { readArguments, runCommand, WrongUsage } from './command-line'

const HELP = `Moves everything from an SQLite file to PostgreSQL. Stop the server first.

Usage: npm run move -- --from file:PATH --to postgres://USER:PASSWORD@HOST/NAME

  --from  the SQLite database that was used so far; it is only read
  --to    a new, empty PostgreSQL database (createdb NAME); its text must be UTF-8
  --help  print this

Each row is copied, and then compared column by column. How far it is, is told on standard error. If it is cut off, run it
again: it goes on where it was. Until it is done, no server starts on the new database; while it runs, none can open the old
file, and between two runs none must.

Exit code  0 done, 1 refused (why, on standard error), 2 wrong usage
`

const tell = (table: string, done: number, of: number) =>
  void process.stderr.write(
    `${table}: ${done.toLocaleString('en-GB')} of ${of.toLocaleString('en-GB')} rows\n`,
  )

await runCommand(async (args) => {
  const { values } = readArguments({
    args: [...args],
    options: { from: { type: 'string' }, to: { type: 'string' }, help: { type: 'boolean', short: 'h' } },
  })
  if (values.help) return HELP
  if (!values.from || !values.to) throw new WrongUsage('Say --from and --to. See --help.')
  const [from, to] = [values.from, values.to].map((url) => readDatabaseLocation({ DATABASE_URL: url }))
  if (from?.kind !== 'sqlite') throw new WrongUsage('--from must be file:PATH. See --help.')
  if (to?.kind !== 'postgres') throw new WrongUsage('--to must be postgres://…. See --help.')
  const { tables, rows } = await moveToPostgres(from.path, to.url, tell)
  return `Moved ${rows.toLocaleString('en-GB')} rows of ${tables} tables; each was compared and is the same.
Now set DATABASE_URL to the new database and start the server, with the same SESSION_SECRET: whoever is signed in stays so.
Never start one on ${from.path} again: it would send the mail that waits a second time. Keep it until you are sure, then
delete it: it holds people's answers.
`
})
