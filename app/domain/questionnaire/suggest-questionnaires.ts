export const concerns = [
  { id: 'self', label: 'What I do myself' },
  { id: 'team', label: 'How a group I belong to works together' },
  { id: 'system', label: 'What helps or hinders people around us' },
  { id: 'change', label: 'A change programme I am part of' },
  { id: 'situation', label: 'My own situation: position, licence, time' },
] as const

export const workRoles = [
  { id: 'clinical', label: 'I am a clinician or care professional with a part in leading' },
  { id: 'across', label: 'I often work with other organisations' },
  { id: 'own', label: 'I mostly work within my own organisation' },
] as const

type ConcernId = (typeof concerns)[number]['id']
type WorkRoleId = (typeof workRoles)[number]['id']

/**
 * Which questionnaires fit two answers, the best first, each with why in a sentence. A suggestion only:
 * all seven are open to everyone (P10).
 */
export function suggestQuestionnaires(
  concern: ConcernId,
  workRole: WorkRoleId,
): readonly Readonly<{ questionnaire: string; why: string }>[] {
  const broad = {
    questionnaire: 'system-leadership',
    why: 'It covers the widest ground, and fits people at every level and in every sector.',
  }
  switch (concern) {
    case 'self':
      if (workRole === 'clinical') {
        return [
          {
            questionnaire: 'clinical-contribution',
            why: 'It asks about what clinicians bring to decisions across organisations.',
          },
          broad,
        ]
      }
      return workRole === 'across'
        ? [
            broad,
            {
              questionnaire: 'social-skill',
              why: 'It is shorter, and asks how you bring others along when you can’t tell them what to do.',
            },
          ]
        : [broad]
    case 'team':
      return [
        {
          questionnaire: 'collaboration-factors',
          why: 'It asks about purpose, contact, conflict and commitment in one group that you name to yourself.',
        },
      ]
    case 'system':
      return [
        {
          questionnaire: 'system-conditions',
          why: 'It asks about roles, rules, money and who has a say: what no single person can change alone.',
        },
      ]
    case 'change':
      return [
        {
          questionnaire: 'change-conditions',
          why: 'It asks what a large change across organisations needs, and what yours draws on.',
        },
      ]
    case 'situation':
      return [
        {
          questionnaire: 'context-and-licence',
          why: 'It describes your situation in words, without a score. It also comes with each self-assessment.',
        },
      ]
  }
}
