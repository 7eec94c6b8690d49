import { describe, expect, test } from 'vitest'
import { DEFAULT_RETENTION, Municipality, retentionOf, Settings } from '#domain/municipality/municipality.ts'
import { DEFAULT_PLANNING } from '#domain/municipality/planning.ts'
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

  test('leave alone how weeks are planned', async () => {
    const planning = {
      ...DEFAULT_PLANNING,
      travelOverrides: [{ areas: ['甲', '乙'] as [string, string], minutes: 40 }],
    }
    const before = { ...aMunicipality(), settings: { ...aMunicipality().settings, planning } }
    expect(decidedOf(before)).toEqual(was)
    const done = await judged(settleMunicipality, [put('municipality', before)], settled({ callBackDays: 3 }))
    expect(done.written('municipality', UBE_CODE)?.settings).toMatchObject({ callBackDays: 3, planning })
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

  test.each<[string, Partial<Decided>, string]>([
    ['a lesson of more than 90 minutes', { minorMostMinutesALesson: 91 }, 'minor-limits-wrong'],
    ['more than two lessons a day', { minorMostLessonsADay: 3 }, 'minor-limits-wrong'],
    ['an end after ten in the evening', { minorLatestEndMinute: 22 * 60 + 1 }, 'minor-limits-wrong'],
    ['a beginning before five', { minorEarliestMinute: 5 * 60 - 1 }, 'minor-limits-wrong'],
    ['school in the night', { schoolStartMinute: 0, schoolEndMinute: 240 }, 'school-hours-short'],
    ['school from after nine', { schoolStartMinute: 541 }, 'school-hours-short'],
    ['school until before half past two', { schoolEndMinute: 869 }, 'school-hours-short'],
    ['the shortest school that is allowed', { schoolStartMinute: 540, schoolEndMinute: 870 }, 'applied'],
    ['the widest that is allowed', { minorEarliestMinute: 300, minorLatestEndMinute: 1320 }, 'applied'],
    ['less than is usual', { minorMostMinutesALesson: 45, minorMostLessonsADay: 1 }, 'applied'],
  ])('let minors do no more than may be: %s', async (_what, typed, said) => {
    expect((await judged(settleMunicipality, rows, settled(typed))).said).toBe(said)
  })

  test.each([
    ['=cmd|x', 'telephone-letters'],
    ['', 'telephone-missing'],
    [' ', 'telephone-missing'],
    ['+81 (836) 00-0009', 'applied'],
  ])('have a telephone that can be called: “%s” is %s', async (telephone, said) => {
    const town = { ...aMunicipality(), telephone: '0836000001' }
    const typed = settled({ telephone }, decidedOf(town))
    expect((await judged(settleMunicipality, [put('municipality', town)], typed)).said).toBe(said)
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
