import { expect, it, test } from 'vitest'
import type { Check } from '#domain/check/check.ts'
import { checksInForce } from '#domain/rules/checks-in-force.ts'
import { check, codesOf, homeVisit, lesson, pair, plan, volunteer, WEDNESDAY } from './plan-builder.ts'

const training = check('v', 'training')
const identity = check('v', 'identity')

test.each<[string, Check[], string | null]>([
  ['a trained volunteer whose identity was checked may visit', [training, identity], null],
  ['without training nobody visits', [identity], '研修の受講が'],
  ['without an identity check nobody visits', [training], '本人確認が'],
  ['both are told in one sentence', [], '研修の受講と本人確認が'],
  ['a check that ends on the day is in force', [{ ...training, validUntil: WEDNESDAY }, identity], null],
  [
    'a check that ended the day before is not',
    [{ ...training, validUntil: '2026-11-24' }, identity],
    '研修の受講が',
  ],
  ['a check from the next day on is not', [training, { ...identity, validFrom: '2026-11-26' }], '本人確認が'],
])('%s', (_title, checks, missing) => {
  const judged = plan({
    lessons: [homeVisit('a')],
    volunteers: [volunteer('v')],
    pairings: [pair('a', 'v')],
    checks,
  })
  const findings = checksInForce(judged)
  expect(codesOf(findings)).toEqual(missing ? ['check-missing'] : [])
  expect(findings.every(({ sentence }) => sentence.includes(missing ?? ''))).toBe(true)
})

it('asks for no checks at a community centre, nor of somebody who was only asked', () => {
  const volunteers = [volunteer('v')]
  const state = 'asked'
  expect(checksInForce(plan({ lessons: [lesson('a')], volunteers, pairings: [pair('a', 'v')] }))).toEqual([])
  expect(
    checksInForce(plan({ lessons: [homeVisit('a')], volunteers, pairings: [pair('a', 'v', { state })] })),
  ).toEqual([])
})
