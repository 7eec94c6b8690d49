import { performance } from 'node:perf_hooks'
import type { Actor } from '#domain/account/actor.ts'
import { recordAttendance } from '#domain/attendance/record-attendance.ts'
import { receiveRequest } from '#domain/request/receive-request.ts'
import { mutate, type Mutated } from '#sync/device/mutate.ts'
import { synchronise } from '#sync/device/synchronise.ts'
import { SyncAnswer, type SyncRequest } from '#sync/protocol.ts'
import { MemoryDeviceStore } from '../sync/memory-device-store.ts'
import { UBE_CODE } from '../unit/domain/sample-rows.ts'
import { COORDINATOR } from './seeded-town.ts'

const ACTOR: Actor = {
  municipality: UBE_CODE,
  accountId: COORDINATOR.id,
  role: 'coordinator',
  subjectId: null,
}

const clock = (): string => new Date().toISOString()

const post = (address: string, path: string, body: unknown, cookie = ''): Promise<Response> =>
  fetch(address + path, {
    method: 'POST',
    headers: { 'content-type': 'application/json', cookie },
    body: JSON.stringify(body),
  })

/** Signs the coordinator in; gives the cookie of the session. */
export const signIn = async (address: string): Promise<string> => {
  const { name, pin } = COORDINATOR
  const response = await post(address, '/api/session', { municipality: UBE_CODE, name, pin })
  const [cookie] = response.headers.getSetCookie()
  if (!response.ok || !cookie) throw new Error(`sign-in was answered with ${response.status}`)
  return cookie.slice(0, cookie.indexOf(';'))
}

/** A coordinator's device that makes changes and pushes them with the app's own code. */
export class PushDevice {
  readonly #store: MemoryDeviceStore
  #made = 0
  #afterRequest: (milliseconds: number) => Promise<void> = async () => undefined

  constructor(
    private readonly address: string,
    private readonly cookie: string,
    private readonly name: string,
  ) {
    this.#store = new MemoryDeviceStore(`device-hub-${name}`)
  }

  /** Hears after every request how long its answer took; the device waits meanwhile. */
  onRequest(heard: (milliseconds: number) => Promise<void>): void {
    this.#afterRequest = heard
  }

  /** By turns a wish taken down on the telephone and somebody's presence at a class. */
  async make(): Promise<void> {
    const number = (this.#made += 1)
    const done = await (number % 2 === 0 ? this.#presence(number) : this.#wish(number))
    if ('refusal' in done) throw new Error(`a change was refused: ${done.refusal.code}`)
  }

  #wish(number: number): Promise<Mutated> {
    const request = {
      id: `request-hub-${this.name}-${number}`,
      number: '12345678',
      learnerId: `learner-hub-${this.name}-${number}`,
      topics: ['LINE' as const],
      placeKind: '自宅' as const,
      wish: 'any' as const,
      seats: 1 as const,
      askedBy: { who: 'operator' as const, relation: '' },
      consent: 'said-on-telephone' as const,
      door: 'telephone' as const,
      receivedAt: clock(),
    }
    const introduction = { name: '見本 花子', kana: 'みほん はなこ', telephone: '0836000000', family: '' }
    return mutate(this.#store, ACTOR, receiveRequest, { request, introduction }, clock())
  }

  #presence(number: number): Promise<Mutated> {
    const at = clock()
    const id = `attendance-hub-${this.name}-${number}`
    const who = { lessonId: 'lesson-1', personKind: 'learner' as const, personId: 'learner-3' }
    return mutate(this.#store, ACTOR, recordAttendance, { id, ...who, mark: 'present' as const, at }, at)
  }

  async synchronise(): Promise<void> {
    const send = async (request: SyncRequest): Promise<SyncAnswer> => {
      const began = performance.now()
      const response = await post(this.address, '/api/sync', request, this.cookie)
      if (!response.ok) throw new Error(`the push was answered with ${response.status}`)
      const answer = SyncAnswer.parse(await response.json())
      await this.#afterRequest(performance.now() - began)
      return answer
    }
    await synchronise({ store: this.#store, actor: ACTOR, send, clock })
  }

  /** Fails unless the hub has applied everything. */
  check(): void {
    const open = this.#store.outbox().filter(({ state }) => state !== 'applied')
    if (open.length > 0) throw new Error(`${open.length} changes were not applied`)
  }
}
