import { describe, expect, test } from 'vitest'
import type { CellExplanation } from '#planner/explain/explain-cell.ts'
import { sayCell } from '#planner/explain/say-cell.ts'
import { leads, helps } from '../sample-week.ts'

const nameOf = (id: string): string => `見本 ${id}`
const allowed: CellExplanation = {
  state: 'allowed',
  part: 'partner',
  option: { day: '2026-11-26', startMinute: 840 },
  crew: [leads('花子'), helps('太郎')],
  replacesIds: ['一郎'],
  leavesVisitIds: ['other'],
  visits: [],
  changes: [
    { constraint: 'travel', count: 12, points: 12 },
    { constraint: 'missingStudent', count: -1, points: -120 },
  ],
  points: -108,
}

describe('What a cell of the board says', () => {
  test('with whom, instead of whom, and what changes', () => {
    expect(sayCell(allowed, '太郎', nameOf)).toEqual([
      '11月26日（木）午後2時に見本 花子さんと、パートナーとして行けます。',
      '見本 一郎さんと替わります。',
      'ほかの訪問1件の人が変わります。',
      '移動が12分増えます。',
      '生徒のいない訪問が1件減ります。',
    ])
  })

  test('nothing changes where nothing does', () => {
    const same = { ...allowed, crew: [leads('花子')], part: 'lead' as const }
    const told = sayCell({ ...same, replacesIds: [], leavesVisitIds: [], changes: [] }, '花子', nameOf)
    expect(told).toEqual(['11月26日（木）午後2時にリードとして行けます。', 'ほかに変わることはありません。'])
  })

  test('what is forbidden in the rule’s own words', () => {
    const finding = { code: 'x', isHard: true, about: [], sentence: 'できません。' }
    expect(sayCell({ state: 'forbidden', finding }, '太郎', nameOf)).toEqual(['できません。'])
  })

  test('who goes already', () => {
    expect(sayCell({ state: 'promised', part: 'lead' }, '太郎', nameOf)).toEqual([
      'この訪問の約束があります。',
    ])
    expect(sayCell({ state: 'suggested', part: 'lead' }, '太郎', nameOf)).toEqual(['この案に入っています。'])
  })
})
