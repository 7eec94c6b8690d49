import { describe, expect, test } from 'vitest'
import {
  type BoardDraft,
  draftOfPlan,
  withCrew,
  withHelper,
  withLock,
  withoutHelper,
  withoutVisit,
  withSettledWishes,
} from '#client/desk/pairing/board-draft.ts'
import type { SuggestedVisit, WeekPlan } from '#planner/week/week-plan.ts'
import { aRequest } from '../../../domain/sample-rows.ts'

const VISIT = { visitId: 'visit-1', kind: 'wish', day: '2026-11-24', startMinute: 600, helpers: [] } as const
const draftWith = (...ids: string[]): BoardDraft =>
  ids.reduce<BoardDraft>(
    (draft, volunteerId) => withHelper(draft, { ...VISIT, helpers: [] }, { volunteerId, part: 'partner' }),
    [],
  )
const planOf = (visits: SuggestedVisit[]): WeekPlan =>
  ({ visits, unservedIds: [], withdrawn: [], cost: 0, iterations: 0 }) as unknown as WeekPlan

describe('The draft of the board', () => {
  test('a helper chosen by hand is locked, so that the next suggestion keeps them', () => {
    expect(draftWith('volunteer-1')[0]?.helpers).toEqual([
      { volunteerId: 'volunteer-1', part: 'partner', isLocked: true },
    ])
  })

  test('whoever is chosen twice stands there once', () => {
    expect(draftWith('volunteer-1', 'volunteer-2', 'volunteer-1')[0]?.helpers).toHaveLength(2)
  })

  test('a visit whose last helper is taken away leaves the draft', () => {
    expect(withoutHelper(draftWith('volunteer-1'), 'visit-1', 'volunteer-1')).toEqual([])
    expect(withoutHelper(draftWith('volunteer-1'), 'visit-2', 'volunteer-1')).toHaveLength(1)
  })

  test('a lock is set and taken away for one helper alone', () => {
    const open = withLock(draftWith('volunteer-1', 'volunteer-2'), 'visit-1', 'volunteer-1', false)
    expect(open[0]?.helpers.map((one) => one.isLocked)).toEqual([false, true])
  })

  test('a visit that was asked for is over, the others stay', () => {
    const two = withHelper(
      draftWith('volunteer-1'),
      { ...VISIT, visitId: 'visit-2', helpers: [] },
      {
        volunteerId: 'volunteer-2',
        part: 'lead',
      },
    )
    expect(withoutVisit(two, 'visit-1').map((one) => one.visitId)).toEqual(['visit-2'])
  })

  test('of a plan only what nobody has promised yet comes in, and locks stay', () => {
    const helpers = [
      { volunteerId: 'volunteer-1', part: 'lead', isPromised: false },
      { volunteerId: 'volunteer-2', part: 'partner', isPromised: false },
      { volunteerId: 'volunteer-3', part: 'partner', isPromised: true },
    ] as const
    const promised = { ...VISIT, visitId: 'visit-2', helpers: helpers.slice(2), isServed: true }
    const draft = draftOfPlan(
      planOf([{ ...VISIT, helpers, isServed: true }, promised]),
      draftWith('volunteer-1'),
    )
    expect(draft.map((one) => one.visitId)).toEqual(['visit-1'])
    expect(draft[0]?.helpers.map((one) => one.isLocked)).toEqual([true, false])
  })

  test('whom no plan would have, but a coordinator locked, stays beside what is suggested', () => {
    const helpers = [{ volunteerId: 'volunteer-2', part: 'lead', isPromised: false }] as const
    const plan = planOf([{ ...VISIT, helpers, isServed: true }])
    const ids = draftOfPlan(plan, draftWith('volunteer-1'))[0]?.helpers.map((one) => one.volunteerId)
    expect(ids).toEqual(['volunteer-2', 'volunteer-1'])
    expect(draftOfPlan(planOf([]), draftWith('volunteer-1'))[0]?.visitId).toBe('visit-1')
  })

  test('of a wish that became a visit by a form the helpers are suggested for that visit', () => {
    const settled = aRequest('visit-1', 'hana', { state: 'booked', lessonId: 'lesson-1' })
    const draft = draftWith('volunteer-1')
    expect(withSettledWishes(draft, [settled])).toMatchObject([{ visitId: 'lesson-1', kind: 'lesson' }])
    expect(withSettledWishes(draft, [aRequest('visit-1', 'hana')])).toBe(draft)
  })

  test('a crew takes the place of the one before, and nobody of it is left at a visit they leave', () => {
    const elsewhere = { ...VISIT, visitId: 'visit-2', helpers: [] }
    const draft = withHelper(draftWith('volunteer-1'), elsewhere, {
      volunteerId: 'volunteer-2',
      part: 'lead',
    })
    const taken = {
      option: { day: '2026-11-25', startMinute: 840 },
      crew: [
        { volunteerId: 'volunteer-2', part: 'lead', isPromised: false },
        { volunteerId: 'volunteer-3', part: 'partner', isPromised: true },
      ],
      leavesVisitIds: ['visit-2'],
    } as const
    expect(withCrew(draft, VISIT, { taken, chosenId: 'volunteer-2' })).toEqual([
      {
        visitId: 'visit-1',
        kind: 'wish',
        day: '2026-11-25',
        startMinute: 840,
        helpers: [{ volunteerId: 'volunteer-2', part: 'lead', isLocked: true }],
      },
    ])
  })
})
