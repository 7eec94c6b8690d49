import { describe, expect, test } from 'vitest'
import { recordAttendance } from '#domain/attendance/record-attendance.ts'
import { cancelLesson } from '#domain/lesson/cancel-lesson.ts'
import { finishLesson } from '#domain/lesson/finish-lesson.ts'
import { type Change, put } from '#domain/rows.ts'
import { judged } from '../judging.ts'
import { aBooking, aLesson, anActor, aPairing, aRequest, NOW, TODAY } from '../sample-rows.ts'

const helper = anActor('volunteer', 'silver')
const promised = [
  put('lesson', aLesson('line', { lessonDay: TODAY, state: 'confirmed', requestId: 'wish', seatsTaken: 2 })),
  put('pairing', aPairing('line', 'silver')),
  put('request', aRequest('wish', 'hana', { state: 'booked', lessonId: 'line' })),
  put('booking', aBooking('line', 'hana', { requestId: 'wish' })),
  put('booking', aBooking('line', 'taro')),
]
const marked = (id: string, mark: 'present' | 'absent' | 'undone', at = NOW) => ({
  ...{ id, lessonId: 'line', personKind: 'learner' as const, personId: 'hana', mark, at },
})

/** The desk cancelled it while the tablet had no network; what the helper then recorded arrives. */
const cancelledThen = async (...marks: ReturnType<typeof marked>[]): Promise<Change[]> => {
  const cancelled = await judged(cancelLesson, promised, { lessonId: 'line', reason: '大雨' })
  let rows = [...promised, ...cancelled.changes]
  for (const mark of marks) rows = [...rows, ...(await judged(recordAttendance, rows, mark, helper)).changes]
  return rows
}
const finishing = (rows: readonly Change[]) =>
  judged(finishLesson, rows, { lessonId: 'line', at: NOW }, helper)

describe('A lesson that the desk had cancelled and that took place all the same', () => {
  test('makes its wish done again, and those who came are not called about a cancellation', async () => {
    const done = await finishing(await cancelledThen(marked('fact', 'present')))
    expect([done.said, done.flags]).toEqual(['applied', ['lesson-cancelled']])
    expect(done.written('lesson', 'line')).toMatchObject({ state: 'held' })
    expect(done.written('request', 'wish')).toMatchObject({ state: 'done', lessonId: 'line' })
    expect(done.written('call', 'cancelled.line.hana')).toMatchObject({ state: 'done', tries: 0 })
  })

  test.each([
    ['nobody said that they came', []],
    ['they were absent', [marked('fact', 'absent')]],
    [
      'the mark was taken back',
      [marked('fact', 'present', '2026-11-20T00:00:00.000Z'), marked('fact-2', 'undone')],
    ],
  ])('leaves the call to be made when %s', async (_why, marks) => {
    const done = await finishing(await cancelledThen(...marks))
    expect(done.said).toBe('applied')
    expect(done.changes.filter(({ table }) => table === 'call')).toEqual([])
  })

  test('leaves alone a wish that has another day by now or was withdrawn, and a call that was made', async () => {
    const rows = await cancelledThen(marked('fact', 'present'))
    const call = rows.flatMap((one) =>
      one.table === 'call' && one.id === 'cancelled.line.hana' && one.row ? [one.row] : [],
    )
    expect(call.map(({ state }) => state)).toEqual(['open'])
    const made = call.map((one) => put('call', { ...one, state: 'done' as const, outcome: '伝えました' }))
    for (const more of [
      { state: 'booked', lessonId: 'other' },
      { state: 'withdrawn', lessonId: null },
    ] as const) {
      const done = await finishing([...rows, ...made, put('request', aRequest('wish', 'hana', more))])
      expect(done.changes.map(({ table }) => table)).toEqual(['lesson'])
    }
  })
})
