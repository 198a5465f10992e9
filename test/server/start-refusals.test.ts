import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { createServer, type Server } from 'node:net'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { copyLoadedDatabase } from '../factories/loaded-database'
import { productionSettings } from '../factories/production-settings'
import { runServer } from '../factories/run-server'

// How each setting may be wrong is told one by one in test/config; here one of a kind, in a process of its own.
describe.concurrent(
  'a start that cannot work ends with a sentence, no stack and an exit code that is not nought',
  () => {
    let folder: string
    let taken: Server
    let port: string

    beforeAll(async () => {
      folder = mkdtempSync(join(tmpdir(), 'slp-refusals-'))
      writeFileSync(join(folder, 'a-file'), 'This is not a database. '.repeat(100))
      taken = createServer()
      await new Promise<void>((listening) => taken.listen(0, '127.0.0.1', listening))
      port = String((taken.address() as { port: number }).port)
    })
    afterAll(() => {
      taken.close()
      rmSync(folder, { recursive: true, force: true })
    })

    async function expectSentence(
      environment: Record<string, string>,
      sentence: RegExp,
      options: Parameters<typeof runServer>[1] = {},
    ): Promise<void> {
      const ended = await runServer(
        { DATABASE_URL: `file:${join(folder, 'new.sqlite')}`, ...environment },
        options,
      )
      expect(ended.stderr.trim()).toMatch(sentence)
      expect(ended.stderr.trim().split('\n')).toHaveLength(1)
      expect(ended.stderr).not.toMatch(/ {4}at |node:internal|Error:/)
      expect([ended.code, ended.stdout]).toEqual([1, ''])
    }

    it('when the database file can only be read, and it stays as it was', async () => {
      const file = join(folder, 'read-only.sqlite')
      copyLoadedDatabase(file)
      // To SQLite a file of this write version is one that it may not write, also for whoever may write everything.
      const bytes = readFileSync(file).fill(3, 18, 19)
      writeFileSync(file, bytes)
      await expectSentence(
        { DATABASE_URL: `file:${file}` },
        /^The database file .*read-only\.sqlite could not be opened: attempt to write a readonly database\.$/,
      )
      expect(readFileSync(file).equals(bytes)).toBe(true)
    })

    it('when the port is in use', () =>
      expectSentence({ PORT: port }, /^That port is in use by another program: .*PORT/))

    it.each(['http', '65536'])('when PORT is “%s”', (value) =>
      expectSentence({ PORT: value }, /^PORT must be a whole number from 0 to 65535\.$/),
    )

    it.each(['Production'])('when MODE is “%s”', (value) =>
      expectSentence({ MODE: value }, /^MODE must be "evaluation" or "production"\.$/),
    )

    it.each(['0.0.0.0', 'profile.example.org'])(
      'when HOST is “%s” in evaluation mode, which only this machine may reach',
      (value) =>
        expectSentence(
          { HOST: value },
          /^HOST is ".+", but evaluation mode can only be reached from this machine/,
        ),
    )

    it('when HOST names no address of this machine', () =>
      expectSentence(
        { ...productionSettings, HOST: '203.0.113.9' },
        /^HOST does not name an address of this machine\.$/,
      ))

    it.each(['profile.example.org'])('when BASE_URL is “%s”', (value) =>
      expectSentence({ BASE_URL: value }, /^BASE_URL must be a web address such as https:/),
    )

    it('when LOG_LEVEL is no level', () =>
      expectSentence({ LOG_LEVEL: 'loud' }, /^LOG_LEVEL is "loud", but must be one of /))

    describe('when DATABASE_URL is broken:', () => {
      it.each(['mysql://localhost/x', 'data.sqlite'])('“%s” is of no kind we know', (url) =>
        expectSentence({ DATABASE_URL: url }, /^DATABASE_URL must be file:PATH for SQLite or postgres:/),
      )

      it('“file:” names no file', () =>
        expectSentence({ DATABASE_URL: 'file:' }, /^DATABASE_URL is "file:" without a path/))

      it.each(['postgres://localhost:99999/x'])('“%s” is no address', (url) =>
        expectSentence({ DATABASE_URL: url }, /^DATABASE_URL is not a valid postgres:\/\/ address\.$/),
      )

      it.each([
        'postgres://ann:100%zz@127.0.0.1:1/x',
        'postgres://127.0.0.1:1/x?sslmode=verify-full&sslrootcert=/no/such/file',
      ])('“%s” cannot be used, and the sentence does not repeat the password', (url) =>
        expectSentence({ DATABASE_URL: url }, /^The database could not be reached: (?!.*100%zz).+\.$/),
      )

      it('the PostgreSQL server does not answer', () =>
        expectSentence(
          { DATABASE_URL: `postgres://ann:s3cret@127.0.0.1:1/x` },
          /^The database could not be reached: (?!.*s3cret).*ECONNREFUSED.*\.$/,
        ))

      it('the PostgreSQL server has a name that nobody knows', () =>
        expectSentence(
          { DATABASE_URL: 'postgres://no-such-host.invalid/x' },
          /^The database could not be reached: .+\.$/,
        ))

      it('what answers there is not PostgreSQL', async () => {
        const other = createServer((socket) => socket.end('HTTP/1.1 400 Bad Request\r\n\r\n'))
        await new Promise<void>((listening) => other.listen(0, '127.0.0.1', listening))
        const { port: at } = other.address() as { port: number }
        await expectSentence(
          { DATABASE_URL: `postgres://127.0.0.1:${at}/x` },
          /^The database could not be reached: .+\.$/,
        )
        other.close()
      })

      it('the file is not a database', () =>
        expectSentence(
          { DATABASE_URL: `file:${join(folder, 'a-file')}` },
          /^The database file .+ could not be opened: .*not a database/,
        ))

      it('the path is a folder', () =>
        expectSentence(
          { DATABASE_URL: `file:${folder}` },
          /^The database file .+ could not be opened: .+\.$/,
        ))

      it('the path leads below a file', () =>
        expectSentence(
          { DATABASE_URL: `file:${join(folder, 'a-file', 'x.sqlite')}` },
          /^The database file .+ could not be opened: /,
        ))

      it('the folder cannot be written', async () => {
        // Root may write everywhere but in what the kernel keeps.
        const closed = process.getuid?.() === 0 ? '/sys' : join(folder, 'closed')
        if (closed !== '/sys') mkdirSync(closed, { mode: 0o555 })
        for (const path of [join(closed, 'x.sqlite'), join(closed, 'data', 'x.sqlite')]) {
          await expectSentence(
            { DATABASE_URL: `file:${path}` },
            /^The database file .+ could not be opened: /,
          )
        }
      })
    })

    it('when a questionnaire is broken: with its file, the place in it, and what is wrong', async () => {
      const workplace = join(folder, 'workplace')
      mkdirSync(workplace)
      symlinkSync(resolve('build'), join(workplace, 'build'))
      cpSync('questionnaires', join(workplace, 'questionnaires'), { recursive: true })
      const file = join(workplace, 'questionnaires', 'social-skill', '1.json')
      const sound = readFileSync(file, 'utf8')
      const questionnaire = JSON.parse(sound)
      delete questionnaire.scales[1].items[0].provenance
      writeFileSync(file, JSON.stringify(questionnaire))
      await expectSentence({}, /^questionnaires\/social-skill\/1\.json: scales.*provenance: .+/, {
        cwd: workplace,
      })
      writeFileSync(file, sound.slice(0, -20))
      await expectSentence({}, /^questionnaires\/social-skill\/1\.json: line \d+, column \d+: .+/, {
        cwd: workplace,
      })
    })

    it('when production mode lacks what it needs: a sentence for each, all at once', async () => {
      const ended = await runServer({ MODE: 'production', DATABASE_URL: 'file:x' })
      expect(ended.stderr.trim().split('\n')).toEqual([
        expect.stringMatching(/^BASE_URL is missing: .+\.$/),
        expect.stringMatching(/^SESSION_SECRET is missing: .+\.$/),
        expect.stringMatching(/^SMTP_URL is missing: .+\.$/),
        expect.stringMatching(/^MAIL_FROM is missing: .+\.$/),
        expect.stringMatching(/^TLS_AT_PROXY is missing: .+\.$/),
      ])
      expect([ended.code, ended.stdout]).toEqual([1, ''])
    })

    it('when several settings are wrong: a sentence for each', async () => {
      const ended = await runServer({ PORT: 'x', MODE: 'y', DATABASE_URL: 'file:x' })
      expect(ended.stderr.trim().split('\n').sort()).toEqual([
        'MODE must be "evaluation" or "production".',
        'PORT must be a whole number from 0 to 65535.',
      ])
      expect(ended.code).toBe(1)
    })
  },
)
