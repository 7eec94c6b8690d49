import { describe, expect, test } from 'vitest'
import { put } from '#domain/rows.ts'
import {
  aBooking,
  aContact,
  aHomeVisit,
  aLesson,
  aMinor,
  anActor,
  aPairing,
  aRequest,
  aVolunteer,
  learnerRows,
  ERASED,
  TODAY,
  volunteerRows,
} from '../sample-rows.ts'
import { idsOf, rowOf, visibleTo } from './visible.ts'

const rows = [
  put('lesson', aHomeVisit('visit', 'hana')),
  put('booking', aBooking('visit', 'hana')),
  put('pairing', aPairing('visit', 'silver')),
  put('pairing', aPairing('visit', 'asked', { state: 'asked' })),
  put('request', aRequest('wish-hana', 'hana')),
  put('request', aRequest('wish-taro', 'taro')),
  put('lesson', aHomeVisit('visit-taro', 'taro')),
  put('booking', aBooking('line', 'taro')),
  put('lesson', aLesson('line')),
  ...volunteerRows(aVolunteer('silver')),
  ...volunteerRows(aVolunteer('asked')),
  ...learnerRows('hana'),
  ...learnerRows('taro'),
]

describe('The learner', () => {
  const actor = anActor('learner', 'hana')

  test('holds the own wishes, bookings and contact, and nobody else’s', async () => {
    const visible = await visibleTo(actor, rows)
    expect(idsOf(visible, 'request')).toEqual(['wish-hana'])
    expect(idsOf(visible, 'booking')).toEqual(['visit.hana'])
    expect(idsOf(visible, 'learner')).toEqual(['hana'])
    expect(rowOf(visible, 'contact', 'contact.hana')).toEqual(aContact('hana'))
    expect(idsOf(visible, 'contact')).toEqual(['contact.hana', 'contact.silver'])
  })

  test('knows the word by which the helpers of the own visit are known, of no other lesson', async () => {
    const visible = await visibleTo(actor, rows)
    expect(rowOf(visible, 'lesson', 'visit')).toMatchObject({ passWord: 'みかん' })
    expect(rowOf(visible, 'lesson', 'line')).toMatchObject({ passWord: '' })
    expect(rowOf(visible, 'lesson', 'visit-taro')).toBeUndefined()
  })

  test('knows the name of those who come for certain, and nothing else of them', async () => {
    const visible = await visibleTo(actor, rows)
    expect(idsOf(visible, 'volunteer')).toEqual(['silver'])
    expect(rowOf(visible, 'contact', 'contact.silver')).toMatchObject({ telephone: '', isMasked: true })
    expect(rowOf(visible, 'volunteer', 'silver')).toMatchObject({ weekly: [], home: null, adultFrom: null })
  })

  test('knows a minor’s name until the day of the visit is over, an adult’s afterwards too', async () => {
    const on = (lessonDay: string) => [
      ...rows,
      ...volunteerRows(aMinor('student')),
      put('lesson', aHomeVisit('visit', 'hana', { lessonDay })),
      put('pairing', aPairing('visit', 'student', { part: 'partner' })),
    ]
    const names = async (day: string) => idsOf(await visibleTo(actor, on(day)), 'contact')
    expect(await names(TODAY)).toEqual(['contact.hana', 'contact.silver', 'contact.student'])
    expect(await names('2026-11-19')).toEqual(['contact.hana', 'contact.silver'])
    expect(idsOf(await visibleTo(actor, on('2026-11-19')), 'pairing')).toEqual(['visit.silver'])
  })

  test('hears nothing of it when the use of somebody who came was ended, or they were erased', async () => {
    const gone = put('volunteer', aVolunteer('silver', { revokedOn: '2026-11-21', erased: ERASED }))
    const seen = rowOf(await visibleTo(actor, [...rows, gone]), 'volunteer', 'silver')
    expect(seen).toBeDefined()
    expect(seen).not.toHaveProperty('revokedOn')
    expect(seen).not.toHaveProperty('erased')
  })

  test('learns of nobody who helps at a class, be they minors or not', async () => {
    const joined = [
      ...rows,
      put('booking', aBooking('line', 'hana')),
      put('pairing', aPairing('line', 'student')),
      ...volunteerRows(aVolunteer('student')),
    ]
    const visible = await visibleTo(actor, joined)
    expect(idsOf(visible, 'volunteer')).toEqual(['silver'])
    expect(idsOf(visible, 'pairing')).toEqual(['visit.silver'])
    expect(rowOf(visible, 'contact', 'contact.student')).toBeUndefined()
  })

  test('of a visitor holds neither school nor district nor skills', async () => {
    const visible = await visibleTo(actor, rows)
    expect(rowOf(visible, 'volunteer', 'silver')).toMatchObject({ area: '', partnerId: null, skills: [] })
  })

  test.each([
    ['is offered today', { lessonDay: '2026-11-20' }, true],
    ['is sixty days away', { lessonDay: '2027-01-19' }, true],
    ['is further away', { lessonDay: '2027-01-20' }, false],
    ['was yesterday', { lessonDay: '2026-11-19' }, false],
    ['is confirmed', { state: 'confirmed' as const }, true],
    ['is a draft', { state: 'draft' as const }, false],
    ['was cancelled', { state: 'cancelled' as const }, false],
    ['was made for one wish', { requestId: 'wish-taro' }, false],
  ])('a class that %s: held or not as it should be', async (_what, more, isHeld) => {
    const visible = await visibleTo(actor, [put('lesson', aLesson('class', more))])
    expect(idsOf(visible, 'lesson')).toEqual(isHeld ? ['class'] : [])
  })
})
