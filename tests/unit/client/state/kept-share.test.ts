import 'fake-indexeddb/auto'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { keptKeyOf } from '#client/database/account-key.ts'
import { keepOnDevice, keptOnDevice } from '#client/database/this-device.ts'
import { dropShare, keepShare, keptShare } from '#client/state/kept-share.ts'

const MINUTE_MS = 60_000
const HOUR_MS = 60 * MINUTE_MS
const NINE = Date.parse('2026-11-20T00:00:00.000Z')
const hubKey = { id: 'k', publicKey: 'p' }
const share = new Uint8Array(32).fill(5)

let person = 0
const account = () => ({ municipality: '352021', accountId: `desk-${person}` })
const onDevice = () => keptOnDevice(`share.352021.desk-${person}`)
const at = (time: number): void => void vi.setSystemTime(time)
const shown = async () => (await keptShare(account(), await keptKeyOf(account())))?.share ?? null

beforeEach(async () => {
  person += 1
  vi.useFakeTimers({ toFake: ['Date'] })
  at(NINE)
  await keepShare(account(), await keptKeyOf(account()), { share, hubKey })
})
afterEach(() => {
  vi.useRealTimers()
})

describe('The server’s share at a desk', () => {
  test('opens for twelve hours', async () => {
    expect(await shown()).toEqual(share)
    at(NINE + 12 * HOUR_MS)
    expect(await shown()).toEqual(share)
  })

  test('is deleted once they are over: a clock that is set back finds nothing', async () => {
    at(NINE + 12 * HOUR_MS + 1)
    expect(await shown()).toBeNull()
    expect(await onDevice()).toBeUndefined()
    at(NINE + HOUR_MS)
    expect(await shown()).toBeNull()
  })

  test('is deleted when the clock stands before a time at which it was looked at', async () => {
    at(NINE + 3 * HOUR_MS)
    await shown()
    at(NINE + 2 * HOUR_MS)
    expect(await shown()).toBeNull()
    at(NINE + 3 * HOUR_MS)
    expect(await shown()).toBeNull()
  })

  test('is deleted when the clock stands before the time at which it was kept', async () => {
    at(NINE - HOUR_MS)
    expect(await shown()).toBeNull()
    expect(await onDevice()).toBeUndefined()
  })

  test('survives a clock that is put right by a minute, and the later time counts', async () => {
    at(NINE + HOUR_MS)
    await shown()
    at(NINE + 59 * MINUTE_MS)
    expect(await shown()).toEqual(share)
    at(NINE + 54 * MINUTE_MS)
    expect(await shown()).toBeNull()
  })

  test('of an earlier release, which did not note when it was looked at, opens on the same terms', async () => {
    const { seenAt, ...earlier } = (await onDevice()) as { seenAt: number }
    expect(seenAt).toBe(NINE)
    await keepOnDevice(`share.352021.desk-${person}`, earlier)
    at(NINE + HOUR_MS)
    expect(await shown()).toEqual(share)
    await keepOnDevice(`share.352021.desk-${person}`, earlier)
    at(NINE - HOUR_MS)
    expect(await shown()).toBeNull()
  })

  test('that was taken back is gone', async () => {
    await dropShare(account())
    expect(await shown()).toBeNull()
  })
})
