import { describe, expect, test } from 'vitest'
import { joinClass } from '#domain/booking/join-class.ts'
import { put } from '#domain/rows.ts'
import { aLesson, NOW, UBE_CODE } from '../unit/domain/sample-rows.ts'
import { ask, asking, deviceOf, hubWith, pushed, rowOnHub } from './hub-and-devices.ts'
import { ACTORS, village } from './village.ts'

const { coordinator } = ACTORS as Record<'coordinator', NonNullable<(typeof ACTORS)[string]>>

const seat = (lessonId: string, learnerId: string) => ({
  lessonId,
  learnerId,
  number: '12345678',
  seats: 1 as const,
  bookedAt: NOW,
  introduction: null,
})

describe('A hub restored from a backup', () => {
  test('takes a decision about a held change although that change comes back in the same request', async () => {
    const hub = await hubWith(village())
    const unknown = pushed(1, 'lesson.teleport@9', {}, coordinator)
    const decision = pushed(2, 'held.set-aside@2', { heldId: 'held.tablet.1', reason: '見本' }, coordinator)
    const { results } = await ask(hub, coordinator, asking({ mutations: [unknown, decision] }))
    expect(results.map((one) => one.outcome)).toEqual(['held', 'applied'])
    expect(rowOnHub(hub, 'held', 'held.tablet.1')).toMatchObject({ state: 'set-aside', reason: '見本' })
  })

  test('that first got the long delayed change itself is believed when it says that it took place', async () => {
    const hub = await hubWith(village())
    const device = deviceOf(hub, coordinator)
    await device.synchronise()
    const backup = hub.committed(UBE_CODE)
    await hub.write(UBE_CODE, (space) => space.save([put('lesson', aLesson('maps', { state: 'cancelled' }))]))
    await device.press(joinClass, seat('maps', 'ken'))
    await device.synchronise()
    expect(device.store.outbox()).toMatchObject([{ state: 'refused' }])
    const late = device.asked.find((request) => request.mutations.length > 0)
    hub.restore(UBE_CODE, backup)
    await ask(hub, coordinator, late ?? asking())
    await device.synchronise()
    expect(rowOnHub(hub, 'booking', 'maps.ken')).toMatchObject({ state: 'booked' })
    expect(device.store.outbox()).toMatchObject([{ state: 'applied', refusal: null }])
  })
})
