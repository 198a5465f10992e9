import type {
  EvaluatedChange,
  EvaluatedQuestionnaire,
  EvaluationReport,
} from '../domain/evaluation/evaluation-report'
import { sayTeamFigure } from '../domain/evaluation/evaluate-teams'
import { evaluationWords } from '../domain/evaluation/evaluation-words'
import { listChangeParts } from '../domain/evaluation/list-change-parts'
import { sayDay } from '../domain/field/say-day'
import { type BlockGroup, type DocumentBlock, heading, paragraph } from './document-block'

/** A cohort's evaluation as the blocks of a document: what the page says, in its order (N8). */
export function evaluationBlocks(report: EvaluationReport): readonly BlockGroup[] {
  const { programme, cohort, skills, surroundings, reactions, events } = report
  return [
    [
      heading(1, 'Evaluation'),
      { kind: 'paragraph', tone: 'quiet', runs: [`${programme}, ${cohort}`] },
      {
        kind: 'paragraph',
        tone: 'note',
        runs: [{ bold: 'Self-report. ' }, `${evaluationWords.selfReport} ${evaluationWords.noRanking}`],
      },
      ...report.toCome.map(paragraph),
    ],
    [heading(2, 'The question'), list(report.question)],
    [heading(2, 'How it was looked at'), list(report.design)],
    [heading(2, 'Who took part'), list(report.whoTookPart)],
    ...skills.flatMap(questionnaireBlocks),
    [
      heading(2, 'What surrounds them'),
      paragraph(evaluationWords.surroundings),
      ...(surroundings.length === 0 ? [paragraph(evaluationWords.noSurroundings)] : []),
    ],
    ...surroundings.flatMap(questionnaireBlocks),
    ...report.situations.map(({ heading: name, topics }): BlockGroup => [
      heading(3, name),
      paragraph(evaluationWords.situation),
      table(
        ['Topic', 'What they said', 'People', 'Then', 'Now'],
        [20, 44, 12, 12, 12],
        topics.map(({ title, statement, n, then, now }) => [title, statement, n, then, now]),
      ),
    ]),
    ...report.teams.map(({ heading: name, columns, rows }, index): BlockGroup => [
      ...(index === 0 ? [heading(2, 'What teams shared meanwhile'), paragraph(evaluationWords.teams)] : []),
      heading(3, name),
      table(
        ['Scale', ...columns],
        [40, ...columns.map(() => 60 / columns.length)],
        rows.map(({ title, figures }) => [title, ...figures.map(sayTeamFigure)]),
      ),
    ]),
    ...reactions.map(({ heading: title, sentences, texts }, index): BlockGroup => [
      ...(index === 0 ? [heading(2, 'What they thought of the programme')] : []),
      heading(3, title),
      ...sentences.map(paragraph),
      ...(texts.length > 0 ? [list(texts)] : []),
    ]),
    ...(events.length === 0
      ? []
      : [
          [
            heading(2, 'What happened meanwhile'),
            paragraph('From the cohort’s event log. That something happened doesn’t say what caused what.'),
            list(events.map(({ day, text }) => `${sayDay(day)}: ${text}`)),
          ],
        ]),
    [heading(2, 'How to read it'), list(report.howToRead)],
    [heading(2, 'What it can’t tell'), list(report.limits)],
  ]
}

function questionnaireBlocks(evaluated: EvaluatedQuestionnaire): readonly BlockGroup[] {
  const { questionnaire, baseline, changes } = evaluated
  return [
    ...changes.flatMap((change, index) => changeBlocks(change, index === 0 ? questionnaire.title : null)),
    ...(baseline.length === 0
      ? []
      : [
          [
            heading(changes.length === 0 ? 2 : 3, `${questionnaire.title}: the profile of the baseline`),
            table(
              ['Scale', 'People', 'Mean'],
              [60, 20, 20],
              baseline.map(({ title, n, mean }) => [title, n, mean]),
            ),
          ],
        ]),
  ]
}

function changeBlocks(change: EvaluatedChange, title: string | null): readonly BlockGroup[] {
  const { heading: name, scales } = change
  const [first, ...parts] = listChangeParts(change).map(({ heading: said, sentences, note }): BlockGroup => [
    heading(3, said),
    ...(note === undefined ? [] : [paragraph(note)]),
    list(sentences),
  ])
  return [
    [...(title === null ? [] : [heading(2, title)]), heading(3, name), ...(first ?? [])],
    ...parts,
    [
      heading(3, `${name}, as a table`),
      table(
        ['Scale', 'Then', 'Now', 'Change', 'Hedges g', 'Looking back'],
        [31, 10, 10, 17, 15, 17],
        scales.map(({ title: scale, isAimedAt, words: { before, after, change: by, effect, thenTest } }) => [
          `${scale}${isAimedAt ? ' (aimed at)' : ''}`,
          ...[before, after, by, effect, thenTest],
        ]),
      ),
    ],
    [
      heading(3, `${name}: how many people, as a table`),
      table(
        ['Scale', 'Then (n)', 'Now (n)', 'Both (n)', 'Beyond error', 'Those who left, then'],
        [28, 10, 10, 10, 22, 20],
        scales.map(({ title: scale, words: { nThen, nNow, n, reliable, leavers } }) => [
          ...[scale, nThen, nNow, n, reliable, leavers],
        ]),
      ),
    ],
  ]
}

function table(
  headings: readonly string[],
  shares: readonly number[],
  rows: readonly (readonly string[])[],
): DocumentBlock {
  return {
    kind: 'table',
    columns: headings.map((name, index) => ({ heading: name, share: shares[index]! })),
    rows,
  }
}

function list(sentences: readonly string[]): DocumentBlock {
  return { kind: 'list', items: sentences.map((sentence) => [sentence]) }
}
