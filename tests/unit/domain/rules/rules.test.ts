import fc from 'fast-check'
import { expect, it } from 'vitest'
import { findingKey } from '#domain/finding.ts'
import { findingsOf, RULES, SAFEGUARDING_CODES } from '#domain/rules/rules.ts'
import { anyAge, somePlan } from './plan-arbitrary.ts'

it('one lesson more never hides what is wrong with the others', () => {
  fc.assert(
    fc.property(somePlan(anyAge), (whole) => {
      const fewer = { ...whole, lessons: whole.lessons.slice(0, -1) }
      const known = new Set(findingsOf(whole).map(findingKey))
      expect(
        findingsOf(fewer)
          .map(findingKey)
          .filter((key) => !known.has(key)),
      ).toEqual([])
    }),
  )
})

it('a plan without minors has nothing to say about minors', () => {
  fc.assert(
    fc.property(somePlan(fc.constant(null)), (adults) => {
      expect(findingsOf(adults).filter(({ code }) => SAFEGUARDING_CODES.has(code))).toEqual([])
    }),
  )
})

it('every finding about minors is a safeguarding finding, and hard', () => {
  fc.assert(
    fc.property(somePlan(anyAge), (some) => {
      const aboutMinors = findingsOf(some).filter(({ code }) => code.startsWith('minor-'))
      expect(aboutMinors.filter(({ code, isHard }) => !isHard || !SAFEGUARDING_CODES.has(code))).toEqual([])
    }),
  )
})

it('says the same whatever order the rows come in, and nothing twice', () => {
  fc.assert(
    fc.property(somePlan(anyAge), (some) => {
      const turned = {
        ...some,
        lessons: some.lessons.toReversed(),
        pairings: some.pairings.toReversed(),
        volunteers: some.volunteers.toReversed(),
      }
      const keys = findingsOf(some).map(findingKey)
      expect(new Set(keys).size).toBe(keys.length)
      expect(findingsOf(turned).map(findingKey).sort()).toEqual(keys.sort())
    }),
  )
})

it('every finding names a lesson of the plan first and says a whole sentence in Japanese', () => {
  fc.assert(
    fc.property(somePlan(anyAge), (some) => {
      const lessons = new Set(some.lessons.map(({ id }) => id))
      const findings = findingsOf(some)
      expect(findings.filter(({ about }) => !lessons.has(about[0] ?? ''))).toEqual([])
      expect(findings.filter(({ sentence }) => !/[ぁ-ん].*。$/u.test(sentence))).toEqual([])
    }),
  )
})

it('tells of children first', () => {
  const codes = RULES.slice(0, 2).map(({ name }) => name)
  expect(codes).toEqual(['minorAccompanied', 'minorConditions'])
})
