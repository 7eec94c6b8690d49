import { describe, expect, test } from 'vitest'
import { brokenBy } from '#domain/municipality/broken-by.ts'
import { DEFAULT_SETTINGS } from '#domain/municipality/municipality.ts'
import { put } from '#domain/rows.ts'
import { planOf } from '#domain/rules/plan.ts'
import {
  aLesson,
  aMinor,
  aMunicipality,
  aPairing,
  aVolunteer,
  rowsOf,
  TODAY,
  volunteerRows,
} from '../sample-rows.ts'

const planWith = (state: 'confirmed' | 'open', lessonDay = '2026-11-21') =>
  planOf(
    rowsOf([
      put('municipality', aMunicipality()),
      put('lesson', aLesson('class', { state, lessonDay, startMinute: 900, durationMinutes: 60 })),
      put('pairing', aPairing('class', 'taro')),
      put('pairing', aPairing('class', 'ken', { part: 'partner' })),
      ...volunteerRows(aVolunteer('taro')),
      ...volunteerRows(aMinor('ken')),
    ]),
  )
const earlier = { ...DEFAULT_SETTINGS, minorLatestEndMinute: 15 * 60 }

describe('Other settings', () => {
  test('break settled lessons that the old ones allowed', () => {
    const found = brokenBy(planWith('confirmed'), earlier, TODAY)
    expect(found.map(({ lesson, finding }) => [lesson.id, finding.code])).toEqual([['class', 'minor-hours']])
  })

  test('break nothing that is past or not settled, and nothing when they are as they were', () => {
    expect(brokenBy(planWith('confirmed', '2026-11-14'), earlier, TODAY)).toEqual([])
    expect(brokenBy(planWith('open'), earlier, TODAY)).toEqual([])
    expect(brokenBy(planWith('confirmed'), DEFAULT_SETTINGS, TODAY)).toEqual([])
  })
})
