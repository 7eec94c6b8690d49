import { beforeEach, describe, expect, test } from 'vitest'
import { put } from '#domain/rows.ts'
import type { DeviceSpace, DeviceStore, OutboxItem } from '#sync/device/device-store.ts'
import { aBooking, aCall, aContact, aLesson, NOW } from '../unit/domain/sample-rows.ts'

const item = (id: number, state: OutboxItem['state'] = 'pending'): OutboxItem => ({
  id,
  name: 'lesson.finish@1',
  input: { lessonId: 'line', at: NOW },
  madeAt: NOW,
  author: 'account-silver',
  state,
  before: [put('lesson', aLesson('line')), { table: 'call', id: 'gone', row: null }],
  refusal: null,
  flags: [],
  settledAt: null,
})

const ids = (rows: readonly { id: string | number }[]): (string | number)[] =>
  rows.map((one) => one.id).sort()

const rowsAreKept = (open: () => Promise<DeviceStore>): void => {
  let store: DeviceStore
  const read = (table: Parameters<DeviceSpace['lookup']>[0], by: string, values: readonly string[]) =>
    store.transaction(async (space) => space.lookup(table, by, values))
  const write = (...changes: Parameters<DeviceSpace['write']>[0]) =>
    store.transaction(async (space) => space.write(changes))

  beforeEach(async () => {
    store = await open()
  })

  test('a row is found by its id and by every field it is looked up by', async () => {
    await write(put('booking', aBooking('line', 'hana')), put('booking', aBooking('line', 'taro')))
    await write(put('booking', aBooking('maps', 'hana')))
    expect(ids(await read('booking', 'id', ['line.hana', 'nobody']))).toEqual(['line.hana'])
    expect(ids(await read('booking', 'lessonId', ['line']))).toEqual(['line.hana', 'line.taro'])
    expect(ids(await read('booking', 'learnerId', ['hana', 'taro']))).toEqual([
      'line.hana',
      'line.taro',
      'maps.hana',
    ])
    expect(await read('lesson', 'id', ['line'])).toEqual([])
  })

  test('a field that is no index cannot be looked up', async () => {
    await expect(read('booking', 'seats', ['1'])).rejects.toThrow()
  })

  test('a row comes back exactly as it was written, and the last writing counts', async () => {
    const last = aLesson('line', { seatsTaken: 2, position: { latitude: 33.9, longitude: 131.2 } })
    await write(put('lesson', aLesson('line')), put('lesson', last))
    expect(await read('lesson', 'id', ['line'])).toEqual([last])
  })

  test('a removed row is not found, and removing one that is not there harms nothing', async () => {
    await write(put('call', aCall('one', 'x')), put('call', aCall('two', 'x')))
    await write({ table: 'call', id: 'one', row: null }, { table: 'call', id: 'nobody', row: null })
    expect(ids(await read('call', 'state', ['open']))).toEqual(['two'])
  })

  test('a transaction lasts however many steps lie between two of its own', async () => {
    const ownStep = async (): Promise<void> => undefined
    await store.transaction(async (space) => {
      await space.write([put('call', aCall('one', 'x'))])
      for (let steps = 0; steps < 300; steps += 1) await ownStep()
      await space.write([put('call', aCall('two', 'x'))])
    })
    expect(ids(await read('call', 'state', ['open']))).toEqual(['one', 'two'])
  })

  test('work that fails leaves nothing behind', async () => {
    const failing = store.transaction(async (space) => {
      await space.write([put('lesson', aLesson('line'))])
      await space.putOutbox([item(1)])
      await space.setState({ ...(await space.state()), lastMutationId: 9 })
      throw new Error('power cut')
    })
    await expect(failing).rejects.toThrow('power cut')
    const left = await store.transaction(async (space) => ({
      rows: await space.lookup('lesson', 'id', ['line']),
      pending: await space.pending(),
      last: (await space.state()).lastMutationId,
    }))
    expect(left).toEqual({ rows: [], pending: [], last: 0 })
  })

  test('what was written is seen later in the same work', async () => {
    const seen = await store.transaction(async (space) => {
      await space.write([put('lesson', aLesson('line'))])
      return space.lookup('lesson', 'lessonDay', [aLesson('line').lessonDay])
    })
    expect(ids(seen)).toEqual(['line'])
  })

  test('works that begin together run one after another', async () => {
    const count = async (space: DeviceSpace): Promise<void> => {
      const state = await space.state()
      await space.setState({ ...state, lastMutationId: state.lastMutationId + 1 })
    }
    await Promise.all([store.transaction(count), store.transaction(count), store.transaction(count)])
    expect((await store.transaction(async (space) => space.state())).lastMutationId).toBe(3)
  })
}

const bookkeeping = (open: () => Promise<DeviceStore>): void => {
  let store: DeviceStore
  beforeEach(async () => {
    store = await open()
  })

  test('a new device has a name of its own and has read nothing; the name stays', async () => {
    const first = await store.transaction(async (space) => space.state())
    const again = await store.transaction(async (space) => space.state())
    const other = await (await open()).transaction(async (space) => space.state())
    expect(first).toMatchObject({ lastMutationId: 0, epoch: null, cursor: null, isSweeping: false })
    expect(first.device).toMatch(/^[0-9A-Za-z._-]{1,80}$/)
    expect(again.device).toBe(first.device)
    expect(other.device).not.toBe(first.device)
  })

  test('the outbox tells the pending from the settled, each in the order in which they were made', async () => {
    await store.transaction(async (space) => space.putOutbox([10, 9, 2].map((id) => item(id))))
    await store.transaction(async (space) => space.putOutbox([item(11), item(1, 'applied'), item(9, 'held')]))
    const [pending, settled] = await store.transaction(async (space) => [
      await space.pending(),
      await space.settled(),
    ])
    expect(pending?.map((one) => one.id)).toEqual([2, 10, 11])
    expect(settled?.map((one) => [one.id, one.state])).toEqual([
      [1, 'applied'],
      [9, 'held'],
    ])
    expect(pending?.[0]).toEqual(item(2))
  })

  test('a sweep erases every row it did not see, in every table, and leaves the outbox', async () => {
    await store.transaction(async (space) => {
      await space.write([put('lesson', aLesson('seen')), put('lesson', aLesson('unseen'))])
      await space.write([put('contact', aContact('hana'))])
      await space.putOutbox([item(1)])
      await space.noteSeen([{ table: 'contact', id: 'contact.hana' }])
      await space.forgetSeen()
      await space.noteSeen([{ table: 'lesson', id: 'seen' }])
    })
    await store.transaction(async (space) => {
      await space.noteSeen([{ table: 'lesson', id: 'not-here' }])
      await space.eraseUnseen()
    })
    const left = await store.transaction(async (space) => ({
      lessons: ids(await space.lookup('lesson', 'id', ['seen', 'unseen', 'not-here'])),
      contacts: await space.lookup('contact', 'id', ['contact.hana']),
      pending: ids(await space.pending()),
    }))
    expect(left).toEqual({ lessons: ['seen'], contacts: [], pending: [1] })
  })
}

/** What every device's database must do. `open` answers a new, empty one each time. */
export const deviceStoreContract = (name: string, open: () => Promise<DeviceStore>): void => {
  describe(`The device's rows (${name})`, () => rowsAreKept(open))
  describe(`The device's outbox and place (${name})`, () => bookkeeping(open))
}
