import { describe, inject } from 'vitest'
import { fuzzContract } from './fuzz/fuzz-contract.ts'

/** With fuzz.postgresql.test.ts 20,000; `npm run bench -- fuzz` sends a million. */
const REQUESTS = inject('postgresUrl') ? 10_000 : 20_000

describe('Spoilt requests to a server on the embedded database', () => {
  const choice = () => ({ dataFolder: null, workerFile: new URL(inject('embeddedWorkerFile')) })
  fuzzContract({ choice, seed: 1, requests: REQUESTS })
})
