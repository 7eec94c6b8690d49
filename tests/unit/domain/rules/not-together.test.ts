import { expect, test } from 'vitest'
import type { Pairing } from '#domain/pairing/pairing.ts'
import { notTogether } from '#domain/rules/not-together.ts'
import { lesson, pair, plan, volunteer } from './plan-builder.ts'

const bothSay = [volunteer('v', { notTogetherIds: ['w'] }), volunteer('w', { notTogetherIds: ['v'] })]
const oneSays = [volunteer('v'), volunteer('w', { notTogetherIds: ['v'] })]

test.each<[string, typeof bothSay, Pairing[], boolean]>([
  ['two who are kept apart are not in one lesson', oneSays, [pair('a', 'v'), pair('a', 'w')], true],
  ['a pair written down for both is told once', bothSay, [pair('a', 'v'), pair('a', 'w')], true],
  ['they may be in different lessons', oneSays, [pair('a', 'v'), pair('b', 'w')], false],
  ['one who declined is not there', oneSays, [pair('a', 'v'), pair('a', 'w', { state: 'declined' })], false],
  [
    'asking one while the other is confirmed counts',
    oneSays,
    [pair('a', 'v'), pair('a', 'w', { state: 'asked' })],
    true,
  ],
])('%s', (_title, volunteers, pairings, isFound) => {
  const findings = notTogether(plan({ lessons: [lesson('a'), lesson('b')], volunteers, pairings }))
  expect(findings.map(({ code, about }) => [code, ...about])).toEqual(
    isFound ? [['not-together', 'a', 'v', 'w']] : [],
  )
})
