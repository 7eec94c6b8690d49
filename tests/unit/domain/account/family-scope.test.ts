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
  volunteerRows,
} from '../sample-rows.ts'
import { idsOf, rowOf, visibleTo } from './visible.ts'

const byFamily = { askedBy: { who: 'family' as const, relation: '娘' }, consent: 'said-to-family' as const }

const town = (asked: Parameters<typeof aRequest>[2]) => [
  put('lesson', aHomeVisit('visit', 'hana', { requestId: 'wish' })),
  put('booking', aBooking('visit', 'hana')),
  put('booking', aBooking('class', 'hana')),
  put('lesson', aLesson('class', { lessonDay: '2026-11-25' })),
  put('pairing', aPairing('visit', 'silver')),
  put('request', aRequest('wish', 'hana', { state: 'booked', lessonId: 'visit', ...asked })),
  put('request', aRequest('wish-taro', 'taro')),
  ...volunteerRows(aVolunteer('silver')),
  ...learnerRows('hana'),
  ...learnerRows('taro'),
]

const family = anActor('family', 'hana')

describe('The family', () => {
  test('sees how the wishes and bookings of their learner stand, and nobody else’s', async () => {
    const visible = await visibleTo(family, town({}))
    expect(idsOf(visible, 'request')).toEqual(['wish'])
    expect(idsOf(visible, 'booking')).toEqual(['class.hana', 'visit.hana'])
    expect(rowOf(visible, 'request', 'wish')).toMatchObject({
      ...{ state: 'booked', lessonId: 'visit' },
      ...{ topics: ['なんでも相談'], wish: 'any', askedBy: { relation: '' } },
    })
  })

  test('sees when a lesson is and who comes, neither where nor the word nor what for', async () => {
    const visible = await visibleTo(family, town({}))
    const { lessonDay, startMinute, state } = aHomeVisit('visit', 'hana')
    expect(rowOf(visible, 'lesson', 'visit')).toMatchObject({
      ...{ lessonDay, startMinute, state, title: '', topics: ['なんでも相談'] },
      ...{ passWord: '', area: '', placeName: '', position: null, learnerHomeId: null },
    })
    expect(rowOf(visible, 'lesson', 'class')).toMatchObject({
      passWord: '',
      placeName: aLesson('class').placeName,
    })
    expect(idsOf(visible, 'contact')).toEqual(['contact.silver'])
    expect(rowOf(visible, 'contact', 'contact.silver')).toMatchObject({ telephone: '', isMasked: true })
  })

  test('knows neither the names of minors who come nor of anybody who came before', async () => {
    const withStudent = [
      ...town({}),
      put('pairing', aPairing('visit', 'student', { part: 'partner' })),
      ...volunteerRows(aMinor('student')),
    ]
    expect(idsOf(await visibleTo(family, withStudent), 'contact')).toEqual(['contact.silver'])
    const over = aHomeVisit('visit', 'hana', { requestId: 'wish', lessonDay: '2026-11-01', state: 'held' })
    expect(idsOf(await visibleTo(family, [...withStudent, put('lesson', over)]), 'contact')).toEqual([])
  })

  test('holds of the learner nothing but that there is one', async () => {
    const visible = await visibleTo(family, town({}))
    expect(rowOf(visible, 'learner', 'hana')).toMatchObject({ area: '', barriers: [], needs: [] })
    expect(JSON.stringify(visible)).not.toContain(aContact('hana').name)
  })

  test('who asked themselves sees that wish as they made it, and of the contact still nothing', async () => {
    const visible = await visibleTo(family, town(byFamily))
    expect(rowOf(visible, 'request', 'wish')).toMatchObject(byFamily)
    expect(rowOf(visible, 'lesson', 'visit')).toMatchObject({ passWord: 'みかん' })
    expect(rowOf(visible, 'contact', 'contact.hana')).toBeUndefined()
  })
})
