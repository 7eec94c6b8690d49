import { randomUUID } from 'node:crypto'
import pg from 'pg'

/** An empty database of its own in the test cluster; `drop` throws out whoever is still connected. */
export async function freshPostgresql(clusterUrl: string): Promise<{ url: string; drop(): Promise<void> }> {
  const name = `magonote_test_${randomUUID().replaceAll('-', '')}`
  await runInCluster(clusterUrl, `create database ${name}`)
  const url = new URL(clusterUrl)
  url.pathname = `/${name}`
  return { url: url.href, drop: () => runInCluster(clusterUrl, `drop database ${name} with (force)`) }
}

async function runInCluster(clusterUrl: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: clusterUrl })
  await client.connect()
  await client.query(statement).finally(() => client.end())
}
