import { takesSeat } from '#domain/booking/booking.ts'
import type { Rows } from '#domain/rows.ts'
import { committedRows, everyRow } from './committed-rows.ts'
import { compared } from './compared.ts'
import { type Complaint, complaint } from './complaint.ts'
import type { Committed } from './memory-hub-store.ts'
import { Model } from './model.ts'
import { isHeardRight } from './heard-right.ts'
import { type Holding, keyOf, shouldHold } from './should-hold.ts'
import { traceOf } from './watch-device.ts'
import type { World } from './world.ts'
import type { EarlierLife, WorldDevice } from './world-device.ts'
import type { Entry } from './world-hub.ts'

type Entries = ReadonlyMap<string, Entry>

const byDeviceAndId = (entries: readonly Entry[]): Entries =>
  new Map(entries.map((one) => [`${one.device}/${one.mutation.id}`, one]))

const seatsAreCounted = (rows: Rows): Complaint[] =>
  rows.all('lesson').flatMap((lesson) => {
    const bookings = rows.all('booking').filter((one) => one.lessonId === lesson.id)
    const sum = (some: typeof bookings) => some.reduce((seats, one) => seats + one.seats, 0)
    const waiting = bookings.filter((one) => one.state === 'waitlisted')
    const places = waiting.map((one) => one.position ?? 0).sort((a, b) => a - b)
    const isCounted =
      lesson.seatsTaken === sum(bookings.filter(takesSeat)) && lesson.seatsWaiting === sum(waiting)
    const isInLine = places.every((place, index) => place === index + 1)
    return isCounted && isInLine ? [] : [complaint('ruleBroken', `the seats of ${lesson.id} do not add up`)]
  })

/** What the hub answered and a device keeps is there, once, as it was answered. */
const isKept = (device: WorldDevice, entries: Entries, rows: Rows): Complaint[] =>
  device.store.outbox().flatMap((item) => {
    const what = `${device.store.state().device}/${item.id} ${item.name}`
    if (item.state === 'pending') return [complaint('stuck', `${what} was never answered`)]
    const entry = entries.get(`${device.store.state().device}/${item.id}`)
    if (!entry) return [complaint('lost', `${what} (${item.state}) is not on the hub`)]
    const trace = item.state === 'applied' ? traceOf(item) : null
    const isGone = trace !== null && rows.get(...trace) === undefined
    return [
      ...(isHeardRight(item, entry, rows, device.actor)
        ? []
        : [complaint('unheard', `${what} is ${item.state}, but was ${entry.result.outcome}`)]),
      ...(isGone ? [complaint('lost', `${what} left no trace`)] : []),
    ]
  })

/** What was acknowledged to a device that has since lost everything stands on the hub, or went with a restored backup. */
const outlives = (life: EarlierLife, entries: Entries, takenAway: ReadonlySet<string>): Complaint[] =>
  life.outbox
    .filter((item) => item.state !== 'pending')
    .map((item) => `${life.name}/${item.id}`)
    .filter((key) => !entries.has(key) && !takenAway.has(key))
    .map((key) => complaint('lost', `${key} was acknowledged before the storage was cleared`))

/** in = applied + refused + held, what was cleared or forgotten in its time counted beside. */
const isComplete = (device: WorldDevice): Complaint[] => {
  const left = [...device.earlier.flatMap((life) => life.outbox), ...device.store.outbox()].length
  return device.watch.made === left + device.watch.gone
    ? []
    : [complaint('lost', `${device.name} made ${device.watch.made}, keeps ${left}`)]
}

const recordsMatch = (committed: Committed, entries: Entries): Complaint[] =>
  committed.results.size === entries.size
    ? []
    : [complaint('doubled', `${entries.size} settled, ${committed.results.size} results`)]

const holdingOf = (rows: Rows): Holding =>
  new Map(everyRow(rows).map(({ table, row }) => [keyOf(table, row.id), row]))

const hubIsLikeModel = async (world: World, opened: Committed): Promise<Complaint[]> => {
  const model = new Model(opened)
  for (const entry of world.hub.entries) await model.run(entry)
  const hub = holdingOf(committedRows(world.hub.committed))
  return [...model.complaints, ...compared('the hub', hub, holdingOf(model.rows), 'unlikeModel')]
}

const deviceHolds = (device: WorldDevice): Holding =>
  new Map(
    device.store.rows().flatMap(({ table, id, row }) => (row ? [[keyOf(table, id), row] as const] : [])),
  )

/** Everything that is not as promised once all is quiet; none when the world is in order. */
export const complaintsOf = async (world: World, opened: Committed): Promise<Complaint[]> => {
  const { hub, devices } = world
  const rows = committedRows(hub.committed)
  const entries = byDeviceAndId(hub.entries)
  const views = await Promise.all(
    devices.map(async (device) => {
      const should = await shouldHold(rows, device.actor, world.now)
      return compared(device.name, deviceHolds(device), should, 'divergent')
    }),
  )
  return [
    ...world.complaints,
    ...hub.complaints,
    ...seatsAreCounted(rows),
    ...recordsMatch(hub.committed, entries),
    ...devices.flatMap((device) => [
      ...device.watch.complaints,
      ...isKept(device, entries, rows),
      ...isComplete(device),
      ...device.earlier.flatMap((life) => outlives(life, entries, hub.takenAway)),
    ]),
    ...views.flat(),
    ...(await hubIsLikeModel(world, opened)),
  ]
}
