import { describe, expect, test } from 'vitest'
import { whyNotPair } from '#domain/pairing/why-not-pair.ts'
import {
  at,
  check,
  everyCheck,
  homeVisit,
  lesson,
  minor,
  pair,
  plan,
  silver,
  volunteer,
} from '../rules/plan-builder.ts'

const visit = homeVisit('visit', { seatsTaken: 1 })
const adult = silver('adult')
const student = minor('student')
const checks = [...everyCheck('adult'), ...everyCheck('student')]
const usual = plan({ lessons: [visit], volunteers: [adult, student], checks })

describe('Why a volunteer does not fit a lesson', () => {
  test('a trained adult who is free fits', () => {
    expect(whyNotPair(usual, visit, adult)).toBeNull()
  })

  test('a student is not blamed for being alone: that is about the pair', () => {
    expect(whyNotPair(usual, visit, student)).toBeNull()
  })

  test('a student beside a chosen adult fits', () => {
    expect(whyNotPair(usual, visit, student, ['adult'])).toBeNull()
  })

  test('whoever has promised the same hour elsewhere does not fit', () => {
    const elsewhere = lesson('elsewhere', { startMinute: at(16, 30) })
    const busy = { ...usual, lessons: [visit, elsewhere], pairings: [pair('elsewhere', 'adult')] }
    expect(whyNotPair(busy, visit, adult)?.code).toBe('volunteer-double-booked')
  })

  test('somebody who goes to this lesson already is judged as if newly chosen', () => {
    const going = { ...usual, pairings: [pair('visit', 'adult')] }
    expect(whyNotPair(going, visit, adult, ['adult'])).toBeNull()
  })

  test('a student without guardian consent does not fit, and the sentence says so', () => {
    const some = everyCheck('student').filter(({ kind }) => kind !== 'guardian-consent')
    const why = whyNotPair({ ...usual, checks: some }, visit, student)
    expect(why?.code).toBe('minor-consent')
    expect(why?.sentence).toContain('保護者の同意')
  })

  test('two who are not to meet do not fit beside each other', () => {
    const apart = volunteer('apart', { notTogetherIds: ['adult'] })
    const both = { ...usual, volunteers: [adult, apart], checks: [...checks, ...everyCheck('apart')] }
    expect(whyNotPair(both, visit, apart, ['adult'])?.code).toBe('not-together')
  })

  test('whoever teaches no topic of it fits as a trainee, and not as a partner', () => {
    const learning = volunteer('learning', { skills: [] })
    const three = { ...usual, volunteers: [adult, learning], checks: [...checks, ...everyCheck('learning')] }
    expect(whyNotPair(three, visit, learning, ['adult'])?.code).toBe('skill-missing')
    expect(whyNotPair(three, visit, learning, ['adult'], 'trainee')).toBeNull()
  })

  test('a rule broken elsewhere before is not held against this lesson', () => {
    const untrained = [check('adult', 'identity')]
    const other = homeVisit('other', { lessonDay: '2026-11-26' })
    const classroom = lesson('classroom')
    const before = {
      ...usual,
      checks: untrained,
      lessons: [classroom, other],
      pairings: [pair('other', 'adult')],
    }
    expect(whyNotPair(before, classroom, adult)).toBeNull()
  })
})
