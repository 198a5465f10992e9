import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { writeProfilePdf } from '../../app/documents/profile-pdf.server'
import { overlayProfile, type ProfileOverlay } from '../../app/domain/profile/overlay-profile'
import type { ProfileReport } from '../../app/domain/profile/profile-report'
import { wordsOfProfile } from '../../app/domain/profile/profile-words'
import { makeQuestionnaire } from '../factories/questionnaire'
import { flatten, readTaggedPdf } from './read-tagged-pdf'
import { sampleReport } from './sample-report'

const createdAt = new Date('2026-03-13T09:00:00.000Z')
/** Half a point lower, and 3.0 where the sample has no score. */
const half = sampleReport.scales.map(({ id, score }) => ({ id, score: score === null ? 3 : score - 0.5 }))
const earlier = overlayProfile(sampleReport, {
  id: 'one',
  submittedAt: '2025-09-03T10:00:00.000Z',
  scores: half,
})
const later = overlayProfile(sampleReport, {
  ...earlier,
  submittedAt: '2026-09-03T10:00:00.000Z',
  scores: half,
})

async function write(report: ProfileReport = sampleReport, options: { overlay?: ProfileOverlay } = {}) {
  return readTaggedPdf(await writeProfilePdf(report, { createdAt, compress: false, ...options }))
}

async function textsOf(type: string, report?: ProfileReport, options?: { overlay?: ProfileOverlay }) {
  const { document } = await write(report, options)
  return flatten(document)
    .filter((element) => element.type === type)
    .map(({ text }) => text)
}

describe('for assistive technology', () => {
  test('it is tagged, in British English, and shows its title', async () => {
    const { catalog, lang, title } = await write()
    expect(catalog).toContain('/MarkInfo')
    expect(catalog).toContain('/StructTreeRoot')
    expect(lang).toBe('en-GB')
    expect(catalog).toMatch(/\/ViewerPreferences/)
    expect(title).toBe('System leadership: your profile, 12 March 2026')
  })

  test('headings come in order and none is left out', async () => {
    const { document } = await write()
    const headings = flatten(document).filter(({ type }) => /^H\d$/.test(type))
    expect(headings.map(({ type, text }) => `${type} ${text}`)).toEqual([
      'H1 System leadership: your profile',
      'H2 At a glance',
      'H2 Your scores',
      'H2 Strengths on your profile',
      'H3 Making things happen',
      'H3 Telling a clear story',
      'H3 Room within the rules',
      'H2 Growth areas',
      'H3 Living with uncertainty',
      'H3 Reading the politics',
      'H3 Sharing power and resources',
      'H2 Your situation',
      'H3 Your position',
      'H3 What you can draw on',
      'H3 Your roots in the area',
      'H3 Your room to act',
      'H2 Where this comes from',
    ])
  })

  test('the radar says in words what it shows', async () => {
    const { document } = await write()
    const figures = flatten(document).filter(({ type }) => type === 'Figure')
    expect(figures).toHaveLength(1)
    for (const sentence of sampleReport.sentences) expect(figures[0]?.alt).toContain(sentence)
    expect(figures[0]?.alt).toContain('Radar chart of 13 scores.')
  })

  test('the table has a row for each scale, with header cells that have a scope', async () => {
    const { document } = await write()
    const [table] = flatten(document).filter(({ type }) => type === 'Table')
    const rows = table?.children ?? []
    expect(rows).toHaveLength(14)
    expect(rows.every(({ type }) => type === 'TR')).toBe(true)
    expect(rows[0]?.children.map(({ type, scope }) => [type, scope])).toEqual([
      ['TH', 'Column'],
      ['TH', 'Column'],
      ['TH', 'Column'],
    ])
    expect(rows[1]?.children.map(({ type, scope }) => [type, scope])).toEqual([
      ['TH', 'Row'],
      ['TD', null],
      ['TD', null],
    ])
    expect(rows[1]?.children.map(({ text }) => text)).toEqual([
      'Influence without authority',
      '3.7',
      'Somewhat',
    ])
    expect(rows[7]?.children.map(({ text }) => text)).toEqual([
      'Several strategies at once',
      '3.3',
      'Skipped',
    ])
    expect(rows[12]?.children[1]?.text).toBe('Not enough answers')
  })

  test('lists are lists', async () => {
    const { document } = await write()
    const items = flatten(document).filter(({ type }) => type === 'LI')
    expect(items.length).toBeGreaterThan(20)
    expect(items.every((item) => item.children.map(({ type }) => type).join() === 'Lbl,LBody')).toBe(true)
  })

  test('footers and page numbers are artifacts, not read out', async () => {
    const { artifacts, document, pages } = await write()
    expect(artifacts.filter((text) => text.includes('self-report'))).toHaveLength(pages)
    expect(artifacts.join(' ')).toContain(`Page 1 of ${pages}`)
    expect(document.text).not.toContain('Page 1 of')
  })
})

describe('what it says', () => {
  test('that it is a self-report without a total (P1, P8)', async () => {
    const { document } = await write()
    expect(document.text).toContain('Self-report. This is how you saw your own work when you answered')
    expect(document.text).toContain('how certain the scores are is not known yet')
    expect(document.text).toContain('There is no total and no pass mark.')
    expect(document.text).not.toMatch(/total score|overall|average|out of 5|level \d/i)
  })

  test('which questionnaire, version and day', async () => {
    const { document } = await write()
    expect(document.text).toContain('Submitted 12 March 2026')
    expect(document.text).toContain('system-leadership@1')
  })

  test('context in words, and only what was answered (P2)', async () => {
    const items = await textsOf('LI')
    expect(items.find((text) => text.includes('Formal position'))).toContain('Mostly true')
    expect(items.some((text) => text.includes('Earned position'))).toBe(false)
  })

  test('that context was not told, where it was not', async () => {
    const { document } = await write({ ...sampleReport, context: [] })
    expect(document.text).toContain('Those questions were not answered this time')
  })

  test('ties of a ranking', async () => {
    expect(await textsOf('P')).toContain('Equal with the last of these: Courage and staying power.')
    const marked = (await textsOf('P')).filter((text) => text.includes('(equal)'))
    expect(marked.map((text) => text.split('. ')[0])).toEqual([
      '2.3, importance in your role: very (equal)',
      '1.7, importance in your role: somewhat (equal)',
    ])
  })

  test('where importance was skipped, only what is lower', async () => {
    const growthAreas = { ...sampleReport.growthAreas, basis: 'lower' as const }
    const headings = await textsOf('H2', { ...sampleReport, growthAreas })
    expect(headings).toContain('Lower on your profile')
    expect(headings).not.toContain('Growth areas')
  })

  test('an earlier profile in figure and table, with the change', async () => {
    const { document } = await write(sampleReport, { overlay: earlier })
    const elements = flatten(document)
    const figure = elements.find(({ type }) => type === 'Figure')
    expect(figure?.alt).toContain('Shown with the profile of 3 September 2025.')
    expect(figure?.text).toContain('3 September 2025')
    const rows = elements
      .filter(({ type }) => type === 'TR')
      .map(({ children }) => children.map(({ text }) => text))
    expect(rows[0]).toEqual([
      'Scale',
      '3 September 2025',
      '12 March 2026',
      'Change',
      'Importance in your role',
    ])
    expect(rows[1]?.slice(1, 4)).toEqual(['3.2', '3.7', '+0.5'])
    expect(rows[12]?.slice(1, 4)).toEqual(['3.0', 'No score', 'Not known'])
  })

  test('[R9] a later profile keeps its place in time, and the change its sign', async () => {
    const { document } = await write(sampleReport, { overlay: later })
    const elements = flatten(document)
    expect(elements.find(({ type }) => type === 'Figure')?.alt).toContain(
      'Shown with the profile of 3 September 2026.',
    )
    expect(document.text).not.toMatch(/earlier profile/i)
    const rows = elements
      .filter(({ type }) => type === 'TR')
      .map(({ children }) => children.map(({ text }) => text))
    expect(rows[0]?.slice(1, 4)).toEqual(['12 March 2026', '3 September 2026', 'Change'])
    // The font has no minus sign: a dash of the same width stands for it.
    expect(rows[1]?.slice(1, 4)).toEqual(['3.7', '3.2', '–0.5'])
  })

  test('a sample says so', async () => {
    const { document, title } = await write({
      ...sampleReport,
      submittedAt: null,
      words: wordsOfProfile(makeQuestionnaire({ title: 'System leadership' }), true),
    })
    expect(document.text).toContain('A sample, not a real person')
    expect(title).toBe('System leadership: a sample profile')
  })

  test('typographic marks stay, what the font lacks is replaced', async () => {
    const sentences = ['“It’s – fine…” said Zoë to Łukasz → 😀']
    expect(await textsOf('P', { ...sampleReport, sentences })).toContain(
      '“It’s – fine…” said Zoë to Lukasz -> ?',
    )
  })
})

test('it has two to four pages', async () => {
  for (const options of [{}, { overlay: earlier }]) {
    const { pages } = await write(sampleReport, options)
    expect(pages).toBeGreaterThanOrEqual(2)
    expect(pages).toBeLessThanOrEqual(4)
  }
})

test('the same profile gives the same bytes', async () => {
  const [first, second] = await Promise.all([1, 2].map(() => writeProfilePdf(sampleReport, { createdAt })))
  expect(first?.equals(second ?? Buffer.alloc(0))).toBe(true)
})

test('other programs can read it, where poppler is there to ask', async () => {
  const bytes = await writeProfilePdf(sampleReport, { createdAt, overlay: earlier })
  expect(bytes.subarray(0, 8).toString()).toBe('%PDF-1.7')
  if (spawnSync('pdfinfo', ['-v']).error) return
  const folder = mkdtempSync(join(tmpdir(), 'profile-pdf-'))
  try {
    const file = join(folder, 'profile.pdf')
    writeFileSync(file, bytes)
    const info = execFileSync('pdfinfo', [file], { encoding: 'utf8' })
    expect(info).toMatch(/Tagged:\s+yes/)
    expect(info).toMatch(/Pages:\s+[2-4]\b/)
    const text = execFileSync('pdftotext', ['-layout', file, '-'], { encoding: 'utf8' })
    expect(text).toContain('You rated yourself highest on “Making things happen” (4.7)')
  } finally {
    rmSync(folder, { recursive: true })
  }
})
