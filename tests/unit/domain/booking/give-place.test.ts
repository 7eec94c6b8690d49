import { describe, expect, test } from 'vitest'
import { givePlace } from '#domain/booking/give-place.ts'
import { put } from '#domain/rows.ts'
import { judged, whoMay } from '../judging.ts'
import { aBooking, aCall, aLesson, aPairing, aVolunteer, volunteerRows } from '../sample-rows.ts'

const waiting = (learnerId: string, position: number) =>
  put('booking', aBooking('line', learnerId, { state: 'waitlisted', position }))
const lesson = (more: Parameters<typeof aLesson>[1]) =>
  put('lesson', aLesson('line', { seatsWaiting: 3, ...more }))
const queue = [waiting('hana', 1), waiting('taro', 2), waiting('yuki', 3)]
const rows = [lesson({ seatsTaken: 1 }), ...queue, put('call', aCall('offer.line.taro', 'line.taro'))]
const input = { bookingId: 'line.taro' }

describe('Giving a free place to somebody who waits', () => {
  test('is for the coordinator', async () => {
    expect(await whoMay(givePlace, rows, input, { learner: 'taro' })).toEqual(['coordinator'])
  })

  test('books it, lets those behind move up and ends the call', async () => {
    const done = await judged(givePlace, rows, input)
    expect(done.written('booking', 'line.taro')).toMatchObject({ state: 'booked', position: null })
    expect(done.written('booking', 'line.yuki')).toMatchObject({ position: 2 })
    expect(done.written('booking', 'line.hana')).toBeUndefined()
    expect(done.written('lesson', 'line')).toMatchObject({ seatsTaken: 2, seatsWaiting: 2 })
    expect(done.written('call', 'offer.line.taro')).toMatchObject({ state: 'done' })
  })

  test.each([
    ['no seat is free', [lesson({ seatsTaken: 2 }), ...queue], 'class-full'],
    ['the person does not wait', [lesson({}), put('booking', aBooking('line', 'taro'))], 'not-waiting'],
    ['the booking is not there', [lesson({})], 'not-waiting'],
    [
      'the confirmed helpers could not look after one more',
      [
        lesson({ state: 'confirmed', capacity: 4, seatsTaken: 2 }),
        ...queue,
        put('pairing', aPairing('line', 'silver')),
        ...volunteerRows(aVolunteer('silver')),
      ],
      'too-few-helpers',
    ],
    [
      'the person has promised to be elsewhere by now',
      [lesson({}), ...queue, put('lesson', aLesson('maps')), put('booking', aBooking('maps', 'taro'))],
      'learner-double-booked',
    ],
  ])('is refused when %s', async (_why, changes, code) => {
    expect((await judged(givePlace, changes, input)).said).toBe(code)
  })
})
