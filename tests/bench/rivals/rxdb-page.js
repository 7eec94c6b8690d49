import { createRxDatabase } from 'rxdb'
import { replicateRxCollection } from 'rxdb/plugins/replication'
import { getRxStorageDexie } from 'rxdb/plugins/storage-dexie'

const batchSize = Number(new URLSearchParams(location.search).get('batch'))

const SCHEMA = {
  version: 0,
  primaryKey: 'key',
  type: 'object',
  properties: {
    key: { type: 'string', maxLength: 120 },
    table: { type: 'string' },
    row: { type: 'object' },
  },
  required: ['key', 'table', 'row'],
}

const pull = async (after, most) => {
  const response = await fetch(`/rxdb/pull?after=${after?.sequence ?? 0}&most=${most}`)
  return response.json()
}

const begin = async () => {
  const database = await createRxDatabase({
    name: 'town',
    storage: getRxStorageDexie(),
    multiInstance: false,
    eventReduce: true,
  })
  const { rows } = await database.addCollections({ rows: { schema: SCHEMA } })
  const replication = replicateRxCollection({
    collection: rows,
    replicationIdentifier: 'town',
    live: false,
    waitForLeadership: false,
    pull: { handler: pull, batchSize },
  })
  replication.error$.subscribe((error) => console.error(error))
  await replication.awaitInitialReplication()
  document.title = `replicated ${await rows.count().exec()}`
}

document.querySelector('button').addEventListener('click', begin)
