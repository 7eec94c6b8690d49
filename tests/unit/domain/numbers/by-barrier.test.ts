import { expect, it } from 'vitest'
import type { Learner } from '#domain/learner/learner.ts'
import { attendancesByBarrier } from '#domain/numbers/by-barrier.ts'
import { booking, lesson } from '../rules/plan-builder.ts'
import { facts, marked } from './facts-builder.ts'

const learner = (id: string, barriers: Learner['barriers']): Learner => ({
  id,
  contactId: `contact-${id}`,
  area: '見本地区',
  barriers,
  phoneKind: '共通',
  needs: [],
  familiarVolunteerIds: [],
})

it('counts whoever came under each of their reasons', () => {
  const given = {
    lessons: [lesson('a')],
    bookings: [booking('a', 'l', { seats: 2 })],
    learners: [learner('l', ['不安', '距離・地理']), learner('m', ['不安']), learner('away', ['体のこと'])],
    attendances: [marked('a', 'l'), marked('a', 'm'), marked('a', 'away', 'absent')],
  }
  expect(attendancesByBarrier(facts(given))).toEqual({
    '距離・地理': 2,
    体のこと: 0,
    不安: 3,
    関心がない: 0,
    移動手段がない: 0,
    外出がむずかしい: 0,
  })
})
