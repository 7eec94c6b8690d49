import { randomUUID } from 'node:crypto'
import pg from 'pg'
import { freshPostgresql } from './fresh-postgresql.ts'

/** A database as an office gets it from its provider: its owner is no superuser. */
export interface OrdinaryDatabase {
  readonly user: string
  readonly url: string
  /** The same database as the administrator of the cluster. */
  readonly adminUrl: string
  drop(): Promise<void>
}

/** @param may what the owner may do beside owning it, such as `createrole` */
export const ordinaryDatabase = async (
  clusterUrl: string,
  may: 'createrole' | 'nocreaterole',
): Promise<OrdinaryDatabase> => {
  const fresh = await freshPostgresql(clusterUrl)
  const user = `office_${randomUUID().replaceAll('-', '')}`
  const url = new URL(fresh.url)
  await runAs(clusterUrl, `create role ${user} login password '${user}' ${may}`)
  await runAs(clusterUrl, `alter database ${url.pathname.slice(1)} owner to ${user}`)
  url.username = user
  url.password = user
  return {
    user,
    url: url.href,
    adminUrl: fresh.url,
    drop: async () => {
      await fresh.drop()
      await runAs(clusterUrl, `drop role ${user}`)
    },
  }
}

/** Statements outside the hub, on a connection of their own; gives the rows of the last one. */
export const runAs = async (url: string, statements: string): Promise<Record<string, unknown>[]> => {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    const results = [await client.query<Record<string, unknown>>(statements)].flat()
    return results.at(-1)?.rows ?? []
  } finally {
    await client.end()
  }
}
