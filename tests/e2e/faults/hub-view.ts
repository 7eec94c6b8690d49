import { randomUUID } from 'node:crypto'
import { UBE } from '#cast/key-people.ts'
import type { Row, TableName } from '#domain/tables.ts'
import {
  MOST_MUTATIONS_A_REQUEST,
  type MutationResult,
  PROTOCOL,
  SCHEMA,
  SyncAnswer,
} from '#sync/protocol.ts'

/** What the hub of 宇部市 holds, seen and changed as its coordinator does, without a browser. */
export class HubView {
  readonly #device = `device-${randomUUID()}`
  #cookie = ''
  #lastId = 0

  private constructor(private readonly origin: string) {}

  static async open(origin: string): Promise<HubView> {
    const view = new HubView(origin)
    const { name, password } = UBE.coordinator
    const people = (await (await fetch(`${origin}/api/sample-people`)).json()) as Record<string, string>[]
    const { code } = people.find((one) => one['name'] === name) ?? {}
    const answer = await view.#post('/api/session/desk/password', {
      ...{ municipality: UBE.code, name, password, code },
    })
    view.#cookie = answer.headers.get('set-cookie')?.split(';')[0] ?? ''
    return view
  }

  /** All rows of a table as they stand now. */
  async rows<T extends TableName>(table: T): Promise<Row<T>[]> {
    const found: Row<T>[] = []
    for (let cursor: string | null = null; ;) {
      const answer = await this.#sync(cursor, [])
      for (const change of answer.changes)
        if (change.table === table && change.row) found.push(change.row as unknown as Row<T>)
      if (!answer.more) return found
      cursor = answer.cursor
    }
  }

  /**
   * Makes a change as the coordinator. `name` is the wire name, as pairing.withdraw@1; with another author it is one that
   * somebody else left on the coordinator's device.
   */
  async push(
    name: string,
    input: unknown,
    author = UBE.coordinator.accountId,
  ): Promise<MutationResult['outcome'] | undefined> {
    this.#lastId += 1
    const madeAt = new Date().toISOString()
    const answer = await this.#sync(null, [{ id: this.#lastId, name, input, madeAt, author }])
    return answer.results[0]?.outcome
  }

  /** Makes many changes, as many at once as a request may carry; gives how many were applied. */
  async pushAll(changes: readonly (readonly [name: string, input: unknown])[]): Promise<number> {
    const author = UBE.coordinator.accountId
    let applied = 0
    for (let from = 0; from < changes.length; from += MOST_MUTATIONS_A_REQUEST) {
      const madeAt = new Date().toISOString()
      const mutations = changes
        .slice(from, from + MOST_MUTATIONS_A_REQUEST)
        .map(([name, input]) => ({ id: (this.#lastId += 1), name, input, madeAt, author }))
      const { results } = await this.#sync(null, mutations)
      applied += results.filter(({ outcome }) => outcome === 'applied').length
    }
    return applied
  }

  async #sync(cursor: string | null, mutations: readonly object[]): Promise<SyncAnswer> {
    const request = { protocol: PROTOCOL, schema: SCHEMA, device: this.#device, cursor, mutations }
    return SyncAnswer.parse(await (await this.#post('/api/sync', request)).json())
  }

  async #post(path: string, body: object): Promise<Response> {
    // A server that was stopped and started again takes no connection that was kept open.
    const kept = { cookie: this.#cookie, connection: 'close' }
    const headers = { 'content-type': 'application/json', origin: this.origin, ...kept }
    const answer = await fetch(`${this.origin}${path}`, {
      method: 'POST',
      headers,
      body: JSON.stringify(body),
    })
    if (!answer.ok) throw new Error(`the hub answered ${answer.status} at ${path}`)
    return answer
  }
}
