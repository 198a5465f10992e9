// What the product's saves are measured against: node:http and better-sqlite3 and nothing else, writing the
// same rows with the same durability. No sessions, no permission, no checks, no headers, no routing.
import SqliteDatabase from 'better-sqlite3'
import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'

const file = new SqliteDatabase(process.argv[2], { fileMustExist: true })
// As db/open-database.server.ts has it.
file.pragma('journal_mode = WAL')
file.pragma('synchronous = FULL')
file.pragma('foreign_keys = ON')
file.pragma('busy_timeout = 10000')
file.pragma('secure_delete = ON')

const owners = new Map(
  (
    file.prepare('select id, respondent_id from assessment').all() as { id: string; respondent_id: string }[]
  ).map((row) => [row.id, row.respondent_id]),
)
const touch = file.prepare(
  'update assessment set updated_at = ? where respondent_id = ? and id = ? and submitted_at is null',
)
const answer = file.prepare(
  `insert into answer (respondent_id, assessment_id, item_id, value, answered_at) values (?, ?, ?, ?, ?)
   on conflict (respondent_id, assessment_id, item_id)
   do update set value = excluded.value, answered_at = excluded.answered_at`,
)
const rate = file.prepare(
  `insert into scale_importance (respondent_id, assessment_id, scale_id, value, answered_at) values (?, ?, ?, ?, ?)
   on conflict (respondent_id, assessment_id, scale_id)
   do update set value = excluded.value, answered_at = excluded.answered_at`,
)

type Pairs = readonly (readonly [string, string])[]

const save = file.transaction((assessmentId: string, answers: Pairs, importance: Pairs, now: string) => {
  const owner = owners.get(assessmentId)
  if (touch.run(now, owner, assessmentId).changes !== 1) throw new Error('There is no such assessment.')
  for (const [id, value] of answers) answer.run(owner, assessmentId, id, Number(value), now)
  for (const [id, value] of importance) rate.run(owner, assessmentId, id, Number(value), now)
})

const server = createServer((request, response) => {
  void readBody(request).then((body) => {
    const assessmentId = request.url!.split('/')[2]!
    const now = new Date().toISOString()
    if (request.headers['content-type'] === 'application/json') {
      const json = JSON.parse(body) as Record<'answers' | 'importance', Record<string, string>>
      save(assessmentId, Object.entries(json.answers), Object.entries(json.importance), now)
      response.writeHead(200, { 'Content-Type': 'application/json' }).end(JSON.stringify({ savedAt: now }))
    } else {
      const form = new URLSearchParams(body)
      save(assessmentId, withoutPrefix(form, 'answer.'), withoutPrefix(form, 'importance.'), now)
      response.writeHead(302, { Location: `/assessments/${assessmentId}` }).end()
    }
  })
})

function readBody(request: IncomingMessage): Promise<string> {
  return new Promise((resolve) => {
    const chunks: Buffer[] = []
    request.on('data', (chunk: Buffer) => chunks.push(chunk))
    request.on('end', () => resolve(Buffer.concat(chunks).toString()))
  })
}

function withoutPrefix(form: URLSearchParams, prefix: string): Pairs {
  return [...form].flatMap(([name, value]) =>
    name.startsWith(prefix) ? [[name.slice(prefix.length), value]] : [],
  )
}

server.listen(0, '127.0.0.1', () => {
  console.log(`Ready on http://127.0.0.1:${(server.address() as AddressInfo).port}`)
})
process.on('SIGINT', () => {
  file.close()
  process.exit(0)
})
