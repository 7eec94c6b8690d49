import { describe, expect, it } from 'vitest'
import { emptyAsk, reachable, wishOf } from '#client/simple/ask-for-visit/ask-draft.ts'

const asked = { ...emptyAsk(), topics: ['LINE' as const], placeKind: '自宅' as const }

describe('a wish for a visit, half written down', () => {
  it('opens at the first question that has no answer', () => {
    expect(reachable(emptyAsk(), 'check')).toBe('topic')
    expect(reachable(asked, 'check')).toBe('when')
    expect(reachable({ ...asked, isAny: true }, 'check')).toBe('check')
  })

  it('lets a person go back to any answered question', () => {
    expect(reachable({ ...asked, isAny: true }, 'topic')).toBe('topic')
  })

  it('says いつでもよい as any, else the half-days in order', () => {
    expect(wishOf({ ...asked, isAny: true, halfDays: ['2026-11-24.am'] })).toBe('any')
    expect(wishOf({ ...asked, halfDays: ['2026-11-25.am', '2026-11-24.pm'] })).toEqual([
      '2026-11-24.pm',
      '2026-11-25.am',
    ])
  })
})
