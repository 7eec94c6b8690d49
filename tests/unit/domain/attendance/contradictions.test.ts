import { describe, expect, test } from 'vitest'
import { contradictions } from '#domain/attendance/contradictions.ts'
import { type Change, put } from '#domain/rows.ts'
import { aHomeVisit, aLesson, aMinor, aPairing, aVolunteer, NOW, rowsOf, TODAY } from '../sample-rows.ts'

const LATER = '2026-11-20T01:00:00.001Z'

const arrival = (personId: string, at = NOW) => ({
  ...{ id: `fact-${personId}`, lessonId: 'visit', personKind: 'volunteer' as const, personId },
  ...{ mark: 'arrived' as const, at },
})

const fact = (personId: string, more: { at?: string; mark?: 'arrived' | 'left'; flags?: string[] } = {}) =>
  put('attendance', { ...arrival(personId), authorId: 'x', flags: [], ...more })

const crew = [
  put('pairing', aPairing('visit', 'adult')),
  put('pairing', aPairing('visit', 'student', { part: 'partner' })),
  put('volunteer', aVolunteer('adult')),
  put('volunteer', aMinor('student')),
]

const visit = aHomeVisit('visit', 'hana', { lessonDay: TODAY, state: 'confirmed' })

const flagsOf = (facts: readonly Change[], said = arrival('student'), lesson = visit) =>
  contradictions(rowsOf([...crew, ...facts]), lesson, said, undefined, NOW)

describe('A minor who arrives at a home', () => {
  test('is flagged while no adult is recorded as there, and not once one is, even at the same moment', () => {
    expect(flagsOf([])).toEqual(['minor-alone'])
    expect(flagsOf([fact('adult')])).toEqual([])
  })

  test.each([
    ['the adult came later', [fact('adult', { at: LATER })]],
    [
      'the adult had left',
      [fact('adult', { at: '2026-11-20T00:00:00.000Z' }), fact('adult', { mark: 'left' })],
    ],
    ['the adult was said to be there before the day', [fact('adult', { flags: ['before-start'] })]],
    [
      'the adult has not been confirmed',
      [fact('adult'), put('pairing', aPairing('visit', 'adult', { state: 'accepted' }))],
    ],
    [
      'the adult is there to learn',
      [fact('adult'), put('pairing', aPairing('visit', 'adult', { part: 'trainee' }))],
    ],
    ['another minor is there', [fact('adult'), put('volunteer', aMinor('adult'))]],
  ])('is flagged when %s', (_why, facts) => {
    expect(flagsOf(facts)).toEqual(['minor-alone'])
  })

  test('who is not on the visit is flagged for both', () => {
    expect(flagsOf([put('volunteer', aMinor('other'))], arrival('other'))).toEqual([
      'not-on-lesson',
      'minor-alone',
    ])
  })

  test('is not flagged when they are an adult, nor at a class', () => {
    expect(flagsOf([], arrival('adult'))).toEqual([])
    expect(flagsOf([], arrival('student'), aLesson('visit', { lessonDay: TODAY }))).toEqual([])
  })
})
