import { expect, test } from 'vitest'
import { put } from '#domain/rows.ts'
import { aboutChange } from '#server/audit/about-change.ts'
import { aBooking, aLearner, aLesson } from '../../domain/sample-rows.ts'

test('a changed row is named with the person it belongs to', () => {
  const booking = aBooking('lesson-1', 'learner-1')
  expect(aboutChange(put('booking', booking))).toEqual([`booking/${booking.id}`, 'learner/learner-1'])
  const learner = aLearner('learner-1')
  expect(aboutChange(put('learner', learner))).toEqual(['learner/learner-1', `contact/${learner.contactId}`])
})

test('who came to a lesson is named, be it a learner or a helper', () => {
  const fact = {
    id: 'f',
    lessonId: 'l',
    mark: 'present',
    at: '2026-11-20T03:00:00.000Z',
    authorId: 'a',
    flags: [],
  }
  for (const personKind of ['learner', 'volunteer'] as const) {
    const row = { ...fact, mark: 'present' as const, personKind, personId: 'p-1' }
    expect(aboutChange(put('attendance', row))).toEqual(['attendance/f', `${personKind}/p-1`])
  }
})

test.each([
  ['learner', 'learner/p-1'],
  ['family', 'learner/p-1'],
  ['volunteer', 'volunteer/p-1'],
] as const)("a %s's account is named with whom it stands for", (role, person) => {
  const account = { id: 'a', role, subjectId: 'p-1', contactId: null, state: 'active' as const }
  expect(aboutChange(put('account', account))).toEqual(['account/a', person])
})

test('a row that is gone, or that belongs to nobody, is named by itself', () => {
  expect(aboutChange({ table: 'booking', id: 'b', row: null })).toEqual(['booking/b'])
  expect(aboutChange(put('lesson', aLesson('lesson-1', { learnerHomeId: null })))).toEqual([
    'lesson/lesson-1',
  ])
})
