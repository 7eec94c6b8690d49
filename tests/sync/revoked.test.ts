import { describe, expect, test } from 'vitest'
import { recordAttendance } from '#domain/attendance/record-attendance.ts'
import { cancelBooking } from '#domain/booking/cancel-booking.ts'
import { finishLesson } from '#domain/lesson/finish-lesson.ts'
import { withdrawPairing } from '#domain/pairing/withdraw-pairing.ts'
import { put } from '#domain/rows.ts'
import { aPairing, NOW, UBE_CODE } from '../unit/domain/sample-rows.ts'
import { ask, asking, deviceOf, hubWith, pushed, rowOnHub } from './hub-and-devices.ts'
import { ACTORS, village } from './village.ts'

const { coordinator, silver, taro } = ACTORS as Record<
  'coordinator' | 'silver' | 'taro',
  NonNullable<(typeof ACTORS)[string]>
>

const came = (id: string) => ({
  id,
  lessonId: 'visit-hana',
  personKind: 'learner' as const,
  personId: 'hana',
  mark: 'present' as const,
  at: NOW,
})

/** The helper's tablet, with one record that was accepted; their use is ended while another waits. */
const endedWithWorkPending = async (actor = silver) => {
  const hub = await hubWith(village())
  const device = deviceOf(hub, actor)
  await device.synchronise()
  await device.press(recordAttendance, came('fact-1'))
  await device.synchronise()
  await device.press(recordAttendance, came('fact-2'))
  await device.press(finishLesson, { lessonId: 'visit-hana', at: NOW })
  const revoke = pushed(1, 'account.revoke@1', { accountId: actor.accountId }, coordinator)
  await ask(hub, coordinator, asking({ device: 'pc', mutations: [revoke] }))
  await device.synchronise((request) => ask(hub, actor, request, NOW, true))
  return { hub, device }
}

describe('When somebody’s use is ended while their tablet still holds unsent work', () => {
  test('the work waits at the desk with its author and words, and nothing of it has taken effect', async () => {
    const { hub } = await endedWithWorkPending()
    expect(rowOnHub(hub, 'held', 'held.tablet.2')).toMatchObject({
      code: 'account-revoked',
      authorId: silver.accountId,
      mutation: 'attendance.record@1',
      input: came('fact-2'),
      state: 'waiting',
    })
    expect(rowOnHub(hub, 'held', 'held.tablet.3')).toMatchObject({ mutation: 'lesson.finish@1' })
    expect(rowOnHub(hub, 'attendance', 'fact-2')).toBeUndefined()
    // Who was to go is gone from it: it needs somebody else.
    expect(rowOnHub(hub, 'lesson', 'visit-hana')).toMatchObject({ state: 'open', endedAt: null })
    expect(rowOnHub(hub, 'pairing', 'visit-hana.silver')).toMatchObject({ state: 'withdrew' })
  })

  test('the tablet keeps nobody’s rows and nothing of what was typed', async () => {
    const { device } = await endedWithWorkPending()
    expect(device.store.rows().map((one) => `${one.table} ${one.id}`)).toEqual([
      `account ${silver.accountId}`,
    ])
    expect(device.store.outbox().map((item) => [item.id, item.state, item.input])).toEqual([
      [2, 'held', null],
      [3, 'held', null],
    ])
  })

  test('what had been refused is with nobody else, so it is handed in too, once', async () => {
    const hub = await hubWith(village())
    const device = deviceOf(hub, silver)
    await device.synchronise()
    await device.press(withdrawPairing, { pairingId: 'visit-hana.silver' })
    const over = put('pairing', aPairing('visit-hana', 'silver', { state: 'withdrew' }))
    await hub.write(UBE_CODE, (space) => space.save([over]))
    await device.synchronise()
    expect(device.store.outbox()).toMatchObject([{ id: 1, state: 'refused' }])
    const revoke = pushed(1, 'account.revoke@1', { accountId: silver.accountId }, coordinator)
    await ask(hub, coordinator, asking({ device: 'pc', mutations: [revoke] }))
    const comingBack = () => device.synchronise((request) => ask(hub, silver, request, NOW, true))
    await comingBack()
    await comingBack()
    expect(rowOnHub(hub, 'held', 'held.tablet.2')).toMatchObject({
      mutation: 'pairing.withdraw@1',
      input: { pairingId: 'visit-hana.silver' },
      authorId: silver.accountId,
    })
    expect(device.store.outbox().map((item) => [item.id, item.state, item.input])).toEqual([
      [2, 'held', null],
    ])
    expect(device.store.state().lastMutationId).toBe(2)
  })

  test('the desk sends the held record again, and it counts', async () => {
    const { hub } = await endedWithWorkPending()
    const again = { heldId: 'held.tablet.2', name: 'attendance.record@1', input: came('fact-2') }
    const mutations = [pushed(2, 'held.send-again@1', again, coordinator)]
    const { results } = await ask(hub, coordinator, asking({ device: 'pc', mutations }))
    expect(results).toMatchObject([{ outcome: 'applied' }])
    expect(rowOnHub(hub, 'attendance', 'fact-2')).toMatchObject({ authorId: coordinator.accountId })
    expect(rowOnHub(hub, 'held', 'held.tablet.2')).toMatchObject({ state: 'sent-again' })
  })

  test('once let in again they hold what they are asked for anew, and go on', async () => {
    const { hub, device } = await endedWithWorkPending()
    const readmit = pushed(2, 'account.readmit@1', { accountId: silver.accountId }, coordinator)
    await ask(hub, coordinator, asking({ device: 'pc', mutations: [readmit] }))
    await device.synchronise()
    expect(device.has('lesson', 'visit-hana')).toBeUndefined()
    const helpers = [{ volunteerId: 'silver', part: 'lead' as const }]
    const choose = pushed(3, 'pairing.confirm@1', { lessonId: 'visit-hana', helpers }, coordinator)
    const { results } = await ask(hub, coordinator, asking({ device: 'pc', mutations: [choose] }))
    expect(results).toMatchObject([{ outcome: 'applied' }])
    await device.synchronise()
    expect(device.has('lesson', 'visit-hana')).toBeDefined()
    await device.press(recordAttendance, came('fact-3'))
    await device.synchronise()
    expect(rowOnHub(hub, 'attendance', 'fact-3')).toBeDefined()
  })

  test('of a resident whose use was ended nothing is laid on the desk', async () => {
    const hub = await hubWith(village())
    const device = deviceOf(hub, taro)
    await device.synchronise()
    await device.press(cancelBooking, { bookingId: 'line.taro' })
    await device.synchronise((request) => ask(hub, taro, request, NOW, true))
    expect(device.store.outbox()).toMatchObject([{ state: 'refused', refusal: { code: 'account-revoked' } }])
    expect(rowOnHub(hub, 'held', 'held.tablet.1')).toBeUndefined()
    expect(rowOnHub(hub, 'booking', 'line.taro')).toMatchObject({ state: 'booked' })
  })
})
