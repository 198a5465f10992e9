import type { Selectable } from 'kysely'

/** A person's plan: what they want to do, by when, and what came of it. Everything is keyed by the person. */
export type PlanTables = {
  plan: PlanTable
  plan_goal: PlanGoalTable
  goal_note: GoalNoteTable
  /** What a reminder in the outbox is about; goes once that is sent. */
  plan_notice: { person_id: string; id: string; kind: 'due' | 'monthly' }
}

type PlanTable = {
  person_id: string
  id: string
  /** What it was made from; null where that was nothing, or was deleted. */
  assessment_id: string | null
  /** The plan whose open goals it took over. */
  carried_from: string | null
  created_at: string
  /** Changed first by whoever adds or reopens a goal: one after another, never more than three. */
  updated_at: string
  /** Null for the current plan, of which a person has one at most. */
  ended_at: string | null
  /** The day of the last monthly reminder; to begin with the one on which it was begun. */
  reminded_on: string
}

type PlanGoalTable = {
  person_id: string
  plan_id: string
  id: string
  /** The assessment that it was made from, also once it is carried over. */
  assessment_id: string | null
  questionnaire_id: string | null
  /** Of the two one at most is set. */
  scale_id: string | null
  topic_id: string | null
  activity_id: string | null
  /** As it was called when it was chosen: activities come and go. */
  activity_title: string | null
  own_action: string
  difference: string
  /** How its owner will know. */
  sign: string
  by_when: string | null
  helper: string
  state: 'open' | 'done' | 'set-aside'
  done_on: string | null
  /** The day by which it was to be done when its owner was reminded. */
  reminded_for: string | null
  /** Goes up with each change of its words, its day or its state; in calendars too. */
  version: number
  created_at: string
  updated_at: string
}

type GoalNoteTable = {
  person_id: string
  goal_id: string
  id: string
  kind: 'progress' | 'reflection'
  text: string
  written_at: string
}

export type PlanRow = Selectable<PlanTable>
export type PlanGoalRow = Selectable<PlanGoalTable>
export type GoalNoteRow = Selectable<GoalNoteTable>
