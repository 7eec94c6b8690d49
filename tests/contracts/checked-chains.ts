import { PassThrough } from 'node:stream'
import { ChainCheck } from '../../src/server/audit/check-chains.ts'
import type { Database } from '../../src/server/database/database.ts'
import { dump } from '../../src/server/database/dump.ts'
import { readDumpBytes } from '../../src/server/database/read-dump.ts'

const ABOUT = { release: '0.0.0', madeAt: '2026-11-20T03:00:00.000Z', secretMark: null }

/** What the verifying command finds in this database. */
export const checkedChains = async (
  database: Database,
  heads: readonly string[] = [],
): Promise<ChainCheck> => {
  const check = new ChainCheck(heads)
  const bytes = new PassThrough()
  await Promise.all([dump(database, ABOUT, () => bytes), readDumpBytes(bytes, check)])
  return check
}
