import { readFileSync } from 'node:fs'
import { DESCRIBED } from '../../../src/server/routes/described.ts'
import { type Random, randomOf } from '../../sync/random.ts'
import { spoil, spoilText } from './spoil.ts'

/** Whose session a request comes with; `nobody` has none, `forged` one that the server never gave. */
export interface Caller {
  readonly name: string
  readonly cookie: string
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

interface Pushed {
  readonly name: string
  readonly input: unknown
}

const RECORDED = new URL('../../sync/releases/0.3.0.json', import.meta.url)

/** One of every kind of change as a device really sent it. */
const recordedChanges = (): Pushed[] => {
  const found = new Map<string, Pushed>()
  const look = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return
    if ('name' in value && 'input' in value) found.set(String(value.name), value as Pushed)
    for (const one of Object.values(value)) look(one)
  }
  look(JSON.parse(readFileSync(RECORDED, 'utf8')))
  return [...found.values()]
}

const DOORS: readonly [path: string, body: Record<string, unknown>][] = [
  ['/api/session', { municipality: '352021', name: '見本　だれか', pin: '837461' }],
  ['/api/session/slip', { municipality: '352021', learnerId: 'learner-x', key: 'a'.repeat(43) }],
  ['/api/session/first', { code: 'x', municipality: '352021', name: '見本', kana: 'みほん', pin: '837461' }],
  ['/api/accounts/pin', { accountId: 'ube-volunteer-01.account', name: '見本' }],
]

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
    const door = random.pick(DOORS)
    if (door && random.isLikely(0.4)) return ['POST', ...door]
    const route = random.pick(DESCRIBED.filter(({ path }) => path !== '/api/pokes'))
    const query = route?.query ? `?${new URLSearchParams({ fiscalYear: String(spoil(random, 2026)) })}` : ''
    return [(route?.method ?? 'get').toUpperCase(), `${route?.path}${query}`, spoil(random, {})]
  }
}
