import { expect, test } from 'vitest'
import { leaveLesson, promisesFrom } from '#domain/pairing/leave-lesson.ts'
import { put } from '#domain/rows.ts'
import { aHomeVisit, aMinor, aPairing, aVolunteer, rowsOf, TODAY } from '../sample-rows.ts'

const visit = aHomeVisit('visit', 'hana', { state: 'confirmed' })
const pairing = aPairing('visit', 'silver')
const rows = [
  put('lesson', visit),
  put('pairing', pairing),
  put('pairing', aPairing('visit', 'student', { part: 'partner' })),
  put('pairing', aPairing('visit', 'neighbour', { part: 'partner' })),
  put('volunteer', aVolunteer('silver')),
  put('volunteer', aMinor('student')),
]

test('an adult who stays keeps the lesson as it is', () => {
  const changes = leaveLesson(rowsOf([...rows, put('volunteer', aVolunteer('neighbour'))]), visit, pairing)
  expect(changes).toEqual([put('pairing', { ...pairing, state: 'withdrew' }), put('lesson', visit)])
})

test.each([
  ['is unknown here', []],
  ['helps no more', [put('volunteer', aVolunteer('neighbour', { revokedOn: TODAY }))]],
  ['is a minor', [put('volunteer', aMinor('neighbour'))]],
])('one who stays is no adult when they are not known to be one: %s', (_why, more) => {
  const changes = leaveLesson(rowsOf([...rows, ...more]), visit, pairing)
  expect(changes).toContainEqual(put('lesson', { ...visit, state: 'open' }))
  expect(changes).toContainEqual(
    put('pairing', aPairing('visit', 'student', { part: 'partner', state: 'accepted' })),
  )
})

test('a minor does not stay as the one who leads at a home, though an adult goes along', () => {
  const leading = [
    ...rows,
    put('volunteer', aVolunteer('neighbour')),
    put('pairing', aPairing('visit', 'student', { part: 'lead' })),
  ]
  const changes = leaveLesson(rowsOf(leading), visit, pairing)
  expect(changes).toContainEqual(put('pairing', aPairing('visit', 'student', { state: 'accepted' })))
  expect(changes).toContainEqual(put('lesson', { ...visit, state: 'open' }))
})

test('promises are what stands on lessons from that day on that are not over', () => {
  const at = (id: string, lessonDay: string, state: 'open' | 'held' = 'open') => [
    put('lesson', aHomeVisit(id, 'hana', { lessonDay, state })),
    put('pairing', aPairing(id, 'silver', { state: 'asked' })),
  ]
  const more = [
    ...at('yesterday', '2026-11-19'),
    ...at('today', TODAY),
    ...at('over', TODAY, 'held'),
    put('lesson', aHomeVisit('no', 'hana')),
    put('pairing', aPairing('no', 'silver', { state: 'declined' })),
  ]
  const found = promisesFrom(rowsOf([...rows, ...more]), 'silver', TODAY)
  expect(found.map(({ lesson }) => lesson.id)).toEqual(['visit', 'today'])
})
