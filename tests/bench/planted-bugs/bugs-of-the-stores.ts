import type { PlantedBug } from './planted-bug.ts'

const onDatabase =
  (test: string) =>
  (file: string, name: string, find: string, replace: string): PlantedBug => ({
    name,
    file: `src/server/database/${file}`,
    find,
    replace,
    tests: [`tests/contracts/${test}`],
    isOnDatabase: true,
  })

const inContract = onDatabase('hub-store.test.ts')
const inRaces = onDatabase('hub-store.postgresql.test.ts')
const inHeld = onDatabase('held-mutation.test.ts')

const onDevice = (file: string, name: string, find: string, replace: string): PlantedBug => ({
  name,
  file: `src/client/database/${file}`,
  find,
  replace,
  tests: ['tests/contracts/device-store-dexie.test.ts', 'tests/contracts/device-left.test.ts'],
})

const inMemory = (name: string, find: string, replace: string): PlantedBug => ({
  name,
  file: 'tests/sync/memory-hub-store.ts',
  find,
  replace,
  tests: ['tests/contracts/hub-store-memory.test.ts', 'tests/sync/adversarial.test.ts'],
})

/** What could be wrong where rows, results and outboxes are kept. */
export const BUGS_OF_THE_STORES: readonly PlantedBug[] = [
  inRaces(
    'sql-hub-store.ts',
    'two writers of a town do not wait for each other',
    ' for update of space`',
    '`',
  ),
  inContract(
    'sql-hub-space.ts',
    'the version of a town does not move',
    'this.#municipality, this.version + 1,',
    'this.#municipality, this.version,',
  ),
  inContract(
    'sql-hub-space.ts',
    'nobody hears that something was written',
    'this.#hasSaved ||= changes.length > 0',
    'this.#hasSaved ||= changes.length > 1e6',
  ),
  inContract(
    'sql-hub-space.ts',
    'a device’s last number stays at the first',
    'set last_mutation_id = excluded.last_mutation_id',
    'set last_mutation_id = device.last_mutation_id',
  ),
  inContract(
    'sql-hub-space.ts',
    'what was saved is not found in its own transaction',
    '  async lookupAll(wanted: readonly Wanted[]) {\n    await this.#write()\n',
    '  async lookupAll(wanted: readonly Wanted[]) {\n',
  ),
  inHeld(
    'sql-hub-space.ts',
    'what is held is not kept whole, but for its row',
    '  values ($1, $2, $3, $4, $5, $6, $7::jsonb, $8)`',
    "  select $1, $2, $3, $4, $5, $6, $7::jsonb, $8::timestamptz where $1 = ''`",
  ),
  inRaces(
    'sql-hub-view.ts',
    'a page goes on where version, table and id are all beyond',
    '(version, table_name, id) > ($2, $3, $4)',
    'version >= $2 and table_name >= $3 and id > $4',
  ),
  inContract('lookup-sql.ts', 'removed rows are found', ' and data is not null`', ' and true`'),
  inRaces(
    'begin-sql.ts',
    'version and rows of an answer are read one after another instead of in one view',
    'begin isolation level repeatable read read only',
    'begin isolation level read committed read only',
  ),
  inMemory(
    'two writers do not wait for each other in the memory store',
    'const before = this.#queues.get(municipality) ?? Promise.resolve()',
    'const before = Promise.resolve()',
  ),
  onDevice(
    'dexie-device-space.ts',
    'rows that are gone stay in the device’s database',
    'if (gone.length > 0)',
    'if (gone.length < 0)',
  ),
  onDevice(
    'dexie-device-space.ts',
    'the device’s database sends what was settled again',
    "where('state').equals('pending')",
    "where('state').notEqual('')",
  ),
  onDevice(
    'dexie-device-store.ts',
    'who leaves a tablet loses what they typed',
    '(await database.outbox.count()) === 0',
    '(await database.outbox.count()) >= 0',
  ),
]
