/** Tells after an import what came of it. */
export function ImportNotice({ count, one, several }: { count: number; one: string; several: string }) {
  if (count === 0) return null
  return (
    <div className="app-notice" role="status">
      <p>{count === 1 ? `1 ${one}.` : `${count.toLocaleString('en-GB')} ${several}.`}</p>
    </div>
  )
}

/** How many an address says were imported: a whole number, else 0. */
export function readImportCount(url: string): number {
  const count = Number(new URL(url).searchParams.get('imported') ?? 0)
  return Number.isInteger(count) && count > 0 && count <= 100_000 ? count : 0
}
