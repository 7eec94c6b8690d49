import { describe, expect, test } from 'vitest'
import { openVisit } from '#domain/lesson/open-visit.ts'
import { put } from '#domain/rows.ts'
import { judged, whoMay } from '../judging.ts'
import { aBooking, aLesson, aRequest, learnerRows, TODAY } from '../sample-rows.ts'

const wish = (more: Parameters<typeof aRequest>[2] = {}) => put('request', aRequest('wish', 'hana', more))
const rows = [wish({ seats: 2 }), ...learnerRows('hana')]
const input = {
  lessonId: 'visit',
  requestId: 'wish',
  lessonDay: '2026-11-25',
  startMinute: 600,
  durationMinutes: 60,
  area: '東',
  position: null,
  placeName: '',
  track: '地域モデル創出型' as const,
  passWord: 'すだち',
  address: '見本町2-2',
}

describe('Making a wish a visit', () => {
  test('is for the coordinator', async () => {
    expect(await whoMay(openVisit, rows, input, { learner: 'hana' })).toEqual(['coordinator'])
  })

  test('opens a home visit with one booking for all who asked, and the wish is booked', async () => {
    const done = await judged(openVisit, rows, input)
    expect(done.written('lesson', 'visit')).toMatchObject({
      form: '訪問型',
      placeKind: '自宅',
      learnerHomeId: 'hana',
      state: 'open',
      seatsTaken: 2,
      capacity: 2,
      requestId: 'wish',
    })
    expect(done.written('booking', 'visit.hana')).toMatchObject({
      state: 'booked',
      seats: 2,
      requestId: 'wish',
    })
    expect(done.written('request', 'wish')).toMatchObject({ state: 'booked', lessonId: 'visit' })
  })

  test('keeps the address that was told, and what was known when none was', async () => {
    const told = await judged(openVisit, rows, input)
    const untold = await judged(openVisit, rows, { ...input, address: '', area: '' })
    expect(told.written('contact', 'contact.hana')).toMatchObject({ address: '見本町2-2' })
    expect(told.written('learner', 'hana')).toMatchObject({ area: '東' })
    expect(untold.written('contact', 'contact.hana')).toMatchObject({ address: '見本町1-1' })
    expect(untold.written('learner', 'hana')).toMatchObject({ area: '見本' })
  })

  test('that was sent by another way too is not refused; at another time or place it is', async () => {
    const { changes } = await judged(openVisit, rows, input)
    const opened = [...rows, ...changes]
    expect(await judged(openVisit, opened, input)).toMatchObject({
      said: 'applied',
      flags: ['known-already'],
      changes: [],
    })
    for (const more of [{ startMinute: 660 }, { address: '見本町9-9' }])
      expect((await judged(openVisit, opened, { ...input, ...more })).said).toBe('request-settled')
  })

  test('elsewhere than at home is no home visit', async () => {
    const done = await judged(openVisit, [wish({ placeKind: '介護施設' }), ...learnerRows('hana')], input)
    expect(done.written('lesson', 'visit')).toMatchObject({ form: '出張型', learnerHomeId: null })
  })

  test.each([
    ['there is no such wish', [], 'request-unknown'],
    ['it is a visit already', [wish({ state: 'booked', lessonId: 'other' })], 'request-settled'],
    ['it was withdrawn', [wish({ state: 'withdrawn' })], 'request-settled'],
    ['the visit is there already', [wish(), put('lesson', aLesson('visit'))], 'lesson-known'],
    [
      'the learner is elsewhere at that time',
      [
        wish(),
        put('lesson', aLesson('line', { lessonDay: '2026-11-25' })),
        put('booking', aBooking('line', 'hana')),
      ],
      'learner-double-booked',
    ],
  ])('is refused when %s', async (_why, changes, code) => {
    expect((await judged(openVisit, [...changes, ...learnerRows('hana')], input)).said).toBe(code)
  })

  test.each([
    ['on a day that is past', { lessonDay: '2026-11-19' }, 'day-past'],
    ['past midnight', { startMinute: 1410, durationMinutes: 60 }, 'too-late'],
    ['today, until midnight', { lessonDay: TODAY, startMinute: 1380 }, 'applied'],
  ])('%s is answered as it must be', async (_when, more, code) => {
    expect((await judged(openVisit, rows, { ...input, ...more })).said).toBe(code)
  })
})
