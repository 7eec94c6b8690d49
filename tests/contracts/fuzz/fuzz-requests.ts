import { readFileSync } from 'node:fs'
import { DESCRIBED } from '../../../src/server/routes/described.ts'
import { type Random, randomOf } from '../../sync/random.ts'
import { wireName } from '../../../src/domain/mutation.ts'
import { MUTATIONS } from '../../../src/domain/mutations.ts'
import { MUTATION_SAMPLES } from '../matrix/mutation-samples.ts'
import { ROUTE_SAMPLES } from '../matrix/route-samples.ts'
import { spoil, spoilText } from './spoil.ts'

/** Whose session a request comes with; `nobody` has none, `forged` one that the server never gave. */
export interface Caller {
  readonly name: string
  /** Another one when the one before was signed out. */
  cookie: string
  readonly accountId: string
  /** How far a device of theirs has read. */
  cursor: string | null
}

export interface FuzzRequest {
  readonly method: string
  readonly path: string
  readonly body: string | undefined
  readonly caller: Caller
  readonly headers: Readonly<Record<string, string>>
}

export interface GoodRequest {
  readonly method: string
  readonly path: string
  readonly body?: unknown
}

interface Pushed {
  readonly name: string
  readonly input: unknown
}

const RECORDED = new URL('../../sync/releases/0.3.0.json', import.meta.url)

/** One of every kind of change: as a device of the last release really sent it, or as the matrix has it. */
const recordedChanges = (): Pushed[] => {
  const found = new Map<string, Pushed>()
  const look = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return
    if ('name' in value && 'input' in value) found.set(String(value.name), value as Pushed)
    for (const one of Object.values(value)) look(one)
  }
  look(JSON.parse(readFileSync(RECORDED, 'utf8')))
  const known = new Set([...found.keys()].map((name) => name.replace(/@\d+$/, '')))
  const added = MUTATIONS.filter(({ name }) => !known.has(name)).map((mutation) => ({
    name: wireName(mutation),
    input: MUTATION_SAMPLES[mutation.name]?.('ube-a'),
  }))
  return [...found.values(), ...added]
}

/** A good request to every route that is described; one without a sample stops the run. */
export const goodRequests = async (): Promise<GoodRequest[]> => {
  const named = { family: async () => 'family-x', session: async () => 'session-x' }
  const routes = DESCRIBED.filter(({ path }) => path !== '/api/pokes' && path !== '/api/sync')
  return Promise.all(
    routes.map(async ({ method, path }) => {
      const sample = ROUTE_SAMPLES[`${method} ${path}`]
      if (!sample) throw new Error(`${method} ${path} has no sample`)
      return { method: method.toUpperCase(), ...(await sample.ask('ube', named)) }
    }),
  )
}

/** Some ids become ids of rows that are there, so that more than the unknown is asked for. */
const withKnownIds = (random: Random, value: unknown, ids: readonly string[]): unknown => {
  if (Array.isArray(value)) return value.map((one) => withKnownIds(random, one, ids))
  if (typeof value !== 'object' || value === null) return value
  const known = (key: string, one: unknown): unknown =>
    /id$/i.test(key) && typeof one === 'string' && random.isLikely(0.4)
      ? random.pick(ids)
      : withKnownIds(random, one, ids)
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, known(key, one)]))
}

/** Makes requests by number: the same number makes the same request, but for the caller's cursor. */
export class FuzzRequests {
  readonly #changes = recordedChanges()

  /** @param ids of rows that are there */
  constructor(
    private readonly callers: readonly Caller[],
    private readonly ids: readonly string[],
    private readonly good: readonly GoodRequest[],
  ) {}

  get kinds(): number {
    return this.#changes.length
  }

  request(number: number): FuzzRequest {
    const random = randomOf(number)
    const caller = random.pick(this.callers)
    if (!caller) throw new Error('nobody asks')
    const [method, path, sample] = random.isLikely(0.75)
      ? (['POST', '/api/sync', this.#sync(random, caller, number)] as const)
      : this.#other(random)
    const times = random.below(4)
    let body = sample
    for (let time = 0; time < times; time += 1) body = spoil(random, body)
    const text = JSON.stringify(body) as string | undefined
    return {
      method,
      path: random.isLikely(0.02) ? `${path}/%ff${'/..'.repeat(random.below(5))}` : path,
      body: method === 'GET' ? undefined : random.isLikely(0.1) ? spoilText(random, text ?? '') : text,
      caller,
      headers: {
        'content-type': random.isLikely(0.03) ? 'text/plain' : 'application/json',
        // Each its own address, or the sign-ins of all would be stopped after the first few hundred.
        'x-forwarded-for': `10.${number & 255}.${(number >> 8) & 255}.${(number >> 16) & 255}`,
      },
    }
  }

  #sync(random: Random, caller: Caller, number: number): Record<string, unknown> {
    const count = 1 + random.below(3)
    const mutations = Array.from({ length: count }, (_, index) => {
      const { name, input } = random.pick(this.#changes) ?? { name: '', input: null }
      const author = random.isLikely(0.9) ? caller.accountId : 'somebody-else'
      const madeAt = '2026-11-20T03:00:00.000Z'
      return { id: index + 1, name, input: withKnownIds(random, input, this.ids), madeAt, author }
    })
    const compare = random.isLikely(0.01) ? { compare: true } : {}
    return { protocol: 1, schema: 2, device: `fuzz-${number}`, cursor: caller.cursor, mutations, ...compare }
  }

  #other(random: Random): readonly [string, string, unknown] {
    const { method, path, body } = random.pick(this.good) ?? { method: 'GET', path: '/api/health' }
    const id = String(spoil(random, random.pick(this.ids) ?? ''))
    const asked = random.isLikely(0.5)
      ? path
      : path.replace(/(?<=[/=])[^/=?]*$/, encodeURIComponent(soundText(id)))
    return [method, asked, withKnownIds(random, body ?? {}, this.ids)]
  }
}

/** A half of a pair of surrogates stands in no address. */
const soundText = (text: string): string => text.replace(/[\ud800-\udfff]/g, '?')
