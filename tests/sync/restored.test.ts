import { describe, expect, test } from 'vitest'
import { joinClass } from '#domain/booking/join-class.ts'
import { eraseLearner } from '#domain/learner/erase-learner.ts'
import { cancelLesson } from '#domain/lesson/cancel-lesson.ts'
import { put } from '#domain/rows.ts'
import { setAside } from '#sync/device/set-aside.ts'
import { aLesson, anActor, learnerRows, NOW, UBE_CODE } from '../unit/domain/sample-rows.ts'
import type { Send } from '#sync/device/synchronise.ts'
import { ask, deviceOf, hubWith, rowOnHub } from './hub-and-devices.ts'
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

describe('A hub restored from a backup in which an erased person still is', () => {
  const ASKED = { learnerId: 'kie', rule: 'asked' as const }
  const twoDesks = async () => {
    const hub = await hubWith([...village(), ...learnerRows('kie')])
    const [desk, other] = [deviceOf(hub, coordinator, 'desk'), deviceOf(hub, coordinator, 'other')]
    for (const one of [desk, other]) await one.synchronise()
    const backup = hub.committed(UBE_CODE)
    await desk.press(eraseLearner, ASKED)
    await desk.synchronise()
    const restore = () => hub.restore(UBE_CODE, backup)
    const late: Send = (request) => ask(hub, coordinator, request, NOW, false, false)
    return { hub, desk, other, restore, late }
  }
  const certificate = (hub: Parameters<typeof rowOnHub>[0]) => rowOnHub(hub, 'learner', 'kie')
  const said = (desk: ReturnType<typeof deviceOf>) =>
    desk.store.outbox().map(({ state, refusal }) => refusal?.code ?? state)

  test('erases them again when the desk that did it has just proved who sits there', async () => {
    const { hub, desk, restore } = await twoDesks()
    restore()
    expect(certificate(hub)).not.toHaveProperty('erased')
    await desk.synchronise()
    expect(said(desk)).toEqual(['applied'])
    expect(certificate(hub)).toHaveProperty('erased')
  })

  test('refuses it of a desk that signed in long ago: it shows that, goes on, and the person does it again', async () => {
    const { hub, desk, restore, late } = await twoDesks()
    restore()
    await desk.synchronise(late)
    expect(said(desk)).toEqual(['proof-needed'])
    expect(certificate(hub)).not.toHaveProperty('erased')
    expect(desk.has('learner', 'kie')).not.toHaveProperty('erased')
    await desk.press(eraseLearner, ASKED)
    await desk.synchronise()
    expect(said(desk)).toEqual(['proof-needed', 'applied'])
    expect(certificate(hub)).toHaveProperty('erased')
  })

  test('asks no proof of whoever hands in what is done already', async () => {
    const { desk, other, restore, late } = await twoDesks()
    restore()
    await other.press(eraseLearner, ASKED)
    await other.synchronise()
    await desk.synchronise(late)
    expect(said(desk)).toEqual(['learner-erased'])
  })
})
