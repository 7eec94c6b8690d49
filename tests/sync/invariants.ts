import { rowsVisibleTo } from '#domain/account/rows-visible-to.ts'
import { takesSeat } from '#domain/booking/booking.ts'
import { type Instant, tokyoDay } from '#domain/day.ts'
import { loadNeeds } from '#domain/need.ts'
import type { Rows } from '#domain/rows.ts'
import { type AnyRow, TABLE_NAMES, type TableName } from '#domain/tables.ts'
import type { OutboxItem } from '#sync/device/device-store.ts'
import type { WorldDevice } from './world-device.ts'
import { loadedFrom, type WorldHub } from './world-hub.ts'

const inKeyOrder = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(inKeyOrder)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, one]) => [key, inKeyOrder(one)]),
  )
}

const say = (rows: readonly { table: TableName; row: AnyRow | null }[]): string[] =>
  rows.map(({ table, row }) => `${table} ${JSON.stringify(inKeyOrder(row))}`).sort()

const everything = (rows: Rows): { table: TableName; row: AnyRow }[] =>
  TABLE_NAMES.flatMap((table) => rows.all(table).map((row) => ({ table, row })))

/** What this device should hold, worked out anew from all of the hub's rows. */
const shouldHold = async (rows: Rows, device: WorldDevice, now: Instant): Promise<string[]> => {
  const scope = rowsVisibleTo(device.actor, tokyoDay(now))
  if (scope.kind === 'municipality') return say(everything(rows))
  const loaded = await loadNeeds(scope.needs, async (table, by, values) =>
    rows.all(table).filter((row) => values.includes(String((row as unknown as Record<string, unknown>)[by]))),
  )
  return say(scope.choose(loaded))
}

const differences = (name: string, has: readonly string[], should: readonly string[]): string[] => [
  ...has.filter((row) => !should.includes(row)).map((row) => `${name} holds ${row}`),
  ...should.filter((row) => !has.includes(row)).map((row) => `${name} lacks ${row}`),
]

const seatsAreCounted = (rows: Rows): string[] =>
  rows.all('lesson').flatMap((lesson) => {
    const bookings = rows.all('booking').filter((one) => one.lessonId === lesson.id)
    const sum = (some: typeof bookings) => some.reduce((seats, one) => seats + one.seats, 0)
    const waiting = bookings.filter((one) => one.state === 'waitlisted')
    const places = waiting.map((one) => one.position ?? 0).sort((a, b) => a - b)
    const isFromHeld = lesson.id.startsWith('past-')
    return [
      ...(isFromHeld || lesson.seatsTaken === sum(bookings.filter(takesSeat))
        ? []
        : [
            `${lesson.id} (${lesson.state}) counts ${lesson.seatsTaken} seats, not ${sum(bookings.filter(takesSeat))}`,
          ]),
      ...(lesson.seatsWaiting === sum(waiting) ? [] : [`${lesson.id} counts ${lesson.seatsWaiting} waiting`]),
      ...(places.every((place, index) => place === index + 1)
        ? []
        : [`${lesson.id} has the waiting places ${places.join(' ')}`]),
    ]
  })

/** The row by which an applied change can be recognised on the hub. */
const traceOf = ({ name, input }: OutboxItem): [TableName, string] | null => {
  const said = input as { id?: string; lessonId?: string; request?: { id: string } }
  if (name === 'request.receive@1' && said.request) return ['request', said.request.id]
  if (name === 'lesson.open-visit@1' && said.lessonId) return ['lesson', said.lessonId]
  if (name === 'attendance.record@1' && said.id) return ['attendance', said.id]
  if (name === 'report.write@1' && said.id) return ['report', said.id]
  return null
}

const isGone = (rows: Rows, item: OutboxItem): boolean => {
  const trace = traceOf(item)
  return trace !== null && item.state === 'applied' && rows.get(...trace) === undefined
}

/** What the person did and the hub has not answered yet, but the device no longer shows. */
export const unseenOn = (device: WorldDevice): string[] => {
  const shown = new Set(device.store.rows().map((one) => `${one.table}/${one.id}`))
  return device.store
    .outbox()
    .filter((item) => item.state === 'pending' && item.before.length > 0)
    .filter((item) => {
      const trace = traceOf(item)
      return trace !== null && !shown.has(trace.join('/'))
    })
    .map((item) => `${device.name} no longer shows its own ${item.id} ${item.name}`)
}

const nothingIsLost = (hub: WorldHub, rows: Rows, device: WorldDevice): string[] => {
  const outbox = device.store.outbox()
  const { lastMutationId } = device.store.state()
  const forgotten = device.promised.filter((id) => !outbox.some((item) => item.id === id))
  return [
    ...forgotten.map((id) => `${device.name} forgot ${id}`),
    ...(outbox.length === lastMutationId
      ? []
      : [`${device.name} made ${lastMutationId}, keeps ${outbox.length}`]),
    ...outbox.flatMap((item) => {
      const result = hub.committed.results.get(`${device.name}/${item.id}`)
      const isHeld = rows.get('held', `held.${device.name}.${item.id}`) !== undefined
      return [
        ...(item.state === 'pending' ? [`${device.name} still waits for ${item.id}`] : []),
        ...(result?.outcome === item.state ? [] : [`${device.name} took ${item.id} for ${item.state}`]),
        ...(item.state !== 'refused' || item.refusal ? [] : [`${device.name} ${item.id}: no reason`]),
        ...(isHeld === (item.state === 'held') ? [] : [`${device.name} ${item.id} is held: ${isHeld}`]),
        ...(isGone(rows, item) ? [`${device.name} ${item.id} ${item.name} left no trace`] : []),
      ]
    }),
  ]
}

const factsAreSingle = (hub: WorldHub, rows: Rows, devices: readonly WorldDevice[]): string[] => {
  const applied = devices
    .flatMap((device) => device.store.outbox())
    .filter((item) => item.name === 'attendance.record@1' && item.state === 'applied').length
  const settled = devices.reduce((sum, device) => sum + device.store.outbox().length, 0)
  return [
    ...(rows.all('attendance').length === applied
      ? []
      : [`${applied} marks, ${rows.all('attendance').length} facts`]),
    ...(hub.committed.results.size === settled
      ? []
      : [`${settled} made, ${hub.committed.results.size} settled`]),
  ]
}

/** Everything that is not as promised once all is quiet; none when the world is in order. */
export const complaintsOf = async (
  hub: WorldHub,
  devices: readonly WorldDevice[],
  now: Instant,
): Promise<string[]> => {
  const rows = loadedFrom(hub.committed)
  const views = await Promise.all(
    devices.map(async (device) =>
      differences(device.name, say(device.store.rows()), await shouldHold(rows, device, now)),
    ),
  )
  return [
    ...hub.broken.map((finding) => `a promise broke a rule: ${finding}`),
    ...seatsAreCounted(rows),
    ...factsAreSingle(hub, rows, devices),
    ...devices.flatMap((device) => nothingIsLost(hub, rows, device)),
    ...views.flat(),
  ]
}
