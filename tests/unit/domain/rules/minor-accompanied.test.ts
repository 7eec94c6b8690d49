import { expect, it, test } from 'vitest'
import type { Pairing } from '#domain/pairing/pairing.ts'
import { minorAccompanied } from '#domain/rules/minor-accompanied.ts'
import { at, codesOf, homeVisit, lesson, minor, pair, plan, volunteer } from './plan-builder.ts'

const partner = (lessonId: string, volunteerId: string): Pairing =>
  pair(lessonId, volunteerId, { part: 'partner' })

const people = [minor('m'), minor('m2'), volunteer('adult'), volunteer('adult2')]

test.each<[string, Pairing[], string[]]>([
  ['a student alone at a home is not allowed', [pair('a', 'm')], ['m']],
  ['two students without an adult are both alone', [pair('a', 'm'), pair('a', 'm2')], ['m', 'm2']],
  ['a student with a confirmed adult is accompanied', [partner('a', 'm'), pair('a', 'adult')], []],
  [
    'an adult who was only asked does not accompany',
    [pair('a', 'm'), pair('a', 'adult', { state: 'asked' })],
    ['m'],
  ],
  [
    'an adult who accepted but is not confirmed does not accompany',
    [pair('a', 'm'), pair('a', 'adult', { state: 'accepted' })],
    ['m'],
  ],
  [
    'an adult who withdrew leaves the student alone',
    [pair('a', 'm'), pair('a', 'adult', { state: 'withdrew' })],
    ['m'],
  ],
  [
    'a second adult still accompanies when the first withdrew',
    [partner('a', 'm'), pair('a', 'adult', { state: 'withdrew' }), pair('a', 'adult2')],
    [],
  ],
  ['a student who is not confirmed is not sent yet', [pair('a', 'm', { state: 'accepted' })], []],
  ['an adult alone is fine', [pair('a', 'adult')], []],
  ['a person nobody knows does not accompany', [pair('a', 'm'), pair('a', 'unknown')], ['m']],
  ['an adult at another visit does not accompany', [pair('a', 'm'), pair('b', 'adult')], ['m']],
])('%s', (_title, pairings, alone) => {
  const findings = minorAccompanied(
    plan({ lessons: [homeVisit('a'), homeVisit('b')], volunteers: people, pairings }),
  )
  expect(findings.map(({ about }) => about)).toEqual(alone.map((id) => ['a', id]))
  expect(findings.every(({ code, isHard }) => code === 'minor-alone' && isHard)).toBe(true)
})

test.each<[string, string, boolean]>([
  ['a student who turns 18 tomorrow is a minor', '2026-11-26', true],
  ['a student who turns 18 on the day is an adult', '2026-11-25', false],
  ['a student who turned 18 yesterday is an adult', '2026-11-24', false],
])('%s', (_title, adultFrom, isAlone) => {
  const judged = plan({
    lessons: [homeVisit('a')],
    volunteers: [minor('m', { adultFrom })],
    pairings: [pair('a', 'm')],
  })
  expect(codesOf(minorAccompanied(judged))).toEqual(isAlone ? ['minor-alone'] : [])
})

it('counts whoever comes of age while the visit runs past midnight as a minor', () => {
  const lessons = [homeVisit('a', { startMinute: at(23, 30) })]
  const volunteers = [minor('m', { adultFrom: '2026-11-26' })]
  expect(codesOf(minorAccompanied(plan({ lessons, volunteers, pairings: [pair('a', 'm')] })))).toEqual([
    'minor-alone',
  ])
})

test.each<[string, Pairing[], string[]]>([
  [
    'leads although an adult is there to learn',
    [pair('a', 'm'), pair('a', 'adult', { part: 'trainee' })],
    ['minor-alone'],
  ],
  [
    'helps where the only adult is there to learn',
    [partner('a', 'm'), pair('a', 'adult', { part: 'trainee' })],
    ['minor-alone'],
  ],
  ['leads where an adult helps', [pair('a', 'm'), partner('a', 'adult')], ['minor-leads']],
  ['leads beside an adult who leads too', [pair('a', 'm'), pair('a', 'adult')], []],
  ['was asked to lead', [pair('a', 'm', { state: 'asked' }), pair('a', 'adult')], []],
  ['leads at a community centre', [pair('b', 'm'), partner('b', 'adult')], []],
])('of a student who %s', (_title, pairings, codes) => {
  const lessons = [homeVisit('a'), lesson('b')]
  expect(codesOf(minorAccompanied(plan({ lessons, volunteers: people, pairings })))).toEqual(codes)
})

it('does not ask for an adult at a community centre', () => {
  const judged = plan({ lessons: [lesson('a')], volunteers: people, pairings: [pair('a', 'm')] })
  expect(minorAccompanied(judged)).toEqual([])
})

it('lets a cancelled visit be', () => {
  const lessons = [homeVisit('a', { state: 'cancelled' })]
  expect(minorAccompanied(plan({ lessons, volunteers: people, pairings: [pair('a', 'm')] }))).toEqual([])
})
