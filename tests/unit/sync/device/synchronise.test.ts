import { describe, expect, test } from 'vitest'
import { receiveRequest } from '#domain/request/receive-request.ts'
import { cancelBooking } from '#domain/booking/cancel-booking.ts'
import { joinClass } from '#domain/booking/join-class.ts'
import { MOST_ROWS_A_PAGE, ROWS_OF_FIRST_PAGE } from '#sync/protocol.ts'
import { aRequest, NOW, UBE_CODE } from '../../domain/sample-rows.ts'
import { deviceOf, hubWith, rowOnHub } from '../../../sync/hub-and-devices.ts'
import { ACTORS, manyPlaces, village } from '../../../sync/village.ts'
import { rowsThere } from '../../../sync/memory-hub-store.ts'

const { coordinator, taro } = ACTORS as Record<'coordinator' | 'taro', NonNullable<(typeof ACTORS)[string]>>

const wish = (id: string) => {
  const { state: _state, lessonId: _lessonId, ...request } = aRequest(id, 'taro')
  return { request, introduction: null }
}

const seat = {
  lessonId: 'camera',
  learnerId: 'taro',
  number: '12345678',
  seats: 1 as const,
  bookedAt: NOW,
  introduction: null,
}

describe('A device and the hub', () => {
  test('what was typed without a line arrives in order, the later building on the earlier', async () => {
    const hub = await hubWith(village())
    const device = deviceOf(hub, taro)
    await device.synchronise()
    await device.press(cancelBooking, { bookingId: 'line.taro' })
    await device.press(joinClass, seat)
    await device.press(cancelBooking, { bookingId: 'camera.taro' })
    await device.synchronise()
    expect(device.store.outbox().map((item) => item.state)).toEqual(['applied', 'applied', 'applied'])
    expect(rowOnHub(hub, 'booking', 'camera.taro')).toMatchObject({ state: 'cancelled' })
  })

  test('more than a hundred changes go in several requests', async () => {
    const hub = await hubWith(village())
    const device = deviceOf(hub, coordinator)
    await device.synchronise()
    for (let number = 1; number <= 130; number += 1)
      await device.press(receiveRequest, wish(`wish-${number}`))
    await device.synchronise()
    const sent = device.asked.map((one) => one.mutations.length).filter((length) => length > 0)
    expect(sent).toEqual([100, 30])
    expect(device.store.outbox().every((item) => item.state === 'applied')).toBe(true)
  })

  test('what is typed while an answer is on its way is neither lost nor sent twice', async () => {
    const hub = await hubWith(village())
    const device = deviceOf(hub, taro)
    await device.synchronise()
    await device.press(receiveRequest, wish('first'))
    const typing = async (request: Parameters<typeof device.send>[0]) => {
      const answer = await device.send(request)
      if (device.store.state().lastMutationId === 1) await device.press(receiveRequest, wish('second'))
      return answer
    }
    await device.synchronise(typing)
    expect(device.asked.map((one) => one.mutations.map((mutation) => mutation.id))).toEqual([[], [1], [2]])
    expect(rowOnHub(hub, 'request', 'second')).toBeDefined()
    expect(device.has('request', 'second')).toBeDefined()
  })

  test('the next page is on its way while one is written, and none is asked for twice', async () => {
    const hub = await hubWith([...village(), ...manyPlaces(MOST_ROWS_A_PAGE + ROWS_OF_FIRST_PAGE)])
    const device = deviceOf(hub, coordinator)
    const written: (string | null)[] = []
    await device.synchronise((request) => {
      written.push(device.store.state().cursor)
      return device.send(request)
    })
    const [first] = device.answered
    expect(device.asked.map(({ cursor }) => cursor)).toEqual([
      null,
      ...device.answered.slice(0, -1).map(({ cursor }) => cursor),
    ])
    expect(written).toEqual([null, null, first?.cursor])
    expect(device.store.rows()).toHaveLength(rowsThere(hub.committed(UBE_CODE)).length)
  })

  test('what is typed while pages come is sent before the next of them is taken in', async () => {
    const hub = await hubWith([...village(), ...manyPlaces(MOST_ROWS_A_PAGE + ROWS_OF_FIRST_PAGE)])
    const device = deviceOf(hub, coordinator)
    await device.synchronise(async (request) => {
      const answer = await device.send(request)
      if (device.asked.length === 1)
        await device.press(receiveRequest, {
          ...wish('mine'),
          introduction: { name: '見本', kana: 'みほん', telephone: '0836-00-0000', family: '' },
        })
      return answer
    })
    expect(device.asked.map(({ mutations }) => mutations.length)).toEqual([0, 0, 1, 0])
    expect(rowOnHub(hub, 'request', 'mine')).toBeDefined()
    expect(device.store.rows()).toHaveLength(rowsThere(hub.committed(UBE_CODE)).length)
  })

  test('two tabs that synchronise at once send the same and are answered the same', async () => {
    const hub = await hubWith(village())
    const device = deviceOf(hub, taro)
    await device.press(receiveRequest, {
      ...wish('mine'),
      introduction: { name: '見本', kana: 'みほん', telephone: '0836-00-0000', family: '' },
    })
    await Promise.all([device.synchronise(), device.synchronise()])
    expect(device.store.outbox().map((item) => item.state)).toEqual(['applied'])
    expect(hub.committed(UBE_CODE).results.size).toBe(1)
  })

  test('an answer that was lost is asked for again, and nothing happens twice', async () => {
    const hub = await hubWith(village())
    const device = deviceOf(hub, taro)
    await device.synchronise()
    await device.press(joinClass, seat)
    const losing = async (request: Parameters<typeof device.send>[0]) => {
      await device.send(request)
      throw new Error('no answer')
    }
    await expect(device.synchronise(losing)).rejects.toThrow('no answer')
    expect(device.store.outbox().map((item) => item.state)).toEqual(['pending'])
    await device.synchronise()
    expect(device.store.outbox().map((item) => item.state)).toEqual(['applied'])
    expect(rowOnHub(hub, 'lesson', 'camera')).toMatchObject({ seatsTaken: 1 })
  })

  test('a hub that waits for a change nobody has any more gets what waits under new numbers, once', async () => {
    const hub = await hubWith(village())
    const device = deviceOf(hub, taro)
    await device.synchronise()
    await device.store.transaction(async (space) =>
      space.setState({ ...(await space.state()), lastMutationId: 4 }),
    )
    await device.press(receiveRequest, wish('fifth'))
    await device.synchronise()
    expect(device.store.outbox()).toMatchObject([{ id: 1, state: 'applied' }])
    expect(device.asked.map((one) => one.mutations.map(({ id }) => id))).toEqual([[], [5], [1]])
    expect(device.store.state().device).not.toBe('tablet')
    expect(rowOnHub(hub, 'request', 'fifth')).toBeDefined()
  })

  test('a hub restored from a backup gets again what the backup did not hold, once', async () => {
    const hub = await hubWith(village())
    const device = deviceOf(hub, taro)
    await device.synchronise()
    await device.press(receiveRequest, wish('before'))
    await device.synchronise()
    const backup = hub.committed(UBE_CODE)
    await device.press(receiveRequest, wish('after'))
    await device.press(joinClass, seat)
    await device.synchronise()
    hub.restore(UBE_CODE, backup)
    await device.press(receiveRequest, wish('offline'))
    await device.synchronise()
    expect(device.store.outbox().map((item) => item.state)).toEqual(Array(4).fill('applied'))
    expect(['before', 'after', 'offline'].map((id) => rowOnHub(hub, 'request', id) !== undefined)).toEqual([
      true,
      true,
      true,
    ])
    expect(rowOnHub(hub, 'lesson', 'camera')).toMatchObject({ seatsTaken: 1 })
    expect(device.has('booking', 'camera.taro')).toMatchObject({ state: 'booked' })
  })

  test('the row that one device wrote is on the other after both have synchronised', async () => {
    const hub = await hubWith(village())
    const [one, two] = [deviceOf(hub, taro, 'telephone'), deviceOf(hub, coordinator, 'desk')]
    await one.synchronise()
    await one.press(joinClass, seat)
    await one.synchronise()
    await two.synchronise()
    expect(two.has('booking', 'camera.taro')).toEqual(one.has('booking', 'camera.taro'))
  })
})
