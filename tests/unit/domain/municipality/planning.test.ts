import { describe, expect, test } from 'vitest'
import { DEFAULT_SETTINGS, Settings } from '#domain/municipality/municipality.ts'
import { DEFAULT_PLANNING, DEFAULT_WEIGHTS, Planning, planningOf } from '#domain/municipality/planning.ts'

const ISLAND = { areas: ['見本島', '見本港'] as [string, string], minutes: 55 }

describe('How a municipality wants its weeks planned', () => {
  test('is as usual where it has not decided', () => {
    expect(planningOf(DEFAULT_SETTINGS)).toEqual(DEFAULT_PLANNING)
  })

  test('is what it decided, and settings hold it', () => {
    const planning = { weights: { ...DEFAULT_WEIGHTS, travel: 3 }, travelOverrides: [ISLAND] }
    const settings = Settings.parse({ ...DEFAULT_SETTINGS, planning })
    expect(planningOf(settings)).toEqual(planning)
  })

  test('takes no weight below nothing and no way without an area', () => {
    const weights = { ...DEFAULT_WEIGHTS, travel: -1 }
    expect(Planning.safeParse({ ...DEFAULT_PLANNING, weights }).success).toBe(false)
    const travelOverrides = [{ areas: ['見本島', ''], minutes: 55 }]
    expect(Planning.safeParse({ ...DEFAULT_PLANNING, travelOverrides }).success).toBe(false)
  })

  test('holds an unserved visit for worse than all else that could be wrong with it', () => {
    const { unserved, missingStudent, continuity, newPair, oneGeneration, uncoveredTopic } = DEFAULT_WEIGHTS
    expect(unserved).toBeGreaterThan(missingStudent + continuity + newPair + oneGeneration + uncoveredTopic)
  })
})
