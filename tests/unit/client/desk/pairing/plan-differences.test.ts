import { describe, expect, test } from 'vitest'
import type { BoardVisit } from '#client/desk/pairing/board-visits.ts'
import { lackingInBoth, planDifferences } from '#client/desk/pairing/plan-differences.ts'
import { aPairing } from '../../../domain/sample-rows.ts'

const DAY = '2026-11-25'

const aVisit = (visitId: string, changes: Partial<BoardVisit> = {}): BoardVisit => ({
  ...{ visitId, kind: 'lesson', title: '見本', area: '見本', placeName: '', position: null },
  ...{ day: DAY, startMinute: 600, durationMinutes: 60, learnerId: null, needed: 1 },
  ...{ pairings: [], suggested: [], standing: 'lacking' },
  ...changes,
})
const lead = (volunteerId: string) => ({ volunteerId, part: 'lead', isLocked: false }) as const
const partner = (volunteerId: string) => ({ volunteerId, part: 'partner', isLocked: false }) as const

describe('The differences of two plans', () => {
  test('are none where the same people go at the same times, whoever is locked and in whatever order', () => {
    const one = [aVisit('class', { suggested: [lead('silver'), partner('student')] })]
    const other = [
      aVisit('class', { suggested: [partner('student'), { ...lead('silver'), isLocked: true }] }),
    ]
    expect(planDifferences(one, other)).toEqual([])
  })

  test('name who goes in each, with whom was promised already', () => {
    const pairings = [aPairing('class', 'silver', { state: 'accepted', part: 'lead' })]
    const one = [aVisit('class', { pairings, suggested: [partner('student')] })]
    const other = [aVisit('class', { pairings })]
    const [difference] = planDifferences(one, other)
    expect(difference?.one?.helpers.map((helper) => helper.volunteerId)).toEqual(['silver', 'student'])
    expect(difference?.other?.helpers.map((helper) => helper.volunteerId)).toEqual(['silver'])
  })

  test('are another part of the same person, and another time of a wish', () => {
    const wish = { kind: 'wish', suggested: [lead('silver')] } as const
    const one = [aVisit('class', { suggested: [lead('silver')] }), aVisit('wish', wish)]
    const other = [
      aVisit('class', { suggested: [partner('silver')] }),
      aVisit('wish', { ...wish, startMinute: 840 }),
    ]
    expect(planDifferences(one, other).map(({ visit }) => visit.visitId)).toEqual(['class', 'wish'])
  })

  test('have nothing on the side that gives a wish no time, and stand in order of time', () => {
    const wish = aVisit('wish', { kind: 'wish', startMinute: 540, suggested: [lead('silver')] })
    const one = [aVisit('class', { suggested: [lead('neighbour')] })]
    const other = [aVisit('class'), wish]
    const differences = planDifferences(one, other)
    expect(differences.map(({ visit }) => visit.visitId)).toEqual(['wish', 'class'])
    expect(differences[0]?.one).toBeNull()
    expect(differences[0]?.other?.startMinute).toBe(540)
    expect(planDifferences(other, one)[0]?.other).toBeNull()
  })
})

describe('Visits that lack people in both plans', () => {
  test('are those that neither serves', () => {
    const one = [aVisit('alone'), aVisit('helped', { suggested: [lead('silver')] }), aVisit('half')]
    const other = [aVisit('alone'), aVisit('helped'), aVisit('half', { suggested: [partner('silver')] })]
    expect(lackingInBoth(one, other).map((visit) => visit.visitId)).toEqual(['alone', 'half'])
  })
})
