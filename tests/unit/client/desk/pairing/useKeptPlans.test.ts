import { describe, expect, test } from 'vitest'
import { shallowRef } from 'vue'
import { addDays } from '#domain/day.ts'
import type { BoardDraft, DraftVisit } from '#client/desk/pairing/board-draft.ts'
import { useKeptPlans } from '#client/desk/pairing/useKeptPlans.ts'

const MONDAY = '2026-11-23'
const NEXT = addDays(MONDAY, 7)
const weekFrom = (monday: string) => Array.from({ length: 7 }, (_, index) => addDays(monday, index))

const aVisit = (visitId: string, volunteerId: string, changes: Partial<DraftVisit> = {}): DraftVisit => ({
  ...{ visitId, kind: 'lesson', day: MONDAY, startMinute: 600 },
  helpers: [{ volunteerId, part: 'lead', isLocked: false }],
  ...changes,
})

const aDesk = (first: BoardDraft) => {
  const draft = shallowRef<BoardDraft>(first)
  const monday = shallowRef(MONDAY)
  const past: BoardDraft[] = []
  const change = (next: BoardDraft): void => {
    past.push(draft.value)
    draft.value = next
  }
  const kept = useKeptPlans({
    board: { draft, change },
    days: () => weekFrom(monday.value),
    now: () => '2026-11-23T05:20:00.000Z',
  })
  return { draft, monday, past, kept }
}

describe('Plans that are kept to compare', () => {
  test('are numbered, know when they were kept, and stay as they were when the board changes', () => {
    const { draft, kept } = aDesk([aVisit('class', 'silver')])
    expect(kept.keep()).toBe(1)
    draft.value = [aVisit('class', 'neighbour')]
    expect(kept.keep()).toBe(2)
    expect(kept.plans.value.map(({ draft }) => draft[0]?.helpers[0]?.volunteerId)).toEqual([
      'silver',
      'neighbour',
    ])
    expect(kept.plans.value[0]?.keptMinute).toBe(14 * 60 + 20)
  })

  test('are kept once: the same people at the same times are the same plan, locked or not', () => {
    const { kept } = aDesk([aVisit('class', 'silver')])
    kept.keep()
    const locked = aVisit('class', 'silver', {
      helpers: [{ volunteerId: 'silver', part: 'lead', isLocked: true }],
    })
    expect(kept.keep([locked])).toBe(1)
    expect(kept.last.value).toEqual({ did: 'known', number: 1 })
    expect(kept.plans.value).toHaveLength(1)
  })

  test('of one week do not show in another, and without a suggestion there is nothing to keep', () => {
    const { monday, kept } = aDesk([aVisit('class', 'silver')])
    kept.keep()
    monday.value = NEXT
    expect(kept.plans.value).toEqual([])
    expect(kept.canKeep.value).toBe(false)
    monday.value = MONDAY
    expect(kept.plans.value).toHaveLength(1)
  })

  test('come back to the board as one step, and leave what it has of other weeks', () => {
    const elsewhen = aVisit('later', 'student', { day: NEXT })
    const { draft, past, kept } = aDesk([aVisit('class', 'silver'), elsewhen])
    const number = kept.keep()
    draft.value = [aVisit('class', 'neighbour'), aVisit('visit', 'silver'), elsewhen]
    kept.use(number)
    expect(draft.value).toEqual([elsewhen, aVisit('class', 'silver')])
    expect(past).toHaveLength(1)
    expect(kept.last.value).toEqual({ did: 'used', number })
    draft.value = past[0] ?? []
    expect(kept.last.value).toBeNull()
  })

  test('are nine at most, the oldest goes first; one that is dropped is gone', () => {
    const { kept } = aDesk([])
    for (const number of Array.from({ length: 11 }).keys()) kept.keep([aVisit('class', `helper ${number}`)])
    expect(kept.plans.value.map(({ number }) => number)).toEqual([3, 4, 5, 6, 7, 8, 9, 10, 11])
    kept.forget(5)
    expect(kept.plans.value.map(({ number }) => number)).not.toContain(5)
  })
})
