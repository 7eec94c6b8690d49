import { describe, expect, test } from 'vitest'
import { cancelLesson } from '#domain/lesson/cancel-lesson.ts'
import { put } from '#domain/rows.ts'
import { judged, whoMay } from '../judging.ts'
import { aBooking, aLesson, aRequest } from '../sample-rows.ts'

const rows = [
  put('lesson', aLesson('line', { seatsTaken: 3, seatsWaiting: 1, capacity: 4 })),
  put('booking', aBooking('line', 'hana')),
  put('booking', aBooking('line', 'taro', { state: 'waitlisted', position: 1 })),
  put('booking', aBooking('line', 'yuki', { state: 'attended', seats: 2 })),
  put('booking', aBooking('line', 'ken', { state: 'cancelled' })),
  put('request', aRequest('wish', 'hana', { state: 'booked', lessonId: 'line' })),
  put('request', aRequest('old', 'taro', { state: 'done', lessonId: 'line' })),
]
const input = { lessonId: 'line', reason: '大雨のため' }

describe('Cancelling a lesson', () => {
  test('is for the coordinator', async () => {
    expect(await whoMay(cancelLesson, rows, input, { volunteer: 'silver', learner: 'hana' })).toEqual([
      'coordinator',
    ])
  })

  test('ends what was promised and leaves what happened', async () => {
    const done = await judged(cancelLesson, rows, input)
    expect(done.written('lesson', 'line')).toMatchObject({
      state: 'cancelled',
      seatsTaken: 2,
      seatsWaiting: 0,
    })
    expect(done.written('booking', 'line.hana')).toMatchObject({ state: 'cancelled', position: null })
    expect(done.written('booking', 'line.taro')).toMatchObject({ state: 'cancelled', position: null })
    expect(done.written('booking', 'line.yuki')).toBeUndefined()
  })

  test('asks for a call to everybody who was promised something, and to nobody else', async () => {
    const done = await judged(cancelLesson, rows, input)
    const calls = done.changes.filter((one) => one.table === 'call')
    expect(calls.map((one) => one.id)).toEqual(['cancelled.line.hana', 'cancelled.line.taro'])
    expect(calls[0]?.row).toMatchObject({ dueOn: '2026-11-20', notes: '中止のお知らせ：大雨のため' })
  })

  test('opens the wish behind it again, but not one that is done', async () => {
    const done = await judged(cancelLesson, rows, input)
    expect(done.written('request', 'wish')).toMatchObject({ state: 'received', lessonId: null })
    expect(done.written('request', 'old')).toBeUndefined()
  })

  test.each([
    ['is not there', []],
    ['is cancelled', [put('lesson', aLesson('line', { state: 'cancelled' }))]],
    ['took place', [put('lesson', aLesson('line', { state: 'held' }))]],
  ])('is refused when the lesson %s', async (_why, changes) => {
    expect((await judged(cancelLesson, changes, input)).said).toBe('lesson-over')
  })
})
