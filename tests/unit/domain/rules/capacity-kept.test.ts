import { expect, it, test } from 'vitest'
import type { Lesson } from '#domain/lesson/lesson.ts'
import type { Pairing } from '#domain/pairing/pairing.ts'
import { capacityKept } from '#domain/rules/capacity-kept.ts'
import { codesOf, lesson, pair, plan, volunteer } from './plan-builder.ts'

const judged = (given: Partial<Lesson>, helpers: Partial<Pairing>[] = []) => {
  const ids = helpers.map((_, index) => `v${index}`)
  return capacityKept(
    plan({
      lessons: [lesson('a', given)],
      volunteers: ids.map((id) => volunteer(id)),
      pairings: helpers.map((helper, index) => pair('a', `v${index}`, helper)),
    }),
  )
}

test.each<[string, Partial<Lesson>, string[]]>([
  ['a full lesson is fine', { capacity: 10, seatsTaken: 10 }, []],
  ['one learner more than there are seats is too many', { capacity: 10, seatsTaken: 11 }, ['over-capacity']],
  ['a cancelled lesson may be overfull', { capacity: 1, seatsTaken: 3, state: 'cancelled' }, []],
  ['an open lesson may still wait for helpers', { seatsTaken: 8, state: 'open' }, []],
])('%s', (_title, given, codes) => {
  expect(codesOf(judged(given))).toEqual(codes)
})

test.each<[string, number, Partial<Pairing>[], boolean]>([
  ['one helper looks after four learners', 4, [{}], true],
  ['one helper cannot look after five learners', 5, [{}], false],
  ['two helpers look after eight learners', 8, [{}, { part: 'partner' }], true],
  ['a trainee is no helper yet', 5, [{}, { part: 'trainee' }], false],
  ['a helper who has only accepted does not count yet', 5, [{}, { state: 'accepted' }], false],
  ['a helper who withdrew does not count any more', 5, [{}, { state: 'withdrew' }], false],
  ['a lesson without learners needs no helper', 0, [], true],
])('%s', (_title, seatsTaken, helpers, isKept) => {
  const codes = codesOf(judged({ seatsTaken, state: 'confirmed' }, helpers))
  expect(codes).toEqual(isKept ? [] : ['too-few-helpers'])
})

it('counts three helpers for five learners where the municipality asks for that', () => {
  const given: Partial<Lesson> = { seatsTaken: 5, learnersPerHelper: 5 / 3, state: 'confirmed' }
  expect(codesOf(judged(given, [{}, {}]))).toEqual(['too-few-helpers'])
  expect(codesOf(judged(given, [{}, {}, {}]))).toEqual([])
})

it('says how many helpers are needed', () => {
  const [finding] = judged({ seatsTaken: 9, state: 'confirmed' }, [{}])
  expect(finding?.sentence).toBe(
    '11月25日（水）午後4時からの集合型は受講者9人に対して、確定したサポーターが1人です（3人必要です）。',
  )
})
