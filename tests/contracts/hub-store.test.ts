import { databaseAdapters } from './database.adapters.ts'
import { migrate } from '../../src/server/database/migrate.ts'
import { SqlHubStore } from '../../src/server/database/sql-hub-store.ts'
import { hubStoreContract } from './hub-store.contract.ts'

for (const { name, open } of databaseAdapters())
  hubStoreContract(name, async () => {
    const { database, close } = await open()
    await migrate(database)
    return { store: new SqlHubStore(database), close }
  })
