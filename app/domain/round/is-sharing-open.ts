/** A member of a round of open sharing, as far as it matters for whether it is open. */
export type SharingMember = Readonly<{
  personId: string
  /** Times in ISO 8601, UTC. */
  joinedAt: string
  /** Whether they still belong to the team today. */
  belongs: boolean
  /** Whether all their own profiles that the round asks for are there, and counted by their consent. */
  hasProfiles: boolean
  choice: Readonly<{ isOpen: boolean; chosenAt: string }> | null
}>

const FEWEST = 2

/**
 * Whether a team shares openly (L3, L4): every member, two at least, has profiles and has said yes, and has said so to this
 * very group, that is, after the last of them joined and after anybody left. False says nothing of why.
 * @param lastLeftAt when somebody last left the round; null if nobody did
 */
export function isSharingOpen(members: readonly SharingMember[], lastLeftAt: string | null): boolean {
  const times = members.map(({ joinedAt }) => joinedAt)
  const groupSince = [...times, ...(lastLeftAt === null ? [] : [lastLeftAt])].sort().at(-1) ?? ''
  const saysYes = ({ belongs, hasProfiles, choice }: SharingMember) =>
    belongs && hasProfiles && choice !== null && choice.isOpen && choice.chosenAt >= groupSince
  return members.length >= FEWEST && members.every(saysYes)
}
