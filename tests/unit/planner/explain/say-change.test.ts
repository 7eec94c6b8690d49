import { expect, test } from 'vitest'
import { sayChange } from '#planner/explain/say-change.ts'
import { SOFT_CONSTRAINTS } from '#planner/soft/soft-constraints.ts'

test('every constraint has a short sentence for more and for less', () => {
  for (const constraint of SOFT_CONSTRAINTS) {
    const sentences = [1, -1.25].map((count) => sayChange({ constraint, count, points: 0 }))
    for (const sentence of sentences) expect(sentence.length).toBeLessThan(40)
    expect(sentences[0]).toContain('増えます')
    expect(sentences[1]).toContain('減ります')
  }
  expect(sayChange({ constraint: 'fairness', count: -1.25, points: 0 })).toBe(
    '回数のかたよりが1.3回分減ります。',
  )
})
