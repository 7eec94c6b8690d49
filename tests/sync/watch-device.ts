import type { Instant } from '#domain/day.ts'
import { bookingId } from '#domain/booking/booking.ts'
import type { TableName } from '#domain/tables.ts'
import type { OutboxItem } from '#sync/device/device-store.ts'
import { committedRows } from './committed-rows.ts'
import { type Complaint, complaint } from './complaint.ts'
import type { Committed } from './memory-hub-store.ts'
import { keyOf, shouldHold } from './should-hold.ts'
import type { WorldDevice } from './world-device.ts'

interface Said {
  readonly id?: string
  readonly lessonId?: string
  readonly learnerId?: string
  readonly bookingId?: string
  readonly checkId?: string
  readonly request?: { readonly id: string }
}

/** The row by which a change can be recognised where it took effect. */
export const traceOf = ({ name, input }: Pick<OutboxItem, 'name' | 'input'>): [TableName, string] | null => {
  const said = (input ?? {}) as Said
  if (name === 'request.receive@1' && said.request) return ['request', said.request.id]
  if (name === 'lesson.open-visit@1' && said.lessonId) return ['lesson', said.lessonId]
  if (name === 'attendance.record@1' && said.id) return ['attendance', said.id]
  if (name === 'report.write@1' && said.id) return ['report', said.id]
  if (name === 'check.record@1' && said.checkId) return ['check', said.checkId]
  if (name === 'booking.cancel@1' && said.bookingId) return ['booking', said.bookingId]
  if (name === 'booking.join@1' && said.lessonId && said.learnerId)
    return ['booking', bookingId(said.lessonId, said.learnerId)]
  return null
}

/** What the person did and the hub has not answered yet, but the device no longer shows. */
export const unseenOn = (device: WorldDevice): Complaint[] =>
  device
    .pending()
    .filter((item) => item.before.length > 0)
    .filter((item) => {
      const trace = traceOf(item)
      return trace !== null && device.store.row(...trace) === undefined
    })
    .map((item) => complaint('lost', `${device.name} no longer shows its own ${item.id} ${item.name}`))

/** Rows on a device that has just synchronised and that its person may not hold, those of its own pending work left out. */
export const outOfScopeOn = async (
  device: WorldDevice,
  committed: Committed,
  now: Instant,
): Promise<Complaint[]> => {
  if (device.actor.role === 'coordinator') return []
  const own = new Set(device.pending().flatMap((item) => item.before.map((one) => keyOf(one.table, one.id))))
  const may = await shouldHold(committedRows(committed), device.actor, now)
  return device.store
    .rows()
    .map(({ table, id }) => keyOf(table, id))
    .filter((key) => !may.has(key) && !own.has(key))
    .map((key) => complaint('outOfScope', `${device.name} still holds ${key}`))
}
