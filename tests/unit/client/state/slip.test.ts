import { beforeEach, expect, test, vi } from 'vitest'
import { actorOfSlip, earlierSlip, slipKnownHere, slipOfThisDevice, takeSlip } from '#client/state/slip.ts'

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

test('a slip from the desk takes the place of the own one, which is set aside when somebody asked by it', () => {
  const own = slipOfThisDevice('352021')
  const given = { municipality: '352021', learnerId: 'hana', key: 'b'.repeat(22), accountId: 'slip-7' }
  takeSlip(given, true)
  expect(slipOfThisDevice('352021')).toEqual(given)
  expect(actorOfSlip(given)).toEqual({
    municipality: '352021',
    accountId: 'slip-7',
    role: 'learner',
    subjectId: 'hana',
  })
  expect(earlierSlip('352021')).toEqual(own)
  takeSlip(own, true)
  expect([slipKnownHere('352021'), earlierSlip('352021')]).toEqual([own, given])
})

test('a slip by which nobody asked for anything, and an older paper of the same learner, are not kept', () => {
  slipOfThisDevice('352021')
  const given = { municipality: '352021', learnerId: 'hana', key: 'b'.repeat(22), accountId: 'slip-7' }
  takeSlip(given, false)
  takeSlip({ ...given, key: 'c'.repeat(22) }, true)
  expect(earlierSlip('352021')).toBeNull()
  expect(slipKnownHere('352039')).toBeNull()
})
