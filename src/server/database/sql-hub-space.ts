import type { Held } from '#domain/held/held.ts'
import { type Change, put } from '#domain/rows.ts'
import type { TableName } from '#domain/tables.ts'
import type { HubSpace, KnownDevice, Place } from '#sync/hub/hub-store.ts'
import type { MutationResult, PushedMutation } from '#sync/protocol.ts'
import type { Sql } from './database.ts'
import { lookUp, rowsAfter } from './sql-hub-view.ts'
import { storableInstant, storableJson, storableText } from './storable.ts'

const SAVE = `insert into record (municipality, table_name, id, version, data)
  select $1, change.table_name, change.id, $2, change.data
  from jsonb_to_recordset($3::jsonb) as change (table_name text, id text, data jsonb)
  on conflict (municipality, table_name, id) do update set version = excluded.version, data = excluded.data`

const SETTLE = `with settled as (
    select * from jsonb_to_recordset($2::jsonb) as one (device_id text, account_id text, mutation_id bigint,
      name text, outcome text, result jsonb, made_at timestamptz)
  ), seen as (
    insert into device (municipality, id, account_id, last_mutation_id)
    select $1, device_id, min(account_id), max(mutation_id) from settled group by device_id
    on conflict (municipality, id) do update set last_mutation_id = excluded.last_mutation_id, seen_at = now()
  )
  insert into mutation_result (municipality, device_id, mutation_id, name, author, outcome, result, made_at)
  select $1, device_id, mutation_id, name, account_id, outcome, result, made_at from settled`

const HOLD = `insert into held_mutation (municipality, id, device_id, mutation_id, name, author, input, made_at)
  values ($1, $2, $3, $4, $5, $6, $7::jsonb, $8)`

/**
 * A locked municipality in the database. What is saved and settled is kept in memory until something is read or the
 * transaction ends, so that a push of a hundred mutations needs few statements.
 */
export class SqlHubSpace implements HubSpace {
  readonly sql: Sql
  readonly epoch: string
  readonly version: number
  readonly #municipality: string
  readonly #changes = new Map<string, { table_name: TableName; id: string; data: unknown }>()
  #settled: Record<string, unknown>[] = []
  #hasSaved = false

  constructor(sql: Sql, municipality: string, at: { epoch: string; version: number }) {
    this.sql = sql
    this.#municipality = municipality
    this.epoch = at.epoch
    this.version = at.version
  }

  async lookup(table: TableName, by: string, values: readonly string[]) {
    await this.#writeChanges()
    return lookUp(this.sql, this.#municipality, table, by, values)
  }

  async after(place: Place, limit: number) {
    await this.#writeChanges()
    return rowsAfter(this.sql, this.#municipality, place, limit)
  }

  async device(deviceId: string): Promise<KnownDevice | null> {
    await this.#writeSettled()
    const [found] = await this.sql.query<{ accountId: string; lastMutationId: number }>(
      `select account_id as "accountId", last_mutation_id as "lastMutationId" from device
       where municipality = $1 and id = $2`,
      [this.#municipality, deviceId],
    )
    return found ?? null
  }

  async results(deviceId: string, ids: readonly number[]): Promise<MutationResult[]> {
    await this.#writeSettled()
    const found = await this.sql.query<{ result: MutationResult }>(
      `select result from mutation_result
       where municipality = $1 and device_id = $2 and mutation_id = any($3::bigint[]) order by mutation_id`,
      [this.#municipality, deviceId, ids],
    )
    return found.map(({ result }) => result)
  }

  async save(changes: readonly Change[]): Promise<void> {
    for (const { table, id, row } of changes)
      this.#changes.set(`${table}/${id}`, { table_name: table, id, data: row })
    this.#hasSaved ||= changes.length > 0
  }

  async settle(deviceId: string, accountId: string, mutation: PushedMutation, result: MutationResult) {
    this.#settled.push({
      device_id: deviceId,
      account_id: accountId,
      mutation_id: mutation.id,
      name: mutation.name,
      outcome: result.outcome,
      result,
      made_at: storableInstant(mutation.madeAt),
    })
  }

  async hold(deviceId: string, mutation: PushedMutation, held: Held): Promise<void> {
    await this.sql.query(HOLD, [
      this.#municipality,
      held.id,
      deviceId,
      mutation.id,
      storableText(mutation.name),
      mutation.author,
      storableJson(mutation.input),
      storableInstant(mutation.madeAt),
    ])
    await this.save([put('held', held)])
  }

  /** Writes what is still in memory and moves the municipality's version; says whether it moved. */
  async finish(): Promise<boolean> {
    await this.#writeChanges()
    await this.#writeSettled()
    if (this.#hasSaved)
      await this.sql.query('update space set version = $2 where municipality = $1', [
        this.#municipality,
        this.version + 1,
      ])
    return this.#hasSaved
  }

  async #writeChanges(): Promise<void> {
    if (this.#changes.size === 0) return
    const changes = storableJson([...this.#changes.values()])
    this.#changes.clear()
    await this.sql.query(SAVE, [this.#municipality, this.version + 1, changes])
  }

  async #writeSettled(): Promise<void> {
    if (this.#settled.length === 0) return
    const settled = storableJson(this.#settled)
    this.#settled = []
    await this.sql.query(SETTLE, [this.#municipality, settled])
  }
}
