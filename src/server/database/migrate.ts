import type { Database, Sql } from './database.ts'
import { ensureHubRole } from './ensure-hub-role.ts'

const files = import.meta.glob<string>('./migrations/*.sql', {
  query: '?raw',
  import: 'default',
  eager: true,
})

/** A step of the schema: `migrations/0001-hub.sql` is number 1, name `hub`. */
export interface Migration {
  number: number
  name: string
  sql: string
}

/** Any number of our own, the same in every hub process, for pg_advisory_xact_lock. */
const migrationLock = 6_206_001

/** The steps this code knows, in order. */
export const knownMigrations: readonly Migration[] = Object.entries(files)
  .map(([file, sql]) => migrationFrom(file, sql))
  .sort((one, other) => one.number - other.number)

/**
 * Brings the database to this code's schema; hub processes that start together wait for one another.
 * @returns how many steps were run: 0 when there was nothing to do
 * @throws Error when the database has been used by a newer release
 */
export async function migrate(database: Database, migrations = knownMigrations): Promise<number> {
  let ran = 0
  await ensureHubRole(database)
  await database.transaction('write', (sql) => lockedNumber(sql, migrations))
  for (const migration of migrations) {
    if (await database.transaction('write', (sql) => step(sql, migration, migrations))) ran += 1
  }
  return ran
}

async function step(sql: Sql, migration: Migration, migrations: readonly Migration[]): Promise<boolean> {
  if (migration.number <= (await lockedNumber(sql, migrations))) return false
  await runStep(sql, migration)
  return true
}

/** Runs one step and notes that it was run; the caller has the lock (see `lockedNumber`). */
export async function runStep(sql: Sql, migration: Migration): Promise<void> {
  await sql.query(migration.sql)
  await sql.query('insert into migration (number, name) values ($1, $2)', [migration.number, migration.name])
}

/**
 * The number of the last step run; nobody else can run one until this transaction ends.
 * @throws Error when the database has been used by a newer release
 */
export async function lockedNumber(sql: Sql, migrations: readonly Migration[]): Promise<number> {
  await sql.query('select pg_advisory_xact_lock($1)', [migrationLock])
  await sql.query(
    'create table if not exists migration (number int primary key, name text not null, ran_at timestamptz not null default now())',
  )
  const [row] = await sql.query<{ last: number }>('select coalesce(max(number), 0) as last from migration')
  const last = row?.last ?? 0
  const known = migrations.at(-1)?.number ?? 0
  if (last > known) {
    throw new Error(
      `The database is at migration ${last}, this release knows only ${known}. Run the newer release, or restore a backup made with this one.`,
    )
  }
  return last
}

function migrationFrom(file: string, sql: string): Migration {
  const [, number, name] = /(\d{4})-([a-z0-9-]+)\.sql$/.exec(file) ?? []
  if (!number || !name) throw new Error(`${file} is not named like 0001-hub.sql`)
  return { number: Number(number), name, sql }
}
