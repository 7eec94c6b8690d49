import { describe, expect, test } from 'vitest'
import { cancelLesson } from '#domain/lesson/cancel-lesson.ts'
import { put } from '#domain/rows.ts'
import { sendAgain } from '#sync/device/send-again.ts'
import { setAside } from '#sync/device/set-aside.ts'
import { deviceOf, hubWith, rowOnHub } from '../../../sync/hub-and-devices.ts'
import { village } from '../../../sync/village.ts'
import { aLesson, anActor, NOW, UBE_CODE } from '../../domain/sample-rows.ts'

const coordinator = anActor('coordinator')
const cancelling = { lessonId: 'maps', reason: '大雨' }

/** A cancellation the hub refused because the lesson was over there already. */
const refusedOnce = async () => {
  const hub = await hubWith(village())
  const device = deviceOf(hub, coordinator)
  await device.synchronise()
  const { id, ...rest } = aLesson('maps')
  await hub.write(UBE_CODE, (space) => space.save([put('lesson', { ...rest, id, state: 'cancelled' })]))
  await device.press(cancelLesson, cancelling)
  await device.synchronise()
  return { hub, device }
}

const states = (device: ReturnType<typeof deviceOf>) => device.store.outbox().map((item) => item.state)

describe('A change that was refused', () => {
  test('is sent again as it was typed, once the person asks for it and it is possible', async () => {
    const { hub, device } = await refusedOnce()
    expect(states(device)).toEqual(['refused'])
    await hub.write(UBE_CODE, (space) => space.save([put('lesson', aLesson('maps'))]))
    await device.synchronise()
    expect(await sendAgain(device.store, coordinator, 1, NOW)).toMatchObject({ id: 2 })
    expect(states(device)).toEqual(['set-aside', 'pending'])
    await device.synchronise()
    expect(states(device)).toEqual(['set-aside', 'applied'])
    expect(rowOnHub(hub, 'lesson', 'maps')).toMatchObject({ state: 'cancelled' })
  })

  test('stays as it is, with the reason, when it is still not possible', async () => {
    const { device } = await refusedOnce()
    expect(await sendAgain(device.store, coordinator, 1, NOW)).toMatchObject({
      refusal: { code: 'lesson-over' },
    })
    expect(states(device)).toEqual(['refused'])
  })

  test('of which this device no longer has the words is not sent again, and that is said', async () => {
    const { device } = await refusedOnce()
    await device.store.transaction(async (space) => {
      const [item] = await space.settled()
      if (item) await space.putOutbox([{ ...item, input: null }])
    })
    expect(await sendAgain(device.store, coordinator, 1, NOW)).toMatchObject({
      refusal: { code: 'input-erased' },
    })
    expect(states(device)).toEqual(['refused'])
  })

  test('is not sent again twice, nor by somebody else', async () => {
    const { hub, device } = await refusedOnce()
    await hub.write(UBE_CODE, (space) => space.save([put('lesson', aLesson('maps'))]))
    await device.synchronise()
    const deputy = { ...coordinator, accountId: 'account-deputy' }
    expect(await sendAgain(device.store, deputy, 1, NOW)).toMatchObject({ refusal: { code: 'not-refused' } })
    await sendAgain(device.store, coordinator, 1, NOW)
    expect(await sendAgain(device.store, coordinator, 1, NOW)).toMatchObject({
      refusal: { code: 'not-refused' },
    })
    expect(states(device)).toEqual(['set-aside', 'pending'])
  })

  test('is taken back for good when the person says so; what was accepted cannot be', async () => {
    const { device } = await refusedOnce()
    await setAside(device.store, 1)
    expect(states(device)).toEqual(['set-aside'])
    await device.press(cancelLesson, { ...cancelling, lessonId: 'line' })
    await device.synchronise()
    await setAside(device.store, 2)
    expect(states(device)).toEqual(['set-aside', 'applied'])
  })
})
