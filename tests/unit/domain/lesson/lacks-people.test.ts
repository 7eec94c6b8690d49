import { expect, test } from 'vitest'
import { lacksPeople } from '#domain/lesson/lacks-people.ts'
import { lesson, pair } from '../rules/plan-builder.ts'

const class8 = lesson('class', { seatsTaken: 8, learnersPerHelper: 4 })

test('a lesson without anybody lacks people, also before somebody books', () => {
  expect(lacksPeople(lesson('empty'), [])).toBe(true)
})

test('eight learners need two helpers where one looks after four', () => {
  expect(lacksPeople(class8, [pair('class', 'one')])).toBe(true)
  expect(lacksPeople(class8, [pair('class', 'one'), pair('class', 'two')])).toBe(false)
})

test('who was only asked, or is learning how, does not count', () => {
  const asked = pair('class', 'two', { state: 'asked' })
  const trainee = pair('class', 'three', { part: 'trainee' })
  expect(lacksPeople(class8, [pair('class', 'one'), asked, trainee])).toBe(true)
})

test('helpers of another lesson do not count', () => {
  expect(lacksPeople(class8, [pair('class', 'one'), pair('other', 'two')])).toBe(true)
})

test('a lesson that is over or cancelled lacks nobody', () => {
  expect(lacksPeople({ ...class8, state: 'held' }, [])).toBe(false)
  expect(lacksPeople({ ...class8, state: 'cancelled' }, [])).toBe(false)
})
