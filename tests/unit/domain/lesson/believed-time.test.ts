import { expect, test } from 'vitest'
import { believedTime, isBelievable } from '#domain/lesson/believed-time.ts'
import { aLesson, NOW } from '../sample-rows.ts'

const lesson = aLesson('line', { lessonDay: '2026-11-20' })

test.each([
  ['2026-11-18T14:59:59.999Z', false],
  ['2026-11-18T15:00:00.000Z', true],
  ['2026-11-21T01:00:00.000Z', true],
  ['2026-11-21T01:00:00.001Z', false],
])('whether a lesson today can have ended at %s: %s', (at, can) => {
  expect(isBelievable(lesson, at, NOW)).toBe(can)
  expect(believedTime(lesson, at, NOW)).toBe(can ? at : NOW)
})
