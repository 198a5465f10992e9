import { childEnvironment } from './child-environment.mjs'
import { installPackages } from './install-packages.mjs'
import { installedCommand } from './installed-command.mjs'
import { projectRoot } from './project-root.mjs'
import { runChild } from './run-child.mjs'

/**
 * Pages reload themselves through Vite inside the server; the server starts again when a file that it
 * imports itself changes. (tsx watches, because Node's own --watch-path is not for Linux.)
 */
export async function runDevelopmentServer() {
  await installPackages()
  const tsx = installedCommand('tsx', ['watch', '--clear-screen=false', 'server/main.ts'])
  const { exitCode } = await runChild(tsx.command, tsx.args, {
    cwd: projectRoot,
    environment: childEnvironment({ NODE_ENV: 'development', DEVELOPMENT: '1' }),
    shell: tsx.shell,
  })
  process.exitCode = exitCode
}
