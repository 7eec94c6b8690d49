import { describe, expect, test } from 'vitest'
import { put } from '#domain/rows.ts'
import { isCompareDue } from '#sync/device/compare.ts'
import { deviceOf, hubWith } from '../../../sync/hub-and-devices.ts'
import { ACTORS, village } from '../../../sync/village.ts'
import { aLesson, anActor, NOW } from '../../domain/sample-rows.ts'

const later = (hours: number): string => new Date(Date.parse(NOW) + hours * 3600_000).toISOString()

/** A coordinator's device that has everything, and was last compared a day ago. */
const yesterdays = async (role: 'coordinator' | 'silver') => {
  const hub = await hubWith(village())
  const device = deviceOf(hub, ACTORS[role] ?? anActor('coordinator'))
  await device.synchronise()
  await device.store.transaction(async (space) =>
    space.setState({ ...(await space.state()), comparedAt: later(-25) }),
  )
  return device
}

const say = (device: Awaited<ReturnType<typeof yesterdays>>) =>
  device.store
    .rows()
    .map((row) => JSON.stringify(row))
    .sort()

describe('Once a day a device compares what it holds with the hub', () => {
  test.each(['coordinator', 'silver'] as const)('%s: a row that slipped through is mended', async (role) => {
    const device = await yesterdays(role)
    const right = say(device)
    await device.store.transaction(async (space) => {
      await space.write([put('lesson', aLesson('visit-hana', { title: 'ちがう' }))])
      await space.write([{ table: 'lesson', id: 'line', row: null }])
      await space.write([put('lesson', aLesson('left-over'))])
    })
    expect(say(device)).not.toEqual(right)
    await device.synchronise()
    expect(say(device)).toEqual(right)
  })

  test('one that holds what it should reads nothing again', async () => {
    const device = await yesterdays('coordinator')
    const before = device.asked.length
    await device.synchronise()
    await device.synchronise()
    expect(
      device.answered.slice(before).map((one) => [one.page, one.changes.length, one.digest !== undefined]),
    ).toEqual([
      ['changes', 0, true],
      ['changes', 0, false],
    ])
  })

  test('is not due while a snapshot is under way, and counts by the hub’s clock', async () => {
    const state = (await yesterdays('silver')).store.state()
    expect(isCompareDue(state, NOW)).toBe(true)
    expect(isCompareDue({ ...state, isSweeping: true }, NOW)).toBe(false)
    expect(isCompareDue({ ...state, cursor: null }, NOW)).toBe(false)
    expect(isCompareDue({ ...state, comparedAt: null }, NOW)).toBe(false)
    expect(isCompareDue({ ...state, comparedAt: null, lastSyncedAt: null }, NOW)).toBe(false)
    expect(isCompareDue({ ...state, comparedAt: null, lastSyncedAt: later(-25) }, NOW)).toBe(true)
    const tenYearsSlow = { ...state, comparedAt: later(-1), clockOffsetMs: 3652 * 24 * 3600_000 }
    expect(isCompareDue(tenYearsSlow, later(-3652 * 24))).toBe(false)
  })
})
