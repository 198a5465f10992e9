import { expect, test } from 'vitest'
import { writeGroupPdf } from '../../app/documents/group-pdf.server'
import { publish } from '../../app/domain/disclosure/publish'
import { buildGroupReport } from '../../app/domain/group/build-group-report'
import { loadQuestionnaires } from '../../questionnaires/index'
import { flatten, readTaggedPdf, type PdfElement } from './read-tagged-pdf'

const factors = loadQuestionnaires('questionnaires').find('collaboration-factors@1')!

/** Ten people; on each scale the three clinical ones give 1 and 2 and 2, the other seven 4: too few to tell apart. */
async function writePdf() {
  const scores = [1, 2, 2, 4, 4, 4, 4, 4, 4, 4]
  const { snapshot } = publish({
    questionnaire: 'collaboration-factors@1',
    isSelf: false,
    scaleIds: factors.scales.map(({ id }) => id),
    contributions: scores.map((score, index) => ({
      number: `number-${index}`,
      scores: Object.fromEntries(factors.scales.map(({ id }) => [id, score])),
      facts: {
        sector: index % 2 === 0 ? 'icb' : 'vcse',
        function: index < 3 ? 'clinical' : 'executive',
        tier: null,
      },
    })),
    dimensions: ['sector', 'function'],
    threshold: 5,
    earlier: [],
  })
  const bytes = await writeGroupPdf(
    {
      heading: factors.title,
      caption: 'The board, 1 January 2026 to 31 January 2026',
      about: ['Published 1 February 2026.'],
      report: buildGroupReport(factors, snapshot),
    },
    { createdAt: new Date('2026-02-01T09:00:00.000Z'), compress: false },
  )
  return readTaggedPdf(bytes)
}

/** The rows of a table, its cells' text. */
const rowsOf = (table: PdfElement) =>
  flatten(table)
    .filter(({ type }) => type === 'TR')
    .map(({ children }) => children.map(({ text }) => text))

// By hand: mean 33 / 10, squares 121 − 108.9 = 12.1, SD √(12.1 / 9) = 1.16, r_wg 1 − 1.344 / 2 = 0.33, AD 9.8 / 10 = 0.98.
// Of sectors: 1, 2, 4, 4, 4 make 3.0, and 2, 4, 4, 4, 4 make 3.6.
test('[B1] [D3] the PDF of a group is tagged, and its tables tell what is shown, and why the rest is not', async () => {
  const { lang, title, document } = await writePdf()
  expect([lang, title?.startsWith(factors.title)]).toEqual(['en-GB', true])
  const all = flatten(document)
  expect(all.filter(({ type }) => /^H[12]$/.test(type)).map(({ text }) => text)).toEqual([
    factors.title,
    'What the group says',
    'The same as a table',
    'By sector',
    'By function',
  ])
  expect(all.find(({ type }) => type === 'Figure')!.alt).toMatch(/^Radar chart of 5 means\./)
  const [figures, bySector, byFunction] = all.filter(({ type }) => type === 'Table').map(rowsOf)
  const { title: first } = factors.scales[0]!
  expect(figures![1]!.slice(0, 4)).toEqual([first, '10', '3.3', '1.2'])
  expect(figures![1]![4]).toBe('0.3 (lacking)')
  expect(figures![1]![5]).toMatch(/^1\.0/)
  expect(bySector!.slice(1, 3).map((row) => row.slice(2))).toEqual([
    ['3.0', '5'],
    ['3.6', '5'],
  ])
  expect(byFunction).toHaveLength(1 + 2 * factors.scales.length)
  for (const row of byFunction!.slice(1)) {
    expect(row[2]).toMatch(/^not shown: /)
    expect(row[3]).toBe('')
  }
  // What is hidden: 5 / 3 of the clinical, 4 of the others.
  expect(document.text).not.toMatch(/1\.7|4\.0/)
})
