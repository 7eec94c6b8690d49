import { describe, expect, test } from 'vitest'
import { put } from '#domain/rows.ts'
import {
  aBooking,
  aContact,
  aHomeVisit,
  aMinor,
  anActor,
  aPairing,
  aVolunteer,
  learnerRows,
  volunteerRows,
} from '../sample-rows.ts'
import { idsOf, rowOf, visibleTo } from './visible.ts'

const rows = [
  put('partner', { id: 'school', name: '見本中学校', kind: '中学校', area: '見本' }),
  put('lesson', aHomeVisit('visit', 'hana')),
  put('lesson', aHomeVisit('other-visit', 'hana')),
  put('booking', aBooking('visit', 'hana')),
  put('pairing', aPairing('visit', 'student')),
  put('pairing', aPairing('visit', 'silver')),
  put('pairing', aPairing('other-visit', 'silver')),
  ...volunteerRows(aMinor('student', { partnerId: 'school' })),
  ...volunteerRows(aVolunteer('silver')),
  ...learnerRows('hana'),
]

describe('A liaison', () => {
  test('holds the own volunteers with their checks and contacts, and the lessons these are on', async () => {
    const visible = await visibleTo(anActor('liaison', 'school'), rows)
    expect(idsOf(visible, 'volunteer')).toEqual(['student'])
    expect(rowOf(visible, 'contact', 'contact.student')).toEqual(aContact('student'))
    expect(idsOf(visible, 'check')).toHaveLength(5)
    expect(idsOf(visible, 'lesson')).toEqual(['visit'])
    expect(idsOf(visible, 'pairing')).toEqual(['visit.student'])
  })

  test('does not learn at whose home the lesson is', async () => {
    const visible = await visibleTo(anActor('liaison', 'school'), rows)
    expect(idsOf(visible, 'learner')).toEqual([])
    expect(idsOf(visible, 'booking')).toEqual([])
    expect(idsOf(visible, 'contact')).toEqual(['contact.student'])
    expect(rowOf(visible, 'lesson', 'visit')).toMatchObject({
      learnerHomeId: null,
      passWord: '',
      area: '',
      position: null,
    })
  })
})
