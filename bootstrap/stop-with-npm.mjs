/**
 * Stops this process when the npm that started it is told to stop. npm passes the signal to the shell between
 * us, which ends without passing it on, and we would go on unseen, holding the port.
 */
export function stopWithNpm() {
  const startedByNpm = Boolean(process.env['npm_lifecycle_event'])
  // On Windows the parent's id stays the same when the parent has ended.
  if (!startedByNpm || process.platform === 'win32') return
  const shell = process.ppid
  const watching = setInterval(() => {
    if (process.ppid === shell) return
    clearInterval(watching)
    process.kill(process.pid, 'SIGTERM')
  }, 500)
  watching.unref()
}
