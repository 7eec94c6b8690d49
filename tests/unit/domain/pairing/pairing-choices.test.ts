import { expect, test } from 'vitest'
import { pairingChoices } from '#domain/pairing/pairing-choices.ts'
import { ERASED } from '../sample-rows.ts'
import { everyCheck, homeVisit, minor, plan, volunteer } from '../rules/plan-builder.ts'

const visit = homeVisit('visit', { area: '見本地区', seatsTaken: 1 })
const far = volunteer('a-far', { area: '遠い地区' })
const near = volunteer('b-near', { area: '見本地区' })
const known = volunteer('c-known', { area: '遠い地区' })
const busy = volunteer('d-busy', { area: '見本地区', weekly: [] })
const people = [busy, far, known, near]
const choices = pairingChoices(
  plan({ lessons: [visit], volunteers: people, checks: people.flatMap(({ id }) => everyCheck(id)) }),
  visit,
  { familiarIds: ['c-known'] },
)

test('those who fit come first, of these the familiar, then those of the same area', () => {
  expect(choices.map(({ volunteer: { id } }) => id)).toEqual(['c-known', 'b-near', 'a-far', 'd-busy'])
})

test('whoever does not fit can still be chosen and says why', () => {
  expect(choices.at(-1)?.whyNot?.code).toBe('not-available')
  expect(choices.filter(({ whyNot }) => whyNot === null)).toHaveLength(3)
})

test('nobody who was erased is a choice', () => {
  expect(pairingChoices(plan({ volunteers: [volunteer('gone', { erased: ERASED })] }), visit)).toEqual([])
})

test('a choice says who is a minor on the lesson’s day', () => {
  const [choice] = pairingChoices(plan({ volunteers: [minor('student')] }), visit)
  expect(choice?.isMinor).toBe(true)
})

test('the order stays when somebody is chosen, although others then no longer fit', () => {
  const shy = volunteer('e-shy', { area: '見本地区', notTogetherIds: ['b-near'] })
  const those = [...people, shy]
  const all = plan({ lessons: [visit], volunteers: those, checks: those.flatMap(({ id }) => everyCheck(id)) })
  const before = pairingChoices(all, visit)
  const after = pairingChoices(all, visit, { alongside: ['b-near'] })
  expect(after.find((one) => one.volunteer.id === 'e-shy')?.whyNot?.code).toBe('not-together')
  expect(after.map((one) => one.volunteer.id)).toEqual(before.map((one) => one.volunteer.id))
})
