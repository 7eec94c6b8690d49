import { describe, expect, it, test } from 'vitest'
import type { Lesson } from '#domain/lesson/lesson.ts'
import type { Pairing } from '#domain/pairing/pairing.ts'
import { moreThanWished, oneGenerationOnly } from '#domain/rules/soft.ts'
import { codesOf, lesson, minor, pair, plan, silver, volunteer } from './plan-builder.ts'

describe('one generation only', () => {
  const volunteers = [silver('s1'), silver('s2'), minor('m')]
  test.each<[string, Partial<Lesson>, Pairing[], boolean]>([
    ['two helpers of one generation are told', {}, [pair('a', 's1'), pair('a', 's2')], true],
    ['two generations are what the programme wants', {}, [pair('a', 's1'), pair('a', 'm')], false],
    ['a single helper is nobody’s choice', {}, [pair('a', 's1')], false],
    ['a lesson still open may change', { state: 'open' }, [pair('a', 's1'), pair('a', 's2')], false],
  ])('%s', (_title, given, pairings, isFound) => {
    const findings = oneGenerationOnly(
      plan({ lessons: [lesson('a', { state: 'confirmed', ...given })], volunteers, pairings }),
    )
    expect(codesOf(findings)).toEqual(isFound ? ['one-generation-only'] : [])
    expect(findings.some(({ isHard }) => isHard)).toBe(false)
  })
})

describe('more lessons a day than wished', () => {
  const judged = (mostLessonsADay: number) =>
    moreThanWished(
      plan({
        lessons: [lesson('a'), lesson('b'), lesson('c', { lessonDay: '2026-11-26' })],
        volunteers: [volunteer('v', { mostLessonsADay })],
        pairings: [pair('a', 'v'), pair('b', 'v'), pair('c', 'v')],
      }),
    )

  it('is told of the lessons of that day, without blocking', () => {
    expect(judged(1)).toMatchObject([
      { code: 'more-than-wished', isHard: false, about: ['a', 'v'] },
      { code: 'more-than-wished', isHard: false, about: ['b', 'v'] },
    ])
  })

  it('is not told while the wish is kept', () => {
    expect(judged(2)).toEqual([])
  })
})
