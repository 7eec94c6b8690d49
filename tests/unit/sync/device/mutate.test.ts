import { describe, expect, test } from 'vitest'
import { finishCall } from '#domain/call/finish-call.ts'
import { cancelBooking } from '#domain/booking/cancel-booking.ts'
import { importClasses, MOST_CLASSES_AN_IMPORT } from '#domain/lesson/import-classes.ts'
import { put } from '#domain/rows.ts'
import { mutate } from '#sync/device/mutate.ts'
import { MemoryDeviceStore } from '../../../sync/memory-device-store.ts'
import { aBooking, aCall, aLesson, anActor, aMunicipality, NOW } from '../../domain/sample-rows.ts'

const coordinator = anActor('coordinator')

const waiting = async () => {
  const store = new MemoryDeviceStore('tablet')
  await store.transaction(async (space) =>
    space.write([
      put('lesson', aLesson('line', { seatsTaken: 1, seatsWaiting: 1, capacity: 1 })),
      put('booking', aBooking('line', 'hana')),
      put('booking', aBooking('line', 'taro', { state: 'waitlisted', position: 1 })),
      put('call', aCall('offer.line.taro', 'line.taro', { state: 'done', outcome: '留守でした', tries: 2 })),
    ]),
  )
  return store
}

describe('A change made on the device', () => {
  test('is kept with its author and time under the next number', async () => {
    const store = await waiting()
    const input = { callId: 'offer.line.taro', outcome: '伝えました' }
    expect(await mutate(store, coordinator, finishCall, input, NOW)).toEqual({ id: 1, flags: [] })
    expect(await mutate(store, coordinator, finishCall, input, NOW)).toEqual({ id: 2, flags: [] })
    expect(store.outbox()[0]).toMatchObject({
      id: 1,
      name: 'call.finish@1',
      input,
      madeAt: NOW,
      author: coordinator.accountId,
      state: 'pending',
    })
  })

  test('that is refused leaves no trace and uses no number', async () => {
    const store = await waiting()
    const before = store.rows()
    const refused = await mutate(
      store,
      anActor('learner', 'taro'),
      cancelBooking,
      { bookingId: 'line.hana' },
      NOW,
    )
    expect(refused).toMatchObject({ refusal: { code: 'forbidden' } })
    expect([store.rows(), store.outbox(), store.state().lastMutationId]).toEqual([before, [], 0])
  })

  test('remembers every row it touches as it was, also those it never looked at', async () => {
    const store = await waiting()
    const before = store.rows()
    await mutate(store, coordinator, cancelBooking, { bookingId: 'line.hana' }, NOW)
    const item = store.outbox()[0]
    expect(item?.before.find((one) => one.table === 'call')?.row).toMatchObject({ outcome: '留守でした' })
    await store.transaction(async (space) => space.write(item?.before ?? []))
    expect(store.rows()).toEqual(before)
  })

  test('that is lost to a power cut was never said to be kept', async () => {
    const store = await waiting()
    const before = store.rows()
    store.crashAfter(2)
    await expect(mutate(store, coordinator, cancelBooking, { bookingId: 'line.hana' }, NOW)).rejects.toThrow()
    expect([store.rows(), store.outbox()]).toEqual([before, []])
  })

  test('that is too large to be sent is refused at once instead of blocking all that follow', async () => {
    const store = new MemoryDeviceStore('tablet')
    await store.transaction(async (space) => space.write([put('municipality', aMunicipality())]))
    const { id: _id, ...lesson } = aLesson('x', { description: '教'.repeat(400), title: '室'.repeat(80) })
    const { title, description, form, track, placeKind, placeName, area, position, lessonDay } = lesson
    const { startMinute, durationMinutes, topics, level, capacity } = lesson
    const rest = { lessonDay, startMinute, durationMinutes, topics, level, capacity }
    const classes = Array.from({ length: MOST_CLASSES_AN_IMPORT }, (_, index) => ({
      ...{ id: `import-${index}`, title, description, form, track, placeKind, placeName, area, position },
      ...rest,
    }))
    expect(await mutate(store, coordinator, importClasses, { classes }, NOW)).toMatchObject({
      refusal: { code: 'too-large' },
    })
    expect(store.outbox()).toEqual([])
    const few = classes.slice(0, 100)
    expect(await mutate(store, coordinator, importClasses, { classes: few }, NOW)).toMatchObject({ id: 1 })
  })
})
