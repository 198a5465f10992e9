/** What the restore command says where the database is PostgreSQL. */
export const ON_POSTGRES = `The database is PostgreSQL, which has its own tools for this. OLD is the database there is, NEW the one that
takes its place. Stop the server. Restore into a new, empty database, so that the old one is kept and nothing is mixed:
  createdb NEW
  pg_restore --exit-on-error --single-transaction --no-owner --dbname=postgres://USER@HOST/NEW FILE
Copy the notes of who has deleted their account since, and sign everybody out, so that no old link works and no mail goes
out again:
  psql --dbname=OLD --command="\\copy deletion (person_hash, deleted_on) to 'deletions.csv' csv"
  psql --dbname=NEW --set=ON_ERROR_STOP=1 --single-transaction \\
    --command="create temporary table noted (like deletion)" \\
    --command="\\copy noted (person_hash, deleted_on) from 'deletions.csv' csv" \\
    --command="insert into deletion select * from noted on conflict do nothing" \\
    --command="delete from session" --command="delete from sign_in_request" \\
    --command="delete from provider_sign_in" --command="delete from outgoing_mail"
If a table is not there, the backup is of an earlier version: start the server on NEW where nobody can reach it
and it can reach no mail server, stop it, and do this then. Set DATABASE_URL to the new database and start the server: it brings the tables
up to date and deletes again whoever the notes name. Without them it can't: those who deleted their account since the
backup would be back. Delete deletions.csv and, once you are sure, OLD: it holds people's answers.`
