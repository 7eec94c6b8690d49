import { describe, expect, test } from 'vitest'
import { DEFAULT_RETENTION, Municipality, retentionOf, Settings } from '#domain/municipality/municipality.ts'
import { type Decided, decidedOf, settleMunicipality } from '#domain/municipality/settle-municipality.ts'
import { put } from '#domain/rows.ts'
import { judged, whoMay } from '../judging.ts'
import { aMunicipality, UBE_CODE } from '../sample-rows.ts'

const rows = [put('municipality', aMunicipality())]
const was = decidedOf(aMunicipality())
const settled = (typed: Partial<Decided>, before: Decided = was) => ({ ...before, ...typed, was: before })

describe('The settings of a municipality', () => {
  test('are decided by the coordinator alone', async () => {
    expect(await whoMay(settleMunicipality, rows, settled({}))).toEqual(['coordinator'])
  })

  test('are what was typed; name and place stay', async () => {
    const typed = { telephone: '0836000009', minorLatestEndMinute: 16 * 60, learnerMonths: 24 }
    const done = await judged(settleMunicipality, rows, settled(typed))
    const after = done.written('municipality', UBE_CODE)
    expect(after).toMatchObject({
      name: '見本市',
      telephone: '0836000009',
      settings: { minorLatestEndMinute: 16 * 60, retention: { ...DEFAULT_RETENTION, learnerMonths: 24 } },
    })
    expect(Municipality.parse(after)).toEqual(after)
  })

  test('of two coordinators at the same time both stay, where they are about different things', async () => {
    const first = await judged(settleMunicipality, rows, settled({ telephone: '0836000009' }))
    const second = await judged(
      settleMunicipality,
      [...rows, ...first.changes],
      settled({ silverMostHoursAWeek: 15 }),
    )
    expect(second.written('municipality', UBE_CODE)).toMatchObject({
      telephone: '0836000009',
      settings: { silverMostHoursAWeek: 15 },
    })
  })

  test('are refused when hours end before they begin, also when two people made it so together', async () => {
    expect((await judged(settleMunicipality, rows, settled({ minorEarliestMinute: 1100 }))).said).toBe(
      'hours-wrong',
    )
    expect((await judged(settleMunicipality, rows, settled({ schoolEndMinute: 500 }))).said).toBe(
      'school-hours-wrong',
    )
    const first = await judged(settleMunicipality, rows, settled({ minorLatestEndMinute: 700 }))
    const second = settled({ minorEarliestMinute: 800 })
    expect((await judged(settleMunicipality, [...rows, ...first.changes], second)).said).toBe('hours-wrong')
  })

  test('keep nothing of the audit log shorter than three years', () => {
    const input = settled({ auditYears: 2 })
    expect(settleMunicipality.input.safeParse(input).success).toBe(false)
    expect(settleMunicipality.input.safeParse(settled({ auditYears: 3 })).success).toBe(true)
  })

  test('of an earlier release, without times of keeping, have the usual ones', () => {
    const { settings } = aMunicipality()
    expect(Settings.parse(settings)).toEqual(settings)
    expect(retentionOf(settings)).toEqual(DEFAULT_RETENTION)
    expect(was).toMatchObject(DEFAULT_RETENTION)
  })
})
