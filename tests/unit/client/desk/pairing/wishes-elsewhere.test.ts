import { expect, test } from 'vitest'
import type { BoardDraft } from '#client/desk/pairing/board-draft.ts'
import { withoutWishesElsewhere } from '#client/desk/pairing/wishes-elsewhere.ts'
import type { PlanningRows } from '#planner/week/task-of.ts'
import { aRequest } from '../../../domain/sample-rows.ts'

test('a wish that the board has on another week is not planned a second time', () => {
  const requests = ['here', 'elsewhere', 'nowhere'].map((id) => aRequest(id, 'learner-1'))
  const rows = { requests } as unknown as PlanningRows
  const draft: BoardDraft = [
    { visitId: 'here', kind: 'wish', day: '2026-11-24', startMinute: 600, helpers: [] },
    { visitId: 'elsewhere', kind: 'wish', day: '2026-12-01', startMinute: 600, helpers: [] },
  ]
  const planned = withoutWishesElsewhere(rows, draft, ['2026-11-23', '2026-11-24'])
  expect(planned.requests.map(({ id }) => id)).toEqual(['here', 'nowhere'])
})
