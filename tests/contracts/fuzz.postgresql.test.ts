import { afterAll, describe, inject } from 'vitest'
import { freshPostgresql } from './fresh-postgresql.ts'
import { fuzzContract } from './fuzz/fuzz-contract.ts'

const postgresUrl = inject('postgresUrl')

describe.runIf(postgresUrl)('Spoilt requests to a server on PostgreSQL', () => {
  let drop: () => Promise<void>
  const choice = async () => {
    const fresh = await freshPostgresql(postgresUrl ?? '')
    drop = fresh.drop
    return { databaseUrl: fresh.url }
  }
  afterAll(() => drop())
  fuzzContract({ choice, seed: 2, requests: 10_000 })
})
