import { expect, it } from 'vitest'
import { addDays } from '#domain/day.ts'
import { notRevoked } from '#domain/rules/not-revoked.ts'
import { findingsOf } from '#domain/rules/rules.ts'
import { codesOf, everyCheck, homeVisit, minor, pair, plan, volunteer, WEDNESDAY } from './plan-builder.ts'

const ended = volunteer('ended', { revokedOn: WEDNESDAY })
const visit = homeVisit('visit', { state: 'confirmed', seatsTaken: 1 })
const together = plan({
  lessons: [visit],
  volunteers: [ended, minor('student')],
  pairings: [pair('visit', 'ended'), pair('visit', 'student', { part: 'partner' })],
  checks: [...everyCheck('ended'), ...everyCheck('student')],
})

it('whoever’s use was ended goes to nothing from that day on, and a sentence says so', () => {
  const [finding, ...others] = notRevoked(together)
  expect(finding).toMatchObject({ code: 'volunteer-revoked', isHard: true, about: ['visit', 'ended'] })
  expect(finding?.sentence).toContain('いまは活動できません')
  expect(others).toEqual([])
})

it('whoever was only asked has not promised anything', () => {
  const pairings = [pair('visit', 'ended', { state: 'asked' })]
  expect(notRevoked({ ...together, pairings })).toEqual([])
  const accepted = [pair('visit', 'ended', { state: 'accepted' })]
  expect(notRevoked({ ...together, pairings: accepted })).toHaveLength(1)
})

it('what they gave before that day stands, and so does what was held on it', () => {
  const before = { ...visit, lessonDay: addDays(WEDNESDAY, -1) }
  expect(findingsOf({ ...together, lessons: [before] }).filter(({ isHard }) => isHard)).toEqual([])
  expect(notRevoked({ ...together, lessons: [{ ...visit, state: 'held' }] })).toEqual([])
})

it('they are no adult for a minor and no helper for the learners', () => {
  expect(codesOf(findingsOf(together))).toContain('minor-alone')
  const alone = { ...together, pairings: [pair('visit', 'ended')] }
  expect(codesOf(findingsOf(alone))).toContain('too-few-helpers')
})

it('another adult beside them is enough', () => {
  const more = {
    ...together,
    volunteers: [...together.volunteers, volunteer('neighbour')],
    pairings: [...together.pairings, pair('visit', 'neighbour')],
  }
  expect(codesOf(findingsOf(more))).not.toContain('minor-alone')
})
