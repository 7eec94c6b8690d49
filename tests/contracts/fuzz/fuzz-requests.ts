import type { Random } from '../../sync/random.ts'
import { randomOf } from '../../sync/random.ts'
import { type HubSeal, prepareHubSeal } from '#client/database/hub-seal.ts'
import { outboxKey } from '#server/access/outbox-key.ts'
import { sealedAbout } from '#sync/sealed-about.ts'
import { PROTOCOL, SCHEMA } from '#sync/protocol.ts'
import { OWN_ORIGIN } from '../http-app.ts'
import { HERE } from '../matrix/matrix-app.ts'
import { type Doors, openDoors } from './fuzz-doors.ts'
import { type Change, goodChanges, type RouteOfFuzz, routesOfFuzz } from './fuzz-samples.ts'
import type { Caller, FuzzTown } from './fuzz-town.ts'
import { anotherMethod, spoilAddress } from './spoil-address.ts'
import { spoilHeaders } from './spoil-headers.ts'
import { spoil, spoilBytes, spoilText } from './spoil.ts'

export interface FuzzRequest {
  readonly route: RouteOfFuzz
  readonly method: string
  readonly path: string
  readonly body: string | Uint8Array<ArrayBuffer> | undefined
  readonly caller: Caller
  readonly headers: Readonly<Record<string, string>>
}

export const SYNC = 'post /api/sync'
const RESCUED = 'post /api/rescued'

/** Each costs a slow hash, and with it the time of twenty others. */
const SLOW = new Set([
  ...['post /api/session/desk/password', 'post /api/session/slip-code', 'post /api/slips'],
  ...['post /api/unlock', 'post /api/accounts/pin'],
])

const IDS = `select id from record where data is not null and table_name not in ('municipality', 'contact')
  order by municipality, table_name, id limit 400`

/** Some ids become ids of other rows, of our town or the other, so that more than the unknown is asked for. */
const withOtherIds = (random: Random, value: unknown, ids: readonly string[]): unknown => {
  if (Array.isArray(value)) return value.map((one) => withOtherIds(random, one, ids))
  if (typeof value !== 'object' || value === null) return value
  const other = (key: string, one: unknown): unknown =>
    /id$/i.test(key) && typeof one === 'string' && random.isLikely(0.4)
      ? random.pick(ids)
      : withOtherIds(random, one, ids)
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, other(key, one)]))
}

const spoilt = (random: Random, value: unknown): unknown => {
  const times = Math.max(0, random.below(6) - 2)
  let made = value
  for (let time = 0; time < times; time += 1) made = spoil(random, made)
  return made
}

/** Makes requests by number: the same number of the same seed makes the same request, but for what the server itself gave out. */
export class FuzzRequests {
  readonly #changes = goodChanges()
  #doors: Doors = new Map()
  #ids: readonly string[] = []

  private constructor(
    private readonly town: FuzzTown,
    private readonly seed: number,
    private readonly routes: readonly RouteOfFuzz[],
    private readonly seal: HubSeal,
  ) {}

  static async of(town: FuzzTown, seed: number): Promise<FuzzRequests> {
    const seal = await prepareHubSeal(outboxKey(town.parts.secret))
    return new FuzzRequests(town, seed, await routesOfFuzz(), seal)
  }

  get kinds(): number {
    return new Set(this.#changes.map(({ name }) => name)).size
  }

  get routeNames(): string[] {
    return this.routes.map(({ route }) => route)
  }

  /** To be called when the town was made anew. */
  async begin(): Promise<void> {
    this.#doors = await openDoors(this.town)
    const rows = await this.town.parts.database.query<{ id: string }>(IDS)
    this.#ids = rows.map(({ id }) => id)
  }

  /** @param attempt another one comes from another device with another signature */
  request(number: number, attempt = 0): FuzzRequest {
    const random = randomOf(Math.imul(this.seed, 0x9e3779b1) + number)
    const route = this.#route(random)
    const caller = this.#caller(random, route)
    const asked = this.#asked(random, route, caller, `fuzz-${number}-${attempt}`)
    const method = random.isLikely(0.03) ? anotherMethod(random) : route.method
    const path = random.isLikely(0.12) ? spoilAddress(random, asked.path ?? '') : (asked.path ?? '')
    const body = /GET|HEAD/.test(method) ? undefined : this.#sent(random, spoilt(random, asked.body))
    const sound = {
      'content-type': 'application/json',
      // Each its own address, or the sign-ins of all would be stopped after the first few hundred.
      'x-forwarded-for': `10.${number & 255}.${(number >> 8) & 255}.${(number >> 16) & 255}`,
      cookie: caller.cookie,
      origin: OWN_ORIGIN,
      ...this.#signature(caller, method, path, body),
    }
    const headers = random.isLikely(0.1) ? spoilHeaders(random, sound) : sound
    return { route, method, path, body, caller, headers }
  }

  #route(random: Random): RouteOfFuzz {
    const sync = this.routes.find(({ route }) => route === SYNC)
    const route = sync && random.isLikely(0.45) ? sync : random.pick(this.routes)
    const isLeft = SLOW.has(route?.route ?? '') && random.isLikely(0.75)
    const chosen = isLeft ? random.pick(this.routes) : route
    if (!chosen) throw new Error('there are no routes')
    return chosen
  }

  /** Mostly somebody who may; changes are mostly the coordinator's. */
  #caller(random: Random, { route, roles }: RouteOfFuzz): Caller {
    const { callers } = this.town
    const may = callers.filter(({ role }) => (roles as readonly string[]).includes(role))
    const desk = callers.find(({ role }) => role === 'coordinator')
    const caller = random.isLikely(0.7) ? random.pick(may) : random.pick(callers)
    const chosen = route === SYNC && random.isLikely(0.35) ? desk : (caller ?? random.pick(callers))
    if (!chosen) throw new Error('nobody asks')
    return chosen
  }

  #asked(random: Random, route: RouteOfFuzz, caller: Caller, device: string) {
    if (route.route === SYNC) return { path: '/api/sync', body: this.#sync(random, caller, device) }
    if (route.route === RESCUED) return { path: '/api/rescued', body: { changes: this.#rescued(random) } }
    const asked = route.ask(this.#doors)
    const body = random.isLikely(0.2) ? withOtherIds(random, asked.body, this.#ids) : asked.body
    return { path: asked.path, body }
  }

  #sent(random: Random, body: unknown): FuzzRequest['body'] {
    const text = JSON.stringify(body) as string | undefined
    if (random.isLikely(0.04)) return spoilText(random, text ?? '')
    return random.isLikely(0.01) ? spoilBytes(random, text ?? '') : text
  }

  #signature({ tablet }: Caller, method: string, path: string, body: FuzzRequest['body']) {
    if (!tablet) return {}
    const { pathname, search } = new URL(path, 'http://localhost')
    const text = typeof body === 'string' ? body : ''
    const signed = { method, path: pathname + search, body: text, timeMs: this.town.clock.ms }
    const { 'Magonote-Device': id = '', 'Magonote-Signature': signature = '' } = tablet.headers(signed)
    return { 'magonote-device': id, 'magonote-signature': signature }
  }

  #change(random: Random): Change {
    const { name, input } = random.pick(this.#changes) ?? { name: '', input: null }
    const other = random.isLikely(0.25) ? withOtherIds(random, input, this.#ids) : input
    return { name, input: random.isLikely(0.3) ? spoil(random, other) : other }
  }

  /** Spoilt before it was sealed, as only a device of ours could: what comes out is to be judged like what came open. */
  #sealed({ name, input }: Change, author: string, madeAt: string) {
    const about = sealedAbout(HERE.code, { author, name, madeAt })
    return { name, madeAt, author, sealedInput: this.seal.seal(about, input) }
  }

  #sync(random: Random, caller: Caller, device: string): Record<string, unknown> {
    const madeAt = this.town.parts.now()
    const mutations = Array.from({ length: 1 + random.below(3) }, (_, index) => {
      const change = this.#change(random)
      const author = random.isLikely(0.95) ? caller.accountId : 'somebody-else'
      const id = index + 1
      if (!random.isLikely(0.15)) return { id, ...change, madeAt, author }
      return { id, input: null, ...this.#sealed(change, author, madeAt) }
    })
    const compare = random.isLikely(0.01) ? { compare: true } : {}
    const sender = random.isLikely(0.03) ? 'fuzz-shared' : device
    const { cursor } = caller
    return { protocol: PROTOCOL, schema: SCHEMA, device: sender, cursor, mutations, ...compare }
  }

  #rescued(random: Random): unknown[] {
    const madeAt = this.town.parts.now()
    const author = this.town.callers[0]?.accountId ?? ''
    return Array.from({ length: 1 + random.below(3) }, () =>
      this.#sealed(this.#change(random), author, madeAt),
    )
  }
}
