import indexeddb from 'pouchdb-adapter-indexeddb'
import PouchDB from 'pouchdb-browser'

const asked = new URLSearchParams(location.search)
const batch = Number(asked.get('batch'))

PouchDB.plugin(indexeddb)

const begin = async () => {
  const database = new PouchDB('town', { adapter: asked.get('adapter'), revs_limit: 1 })
  await database.replicate.from(`${location.origin}/couchdb/town`, {
    batch_size: batch,
    batches_limit: 10,
    checkpoint: 'target',
  })
  document.title = `replicated ${(await database.info()).doc_count}`
}

document.querySelector('button').addEventListener('click', begin)
