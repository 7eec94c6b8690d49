import { describe, expect, test } from 'vitest'
import { joinClass } from '#domain/booking/join-class.ts'
import { cancelLesson } from '#domain/lesson/cancel-lesson.ts'
import { put } from '#domain/rows.ts'
import { setAside } from '#sync/device/set-aside.ts'
import { aLesson, anActor, NOW, UBE_CODE } from '../unit/domain/sample-rows.ts'
import { deviceOf, hubWith, rowOnHub } from './hub-and-devices.ts'
import { village } from './village.ts'

const coordinator = anActor('coordinator')

const seat = (lessonId: string, learnerId: string) => ({
  lessonId,
  learnerId,
  number: '12345678',
  seats: 1 as const,
  bookedAt: NOW,
  introduction: null,
})

/** A desk that booked a seat, was refused a cancellation, and took it back; the backup is from before all of that. */
const afterRestore = async (takesBack: boolean) => {
  const hub = await hubWith(village())
  const device = deviceOf(hub, coordinator)
  await device.synchronise()
  const backup = hub.committed(UBE_CODE)
  await hub.write(UBE_CODE, (space) => space.save([put('lesson', aLesson('maps', { state: 'cancelled' }))]))
  await device.press(joinClass, seat('camera', 'taro'))
  await device.press(cancelLesson, { lessonId: 'maps', reason: '大雨' })
  await device.synchronise()
  if (takesBack) await setAside(device.store, 2)
  hub.restore(UBE_CODE, backup)
  await device.synchronise()
  return { hub, device }
}

describe('A hub restored from a backup', () => {
  test('gets back what was acknowledged, and not what was refused', async () => {
    const { hub, device } = await afterRestore(false)
    expect(rowOnHub(hub, 'booking', 'camera.taro')).toMatchObject({ state: 'booked' })
    expect(rowOnHub(hub, 'lesson', 'maps')).toMatchObject({ state: 'open' })
    expect(device.store.outbox()).toMatchObject([
      { state: 'applied' },
      { state: 'refused', name: 'lesson.cancel@1', refusal: { code: 'lesson-over' } },
    ])
  })

  test('does not do what the person has taken back since', async () => {
    const { hub, device } = await afterRestore(true)
    expect(rowOnHub(hub, 'lesson', 'maps')).toMatchObject({ state: 'open' })
    expect(device.store.outbox().map((item) => item.state)).toEqual(['applied', 'set-aside'])
  })

  test('goes on in step with the device afterwards', async () => {
    const { hub, device } = await afterRestore(false)
    await device.press(joinClass, seat('line', 'hana'))
    await device.synchronise()
    expect(device.store.outbox().map((item) => item.state)).toEqual(['applied', 'refused', 'applied'])
    expect(rowOnHub(hub, 'booking', 'line.hana')).toMatchObject({ state: 'booked' })
  })

  test('older than what the device keeps takes what the device still has, under new numbers, once', async () => {
    const hub = await hubWith(village())
    const device = deviceOf(hub, coordinator)
    await device.synchronise()
    const backup = hub.committed(UBE_CODE)
    for (const learner of ['sora', 'hana', 'ken']) await device.press(joinClass, seat('line', learner))
    await device.synchronise()
    await device.store.transaction(async (space) => space.forgetOutbox([1]))
    hub.restore(UBE_CODE, backup)
    await device.synchronise()
    const kept = device.store.outbox()
    expect(kept.map((item) => [item.id, item.state])).toEqual([
      [1, 'applied'],
      [2, 'applied'],
    ])
    expect(rowOnHub(hub, 'booking', 'line.ken')).toMatchObject({ state: 'booked' })
    expect(rowOnHub(hub, 'booking', 'line.hana')).toMatchObject({ state: 'booked' })
  })
})
