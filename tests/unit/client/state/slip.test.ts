import { beforeEach, expect, test, vi } from 'vitest'
import { slipOfThisDevice } from '#client/state/slip.ts'

const kept = new Map<string, string>()

beforeEach(() => {
  kept.clear()
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => kept.set(key, value),
  })
})

test('a resident who looked at another town is the same person again in their own', () => {
  const own = slipOfThisDevice('352021')
  const other = slipOfThisDevice('352039')
  expect(other.learnerId).not.toBe(own.learnerId)
  expect(slipOfThisDevice('352021')).toEqual(own)
  expect(slipOfThisDevice('352039')).toEqual(other)
})

test('the slip that an earlier release kept is still theirs', () => {
  const old = { municipality: '352021', learnerId: 'learner-old', key: 'a'.repeat(22) }
  kept.set('magonote.slip', JSON.stringify(old))
  slipOfThisDevice('352039')
  expect(slipOfThisDevice('352021')).toEqual(old)
})

test('what is no slip is replaced by one', () => {
  kept.set('magonote.slip.352021', '{"municipality":')
  expect(slipOfThisDevice('352021').learnerId).toMatch(/^learner-/)
})
