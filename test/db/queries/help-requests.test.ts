import { expect, test } from 'vitest'
import type { HelpRequestRow } from '../../../db/guide-tables'
import {
  findHelpRequest,
  insertHelpMessage,
  insertHelpRequest,
  listHelpMessages,
  listHelpRequestsOf,
  listHelpRequestsTo,
  moveHelpRequest,
} from '../../../db/queries/help-requests.server'
import { insertAcademy } from '../../../db/queries/places.server'
import { onBothDatabases } from '../on-both-databases'
import { ELEVEN, NINE, TEN } from '../rows'

const request: HelpRequestRow = {
  ...{ academy_id: 'south', id: 'h-1', asker_kind: 'team', asker_id: 'board', subject: 'Begin' },
  ...{ state: 'open', created_at: NINE, changed_at: NINE },
}

onBothDatabases((database) => {
  test('[Y3] [Y4] requests are found by either side, open ones first, with what was written in order', async () => {
    const { db } = database()
    await insertAcademy(db, { id: 'south', name: 'South', created_at: NINE, ended_on: null }, [])
    await insertHelpRequest(db, request)
    await insertHelpRequest(db, { ...request, id: 'h-2', asker_kind: 'ics', asker_id: 'devon' })
    await insertHelpRequest(db, { ...request, id: 'h-3' })
    expect(await moveHelpRequest(db, request, { from: 'closed', to: 'open', at: TEN })).toBe(false)
    expect(await moveHelpRequest(db, request, { from: 'open', to: 'closed', at: TEN })).toBe(true)
    expect(await findHelpRequest(db, 'h-1')).toEqual({ ...request, state: 'closed', changed_at: TEN })
    const idsOf = (rows: readonly { id: string }[]) => rows.map(({ id }) => id)
    expect(idsOf(await listHelpRequestsTo(db, 'south'))).toEqual(['h-2', 'h-3', 'h-1'])
    expect(idsOf(await listHelpRequestsOf(db, { kind: 'team', id: 'board' }))).toEqual(['h-3', 'h-1'])
    const message = { academy_id: 'south', request_id: 'h-3', side: 'asker' } as const
    await insertHelpMessage(db, { ...message, id: 'm-1', text: 'Second', written_at: ELEVEN })
    await insertHelpMessage(db, { ...message, id: 'm-2', text: 'First', written_at: TEN })
    const written = await listHelpMessages(db, { academy_id: 'south', id: 'h-3' })
    expect(written.map(({ text }) => text)).toEqual(['First', 'Second'])
    expect(await listHelpMessages(db, request)).toEqual([])
  })
})
