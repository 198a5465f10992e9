import { formatDate } from '../components/page-layout/date-text'
import { describeGoalChange } from '../components/plan/describe-goal-change'
import { describeGoalState } from '../components/plan/goal-state-words'
import type { DescribedGoal } from '../domain/plan/described-goal'
import type { Plan } from '../domain/plan/plan'
import { type BlockGroup, type DocumentBlock, heading, paragraph } from './document-block'

/** A plan as the blocks of a document: each goal with what was said and noted of it. */
export function planBlocks(
  plan: Plan,
  goals: readonly DescribedGoal[],
  today: string,
): readonly BlockGroup[] {
  return [
    [
      heading(1, 'My development plan'),
      { kind: 'paragraph', tone: 'quiet', runs: [`Begun on ${formatDate(plan.createdAt)}`] },
    ],
    ...goals.map((goal) => goalBlocks(goal, today)),
  ]
}

function goalBlocks(goal: DescribedGoal, today: string): BlockGroup {
  const facts = [
    ['For', goal.subject ?? ''],
    ['What I will do', goal.ownAction === goal.name ? '' : goal.ownAction],
    ['What will be different', goal.difference],
    ['How I’ll know', goal.sign],
    ['Who helps', goal.helper],
    ['Then and now', goal.change ? describeGoalChange(goal.change).join(' ') : ''],
  ].filter(([, text]) => text !== '')
  return [
    heading(2, goal.name),
    paragraph(describeGoalState(goal, today)),
    ...facts.map(([label, text]): DocumentBlock => ({
      kind: 'paragraph',
      tone: 'close',
      runs: [{ bold: `${label}: ` }, text ?? ''],
    })),
    ...(goal.notes.length === 0 ? [] : [notesBlock(goal)]),
  ]
}

function notesBlock({ notes }: DescribedGoal): DocumentBlock {
  return {
    kind: 'list',
    items: notes.map(({ kind, text, writtenAt }) => [
      { bold: `${kind === 'progress' ? 'Progress' : 'Reflection'}, ${formatDate(writtenAt)}: ` },
      text,
    ]),
  }
}
