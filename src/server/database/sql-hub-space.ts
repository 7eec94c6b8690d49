import type { Instant } from '#domain/day.ts'
import type { Held } from '#domain/held/held.ts'
import type { Wanted } from '#domain/need.ts'
import { type Change, put } from '#domain/rows.ts'
import type { TableName } from '#domain/tables.ts'
import type { HubSpace, KnownDevice, Place } from '#sync/hub/hub-store.ts'
import { type MutationResult, NOTHING, type PushedMutation } from '#sync/protocol.ts'
import { aboutChange } from '../audit/about-change.ts'
import { chained, type ChainedLine, type ChainHead, type Noted } from '../audit/line-hash.ts'
import type { Sql } from './database.ts'
import { prepared } from './prepared.ts'
import { lookUpAll, rowsAfter } from './sql-hub-view.ts'
import { storableInstant, storableJson, storableText } from './storable.ts'

/** Rows, results, audit lines and where the town now stands, whatever of these there is, in one statement. */
const WRITE = prepared(`with change as (
    select * from jsonb_to_recordset($3::jsonb) as one (table_name text, id text, data jsonb)
  ), settled as (
    select * from jsonb_to_recordset($4::jsonb) as one (device_id text, account_id text, mutation_id bigint,
      name text, outcome text, result jsonb, made_at timestamptz)
  ), moved as (
    update space set version = $2, audit_number = $6, audit_hash = $7
    where municipality = $1 and (version, audit_number) <> ($2::bigint, $6::bigint)
  ), noted as (
    insert into audit (municipality, number, at, account_id, what, about, hash)
    select $1, number, at, "accountId", what, about, hash from jsonb_to_recordset($5::jsonb)
      as one (number bigint, at timestamptz, "accountId" text, what text, about jsonb, hash text)
  ), seen as (
    insert into device (municipality, id, account_id, last_mutation_id, seen_at)
    select $1, device_id, min(account_id), max(mutation_id), $8::timestamptz from settled group by device_id
    on conflict (municipality, id) do update
      set last_mutation_id = excluded.last_mutation_id, seen_at = excluded.seen_at
  ), remembered as (
    insert into mutation_result (municipality, device_id, mutation_id, name, author, outcome, result, made_at)
    select $1, device_id, mutation_id, name, account_id, outcome, result, made_at from settled
  )
  insert into record (municipality, table_name, id, version, data)
  select $1, table_name, id, $2, data from change
  on conflict (municipality, table_name, id) do update set version = excluded.version, data = excluded.data`)

const DEVICE = prepared(`select account_id as "accountId", last_mutation_id as "lastMutationId" from device
  where municipality = $1 and id = $2`)

const DEVICES = prepared(`select count(*)::int as devices from device
  where municipality = $1 and account_id = $2 and seen_at > $3`)

/** A device is one account's: what was held of it, that account has sent. */
const WAITING = prepared(`select count(*)::int as waiting from held_mutation kept
  join device on device.municipality = kept.municipality and device.id = kept.device_id
  join record held on held.municipality = kept.municipality and held.table_name = 'held' and held.id = kept.id
  where kept.municipality = $1 and device.account_id = $2 and held.state in ('waiting', 'asked')`)

const ERASED = prepared(`select count(*)::int as erased from record
  where municipality = $1 and table_name in ('learner', 'volunteer') and data->'erased'->>'by' = $2
    and data->'erased'->>'at' > $3`)

const RESULTS = prepared(`select result from mutation_result
  where municipality = $1 and device_id = $2 and mutation_id = any($3::bigint[]) order by mutation_id`)

const HOLD = `insert into held_mutation (municipality, id, device_id, mutation_id, name, author, input, made_at)
  values ($1, $2, $3, $4, $5, $6, $7::jsonb, $8)`

/** What locking the municipality told of it. */
export interface WhereItStands {
  readonly epoch: string
  readonly version: number
  readonly auditNumber: number
  readonly auditHash: string
}

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
  readonly #now: () => Instant
  #settled: Record<string, unknown>[] = []
  #lines: ChainedLine[] = []
  #head: ChainHead
  /** What the changes since the last settled mutation are about. */
  readonly #about = new Set<string>()
  readonly #saved = new Set<string>()

  constructor(sql: Sql, municipality: string, at: WhereItStands, now: () => Instant) {
    this.sql = sql
    this.#municipality = municipality
    this.epoch = at.epoch
    this.version = at.version
    this.#head = { number: at.auditNumber, hash: at.auditHash }
    this.#now = now
  }

  async lookup(table: TableName, by: string, values: readonly string[]) {
    return (await this.lookupAll([{ table, by, values }])).flat()
  }

  async lookupAll(wanted: readonly Wanted[]) {
    await this.#write()
    return lookUpAll(this.sql, this.#municipality, wanted)
  }

  async after(place: Place, limit: number) {
    await this.#write()
    return rowsAfter(this.sql, this.#municipality, place, limit, this.version + 1)
  }

  async device(deviceId: string): Promise<KnownDevice | null> {
    await this.#write()
    const [found] = await this.sql.query<{ accountId: string; lastMutationId: number }>(DEVICE, [
      this.#municipality,
      deviceId,
    ])
    return found ?? null
  }

  async waitingOf(accountId: string): Promise<number> {
    await this.#write()
    const [counted] = await this.sql.query<{ waiting: number }>(WAITING, [this.#municipality, accountId])
    return counted?.waiting ?? 0
  }

  async erasedBy(accountId: string, since: Instant): Promise<number> {
    await this.#write()
    const found = await this.sql.query<{ erased: number }>(ERASED, [this.#municipality, accountId, since])
    return found[0]?.erased ?? 0
  }

  async devicesOf(accountId: string, since: Instant): Promise<number> {
    await this.#write()
    const found = await this.sql.query<{ devices: number }>(DEVICES, [this.#municipality, accountId, since])
    return found[0]?.devices ?? 0
  }

  async results(deviceId: string, ids: readonly number[]): Promise<MutationResult[]> {
    await this.#write()
    const found = await this.sql.query<{ result: MutationResult }>(RESULTS, [
      this.#municipality,
      deviceId,
      ids,
    ])
    return found.map(({ result }) => result)
  }

  async save(changes: readonly Change[]): Promise<void> {
    for (const { table, id, row } of changes)
      this.#changes.set(`${table}/${id}`, { table_name: table, id, data: row })
    for (const { table, id } of changes) this.#saved.add(`${table}/${id}`)
    for (const about of changes.flatMap(aboutChange)) this.#about.add(about)
  }

  /** The rows that were saved here, as `table/id`. */
  get saved(): ReadonlySet<string> {
    return this.#saved
  }

  /** Adds a line to the municipality's audit log, in this transaction. */
  note(noted: Noted): void {
    const line = chained(this.#municipality, this.#head, this.#now(), noted)
    this.#head = line
    this.#lines.push(line)
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
    this.#noteSettled(accountId, mutation, result)
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

  /** Writes what is still in memory; says whether the municipality's version moved. */
  async finish(): Promise<boolean> {
    await this.#write()
    return this.#saved.size > 0
  }

  /** One line for what was accepted. A name that no mutation of ours has was typed by whoever sent it: it is not noted. */
  #noteSettled(accountId: string, { name }: PushedMutation, { outcome }: MutationResult): void {
    const about = [...this.#about]
    this.#about.clear()
    if (outcome === 'refused' || name === NOTHING) return
    this.note({ accountId, what: outcome === 'held' ? 'mutation.held' : name, about })
  }

  async #write(): Promise<void> {
    if (this.#changes.size + this.#settled.length + this.#lines.length === 0) return
    const written = [[...this.#changes.values()], this.#settled, this.#lines].map(storableJson)
    this.#changes.clear()
    this.#settled = []
    this.#lines = []
    const version = this.#saved.size > 0 ? this.version + 1 : this.version
    const { number, hash } = this.#head
    await this.sql.query(WRITE, [this.#municipality, version, ...written, number, hash, this.#now()])
  }
}
