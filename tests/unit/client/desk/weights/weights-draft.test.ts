import { describe, expect, test } from 'vitest'
import {
  draftOfPlanning,
  emptyDraft,
  isTooLight,
  isWrongWay,
  minutesLike,
  plannedIn,
  sameWay,
  stepped,
  WEIGHT_KEYS,
  WeightsDraft,
  wrongWeights,
} from '#client/desk/weights/weights-draft.ts'
import { DEFAULT_PLANNING, DEFAULT_WEIGHTS } from '#domain/municipality/planning.ts'

const PLANNING = {
  weights: { ...DEFAULT_WEIGHTS, travel: 1.5 },
  travelOverrides: [{ areas: ['見本島', '見本港'] as [string, string], minutes: 55 }],
}
const typed = (weights: Partial<WeightsDraft['weights']>): WeightsDraft => {
  const draft = draftOfPlanning(DEFAULT_PLANNING)
  return { ...draft, weights: { ...draft.weights, ...weights } }
}
const way = (from: string, to: string, minutes: string) => ({ from, to, minutes })

describe('Weights and ways as they are typed', () => {
  test('come back as they were, and can be kept over a reload', () => {
    const draft = draftOfPlanning(PLANNING)
    expect(plannedIn(draft)).toEqual(PLANNING)
    expect(WeightsDraft.parse(JSON.parse(JSON.stringify(draft)))).toEqual(draft)
    expect(WeightsDraft.safeParse(emptyDraft()).success).toBe(true)
  })

  test('every weight stands on the page once', () => {
    expect([...WEIGHT_KEYS].sort()).toEqual(Object.keys(DEFAULT_WEIGHTS).sort())
  })

  test('full-width digits are digits', () => {
    expect(plannedIn(typed({ travel: '２．５' }))?.weights.travel).toBe(2.5)
  })

  test.each(['', 'x', '-1', '10.5', '0.3'])('“%s” is no weight of travel', (travel) => {
    expect(wrongWeights(typed({ travel }))).toEqual(['travel'])
    expect(plannedIn(typed({ travel }))).toBeNull()
  })

  test('a press goes one step, not beyond the bounds, and from what is no number back to usual', () => {
    expect(stepped('travel', '1', 0.5)).toBe('1.5')
    expect(stepped('travel', '10', 0.5)).toBe('10')
    expect(stepped('unserved', '210', -50)).toBe('200')
    expect(stepped('unserved', 'x', 50)).toBe('1000')
  })

  test('a weight is as heavy as so many minutes of travel', () => {
    expect(minutesLike('continuity', typed({}))).toBe(60)
    expect(minutesLike('continuity', typed({ travel: '1.5', continuity: '100' }))).toBe(66.7)
    expect(minutesLike('continuity', typed({ travel: '0' }))).toBeNull()
    expect(minutesLike('continuity', typed({ continuity: '' }))).toBeNull()
    expect(minutesLike('continuity', typed({ travel: '11' }))).toBeNull()
  })

  test('sending nobody is not to be better than sending somebody', () => {
    expect(isTooLight(typed({}))).toBe(false)
    expect(isTooLight(typed({ unserved: '400' }))).toBe(true)
    expect(isTooLight(typed({ unserved: '' }))).toBe(false)
  })

  test('a way needs two areas and minutes, and is the same there and back', () => {
    expect(isWrongWay(way('甲', '乙', '４０'))).toBe(false)
    expect(isWrongWay(way('甲', '甲', '40'))).toBe(false)
    for (const wrong of [way('', '乙', '40'), way('甲', '乙', ''), way('甲', '乙', '241')])
      expect(isWrongWay(wrong)).toBe(true)
    expect(sameWay([way('甲', '乙', '40')], way('乙', '甲', '10'))).toEqual(way('甲', '乙', '40'))
    expect(sameWay([way('甲', '乙', '40')], way('甲', '丙', '10'))).toBeUndefined()
  })
})
