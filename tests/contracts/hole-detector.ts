import { randomUUID } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import type { Contact } from '../../src/domain/contact/contact.ts'
import { put } from '../../src/domain/rows.ts'
import type { Database } from '../../src/server/database/database.ts'
import { SqlHubStore } from '../../src/server/database/sql-hub-store.ts'
import { PROTOCOL, SCHEMA, SyncAnswer } from '../../src/sync/protocol.ts'
import { type Random, randomOf } from '../sync/random.ts'
import { aContact } from '../unit/domain/sample-rows.ts'

const MOST_ROWS = 3
const MOST_THINKING_MS = 12

const contactOf = (id: string): Contact => ({ ...aContact('somebody'), id })

/** Ids of rows of one transaction; the function resolves when it is committed, and thinks while it is open. */
export type Commit = (ids: readonly string[], think: () => Promise<void>) => Promise<void>

/** As the hub writes: the municipality's version row is locked first. */
export const lockedCommit = (database: Database, municipality: string): Commit => {
  const store = new SqlHubStore(database)
  return async (ids, think) => {
    await store.write(municipality, async (space) => {
      await think()
      await space.save(ids.map((id) => put('contact', contactOf(id))))
      await space.lookup('contact', 'id', [...ids])
      await think()
    })
  }
}

/**
 * As many other programs write: each takes its version from a clock or a sequence and locks nothing, so that a lower
 * version may be committed after a higher one was read.
 */
export const unlockedCommit =
  (database: Database, municipality: string, nextVersion: string): Commit =>
  async (ids, think) => {
    await database.transaction('write', async (sql) => {
      const [next] = await sql.query<{ version: number }>(`select ${nextVersion} as version`)
      await think()
      for (const id of ids)
        await sql.query(
          `insert into record (municipality, table_name, id, version, data) values ($1, 'contact', $2, $3, $4)`,
          [municipality, id, next?.version, JSON.stringify(contactOf(id))],
        )
      await think()
      await sql.query('update space set version = greatest(version, $2) where municipality = $1', [
        municipality,
        next?.version,
      ])
    })
  }

const thinking = (random: Random) => async (): Promise<void> => {
  // Most are quick, some are slow: that is when one overtakes another.
  if (random.isLikely(0.5)) await pause(random.below(MOST_THINKING_MS))
}

/** What one writer committed: the ids of its rows, by transaction. */
export type Committed = string[][]

/** Commits one transaction after another until it is over; two runs of one seed differ only in who overtakes whom. */
export const writeOn = async (
  writer: string,
  commit: Commit,
  seed: number,
  isOver: (turn: number) => boolean,
): Promise<Committed> => {
  const random = randomOf(seed)
  const committed: Committed = []
  for (let turn = 0; !isOver(turn); turn += 1) {
    const ids = Array.from({ length: 1 + random.below(MOST_ROWS) }, (_, row) => `${writer}.${turn}.${row}`)
    await commit(ids, thinking(random))
    committed.push(ids)
  }
  return committed
}

/** Follows its cursor at the real endpoint until a question asked after the end finds nothing; gives the ids it saw. */
export const pollOn = async (
  address: string,
  cookie: string,
  isOver: () => boolean,
): Promise<Set<string>> => {
  const seen = new Set<string>()
  const device = `device-${randomUUID()}`
  let cursor: string | null = null
  for (;;) {
    const wasOver = isOver()
    const response = await fetch(`${address}/api/sync`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', Origin: address, Cookie: cookie },
      body: JSON.stringify({ protocol: PROTOCOL, schema: SCHEMA, device, cursor, mutations: [] }),
    })
    if (!response.ok) throw new Error(`a poll was answered with ${response.status}`)
    const answer: SyncAnswer = SyncAnswer.parse(await response.json())
    for (const { table, id } of answer.changes) if (table === 'contact') seen.add(id)
    cursor = answer.cursor
    if (wasOver && !answer.more) return seen
  }
}

/** How many committed rows were never seen, counted for each poller. */
export const holesIn = (committed: Committed, pollers: readonly ReadonlySet<string>[]): number =>
  pollers.reduce((sum, seen) => sum + committed.flat().filter((id) => !seen.has(id)).length, 0)
