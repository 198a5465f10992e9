import { createServer, type RequestListener, type Server } from 'node:http'

type Patience = Readonly<{
  /** How long a request may take to come in, and its headers alone. */
  requestMs: number
  headersMs: number
}>

const PATIENCE: Patience = { requestMs: 30_000, headersMs: 15_000 }
/** Files that are kept free for the database, mail, and what is read from the disk. */
const SPARE_FILES = 100

/**
 * The web server. A client that dribbles its request in doesn't hold a connection for ever, and more connections than there
 * are files for are turned away at once, instead of leaving none for the database.
 */
export function createWebServer(handler: RequestListener, { requestMs, headersMs } = PATIENCE): Server {
  const server = createServer({ connectionsCheckingInterval: Math.min(5_000, headersMs / 2) }, handler)
  server.requestTimeout = requestMs
  server.headersTimeout = headersMs
  const files = readFileLimit()
  if (files !== null) server.maxConnections = Math.max(SPARE_FILES, files - SPARE_FILES)
  return server
}

/** How many files this process may have open; null where there is no such limit. */
function readFileLimit(): number | null {
  const report = process.report.getReport() as {
    userLimits?: Readonly<Record<string, Readonly<{ soft: number | string }>>>
  }
  const soft = Number(report.userLimits?.['open_files']?.soft)
  return Number.isFinite(soft) ? soft : null
}
