import { expect, test } from 'vitest'
import type { DraftVisit } from '#client/desk/pairing/board-draft.ts'
import { locksElsewhere } from '#client/desk/pairing/locks-elsewhere.ts'

const aVisit = (visitId: string, day: string, volunteerIds: readonly string[]): DraftVisit => ({
  ...{ visitId, kind: 'lesson', day, startMinute: 600 },
  helpers: volunteerIds.map((volunteerId) => ({ volunteerId, part: 'lead', isLocked: false })),
})

test('when one day is thought over, everybody suggested on the others stays where they are', () => {
  const draft = [
    aVisit('monday', '2026-11-23', ['silver', 'student']),
    aVisit('tuesday', '2026-11-24', ['silver']),
  ]
  expect(locksElsewhere(draft, '2026-11-24')).toEqual([
    { visitId: 'monday', volunteerId: 'silver' },
    { visitId: 'monday', volunteerId: 'student' },
  ])
})
