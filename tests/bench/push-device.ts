import { performance } from 'node:perf_hooks'
import type { Actor } from '#domain/account/actor.ts'
import { recordAttendance } from '#domain/attendance/record-attendance.ts'
import type { Instant } from '#domain/day.ts'
import type { Mutation } from '#domain/mutation.ts'
import { receiveRequest } from '#domain/request/receive-request.ts'
import { codeAt } from '#server/access/totp.ts'
import { mutate } from '#sync/device/mutate.ts'
import { synchronise } from '#sync/device/synchronise.ts'
import { SyncAnswer, type SyncRequest } from '#sync/protocol.ts'
import { wishByTelephone } from '../contracts/wish-by-telephone.ts'
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
    headers: { 'content-type': 'application/json', origin: address, cookie },
    body: JSON.stringify(body),
  })

/** What the coordinator's app shows 30 seconds ago, now and 30 seconds from now: each opens once. */
const codesOfNow = (): string[] =>
  [-1, 0, 1].map((steps) =>
    codeAt(COORDINATOR.totpSecret, new Date(Date.now() + steps * 30_000).toISOString()),
  )

/** Signs the coordinator in by the first code that still opens; gives the cookie of the session. */
export const signIn = async (address: string): Promise<string> => {
  const { name, password } = COORDINATOR
  for (const code of codesOfNow()) {
    const typed = { municipality: UBE_CODE, name, password, code }
    const response = await post(address, '/api/session/desk/password', typed)
    const [cookie] = response.headers.getSetCookie()
    if (response.ok && cookie) return cookie.slice(0, cookie.indexOf(';'))
    if (response.status !== 401) throw new Error(`sign-in was answered with ${response.status}`)
  }
  throw new Error('every code of these 90 seconds was used')
}

/** What a coordinator does, ready for a device to make or to send. */
interface Deed {
  readonly mutation: typeof receiveRequest | typeof recordAttendance
  readonly input: unknown
}

const wish = (name: string, number: number, receivedAt: Instant): Deed => ({
  mutation: receiveRequest,
  input: wishByTelephone(`hub-${name}-${number}`, receivedAt),
})

/** At one of ten classes, so that not all write the same booking. */
const presence = (name: string, number: number, at: Instant): Deed => ({
  mutation: recordAttendance,
  input: {
    id: `attendance-hub-${name}-${number}`,
    lessonId: `lesson-${number % 10}`,
    personKind: 'learner',
    personId: `learner-${(number % 10) * 3}`,
    mark: 'present',
    at,
  },
})

/** By turns a wish taken down on the telephone and somebody's presence at a class. */
export const deed = (name: string, number: number, at: Instant): Deed =>
  number % 4 < 2 ? presence(name, number, at) : wish(name, number, at)

/** A coordinator's device that makes changes and pushes them with the app's own code. */
export class PushDevice {
  readonly #store: MemoryDeviceStore
  #made = 0
  #afterRequest: (milliseconds: number) => void = () => undefined

  constructor(
    private readonly address: string,
    private readonly cookie: string,
    private readonly name: string,
  ) {
    this.#store = new MemoryDeviceStore(`device-hub-${name}`)
  }

  /** Hears after every request how long its answer took. */
  onRequest(heard: (milliseconds: number) => void): void {
    this.#afterRequest = heard
  }

  async make(): Promise<void> {
    const now = clock()
    const { mutation, input } = deed(this.name, (this.#made += 1), now)
    const done = await mutate(this.#store, ACTOR, mutation as Mutation, input, now)
    if ('refusal' in done) throw new Error(`a change was refused: ${done.refusal.code}`)
  }

  async synchronise(): Promise<void> {
    const send = async (request: SyncRequest): Promise<SyncAnswer> => {
      const began = performance.now()
      const response = await post(this.address, '/api/sync', request, this.cookie)
      if (!response.ok) throw new Error(`the push was answered with ${response.status}`)
      const answer = SyncAnswer.parse(await response.json())
      this.#afterRequest(performance.now() - began)
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
