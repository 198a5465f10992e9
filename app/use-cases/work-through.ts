/** Does some work for each id, one after the other. What fails is told and leaves the others. Gives how many failed. */
export async function workThrough(
  ids: readonly string[],
  work: (id: string) => Promise<void>,
  tell: (error: unknown) => void,
): Promise<number> {
  let failed = 0
  for (const id of ids) {
    await work(id).catch((error: unknown) => {
      failed += 1
      tell(error)
    })
  }
  return failed
}
