import { describe, expect, test } from 'vitest'
import { withdrawRequest } from '#domain/request/withdraw-request.ts'
import { put } from '#domain/rows.ts'
import { judged, whoMay } from '../judging.ts'
import { aBooking, aHomeVisit, aLesson, aRequest } from '../sample-rows.ts'

const wish = (more: Parameters<typeof aRequest>[2]) => put('request', aRequest('wish', 'hana', more))
const booked = wish({ state: 'booked', lessonId: 'visit' })
const booking = put('booking', aBooking('visit', 'hana', { requestId: 'wish' }))
const rows = [booked, put('lesson', aHomeVisit('visit', 'hana', { state: 'confirmed' })), booking]
const input = { requestId: 'wish' }

describe('Taking a wish back', () => {
  test('is for the learner and the coordinator', async () => {
    expect(await whoMay(withdrawRequest, rows, input, { learner: 'hana' })).toEqual([
      'coordinator',
      'learner',
    ])
    expect(await whoMay(withdrawRequest, rows, input, { learner: 'taro' })).toEqual(['coordinator'])
  })

  test('is for the family where the family asked, and not where the learner or the desk did', async () => {
    const askedBy = async (who: 'self' | 'family' | 'operator') =>
      whoMay(withdrawRequest, [wish({ askedBy: { who, relation: '' } })], input, { learner: 'hana' })
    expect(await askedBy('family')).toEqual(['coordinator', 'learner', 'family'])
    expect(await askedBy('operator')).toEqual(['coordinator', 'learner'])
    expect(await askedBy('self')).toEqual(['coordinator', 'learner'])
  })

  test('before there is a visit touches nothing else', async () => {
    const done = await judged(withdrawRequest, [wish({})], input)
    expect(done.changes.map((one) => one.id)).toEqual(['wish'])
    expect(done.written('request', 'wish')).toMatchObject({ state: 'withdrawn' })
  })

  test('cancels the home visit that was made for it', async () => {
    const done = await judged(withdrawRequest, rows, input)
    expect(done.written('lesson', 'visit')).toMatchObject({ state: 'cancelled', seatsTaken: 0 })
    expect(done.written('booking', 'visit.hana')).toMatchObject({ state: 'cancelled' })
  })

  test('leaves a lesson elsewhere to the others and frees the seat', async () => {
    const elsewhere = [booked, put('lesson', aLesson('visit', { seatsTaken: 2 })), booking]
    const done = await judged(withdrawRequest, elsewhere, input)
    expect(done.written('lesson', 'visit')).toMatchObject({ state: 'open', seatsTaken: 1 })
  })

  test('cancels a visit elsewhere that was made for it, unless others come too', async () => {
    const care = put('lesson', aLesson('visit', { requestId: 'wish', seatsTaken: 1 }))
    const done = await judged(withdrawRequest, [booked, care, booking], input)
    expect(done.written('lesson', 'visit')).toMatchObject({ state: 'cancelled', seatsTaken: 0 })
    const two = put('lesson', aLesson('visit', { requestId: 'wish', seatsTaken: 2 }))
    const neighbour = put('booking', aBooking('visit', 'taro'))
    const left = await judged(withdrawRequest, [booked, two, booking, neighbour], input)
    expect(left.written('lesson', 'visit')).toMatchObject({ state: 'open', seatsTaken: 1 })
  })

  test('twice is the same as once', async () => {
    const first = await judged(withdrawRequest, rows, input)
    const after = [...rows, ...first.changes]
    const again = await judged(withdrawRequest, after, input)
    expect(again.said).toBe('applied')
    expect(again.written('lesson', 'visit')).toMatchObject({ state: 'cancelled', seatsTaken: 0 })
  })

  test.each([
    ['is not there', [], 'request-unknown'],
    ['is done', [wish({ state: 'done' })], 'request-done'],
  ])('is refused when the wish %s', async (_why, changes, code) => {
    expect((await judged(withdrawRequest, changes, input)).said).toBe(code)
  })
})
