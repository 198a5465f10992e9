/**
 * Name, sector, function and tier, then what they answer in each round of the team: a level from 1 to 5 a scale, the
 * questionnaires of a round apart by a space; empty where they don't answer. Whoever stands in two teams is one person.
 */
export type DemonstrationMember = readonly [
  name: string,
  sector: string,
  held: string,
  tier: string,
  ...levels: readonly string[],
]

/** Purpose, contact, conflict, help, commitment. Whether challenge is open looks different from the board's own staff and
 * from the providers. The finance director leaves in between. */
export const boardMembers: readonly DemonstrationMember[] = [
  ['Grace Oyelaran', 'icb', 'executive', 'executive', '44434', '44434'],
  ['Martin Treloar', 'icb', 'executive', 'executive', '54443', '44444'],
  ['Sunita Rao', 'icb', 'clinical', 'executive', '43434', '44434'],
  ['Peter Vosper', 'icb', 'executive', 'executive', '44343', ''],
  ['Jane Luscombe', 'icb', 'lay', 'executive', '53434', '43434'],
  ['Adam Frost', 'icb', 'executive', 'thematic', '44434', '44433'],
  ['Leah Okafor', 'nhs-provider', 'clinical', 'executive', '33223', '33224'],
  ['Colin Pascoe', 'nhs-provider', 'executive', 'executive', '34213', '34223'],
  ['Marta Nowak', 'nhs-provider', 'clinical', 'executive', '32233', '33233'],
  ['Hugh Endacott', 'nhs-provider', 'executive', 'executive', '43223', '33223'],
  ['Yasmin Said', 'nhs-provider', 'clinical', 'thematic', '33222', '34323'],
  ['Ros Tremlett', 'local-authority', 'executive', 'executive', '43333', '43334'],
  ['Dev Anand', 'local-authority', 'executive', 'executive', '33342', '43343'],
  ['Win Coombes', 'local-authority', 'lay', 'executive', '42333', '43333'],
  ['Ellie Marsh', 'vcse', 'executive', 'executive', '22333', '33343'],
  ['Kofi Mensah', 'primary-care', 'clinical', 'executive', '32323', '33333'],
]

/** The same five, then clarity, trying things, representation, connections, resources, regulators. On helping each other
 * half of them see one thing and half another; resources are low for all. */
export const partnershipMembers: readonly DemonstrationMember[] = [
  ['Bea Northcott', 'local-authority', 'executive', 'thematic', '44343 343423', '44344 343423'],
  ['Tariq Hussain', 'nhs-provider', 'clinical', 'project', '33323 332322', '43323 433322'],
  ['Lowri Pugh', 'nhs-provider', 'executive', 'thematic', '34224 333223', '34324 333223'],
  ['Sam Hannaford', 'vcse', 'executive', 'project', '43343 242312', '43343 342312'],
  ['Judith Kerslake', 'local-authority', 'lay', 'thematic', '33323 343333', '43323 343333'],
  ['Anil Desai', 'primary-care', 'clinical', 'project', '44343 333323', '44343 433323'],
  ['Becky Yeo', 'primary-care', 'clinical', 'project', '', '34243 333222'],
  ['Neil Stoneman', 'vcse', 'lay', 'project', '32323 232313', '33323 332313'],
  ['Carol Widger', 'local-authority', 'executive', 'thematic', '43343 443423', '44334 443423'],
]

/** The same five, then what they bring themselves: vision, framing, position, opportunities, flexibility, brokering, outside
 * help. They meet more by the second round; outside help rests on two of them. Four sit on the board as well. */
export const programmeMembers: readonly DemonstrationMember[] = [
  ['Leah Okafor', 'nhs-provider', 'clinical', 'executive', '42334 4343342', '44334 4434342', ''],
  ['Adam Frost', 'icb', 'executive', 'thematic', '42333 3343332', '44333 4343333', '44334 4343333'],
  ['Ros Tremlett', 'local-authority', 'executive', 'executive', '32333 4434332', '43333 4433342', ''],
  ['Kofi Mensah', 'primary-care', 'clinical', 'executive', '42323 3334342', '44333 3334342', ''],
  ['Imogen Rice', 'nhs-provider', 'clinical', 'thematic', '43334 4334444', '44334 4434444', '44434 4434444'],
  ['Dan Bickle', 'icb', 'other', 'thematic', '32333 3434233', '34333 3433233', '34333 3433333'],
  ['Priti Shah', 'vcse', 'executive', 'thematic', '31233 3343342', '33333 3343342', '34333 3443342'],
  ['Owen Parr', 'social-care-provider', 'executive', 'thematic', '42343 2332332', '44343 3332332', ''],
  ['Faye Dunstan', 'nhs-provider', 'other', 'project', '43333 3323232', '44333 3323232', '44343 3323232'],
  ['Lewis Gill', 'local-authority', 'other', 'project', '32323 3233242', '34333 3233242', ''],
  ['Mina Karimi', 'public-health', 'clinical', 'thematic', '', '44334 3344333', ''],
  ['Rob Squires', 'icb', 'executive', 'thematic', '42334 4443344', '44334 4443344', '44334 4443344'],
]

/** Five of six answer at first: just enough for means, too few for how far they agree. */
export const neighbourhoodMembers: readonly DemonstrationMember[] = [
  ['Gwen Lavis', 'nhs-provider', 'clinical', 'project', '44343', '44444'],
  ['Tom Beer', 'primary-care', 'clinical', 'project', '43433', '44434'],
  ['Asha Menon', 'social-care-provider', 'executive', 'project', '34334', '34434'],
  ['Joe Pengelly', 'vcse', 'lay', 'project', '44443', '44443'],
  ['Ruth Cann', 'local-authority', 'other', 'project', '', '33433'],
  ['Steph Wonnacott', 'nhs-provider', 'clinical', 'project', '33333', '43433'],
]

/** Four: nothing can be shown of them, whatever they answer. */
export const linkMembers: readonly DemonstrationMember[] = [
  ['Ivor Leach', 'nhs-provider', 'clinical', 'project', '44444', '44444'],
  ['Dot Maunder', 'local-authority', 'other', 'project', '34433', '34443'],
  ['Chidi Eze', 'vcse', 'executive', 'project', '43343', '44343'],
  ['Penny Sercombe', 'social-care-provider', 'other', 'project', '33434', '43434'],
]
