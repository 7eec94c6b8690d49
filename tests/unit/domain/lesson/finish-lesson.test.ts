import { describe, expect, test } from 'vitest'
import { finishLesson } from '#domain/lesson/finish-lesson.ts'
import { put } from '#domain/rows.ts'
import { judged, whoMay } from '../judging.ts'
import { aLesson, anActor, aPairing, aRequest, NOW, TODAY } from '../sample-rows.ts'

const rows = [
  put('lesson', aLesson('line', { lessonDay: TODAY, state: 'confirmed', requestId: 'wish' })),
  put('pairing', aPairing('line', 'silver')),
  put('request', aRequest('wish', 'hana', { state: 'booked', lessonId: 'line' })),
]
const input = { lessonId: 'line', at: NOW }

describe('終わりました', () => {
  test('is said by those who help at the lesson, or the coordinator', async () => {
    expect(await whoMay(finishLesson, rows, input, { volunteer: 'silver' })).toEqual([
      'coordinator',
      'volunteer',
    ])
    expect(await whoMay(finishLesson, rows, input, { volunteer: 'other' })).toEqual(['coordinator'])
  })

  test('is for the desk to judge from somebody who was only asked', async () => {
    const asked = [...rows, put('pairing', aPairing('line', 'silver', { state: 'asked' }))]
    const helper = anActor('volunteer', 'silver')
    expect((await judged(finishLesson, asked, input, helper)).said).toBe('only-asked')
  })

  test('makes the lesson held and the wish done; a start that was noted stays', async () => {
    const done = await judged(finishLesson, rows, input)
    expect(done.written('lesson', 'line')).toMatchObject({ state: 'held', startedAt: NOW, endedAt: NOW })
    expect(done.written('request', 'wish')).toMatchObject({ state: 'done' })
    const start = '2026-11-20T00:00:00.000Z'
    const started = [
      ...rows,
      put('lesson', aLesson('line', { lessonDay: TODAY, state: 'confirmed', startedAt: start })),
    ]
    expect((await judged(finishLesson, started, input)).written('lesson', 'line')).toMatchObject({
      startedAt: start,
    })
  })

  test('is accepted for a lesson that was cancelled, and flagged', async () => {
    const cancelled = [put('lesson', aLesson('line', { lessonDay: TODAY, state: 'cancelled' }))]
    const done = await judged(finishLesson, cancelled, input)
    expect([done.said, done.flags]).toEqual(['applied', ['lesson-cancelled']])
  })

  test('is refused for a lesson that never was', async () => {
    expect((await judged(finishLesson, [], input)).said).toBe('lesson-unknown')
  })

  test('said before the lesson’s day changes neither the lesson nor the wish, and is flagged', async () => {
    const tomorrow = [...rows, put('lesson', aLesson('line', { state: 'confirmed', requestId: 'wish' }))]
    const done = await judged(finishLesson, tomorrow, input)
    expect([done.said, done.flags, done.changes]).toEqual(['applied', ['before-start'], []])
  })

  test.each([
    ['years ago', TODAY, '2016-11-20T01:00:00.000Z', NOW],
    ['in years', TODAY, '2036-11-20T01:00:00.000Z', NOW],
    ['in years, of a lesson days ago', '2026-11-17', '2036-11-20T01:00:00.000Z', '2026-11-17T15:00:00.000Z'],
  ])(
    'with a clock that says %s ends at a believable time, and is flagged',
    async (_what, lessonDay, at, endedAt) => {
      const lesson = [put('lesson', aLesson('line', { lessonDay, state: 'confirmed' }))]
      const done = await judged(finishLesson, lesson, { ...input, at })
      expect([done.said, done.flags]).toEqual(['applied', ['clock']])
      expect(done.written('lesson', 'line')).toMatchObject({ state: 'held', endedAt })
    },
  )
})
