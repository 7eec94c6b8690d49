import { randomUUID } from 'node:crypto'
import { UBE } from '#cast/key-people.ts'
import type { Row, TableName } from '#domain/tables.ts'
import { type MutationResult, PROTOCOL, SCHEMA, SyncAnswer } from '#sync/protocol.ts'

/** What the hub of 宇部市 holds, seen and changed as its coordinator does, without a browser. */
export class HubView {
  readonly #device = `device-${randomUUID()}`
  #cookie = ''
  #lastId = 0

  private constructor(private readonly origin: string) {}

  static async open(origin: string): Promise<HubView> {
    const view = new HubView(origin)
    const { name, pin } = UBE.coordinator
    const answer = await view.#post('/api/session', { municipality: UBE.code, name, pin })
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

  /** Makes a change as the coordinator. `name` is the wire name, as pairing.withdraw@1. */
  async push(name: string, input: unknown): Promise<MutationResult['outcome'] | undefined> {
    this.#lastId += 1
    const madeAt = new Date().toISOString()
    const author = UBE.coordinator.accountId
    const answer = await this.#sync(null, [{ id: this.#lastId, name, input, madeAt, author }])
    return answer.results[0]?.outcome
  }

  async #sync(cursor: string | null, mutations: readonly object[]): Promise<SyncAnswer> {
    const request = { protocol: PROTOCOL, schema: SCHEMA, device: this.#device, cursor, mutations }
    return SyncAnswer.parse(await (await this.#post('/api/sync', request)).json())
  }

  async #post(path: string, body: object): Promise<Response> {
    const headers = { 'content-type': 'application/json', cookie: this.#cookie }
    const answer = await fetch(`${this.origin}${path}`, {
      method: 'POST',
      headers,
      body: JSON.stringify(body),
    })
    if (!answer.ok) throw new Error(`the hub answered ${answer.status} at ${path}`)
    return answer
  }
}
