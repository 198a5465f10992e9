// Imported before a server by --import: records a CPU profile from its start to its end. (Node's own
// --cpu-prof is not allowed in NODE_OPTIONS, and how servers are started is not ours to change.)
import { writeFileSync } from 'node:fs'
import { Session } from 'node:inspector'

const file = process.env['BENCH_PROFILE']
if (file) {
  const session = new Session()
  session.connect()
  session.post('Profiler.enable')
  session.post('Profiler.start')
  // Answered before post returns, so there is time for it.
  process.on('exit', () =>
    session.post('Profiler.stop', (error, result) => {
      if (!error) writeFileSync(file, JSON.stringify(result.profile))
    }),
  )
}
