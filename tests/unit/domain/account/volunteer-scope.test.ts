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
  ERASED,
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

  test('holds what they are asked for however far ahead, without the house, and once they said yes from a week before', async () => {
    const askedFor = (state: 'asked' | 'accepted') => [
      put('lesson', aHomeVisit('later', 'hana', { lessonDay: '2026-12-24' })),
      put('booking', aBooking('later', 'hana')),
      put('pairing', aPairing('later', 'silver', { state })),
      ...volunteerRows(aVolunteer('silver')),
      ...learnerRows('hana'),
    ]
    const asked = await visibleTo(anActor('volunteer', 'silver'), askedFor('asked'))
    expect(rowOf(asked, 'lesson', 'later')).toMatchObject({
      learnerHomeId: null,
      placeName: '',
      passWord: '',
    })
    expect(idsOf(asked, 'pairing')).toEqual(['later.silver'])
    expect(idsOf(asked, 'learner')).toEqual([])
    expect(idsOf(asked, 'booking')).toEqual([])
    const accepted = await visibleTo(anActor('volunteer', 'silver'), askedFor('accepted'))
    expect(idsOf(accepted, 'lesson')).toEqual([])
    expect(idsOf(accepted, 'pairing')).toEqual([])
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
    expect(rowOf(visible, 'contact', 'contact.hana')).toEqual({ ...aContact('hana'), family: '' })
  })

  test('who meets a learner at a class alone does not hold where they live', async () => {
    const atClass = [
      ...rows,
      put('lesson', aLesson('line', { lessonDay: '2026-11-20' })),
      put('booking', aBooking('line', 'taro')),
      put('pairing', aPairing('line', 'silver')),
    ]
    const visible = await visibleTo(anActor('volunteer', 'silver'), atClass)
    const { telephone, notes } = aContact('taro')
    expect(rowOf(visible, 'contact', 'contact.taro')).toMatchObject({
      address: '',
      family: '',
      telephone,
      notes,
    })
    expect(rowOf(visible, 'contact', 'contact.hana')).toMatchObject({ address: aContact('hana').address })
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

  test.each(['declined', 'withdrew'] as const)('does not learn of another that they %s', async (state) => {
    const gone = [...rows, put('pairing', aPairing('visit', 'other', { state }))]
    const visible = await visibleTo(anActor('volunteer', 'silver'), gone)
    expect(idsOf(visible, 'pairing')).toEqual(['visit.silver', 'visit.student'])
    expect(idsOf(visible, 'volunteer')).toEqual(['silver', 'student'])
    expect(idsOf(visible, 'contact')).not.toContain('contact.other')
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

  test('hears no more of another who was erased than that they help no more', async () => {
    const gone = put('volunteer', aMinor('student', { revokedOn: '2026-11-21', erased: ERASED }))
    const seen = rowOf(
      await visibleTo(anActor('volunteer', 'silver'), [...rows, gone]),
      'volunteer',
      'student',
    )
    expect(seen).toMatchObject({ revokedOn: '2026-11-21' })
    expect(seen).not.toHaveProperty('erased')
  })

  test('who is a minor holds nobody’s address, telephone or notes but their own', async () => {
    const visible = await visibleTo(anActor('volunteer', 'student'), rows)
    const masked = { address: '', telephone: '', family: '', notes: '', isMasked: true }
    expect(rowOf(visible, 'contact', 'contact.hana')).toEqual({ ...aContact('hana'), ...masked })
    expect(rowOf(visible, 'contact', 'contact.silver')).toMatchObject(masked)
    expect(rowOf(visible, 'contact', 'contact.student')).toEqual(aContact('student'))
  })

  test('who has merely been asked knows of a visit the district, not the house and not the word', async () => {
    const asked = rows.map((change) =>
      change.table === 'pairing' && change.id === 'visit.silver'
        ? put('pairing', aPairing('visit', 'silver', { state: 'asked' }))
        : change,
    )
    const unknown = { learnerHomeId: null, placeName: '', position: null, passWord: '' }
    const visible = await visibleTo(anActor('volunteer', 'silver'), asked)
    expect(rowOf(visible, 'lesson', 'visit')).toMatchObject({
      ...unknown,
      area: aHomeVisit('visit', 'hana').area,
    })
    expect(rowOf(await visibleTo(anActor('volunteer', 'silver'), rows), 'lesson', 'visit')).toEqual(
      aHomeVisit('visit', 'hana', { lessonDay: '2026-11-20' }),
    )
  })

  test('who is a minor knows until the day the district, and nobody’s name', async () => {
    const tomorrow = rows.map((change) =>
      change.table === 'lesson'
        ? put('lesson', aHomeVisit('visit', 'hana', { lessonDay: '2026-11-21' }))
        : change,
    )
    const visible = await visibleTo(anActor('volunteer', 'student'), tomorrow)
    expect(idsOf(visible, 'contact')).toEqual(['contact.silver', 'contact.student'])
    expect(rowOf(visible, 'learner', 'hana')).toMatchObject({ barriers: [], needs: [], phoneKind: '共通' })
    expect(rowOf(visible, 'lesson', 'visit')).toMatchObject({ learnerHomeId: null, passWord: '' })
    expect(JSON.stringify(visible)).not.toContain(aContact('hana').name)
  })

  test('who is a minor reads nothing that others wrote of a learner, and keeps their own words', async () => {
    const written = (id: string, authorId: string) =>
      put('report', {
        ...{ id, authorId, lessonId: 'visit', learnerId: 'hana', topicsDone: [], canDo: [], flags: [] },
        ...{ learnt: '見本', next: '見本', voice: '見本', satisfaction: 3, at: '2026-11-20T02:00:00.000Z' },
      })
    const student = anActor('volunteer', 'student')
    const visible = await visibleTo(student, [
      ...rows,
      written('of-others', 'account-else'),
      written('own', student.accountId),
    ])
    expect(rowOf(visible, 'report', 'of-others')).toMatchObject({ learnt: '', next: '', voice: '' })
    expect(rowOf(visible, 'report', 'own')).toMatchObject({ learnt: '見本', next: '見本', voice: '見本' })
  })

  test('of another helper who is a minor knows that they are, and not the birthday', async () => {
    const birthdayOf = async (adultFrom: string) => {
      const others = rows.map((change) =>
        change.table === 'volunteer' && change.id === 'student'
          ? put('volunteer', aMinor('student', { adultFrom }))
          : change,
      )
      const visible = await visibleTo(anActor('volunteer', 'silver'), others)
      return (rowOf(visible, 'volunteer', 'student') as { adultFrom: string | null }).adultFrom
    }
    expect(await birthdayOf('2028-04-01')).toBe('9999-12-31')
    expect(await birthdayOf('2026-11-01')).toBeNull()
    expect(await birthdayOf('2026-11-24')).toBe('2026-11-24')
  })

  test('who is a minor is shown no home on a map, on the day either', async () => {
    const placed = rows.map((change) =>
      change.table === 'lesson'
        ? put(
            'lesson',
            aHomeVisit('visit', 'hana', {
              lessonDay: '2026-11-20',
              position: { latitude: 34, longitude: 131 },
            }),
          )
        : change,
    )
    expect(rowOf(await visibleTo(anActor('volunteer', 'student'), placed), 'lesson', 'visit')).toMatchObject({
      ...{ position: null, passWord: 'みかん' },
    })
    expect(rowOf(await visibleTo(anActor('volunteer', 'silver'), placed), 'lesson', 'visit')).toMatchObject({
      position: { latitude: 34 },
    })
  })
})
