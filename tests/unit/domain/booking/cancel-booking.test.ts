import { describe, expect, test } from 'vitest'
import { cancelBooking } from '#domain/booking/cancel-booking.ts'
import { put } from '#domain/rows.ts'
import { judged, whoMay } from '../judging.ts'
import { aBooking, aHomeVisit, aLesson, aRequest } from '../sample-rows.ts'

const waiting = (learnerId: string, position: number, seats: 1 | 2 = 1) =>
  put('booking', aBooking('line', learnerId, { state: 'waitlisted', position, seats }))

const rows = [
  put('lesson', aLesson('line', { capacity: 1, seatsTaken: 1, seatsWaiting: 4 })),
  put('booking', aBooking('line', 'hana')),
  waiting('couple', 1, 2),
  waiting('taro', 2),
  waiting('yuki', 3),
]
const input = { bookingId: 'line.hana' }

describe('Giving a seat back', () => {
  test('is for the learner, their family and the coordinator', async () => {
    expect(await whoMay(cancelBooking, rows, input, { learner: 'hana' })).toEqual([
      'coordinator',
      'learner',
      'family',
    ])
    expect(await whoMay(cancelBooking, rows, input, { learner: 'taro' })).toEqual(['coordinator'])
  })

  test('of a visit that the learner wished is not for their family, who may not take the wish back either', async () => {
    const visit = (who: 'self' | 'family') => [
      put('lesson', aHomeVisit('visit', 'hana', { requestId: 'wish' })),
      put('booking', aBooking('visit', 'hana', { requestId: 'wish' })),
      put('request', aRequest('wish', 'hana', { lessonId: 'visit', askedBy: { who, relation: '' } })),
    ]
    const may = (who: 'self' | 'family') =>
      whoMay(cancelBooking, visit(who), { bookingId: 'visit.hana' }, { learner: 'hana' })
    expect(await may('self')).toEqual(['coordinator', 'learner'])
    expect(await may('family')).toEqual(['coordinator', 'learner', 'family'])
  })

  test('frees the seat and asks the first in the queue who fits into it to be called', async () => {
    const done = await judged(cancelBooking, rows, input)
    expect(done.written('booking', 'line.hana')).toMatchObject({ state: 'cancelled' })
    expect(done.written('lesson', 'line')).toMatchObject({ seatsTaken: 0, seatsWaiting: 4 })
    expect(done.written('call', 'offer.line.taro')).toMatchObject({
      kind: 'offer-a-place',
      dueOn: '2026-11-20',
    })
    expect(done.changes.filter((one) => one.table === 'call')).toHaveLength(1)
  })

  test('of a place in the queue lets those behind move up, and calls nobody', async () => {
    const done = await judged(cancelBooking, rows, { bookingId: 'line.couple' })
    expect(done.written('booking', 'line.taro')).toMatchObject({ position: 1 })
    expect(done.written('booking', 'line.yuki')).toMatchObject({ position: 2 })
    expect(done.written('lesson', 'line')).toMatchObject({ seatsTaken: 1, seatsWaiting: 2 })
    expect(done.changes.some((one) => one.table === 'call')).toBe(false)
  })

  test.each([
    ['home visit', aHomeVisit('visit', 'hana', { requestId: 'wish' })],
    ['visit at a care home', aLesson('visit', { requestId: 'wish', seatsTaken: 1 })],
  ])('of the only learner of a %s cancels the visit and withdraws the wish', async (_where, lesson) => {
    const visit = [
      put('lesson', lesson),
      put('booking', aBooking('visit', 'hana', { requestId: 'wish' })),
      put('request', aRequest('wish', 'hana', { state: 'booked', lessonId: 'visit' })),
    ]
    const done = await judged(cancelBooking, visit, { bookingId: 'visit.hana' })
    expect(done.written('lesson', 'visit')).toMatchObject({ state: 'cancelled', seatsTaken: 0 })
    expect(done.written('request', 'wish')).toMatchObject({ state: 'withdrawn' })
  })

  test('of a visit elsewhere that somebody waits for leaves it to them', async () => {
    const visit = [
      put('lesson', aLesson('visit', { requestId: 'wish', capacity: 1, seatsTaken: 1, seatsWaiting: 1 })),
      put('booking', aBooking('visit', 'hana', { requestId: 'wish' })),
      put('booking', aBooking('visit', 'taro', { state: 'waitlisted', position: 1 })),
    ]
    const done = await judged(cancelBooking, visit, { bookingId: 'visit.hana' })
    expect(done.written('lesson', 'visit')).toMatchObject({ state: 'open', seatsTaken: 0, seatsWaiting: 1 })
  })

  test.each([
    ['the booking is not there', [], 'booking-unknown'],
    [
      'it is cancelled already',
      [put('booking', aBooking('line', 'hana', { state: 'cancelled' }))],
      'booking-over',
    ],
    [
      'the learner has been there',
      [put('booking', aBooking('line', 'hana', { state: 'attended' }))],
      'booking-over',
    ],
  ])('is refused when %s', async (_why, changes, code) => {
    const lesson = put('lesson', aLesson('line', { seatsTaken: 1 }))
    expect((await judged(cancelBooking, [lesson, ...changes], input)).said).toBe(code)
  })
})
