import path from 'node:path'
import { tokyoDay } from '#domain/day.ts'
import { hashPassword, setPassword, setTotp } from '#server/access/desk-credential.ts'
import { readSecret } from '#server/access/secret-file.ts'
import { connectDatabase } from '#server/database/connect.ts'
import type { Database } from '#server/database/database.ts'
import { migrate } from '#server/database/migrate.ts'
import { SqlHubStore } from '#server/database/sql-hub-store.ts'
import { UBE_CODE } from '../unit/domain/sample-rows.ts'
import type { ChosenStore } from './chosen-store.ts'
import { COORDINATOR, seededTown } from './seeded-town.ts'

const ROWS_A_WRITE = 1000

/** Where the server looks for its secret when nothing else is said. */
export const secretOf = ({ dataFolder }: Pick<ChosenStore, 'dataFolder'>): Uint8Array =>
  readSecret(path.join(dataFolder, 'secret'))

export const connectChosen = (store: ChosenStore): Promise<Database> =>
  connectDatabase({ ...store, workerFile: new URL('./embedded-worker.mjs', import.meta.url) })

/** Makes the tables, writes `count` rows of one town, and lets its coordinator sign in. */
export const fill = async (
  database: Database,
  secret: Uint8Array,
  count: number,
  municipality = UBE_CODE,
): Promise<void> => {
  await migrate(database)
  const store = new SqlHubStore(database)
  const rows = seededTown(count, tokyoDay(new Date().toISOString()))
  for (let from = 0; from < rows.length; from += ROWS_A_WRITE)
    await store.write(municipality, (space) => space.save(rows.slice(from, from + ROWS_A_WRITE)))
  const key = { municipality, accountId: COORDINATOR.id }
  await setPassword(database, key, COORDINATOR.name, await hashPassword({ secret }, COORDINATOR.password))
  await setTotp(database, { secret }, key, COORDINATOR.totpSecret)
}

/** The same for a store that a server of its own will open afterwards. */
export const fillChosen = async (store: ChosenStore, count: number): Promise<void> => {
  const database = await connectChosen(store)
  try {
    await fill(database, secretOf(store), count)
  } finally {
    await database.close()
  }
}
