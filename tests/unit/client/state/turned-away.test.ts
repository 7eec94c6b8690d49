import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { Actor } from '#domain/account/actor.ts'
import { slipOfThisDevice } from '#client/state/slip.ts'
import { isTurnedAway } from '#client/state/turned-away.ts'

const UBE = '352021'
const kept = new Map<string, string>()
let answer: () => Promise<Response>

beforeEach(() => {
  kept.clear()
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => kept.set(key, value),
  })
  vi.stubGlobal('fetch', () => answer())
})
afterEach(() => vi.unstubAllGlobals())

const learner = (): Actor => {
  const subjectId = slipOfThisDevice(UBE).learnerId
  return { municipality: UBE, accountId: 'a', role: 'learner', subjectId }
}
const says = (status: number, body: unknown) => () => Promise.resolve(Response.json(body, { status }))

test('a device whose slip still opens the account goes on', async () => {
  const { role, subjectId } = learner()
  answer = says(200, { account: { municipality: UBE, accountId: 'a', role, subjectId } })
  expect(await isTurnedAway(learner())).toBe(false)
})

test('a device whose slip was made void by a newer one does not', async () => {
  answer = says(401, { code: 'sign-in-failed' })
  expect(await isTurnedAway(learner())).toBe(true)
})

test('while the server cannot be asked, or has trouble, nobody is turned away', async () => {
  answer = () => Promise.reject(new TypeError('no network'))
  await expect(isTurnedAway(learner())).rejects.toThrow(TypeError)
  answer = says(503, null)
  await expect(isTurnedAway(learner())).rejects.toThrow('503')
})

test('family has no slip, and nobody goes on by somebody else’s', async () => {
  answer = () => Promise.reject(new TypeError('was asked'))
  expect(await isTurnedAway({ ...learner(), role: 'family' })).toBe(true)
  expect(await isTurnedAway({ ...learner(), subjectId: 'somebody-else' })).toBe(true)
})
