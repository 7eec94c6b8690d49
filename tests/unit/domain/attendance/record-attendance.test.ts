import { describe, expect, test } from 'vitest'
import { recordAttendance } from '#domain/attendance/record-attendance.ts'
import { put } from '#domain/rows.ts'
import { judged, whoMay } from '../judging.ts'
import {
  aBooking,
  aLesson,
  anActor,
  aPairing,
  aVolunteer,
  NOW,
  TODAY,
  volunteerRows,
} from '../sample-rows.ts'

const rows = [
  put('lesson', aLesson('line', { lessonDay: TODAY, seatsTaken: 1 })),
  put('booking', aBooking('line', 'hana')),
  put('pairing', aPairing('line', 'silver')),
  ...volunteerRows(aVolunteer('silver')),
]
const came = {
  id: 'fact',
  lessonId: 'line',
  personKind: 'learner' as const,
  personId: 'hana',
  mark: 'present' as const,
  at: NOW,
}
const arrived = { ...came, personKind: 'volunteer' as const, personId: 'silver', mark: 'arrived' as const }

describe('出席: who came', () => {
  test('is recorded by those who help at the lesson, and the coordinator', async () => {
    expect(await whoMay(recordAttendance, rows, came, { volunteer: 'silver' })).toEqual([
      'coordinator',
      'volunteer',
    ])
    expect(await whoMay(recordAttendance, rows, came, { learner: 'hana' })).toEqual(['coordinator'])
  })

  test.each([
    ['has not answered', 'asked', 'only-asked'],
    ['declined', 'declined', 'not-on-lesson'],
    ['withdrew', 'withdrew', 'forbidden'],
    ['said yes', 'accepted', 'applied'],
  ] as const)('is kept for the desk from somebody who %s: %s %s', async (_what, state, said) => {
    const changed = [...rows, put('pairing', aPairing('line', 'silver', { state }))]
    const helper = anActor('volunteer', 'silver')
    expect((await judged(recordAttendance, changed, came, helper)).said).toBe(said)
  })

  test.each([
    ['present', 'attended'],
    ['absent', 'absent'],
    ['undone', 'booked'],
  ] as const)('%s makes the booking %s, and the fact bears its author', async (mark, state) => {
    const done = await judged(recordAttendance, rows, { ...came, mark }, anActor('volunteer', 'silver'))
    expect(done.written('booking', 'line.hana')).toMatchObject({ state })
    expect(done.written('attendance', 'fact')).toMatchObject({ mark, authorId: 'account-silver', flags: [] })
  })

  test('the first helper who arrives starts the lesson, a second does not start it again', async () => {
    const first = await judged(recordAttendance, rows, arrived)
    expect(first.written('lesson', 'line')).toMatchObject({ startedAt: NOW })
    const started = [
      ...rows,
      put('lesson', aLesson('line', { lessonDay: TODAY, startedAt: '2026-11-20T00:00:00.000Z' })),
    ]
    expect((await judged(recordAttendance, started, arrived)).written('lesson', 'line')).toBeUndefined()
  })

  test.each([
    ['nobody had booked for the person', { personId: 'taro' }, [], ['not-booked']],
    [
      'the lesson was cancelled',
      {},
      [put('lesson', aLesson('line', { lessonDay: TODAY, state: 'cancelled' }))],
      ['lesson-cancelled'],
    ],
    [
      'the booking was cancelled',
      {},
      [put('booking', aBooking('line', 'hana', { state: 'cancelled' }))],
      ['not-booked'],
    ],
  ])('is accepted although %s, and flagged', async (_why, more, changes, flags) => {
    const done = await judged(recordAttendance, [...rows, ...changes], { ...came, ...more })
    expect([done.said, done.flags]).toEqual(['applied', flags])
    expect(done.written('attendance', 'fact')).toMatchObject({ flags })
  })

  test('before the lesson’s day is kept, flagged, and settles nothing', async () => {
    const tomorrow = [...rows, put('lesson', aLesson('line', { seatsTaken: 1 }))]
    for (const fact of [{ ...came, mark: 'absent' as const }, arrived]) {
      const done = await judged(recordAttendance, tomorrow, fact, anActor('volunteer', 'silver'))
      expect([done.said, done.flags]).toEqual(['applied', ['before-start']])
      expect(done.changes.map(({ table }) => table)).toEqual(['attendance'])
    }
  })

  test('of a helper who is not on the lesson is flagged', async () => {
    const other = [...rows, put('pairing', aPairing('line', 'other', { state: 'asked' }))]
    const done = await judged(recordAttendance, other, { ...arrived, personId: 'other' })
    expect([done.said, done.flags]).toEqual(['applied', ['not-on-lesson']])
  })

  test('never overwrites a fact that is there', async () => {
    const { mark: _mark, ...fact } = came
    const known = put('attendance', { ...fact, mark: 'absent', authorId: 'account-x', flags: [] })
    expect((await judged(recordAttendance, [...rows, known], came)).said).toBe('record-known')
  })

  test('that the desk sent out of a rescue file is not refused when the tablet sends it too, nor counted again', async () => {
    const sent = await judged(recordAttendance, rows, came)
    const undone = put('booking', aBooking('line', 'hana', { state: 'booked' }))
    const helper = anActor('volunteer', 'silver')
    expect(await judged(recordAttendance, [...rows, ...sent.changes, undone], came, helper)).toMatchObject({
      said: 'applied',
      flags: ['known-already'],
      changes: [],
    })
  })

  test('at a lesson that never was is refused, since no page could show it', async () => {
    const nowhere = { ...came, lessonId: 'nowhere' }
    expect((await judged(recordAttendance, rows, nowhere)).said).toBe('lesson-unknown')
    const helper = anActor('volunteer', 'silver')
    expect((await judged(recordAttendance, rows, nowhere, helper)).said).toBe('not-on-lesson')
  })

  test.each(['2016-11-20T01:00:00.000Z', '2036-11-20T01:00:00.000Z'])(
    'with a clock that says %s is kept as said, and flagged; the lesson does not start then',
    async (at) => {
      const done = await judged(recordAttendance, rows, { ...arrived, at })
      expect([done.said, done.flags]).toEqual(['applied', ['clock']])
      expect(done.written('attendance', 'fact')).toMatchObject({ at, flags: ['clock'] })
      expect(done.written('lesson', 'line')).toMatchObject({ startedAt: NOW })
    },
  )
})
