import { expect, it } from 'vitest'
import { DEFAULT_SETTINGS, Settings } from '#domain/municipality/municipality.ts'

it('what holds where a municipality has decided nothing is a valid decision', () => {
  expect(Settings.parse(DEFAULT_SETTINGS)).toEqual(DEFAULT_SETTINGS)
})

it('students help until 17:00, 90 minutes a lesson and twice a day unless the municipality says otherwise', () => {
  expect(DEFAULT_SETTINGS).toMatchObject({
    minorLatestEndMinute: 17 * 60,
    minorMostMinutesALesson: 90,
    minorMostLessonsADay: 2,
  })
})

it('no settings allow an hour beyond the day or an unknown rule', () => {
  expect(Settings.safeParse({ ...DEFAULT_SETTINGS, minorLatestEndMinute: 1441 }).success).toBe(false)
  expect(Settings.safeParse({ ...DEFAULT_SETTINGS, anything: 1 }).success).toBe(false)
})
