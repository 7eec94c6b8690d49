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
  aVolunteer,
  learnerRows,
  volunteerRows,
} from '../sample-rows.ts'
import { idsOf, rowOf, visibleTo } from './visible.ts'

const on = (
  id: string,
  lessonDay: string,
  state: 'confirmed' | 'asked' | 'withdrew' | 'declined' = 'confirmed',
) => [put('lesson', aLesson(id, { lessonDay })), put('pairing', aPairing(id, 'silver', { state }))]

const rows = [
  put('lesson', aHomeVisit('visit', 'hana', { lessonDay: '2026-11-20' })),
  put('booking', aBooking('visit', 'hana')),
  put('pairing', aPairing('visit', 'silver')),
  put('pairing', aPairing('visit', 'student', { part: 'partner' })),
  ...volunteerRows(aVolunteer('silver', { notTogetherIds: ['other'] })),
  ...volunteerRows(aMinor('student', { notTogetherIds: ['other'] })),
  ...volunteerRows(aVolunteer('other')),
  ...learnerRows('hana'),
  ...learnerRows('taro'),
]

describe('A volunteer', () => {
  test('holds the lessons they are on from yesterday to a week ahead, and no others', async () => {
    const days = ['2026-11-18', '2026-11-19', '2026-11-20', '2026-11-27', '2026-11-28']
    const visible = await visibleTo(
      anActor('volunteer', 'silver'),
      days.flatMap((day) => on(day, day)),
    )
    expect(idsOf(visible, 'lesson')).toEqual(['2026-11-19', '2026-11-20', '2026-11-27'])
  })

  test('holds no lesson they declined or withdrew from, but one they were asked for', async () => {
    const some = (['confirmed', 'asked', 'withdrew', 'declined'] as const).flatMap((state) =>
      on(state, '2026-11-21', state),
    )
    const visible = await visibleTo(anActor('volunteer', 'silver'), some)
    expect(idsOf(visible, 'lesson')).toEqual(['asked', 'confirmed'])
    expect(idsOf(visible, 'pairing')).toEqual(['asked.silver', 'confirmed.silver'])
  })

  test('holds the people of these lessons and nobody else', async () => {
    const visible = await visibleTo(anActor('volunteer', 'silver'), rows)
    expect(idsOf(visible, 'learner')).toEqual(['hana'])
    expect(idsOf(visible, 'contact')).toEqual(['contact.hana', 'contact.silver', 'contact.student'])
    expect(rowOf(visible, 'contact', 'contact.hana')).toEqual(aContact('hana'))
  })

  test('who has merely been asked does not learn whose home it is, nor does anybody of those who only wait', async () => {
    const asked = rows.map((change) =>
      change.table === 'pairing' && change.id === 'visit.silver'
        ? put('pairing', aPairing('visit', 'silver', { state: 'asked' }))
        : change,
    )
    expect(idsOf(await visibleTo(anActor('volunteer', 'silver'), asked), 'learner')).toEqual([])
    const queue = [...rows, put('booking', aBooking('visit', 'taro', { state: 'waitlisted', position: 1 }))]
    expect(idsOf(await visibleTo(anActor('volunteer', 'silver'), queue), 'learner')).toEqual(['hana'])
  })

  test('of another helper knows the name, and not when they are free or whom they avoid', async () => {
    const visible = await visibleTo(anActor('volunteer', 'silver'), rows)
    expect(rowOf(visible, 'contact', 'contact.student')).toMatchObject({ telephone: '', isMasked: true })
    expect(rowOf(visible, 'volunteer', 'student')).toMatchObject({
      weekly: [],
      notTogetherIds: [],
      home: null,
    })
    expect(rowOf(visible, 'volunteer', 'silver')).toMatchObject({ notTogetherIds: ['other'] })
    expect(idsOf(visible, 'check').every((id) => id.startsWith('silver.'))).toBe(true)
  })

  test('who is a minor holds nobody’s address, telephone or notes but their own', async () => {
    const visible = await visibleTo(anActor('volunteer', 'student'), rows)
    const masked = { address: '', telephone: '', family: '', notes: '', isMasked: true }
    expect(rowOf(visible, 'contact', 'contact.hana')).toEqual({ ...aContact('hana'), ...masked })
    expect(rowOf(visible, 'contact', 'contact.silver')).toMatchObject(masked)
    expect(rowOf(visible, 'contact', 'contact.student')).toEqual(aContact('student'))
  })
})
