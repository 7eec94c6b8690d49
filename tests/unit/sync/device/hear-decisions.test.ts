import { describe, expect, test } from 'vitest'
import { recordAttendance } from '#domain/attendance/record-attendance.ts'
import { put } from '#domain/rows.ts'
import { ask, asking, deviceOf, hubWith, pushed, rowOnHub } from '../../../sync/hub-and-devices.ts'
import { ACTORS, village } from '../../../sync/village.ts'
import { aPairing, type anActor, NOW, UBE_CODE } from '../../domain/sample-rows.ts'

const { coordinator, silver } = ACTORS as Record<'coordinator' | 'silver', ReturnType<typeof anActor>>

const came = {
  id: 'fact',
  lessonId: 'visit-hana',
  personKind: 'learner' as const,
  personId: 'hana',
  mark: 'present' as const,
  at: NOW,
}

/** A helper's tablet whose record is held, because they were taken off the visit before it arrived. */
const heldOne = async () => {
  const hub = await hubWith(village())
  const device = deviceOf(hub, silver)
  await device.synchronise()
  await device.press(recordAttendance, came)
  const off = put('pairing', aPairing('visit-hana', 'silver', { state: 'withdrew' }))
  await hub.write(UBE_CODE, (space) => space.save([off]))
  await device.synchronise()
  expect(device.store.outbox()).toMatchObject([{ state: 'held' }])
  const decide = (name: string, input: unknown) =>
    ask(hub, coordinator, asking({ device: 'pc', mutations: [pushed(1, name, input, coordinator)] }))
  return { hub, device, decide }
}

describe('Whoever typed a change that the hub held', () => {
  test('waits while nobody has decided', async () => {
    const { device } = await heldOne()
    await device.synchronise()
    expect(device.store.outbox()).toMatchObject([{ state: 'held' }])
  })

  test('hears that a coordinator sent it', async () => {
    const { hub, device, decide } = await heldOne()
    await decide('held.send-again@1', { heldId: 'held.tablet.1', name: 'attendance.record@1', input: came })
    await device.synchronise()
    expect(device.store.outbox()).toMatchObject([{ state: 'applied', refusal: null }])
    expect(rowOnHub(hub, 'attendance', 'fact')).toBeDefined()
  })

  test('hears that it was set aside, and why, and may send it again', async () => {
    const { device, decide } = await heldOne()
    await decide('held.set-aside@2', { heldId: 'held.tablet.1', reason: '電話で聞きました' })
    await device.synchronise()
    expect(device.store.outbox()).toMatchObject([
      {
        state: 'refused',
        input: came,
        refusal: { sentence: '担当者が確かめて、取り下げました。理由：電話で聞きました' },
      },
    ])
  })

  test('hears of it also when the answer to the change comes only after the decision', async () => {
    const hub = await hubWith(village())
    const device = deviceOf(hub, silver)
    await device.synchronise()
    await device.press(recordAttendance, came)
    const off = put('pairing', aPairing('visit-hana', 'silver', { state: 'withdrew' }))
    await hub.write(UBE_CODE, (space) => space.save([off]))
    const lost = device.synchronise(async (request) => {
      await ask(hub, silver, request)
      throw new Error('the answer is lost')
    })
    await expect(lost).rejects.toThrow('lost')
    const aside = pushed(1, 'held.set-aside@2', { heldId: 'held.tablet.1', reason: '' }, coordinator)
    await ask(hub, coordinator, asking({ device: 'pc', mutations: [aside] }))
    await device.synchronise()
    expect(device.store.outbox()).toMatchObject([
      { state: 'refused', refusal: { sentence: '担当者が確かめて、取り下げました。' } },
    ])
  })

  test('hears of it again from a hub that was restored from a backup', async () => {
    const { device, decide } = await heldOne()
    await decide('held.set-aside@2', { heldId: 'held.tablet.1', reason: '二重でした' })
    await device.store.transaction(async (space) =>
      space.setState({ ...(await space.state()), epoch: 'before the backup' }),
    )
    await device.synchronise()
    expect(device.store.outbox()).toMatchObject([
      { state: 'refused', refusal: { sentence: '担当者が確かめて、取り下げました。理由：二重でした' } },
    ])
  })
})
