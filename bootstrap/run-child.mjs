import { spawn } from 'node:child_process'
import { constants } from 'node:os'

/** @typedef {'SIGINT' | 'SIGTERM' | 'SIGHUP'} StopSignal */

/**
 * @typedef {object} ChildEnd
 * @property {number} exitCode as a shell tells it: 128 and the signal's number when a signal ended it
 * @property {StopSignal | null} stoppedBy the signal this process was sent while the child ran
 */

/** How long a child may take to stop before it and its own children are ended. */
const patience = 8000

/**
 * Runs a program to its end. A signal that would stop this process stops the child instead, and the caller
 * decides what then.
 *
 * @param {string} command
 * @param {readonly string[]} args
 * @param {object} [options]
 * @param {string} [options.cwd]
 * @param {NodeJS.ProcessEnv} [options.environment]
 * @param {import('node:child_process').StdioOptions} [options.stdio]
 * @param {(text: string) => void} [options.onOutput] told what comes through pipes of `stdio`
 * @param {boolean} [options.ownGroup] stop what the child has started too, and leave none of it behind
 * @param {boolean} [options.shell]
 * @returns {Promise<ChildEnd>}
 */
export function runChild(command, args, options = {}) {
  const { cwd, environment = process.env, stdio = 'inherit', onOutput, shell = false } = options
  // Windows has no process groups, and a detached child there opens a window of its own.
  const ownGroup = Boolean(options.ownGroup) && process.platform !== 'win32'

  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      cwd,
      env: environment,
      stdio,
      shell,
      detached: ownGroup,
      windowsHide: true,
    })
    child.stdout?.setEncoding('utf8').on('data', (text) => onOutput?.(text))
    child.stderr?.setEncoding('utf8').on('data', (text) => onOutput?.(text))

    /** @type {StopSignal | null} */
    let stoppedBy = null
    /** @type {NodeJS.Timeout | undefined} */
    let impatience

    /** @param {NodeJS.Signals} signal */
    const send = (signal) => {
      try {
        if (ownGroup && child.pid !== undefined) process.kill(-child.pid, signal)
        else child.kill(signal)
      } catch {
        // It has ended already.
      }
    }

    /** @param {StopSignal} signal */
    const stop = (signal) => {
      // npm passes a Ctrl-C on that the terminal has delivered already; some tools take the second as "at once".
      const again = stoppedBy !== null
      stoppedBy ??= signal
      if (again && signal === 'SIGINT') return
      // The terminal sends Ctrl-C to everything in its foreground, this child too unless it has its own group.
      const delivered = signal === 'SIGINT' && process.stdin.isTTY && !ownGroup
      if (!delivered) send(signal)
      if (ownGroup) impatience ??= setTimeout(() => send('SIGKILL'), patience)
    }

    /** @type {StopSignal[]} */
    const signals = ['SIGINT', 'SIGTERM', 'SIGHUP']
    for (const signal of signals) process.on(signal, stop)
    const settle = () => {
      for (const signal of signals) process.off(signal, stop)
      clearTimeout(impatience)
    }

    child.once('error', (error) => {
      settle()
      reject(error)
    })
    // A leftover grandchild would hold our output open, and with it whoever reads that.
    if (ownGroup) child.once('exit', () => send('SIGTERM'))
    child.once('close', (code, signal) => {
      settle()
      resolve({ exitCode: code ?? 128 + (signal ? constants.signals[signal] : 0), stoppedBy })
    })
  })
}
