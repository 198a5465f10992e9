import type { Import, SourceFile } from './read-source-files'

/** DESIGN §9: which files a rule is about, what of their imports it forbids, and why in a sentence. */
type Rule = Readonly<{
  says: string
  about: (path: string) => boolean
  forbids: (imported: Import, path: string) => boolean
}>

const isIn =
  (...folders: readonly string[]) =>
  (path: string): boolean =>
    folders.some((folder) => path === folder || path.startsWith(`${folder}/`))
const isFrom =
  (...packages: readonly string[]) =>
  ({ to, isInProject }: Import): boolean =>
    !isInProject && packages.some((name) => to === name || to.startsWith(`${name}/`))
const inProduct = isIn('app', 'db', 'server', 'commands', 'questionnaires', 'catalogue')
const FRAMEWORK_FILES = isIn(
  'app/routes',
  'app/http',
  'app/entry.client.tsx',
  'app/entry.server.tsx',
  'app/root.tsx',
  'app/routes.ts',
  'server',
)
const isFramework = ({ to, isInProject }: Import): boolean =>
  !isInProject && /^(@remix-run\/|react-router(-dom)?($|\/))/.test(to)

/** What the rest of the product may import of the disclosure module: its functions and the types of their answers. */
const DISCLOSURE_DOOR = [
  'publish',
  'publish-demand',
  'publish-change',
  'change-snapshot',
  'context-snapshot',
  'publish-context',
  'measurement-snapshot',
  'publish-measurement',
  'draw-research',
  'label-values',
  'band-of-count',
  'preview-disclosure',
  'publish-texts',
  'snapshot',
  'figure',
  'contribution',
  'release',
  'thresholds',
].map((name) => `app/domain/disclosure/${name}`)

/** The use cases that read or write one person's answers and scores: what is theirs, or what they share by name. */
const ONE_PERSONS_ANSWERS = [
  'begin-due',
  'describe-goals',
  'list-own-assessments',
  'open-assessment',
  'read-member-profile',
  'read-looking-back',
  'read-own-change',
  'read-own-profile',
  'read-shared-profile',
  'read-taking-part',
  'save-own-answers',
  'say-reaction',
  'submit-assessment',
].map((name) => `app/use-cases/${name}.ts`)

const PARTS_OF_QUERIES = ['db/compile-once.server.ts', 'db/in-parts.ts', 'db/rows-of-releases.ts']
const OPENING = ['db/migrate.server.ts', 'db/open-database.server.ts']

/** What each layer may import of the project. Within itself anything; types alone where it says so. */
const layers: readonly Readonly<{ layer: string; may: readonly string[]; types: readonly string[] }>[] = [
  { layer: 'app/domain', may: [], types: [] },
  {
    layer: 'app/use-cases',
    may: ['app/domain', 'db/queries', 'db/seed/demonstration-people.ts', 'reference-data'],
    types: ['db', 'questionnaires', 'catalogue'],
  },
  { layer: 'app/components', may: ['app/domain', 'app/http'], types: [] },
  { layer: 'app/documents', may: ['app/domain', 'app/components'], types: [] },
  { layer: 'app/http', may: ['app/domain', 'app/use-cases'], types: [] },
  {
    layer: 'app/routes',
    may: ['app/domain', 'app/use-cases', 'app/components', 'app/documents', 'app/http'],
    types: ['questionnaires'],
  },
  { layer: 'questionnaires', may: ['app/domain'], types: [] },
  { layer: 'catalogue', may: ['app/domain', 'questionnaires/read-json-file.ts'], types: [] },
  { layer: 'db/queries', may: PARTS_OF_QUERIES, types: ['app/domain', 'db'] },
  { layer: 'db/migrations', may: [], types: [] },
  {
    layer: 'db/seed',
    may: ['app/use-cases', 'app/domain', 'db/queries', 'db/rows-of-releases.ts', 'reference-data'],
    types: ['db/database.ts'],
  },
  { layer: 'db/backup', may: [...OPENING, 'db/queries'], types: [] },
  { layer: 'db/move', may: ['db/backup', 'db/check-migrations.server.ts', ...OPENING], types: ['db'] },
  {
    layer: 'commands',
    may: [
      'app/domain',
      'app/config.server.ts',
      'app/http/parse-email.ts',
      'app/http/read-csv.ts',
      'app/use-cases/grant-first-administrator.ts',
      'db/backup',
      'db/move',
      'db/seed/england/write-england.server.ts',
      ...OPENING,
      'catalogue',
      'questionnaires',
    ],
    types: [],
  },
  {
    layer: 'server',
    may: [
      'app/config.server.ts',
      'app/provider-settings.server.ts',
      'app/http/answer-autosave.server.ts',
      'app/http/session-cookie.server.ts',
      'app/use-cases/check-links.ts',
      'app/use-cases/publish-demand.ts',
      'app/use-cases/publish-measurement.ts',
      'app/use-cases/remind-of-reviews.ts',
      'app/use-cases/run-plan-reminders.ts',
      'app/use-cases/run-forums.ts',
      'app/use-cases/run-retention.ts',
      'app/use-cases/run-rounds.ts',
      'app/use-cases/run-waves.ts',
      'app/use-cases/send-next-mail.ts',
      'db',
      'catalogue',
      'questionnaires',
    ],
    types: ['app/use-cases', 'app/http', 'app/domain'],
  },
]

export const ruledFolders = layers.map(({ layer }) => layer)

const layerRules = layers.map(({ layer, may, types }): Rule => ({
  says: `${layer} imports ${[...may, ...types.map((name) => `types of ${name}`)].join(', ') || 'nothing else of the project'}`,
  about: isIn(layer),
  forbids: ({ to, isInProject, isTypeOnly }) =>
    isInProject && !isIn(layer, ...may)(to) && !(isTypeOnly && isIn(...types)(to)),
}))

const importRules: readonly Rule[] = [
  ...layerRules,
  {
    says: 'db imports only types of app, apart from the seed, which answers through the use cases',
    about: (path) => isIn('db')(path) && !isIn('db/seed')(path),
    forbids: ({ to, isTypeOnly }) => isIn('app')(to) && !isTypeOnly,
  },
  {
    says: 'the domain imports no package but zod',
    about: isIn('app/domain'),
    forbids: (imported) => !imported.isInProject && imported.to !== 'zod',
  },
  {
    says: 'use cases, queries and seed know nothing of pages: no React, no web server',
    about: isIn('app/use-cases', 'db'),
    forbids: isFrom('react', 'react-dom', 'express', 'recharts', 'pdfkit'),
  },
  {
    says: 'the framework is imported in routes, http, entries, root and server only',
    about: (path) => inProduct(path) && !FRAMEWORK_FILES(path),
    forbids: isFramework,
  },
  {
    says: 'only db/open-database.server.ts, what it opens SQLite with, and what copies SQLite files, knows which database it is',
    about: (path) =>
      inProduct(path) &&
      !isIn('db/open-database.server.ts', 'db/sqlite-file.server.ts', 'db/backup', 'db/move')(path),
    forbids: isFrom('better-sqlite3', 'pg'),
  },
  {
    says: 'Kysely is known to db, and elsewhere as a type',
    about: inProduct,
    forbids: (imported, path) => isFrom('kysely')(imported) && !isIn('db')(path) && !imported.isTypeOnly,
  },
  {
    says: 'figures of a group pass one door: nothing else imports the inside of app/domain/disclosure',
    about: (path) => inProduct(path) && !isIn('app/domain/disclosure')(path),
    forbids: ({ to }) =>
      isIn('app/domain/disclosure')(to) && !DISCLOSURE_DOOR.includes(to.replace(/\.ts$/, '')),
  },
  {
    says: 'what goes in to a publication is loaded by the use cases that publish, and by no other',
    about: (path) => inProduct(path) && !/^app\/use-cases\/publish-[a-z-]+\.ts$/.test(path),
    forbids: ({ to }) =>
      /^db\/queries\/(contributions|wave-contributions|pooled-(demand|reactions|items)|research-rows)\.server(\.ts)?$/.test(
        to,
      ),
  },
  {
    says: 'answers and scores are loaded by the use cases of one person’s assessment or profile, and by no page of a group',
    about: (path) => inProduct(path) && !ONE_PERSONS_ANSWERS.includes(path),
    forbids: ({ to }) =>
      /^db\/queries\/(answers|scale-scores|then-ratings|reactions)\.server(\.ts)?$/.test(to),
  },
  {
    says: 'nothing that is shipped imports tests',
    about: (path) => !isIn('test')(path) && path !== 'vitest.config.ts',
    forbids: (imported) => isIn('test')(imported.to) || isFrom('vitest', 'fast-check')(imported),
  },
]

/** What breaks a rule, a line each: which file, what it imports, what the rule says. */
export function findForbiddenImports(files: readonly SourceFile[]): readonly string[] {
  return files.flatMap(({ path, imports }) =>
    imports.flatMap((imported) =>
      importRules
        .filter(({ about, forbids }) => about(path) && forbids(imported, path))
        .map(({ says }) => `${path} imports ${imported.to}: ${says}`),
    ),
  )
}

/** Whether a file brings another of the project along when it runs, directly or through others. */
export function bringsAlong(
  files: ReadonlyMap<string, SourceFile>,
  path: string,
  isMeant: (imported: Import) => boolean,
  seen = new Set<string>(),
): boolean {
  if (seen.has(path)) return false
  seen.add(path)
  const running = (files.get(path)?.imports ?? []).filter(({ isTypeOnly }) => !isTypeOnly)
  return running.some(
    (imported) =>
      isMeant(imported) || (imported.isInProject && bringsAlong(files, imported.to, isMeant, seen)),
  )
}

/** Files under db/ which bring the driver or Kysely along when they run, directly or through another, without saying so in their name. */
export function findUnnamedServerFiles(files: readonly SourceFile[]): readonly string[] {
  const byPath = new Map(files.map((file) => [file.path, file]))
  return files
    .map(({ path }) => path)
    .filter(
      (path) =>
        isIn('db')(path) &&
        !path.endsWith('.server.ts') &&
        bringsAlong(byPath, path, isFrom('kysely', 'better-sqlite3', 'pg')),
    )
}
