import { expect, test } from 'vitest'
import type { Relaxation } from '#planner/explain/relaxation.ts'
import { sayServingChange } from '#planner/explain/say-serving-change.ts'

const nameOf = (): string => '見本 佐藤'
const say = (...relaxations: Relaxation[]): string =>
  sayServingChange({ relaxations, option: { day: '2026-11-26', startMinute: 840 }, crew: [] }, nameOf)
const volunteerId = 'v'

test.each<[string, Relaxation]>([
  [
    '見本 佐藤さんが11月26日（木）の午後に来られれば、行けます。',
    { kind: 'free', volunteerId, halfDay: '2026-11-26.pm' },
  ],
  [
    '受講者が11月27日（金）の午前でもよければ、行けます。',
    { kind: 'another-half-day', halfDay: '2026-11-27.am' },
  ],
  ['見本 佐藤さんが「LINE」を教えられれば、行けます。', { kind: 'topic', volunteerId, topic: 'LINE' }],
  [
    '見本 佐藤さんの保護者の同意が確認できれば、行けます。',
    { kind: 'check', volunteerId, check: 'guardian-consent' },
  ],
  [
    '見本 佐藤さんの週の時間の上限を上げれば、行けます。',
    { kind: 'limit', volunteerId, limit: 'silver-hours' },
  ],
  ['見本 佐藤さんがほかの訪問を外れれば、行けます。', { kind: 'release', volunteerId, otherVisitId: 'x' }],
])('%s', (sentence, relaxation) => {
  expect(say(relaxation)).toBe(sentence)
})

test('two things in one sentence, and none where nothing is in the way', () => {
  expect(
    say({ kind: 'topic', volunteerId, topic: 'LINE' }, { kind: 'check', volunteerId, check: 'training' }),
  ).toBe('見本 佐藤さんが「LINE」を教えられれば、見本 佐藤さんの研修が確認できれば、行けます。')
  expect(say()).toBe('いまのままでも行ける人がいます。')
})
