import { expect, test } from 'vitest'
import { personalFindingsOf } from '#domain/rules/personal-findings.ts'
import { findingsOf } from '#domain/rules/rules.ts'
import { randomWeek } from '../../planner/random-week.ts'

test('the rules about one volunteer find what all rules find of them, but that a minor is alone', () => {
  let found = 0
  for (let seed = 1; seed <= 60; seed += 1) {
    const { plan } = randomWeek({ seed, lessons: 5, promised: 0.6, revoked: 20 })
    for (const volunteer of plan.volunteers) {
      const pairings = plan.pairings.filter(({ volunteerId }) => volunteerId === volunteer.id)
      const own = { ...plan, pairings, bookings: [], volunteers: [volunteer] }
      const all = findingsOf(own).filter(
        ({ isHard, code, about }) => isHard && code !== 'minor-alone' && about.includes(volunteer.id),
      )
      expect(personalFindingsOf(own, volunteer.id)).toEqual(all)
      found += all.length
    }
  }
  expect(found).toBeGreaterThan(100)
})
