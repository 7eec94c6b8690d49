import { describe, expect, test } from 'vitest'
import { joinClass } from '#domain/booking/join-class.ts'
import { put } from '#domain/rows.ts'
import type { Row } from '#domain/tables.ts'
import { judged, whoMay } from '../judging.ts'
import {
  aBooking,
  aHomeVisit,
  aLesson,
  anActor,
  aPairing,
  aVolunteer,
  learnerRows,
  NOW,
  volunteerRows,
} from '../sample-rows.ts'

const rows = [put('lesson', aLesson('line')), ...learnerRows('hana')]
const seat = {
  lessonId: 'line',
  learnerId: 'hana',
  number: '12345678',
  seats: 1 as 1 | 2,
  bookedAt: NOW,
  introduction: null,
}
const introduction = { name: '見本 花', kana: 'みほん はな', telephone: '0836000000', family: '' }

describe('Joining a class', () => {
  test('is for learners, their family and the coordinator', async () => {
    expect(await whoMay(joinClass, rows, seat, { learner: 'hana' })).toEqual([
      'coordinator',
      'learner',
      'family',
    ])
    expect(await whoMay(joinClass, rows, seat, { learner: 'taro', volunteer: 'hana' })).toEqual([
      'coordinator',
    ])
  })

  test('lets family write nothing over what is known of the learner', async () => {
    const typed = { ...seat, introduction }
    const family = await judged(joinClass, rows, typed, anActor('family', 'hana'))
    expect(family.said).toBe('forbidden')
  })

  test('takes a seat while there is one', async () => {
    const done = await judged(joinClass, rows, { ...seat, seats: 2 })
    expect(done.written('booking', 'line.hana')).toMatchObject({ state: 'booked', position: null, seats: 2 })
    expect(done.written('lesson', 'line')).toMatchObject({ seatsTaken: 2, seatsWaiting: 0 })
  })

  test('does not let a newcomer take a freed seat for which others are waiting', async () => {
    const queue = [put('lesson', aLesson('line', { seatsTaken: 0, seatsWaiting: 1 })), ...learnerRows('hana')]
    const done = await judged(joinClass, queue, seat)
    expect(done.written('booking', 'line.hana')).toMatchObject({ state: 'waitlisted' })
  })

  test('gives the next place on the waiting list when the class is full', async () => {
    const full = [
      put('lesson', aLesson('line', { seatsTaken: 2, seatsWaiting: 1 })),
      put('booking', aBooking('line', 'taro', { state: 'waitlisted', position: 1 })),
      ...learnerRows('hana'),
    ]
    const done = await judged(joinClass, full, seat)
    expect(done.written('booking', 'line.hana')).toMatchObject({ state: 'waitlisted', position: 2 })
    expect(done.written('lesson', 'line')).toMatchObject({ seatsTaken: 2, seatsWaiting: 2 })
  })

  test('a couple does not get one seat', async () => {
    const almost = [put('lesson', aLesson('line', { seatsTaken: 1 })), ...learnerRows('hana')]
    expect(
      (await judged(joinClass, almost, { ...seat, seats: 2 })).written('booking', 'line.hana'),
    ).toMatchObject({
      state: 'waitlisted',
      position: 1,
    })
  })

  test('again after having cancelled is possible', async () => {
    const before = [...rows, put('booking', aBooking('line', 'hana', { state: 'cancelled' }))]
    const anew = { ...seat, number: '87654321' }
    expect((await judged(joinClass, before, anew)).written('booking', 'line.hana')).toMatchObject({
      state: 'booked',
      number: '87654321',
    })
  })

  test.each([
    ['taken', {}],
    ['given up since', { state: 'cancelled' as const }],
    ['used', { state: 'attended' as const }],
  ])(
    'by the same slip as the desk sent out of a rescue file changes nothing: the seat is %s',
    async (_how, more) => {
      const sent = await judged(joinClass, rows, { ...seat, introduction })
      const booking = put('booking', aBooking('line', 'hana', more))
      const known = [...rows, ...sent.changes, put('lesson', aLesson('line', { state: 'held' })), booking]
      const tablet = anActor('learner', 'hana')
      expect(await judged(joinClass, known, { ...seat, introduction }, tablet)).toMatchObject({
        said: 'applied',
        flags: ['known-already'],
        changes: [],
      })
    },
  )

  test('by the same slip for more people, or saying otherwise who they are, is not taken for the same', async () => {
    const known = [...rows, put('booking', aBooking('line', 'hana'))]
    expect((await judged(joinClass, known, { ...seat, seats: 2 })).said).toBe('already-booked')
    const other = { ...introduction, telephone: '0836999999' }
    expect((await judged(joinClass, known, { ...seat, introduction: other })).said).toBe('already-booked')
  })

  test('a learner’s device whose clock cannot be right is not believed, and who can be called back must be said', async () => {
    const hana = anActor('learner', 'hana')
    const late = await judged(joinClass, rows, { ...seat, bookedAt: '2036-11-20T01:00:00.000Z' }, hana)
    expect(late.written('booking', 'line.hana')).toMatchObject({ bookedAt: NOW })
    const unclear = { ...seat, introduction: { ...introduction, telephone: '0' } }
    expect((await judged(joinClass, rows, unclear, hana)).said).toBe('telephone-wrong')
    expect((await judged(joinClass, rows, unclear)).said).toBe('applied')
  })

  test('a newcomer says who they are and becomes known by it', async () => {
    const done = await judged(joinClass, [put('lesson', aLesson('line'))], { ...seat, introduction })
    expect(done.written('learner', 'hana')).toMatchObject({ contactId: 'contact.hana' })
    expect(done.written('contact', 'contact.hana')).toMatchObject(introduction)
  })

  test('at a visit that somebody wished for is the coordinator’s alone, whatever the place', async () => {
    const visit = put('lesson', aLesson('line', { placeKind: '介護施設', requestId: 'wish' }))
    const known = [visit, ...learnerRows('hana')]
    for (const role of ['learner', 'family'] as const)
      expect((await judged(joinClass, known, seat, anActor(role, 'hana'))).said).toBe('lesson-unknown')
    expect((await judged(joinClass, known, seat)).said).toBe('applied')
  })

  test.each([
    ['there is no such class', [], 'lesson-unknown'],
    ['it is a visit at a home', [put('lesson', aHomeVisit('line', 'taro'))], 'lesson-unknown'],
    ['it was cancelled', [put('lesson', aLesson('line', { state: 'cancelled' }))], 'class-closed'],
    ['it is over', [put('lesson', aLesson('line', { state: 'held' }))], 'class-closed'],
    ['it is not announced yet', [put('lesson', aLesson('line', { state: 'draft' }))], 'class-closed'],
    ['it was yesterday', [put('lesson', aLesson('line', { lessonDay: '2026-11-19' }))], 'class-closed'],
    [
      'the person is on it',
      [put('lesson', aLesson('line')), put('booking', aBooking('line', 'hana', { number: '87654321' }))],
      'already-booked',
    ],
    [
      'the person is elsewhere at that time',
      [
        put('lesson', aLesson('line')),
        put('lesson', aLesson('maps')),
        put('booking', aBooking('maps', 'hana')),
      ],
      'learner-double-booked',
    ],
  ])('is refused when %s', async (_why, changes, code) => {
    const done = await judged(
      joinClass,
      [...changes, ...learnerRows('hana')],
      seat,
      anActor('learner', 'hana'),
    )
    expect(done.said).toBe(code)
  })

  test('is refused when nobody knows the person', async () => {
    expect((await judged(joinClass, [put('lesson', aLesson('line'))], seat)).said).toBe('learner-unknown')
  })
})

describe('A confirmed class', () => {
  const confirmed = (seatsTaken: number) => [
    put('lesson', aLesson('line', { state: 'confirmed', capacity: 4, seatsTaken })),
    put('pairing', aPairing('line', 'silver')),
    ...volunteerRows(aVolunteer('silver')),
    ...learnerRows('hana'),
  ]

  test('stays confirmed while its helpers suffice, also for the first who joins', async () => {
    const done = await judged(joinClass, confirmed(0), seat)
    expect(done.written('lesson', 'line')).toMatchObject({ state: 'confirmed', seatsTaken: 1 })
  })

  test('needs people again when one more joins than its helpers can look after', async () => {
    const done = await judged(joinClass, confirmed(2), seat)
    expect(done.said).toBe('applied')
    expect(done.written('lesson', 'line')).toMatchObject({ state: 'open', seatsTaken: 3 })
  })

  test('is not taken of a resident after twenty bookings of one day, cancelled or not; the coordinator may', async () => {
    const cancelled = (count: number) => [
      ...rows,
      ...Array.from({ length: count }, (_, index) =>
        put('booking', aBooking(`other-${index}`, 'hana', { state: 'cancelled', bookedAt: NOW })),
      ),
    ]
    const hana = anActor('learner', 'hana')
    expect((await judged(joinClass, cancelled(19), seat, hana)).said).toBe('applied')
    expect((await judged(joinClass, cancelled(20), seat, hana)).said).toBe('too-many-lately')
    expect((await judged(joinClass, cancelled(20), seat)).said).toBe('applied')
  })

  describe('that a resident joins and gives up again and again', () => {
    const hana = anActor('learner', 'hana')
    const earlier = (days: number) => new Date(Date.parse(NOW) - days * 86_400_000).toISOString()
    const givenUp = (joinedBefore: string[], more: Partial<Row<'booking'>> = {}) => [
      ...rows,
      put('booking', aBooking('line', 'hana', { state: 'cancelled', number: '1', joinedBefore, ...more })),
    ]

    test('counts every time, and keeps when it was', async () => {
      const once = [...rows, put('booking', aBooking('line', 'hana', { state: 'cancelled', number: '1' }))]
      const second = await judged(joinClass, once, seat, hana)
      expect(second.written('booking', 'line.hana')).toMatchObject({ state: 'booked', joinedBefore: [NOW] })
      expect((await judged(joinClass, rows, seat, hana)).written('booking', 'line.hana')).not.toHaveProperty(
        'joinedBefore',
      )
    })

    test('ends with the twentieth time within a day and with the sixtieth within sixty; the desk goes on', async () => {
      const times = (count: number, days: number) => Array<string>(count).fill(earlier(days))
      const said = async (before: string[], by = hana) =>
        (await judged(joinClass, givenUp(before), seat, by)).said
      expect(await said(times(18, 0.5))).toBe('applied')
      expect(await said(times(19, 0.5))).toBe('too-many-lately')
      expect(await said(times(58, 40))).toBe('applied')
      expect(await said(times(59, 40))).toBe('too-many-lately')
      expect(await said(times(59, 61))).toBe('applied')
      expect(await said(times(60, 0.5), anActor('coordinator'))).toBe('applied')
    })

    test('keeps no more times than count', async () => {
      const before = [...Array<string>(30).fill(earlier(61)), ...Array<string>(58).fill(earlier(2))]
      const kept = (await judged(joinClass, givenUp(before), seat)).written('booking', 'line.hana')
      expect(kept?.joinedBefore).toEqual([...Array<string>(58).fill(earlier(2)), NOW])
    })
  })
})
