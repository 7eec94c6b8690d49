import type { Actor } from '#domain/account/actor.ts'
import { recordAttendance } from '#domain/attendance/record-attendance.ts'
import { bookingId } from '#domain/booking/booking.ts'
import { joinClass } from '#domain/booking/join-class.ts'
import { addDays, tokyoDay } from '#domain/day.ts'
import { receiveRequest } from '#domain/request/receive-request.ts'
import { type Change, put } from '#domain/rows.ts'
import type { TableName } from '#domain/tables.ts'
import { mutate, type Mutated } from '#sync/device/mutate.ts'
import { type Send, synchronise } from '#sync/device/synchronise.ts'
import { PROTOCOL, SCHEMA } from '#sync/protocol.ts'
import { COORDINATOR } from '../bench/seeded-town.ts'
import { MemoryDeviceStore } from '../sync/memory-device-store.ts'
import { aLesson, UBE_CODE } from '../unit/domain/sample-rows.ts'
import { wishByTelephone } from './wish-by-telephone.ts'

/** What became of everything the hub acknowledged. */
export interface Effects {
  readonly acknowledged: number
  /** Acknowledged, and not there. */
  readonly lost: number
  /** Run more than once. */
  readonly doubled: number
}

const ACTOR: Actor = {
  municipality: UBE_CODE,
  accountId: COORDINATOR.id,
  role: 'coordinator',
  subjectId: null,
}
const CLASS = 'class-for-all'
const INTRODUCTION = { name: '見本 花子', kana: 'みほん はなこ', telephone: '0836000000', family: '' }

/** What a change run a second time is answered with. */
const ALREADY_RUN = 'known-already'

const clock = (): string => new Date().toISOString()

/** A class that has a seat for whoever joins during the run. */
export const classForAll = (): Change =>
  put(
    'lesson',
    aLesson(CLASS, { lessonDay: addDays(tokyoDay(clock()), 60), capacity: 100_000, seatsTaken: 0 }),
  )

interface Made {
  readonly table: TableName
  readonly rowId: string
}

/** A coordinator's device that survives while the hub is killed, and remembers by itself what was acknowledged. */
export class KilledDevice {
  readonly #name: string
  readonly #store: MemoryDeviceStore
  readonly #made = new Map<number, Made>()
  readonly #acknowledged = new Set<number>()

  constructor(name: string) {
    this.#name = name
    this.#store = new MemoryDeviceStore(name)
  }

  /** By turns a wish, a seat in a class and somebody's presence there. */
  async make(): Promise<void> {
    const number = this.#made.size + 1
    const make = [this.#wish, this.#seat, this.#presence][number % 3] ?? this.#wish
    const { table, rowId, done } = make(`${this.#name}-${number}`)
    const mutated = await done
    if ('refusal' in mutated) throw new Error(`a change was refused: ${mutated.refusal.code}`)
    this.#made.set(mutated.id, { table, rowId })
  }

  async synchronise(send: Send): Promise<void> {
    await synchronise({ store: this.#store, actor: ACTOR, send, clock })
    for (const { id, state, refusal } of this.#store.outbox()) {
      if (state !== 'applied') throw new Error(`change ${id} is ${state} ${refusal?.code ?? ''}`)
      this.#acknowledged.add(id)
    }
  }

  /** Whether something is unanswered of which the hub has the effect already. Pushes nothing. */
  async isUnansweredAt(send: Send): Promise<boolean> {
    const unanswered = this.#store.outbox().filter(({ state }) => state === 'pending')
    if (unanswered.length === 0) return false
    const { device, cursor } = this.#store.state()
    const { changes } = await send({ protocol: PROTOCOL, schema: SCHEMA, device, cursor, mutations: [] })
    return unanswered.every(({ id }) => {
      const made = this.#made.get(id)
      return changes.some((change) => change.table === made?.table && change.id === made.rowId)
    })
  }

  /** Judged on what a new device is given. */
  async effects(send: Send): Promise<Effects> {
    const fresh = new MemoryDeviceStore(`${this.#name}-after`)
    await synchronise({ store: fresh, actor: ACTOR, send, clock })
    const isThere = ({ table, rowId }: Made): boolean => fresh.row(table, rowId) !== undefined
    const acknowledged = [...this.#acknowledged].flatMap((id) => this.#made.get(id) ?? [])
    const runAgain = this.#store.outbox().filter(({ flags }) => flags.includes(ALREADY_RUN)).length
    const seats = [...this.#made.values()].filter(({ table }) => table === 'booking').length
    const joined = fresh.row('lesson', CLASS)
    const taken = joined && 'seatsTaken' in joined ? joined.seatsTaken : 0
    return {
      acknowledged: acknowledged.length,
      lost: acknowledged.filter((made) => !isThere(made)).length,
      doubled: runAgain + Math.max(0, taken - seats),
    }
  }

  readonly #wish = (name: string): Made & { done: Promise<Mutated> } => {
    const input = wishByTelephone(name, clock())
    const done = mutate(this.#store, ACTOR, receiveRequest, input, clock())
    return { table: 'request', rowId: input.request.id, done }
  }

  readonly #seat = (name: string): Made & { done: Promise<Mutated> } => {
    const learnerId = `learner-${name}`
    const seat = { lessonId: CLASS, learnerId, number: '12345678', seats: 1 as const, bookedAt: clock() }
    const done = mutate(this.#store, ACTOR, joinClass, { ...seat, introduction: INTRODUCTION }, clock())
    return { table: 'booking', rowId: bookingId(CLASS, learnerId), done }
  }

  readonly #presence = (name: string): Made & { done: Promise<Mutated> } => {
    const id = `attendance-${name}`
    const who = { lessonId: CLASS, personKind: 'learner' as const, personId: `learner-${name}` }
    const fact = { id, ...who, mark: 'present' as const, at: clock() }
    return {
      table: 'attendance',
      rowId: id,
      done: mutate(this.#store, ACTOR, recordAttendance, fact, clock()),
    }
  }
}
