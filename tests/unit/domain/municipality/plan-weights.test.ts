import { describe, expect, test } from 'vitest'
import { Municipality } from '#domain/municipality/municipality.ts'
import { planWeights, wayKey, withPlanning } from '#domain/municipality/plan-weights.ts'
import {
  DEFAULT_PLANNING,
  DEFAULT_WEIGHTS,
  type Planning,
  planningOf,
  type TravelOverride,
} from '#domain/municipality/planning.ts'
import { put } from '#domain/rows.ts'
import { judged, whoMay } from '../judging.ts'
import { aMunicipality, UBE_CODE } from '../sample-rows.ts'

const way = (from: string, to: string, minutes = 40): TravelOverride => ({ areas: [from, to], minutes })
const ISLAND = way('見本島', '見本港', 55)
const rows = [put('municipality', aMunicipality())]
const planned = (typed: Partial<Planning>, was: Planning = DEFAULT_PLANNING) => ({ ...was, ...typed, was })
const townPlanned = (planning: Planning) => [put('municipality', withPlanning(aMunicipality(), planning))]
const planningAfter = async (before: Planning, input: ReturnType<typeof planned>) => {
  const done = await judged(planWeights, townPlanned(before), input)
  const after = done.written('municipality', UBE_CODE)
  return after && planningOf(after.settings)
}
const weighing = (weights: Partial<typeof DEFAULT_WEIGHTS>) => ({ ...DEFAULT_WEIGHTS, ...weights })

describe('How weeks are planned', () => {
  test('is decided by the coordinator alone', async () => {
    expect(await whoMay(planWeights, rows, planned({}))).toEqual(['coordinator'])
  })

  test('is what was typed; all else of the municipality stays', async () => {
    const typed = { weights: weighing({ travel: 2.5 }), travelOverrides: [ISLAND] }
    const after = (await judged(planWeights, rows, planned(typed))).written('municipality', UBE_CODE)
    expect(after).toEqual({
      ...aMunicipality(),
      settings: { ...aMunicipality().settings, planning: typed },
    })
    expect(Municipality.parse(after)).toEqual(after)
  })

  test('of two coordinators at the same time both stay, where they are about different things', async () => {
    const meanwhile = {
      weights: weighing({ travel: 2 }),
      travelOverrides: [ISLAND, way('東', '西')],
    }
    const typed = { weights: weighing({ continuity: 80 }), travelOverrides: [way('南', '北')] }
    expect(await planningAfter(meanwhile, planned(typed))).toEqual({
      weights: weighing({ travel: 2, continuity: 80 }),
      travelOverrides: [ISLAND, way('東', '西'), way('南', '北')],
    })
  })

  test('loses a way that was taken out, and keeps what another made of one that was left alone', async () => {
    const was = { ...DEFAULT_PLANNING, travelOverrides: [ISLAND, way('東', '西'), way('南', '北')] }
    const meanwhile = { ...was, travelOverrides: [ISLAND, way('東', '西', 70), way('南', '北')] }
    const typed = { travelOverrides: [way('東', '西'), way('北', '南', 20)] }
    const after = await planningAfter(meanwhile, planned(typed, was))
    expect(after?.travelOverrides).toEqual([way('東', '西', 70), way('北', '南', 20)])
  })

  test('does not bring back a way that another took out', async () => {
    const was = { ...DEFAULT_PLANNING, travelOverrides: [ISLAND] }
    const after = await planningAfter(DEFAULT_PLANNING, planned({ weights: weighing({ travel: 2 }) }, was))
    expect(after).toEqual({ weights: weighing({ travel: 2 }), travelOverrides: [] })
  })

  test('never holds it for better to send nobody, also when two people made it so together', async () => {
    const light = planned({ weights: weighing({ unserved: 400 }) })
    expect((await judged(planWeights, rows, light)).said).toBe('unserved-too-light')
    const enough = planned({ weights: weighing({ unserved: 460 }) })
    expect((await judged(planWeights, rows, enough)).said).toBe('applied')
    const lighter = townPlanned({ ...DEFAULT_PLANNING, weights: weighing({ unserved: 460 }) })
    const heavier = planned({ weights: weighing({ continuity: 61 }) })
    expect((await judged(planWeights, lighter, heavier)).said).toBe('unserved-too-light')
  })

  test('has no way twice, whichever end is told first', async () => {
    const twice = planned({ travelOverrides: [ISLAND, way('見本港', '見本島', 60)] })
    expect((await judged(planWeights, rows, twice)).said).toBe('way-twice')
    expect(wayKey(way('甲', '乙'))).toBe(wayKey(way('乙', '甲')))
  })

  test('has no more ways than may be given, also when two people gave them together', async () => {
    const many = (prefix: string, count: number) =>
      Array.from({ length: count }, (_, index) => way(`${prefix}${index}`, '見本'))
    const typed = planned({ travelOverrides: many('甲', 101) })
    const full = townPlanned({ ...DEFAULT_PLANNING, travelOverrides: many('乙', 100) })
    expect((await judged(planWeights, full, typed)).said).toBe('ways-too-many')
    expect(planWeights.input.safeParse(planned({ travelOverrides: many('甲', 201) })).success).toBe(false)
  })

  test.each([
    [1, true],
    [240, true],
    [0, false],
    [241, false],
    [10.5, false],
  ])('takes a way of %s minutes: %s', (minutes, isTaken) => {
    const input = planned({ travelOverrides: [way('見本島', '見本港', minutes)] })
    expect(planWeights.input.safeParse(input).success).toBe(isTaken)
  })

  test('takes no way without two areas', () => {
    const input = planned({ travelOverrides: [way('見本島', ' ')] })
    expect(planWeights.input.safeParse(input).success).toBe(false)
  })
})
