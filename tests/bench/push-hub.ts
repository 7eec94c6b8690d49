import { buildApp } from '#server/app.ts'
import type { AppParts } from '#server/app-parts.ts'
import { SqlHubStore } from '#server/database/sql-hub-store.ts'
import { listen } from '#server/listen.ts'
import { logTo } from '#server/log.ts'
import { openPokes } from '#server/pokes.ts'
import type { ChosenStore } from './chosen-store.ts'
import { connectChosen, fill, secretOf } from './fill-store.ts'
import { type Recorded, recording, renamed, replay } from './recorded-statements.ts'

/** What the benchmark asks of this process, and the answers; one at a time. */
export type Asked =
  | { readonly ask: 'open'; readonly store: ChosenStore; readonly rows: number }
  | { readonly ask: 'forget' }
  | { readonly ask: 'replay' }
export interface Opened {
  readonly port: number
  readonly fsync: string
}
/** One request's write transactions sent bare, and how many statements the request and these came to. */
export interface Replayed {
  readonly milliseconds: number
  readonly writeStatements: number
  readonly allStatements: number
}

const open = async ({ store, rows }: Extract<Asked, { ask: 'open' }>) => {
  const database = recording(await connectChosen(store))
  const secret = secretOf(store)
  await fill(database, secret, rows)
  const parts: AppParts = {
    database,
    store: new SqlHubStore(database),
    pokes: await openPokes(database, 'bench'),
    log: logTo((line) => process.stderr.write(line)),
    now: () => new Date().toISOString(),
    secret,
    publicUrl: null,
    isBehindProxy: false,
    clientFolder: null,
    samplePeople: null,
    release: 'bench',
  }
  const listening = await listen(buildApp(parts), { port: 0, host: '127.0.0.1' })
  const [shown] = await database.query<{ fsync: string }>('show fsync')
  return { database, opened: { port: listening.address.port, fsync: shown?.fsync ?? 'unknown' } }
}

const countOf = (recorded: readonly Recorded[]): number =>
  recorded.reduce((sum, { statements }) => sum + statements.length, 0)

const replayWrites = async (database: ReturnType<typeof recording>): Promise<Replayed> => {
  const taken = database.takeRecorded()
  const writes = renamed(taken.filter(({ mode }) => mode === 'write'))
  const milliseconds = await replay(database, writes)
  database.takeRecorded()
  return { milliseconds, writeStatements: countOf(writes), allStatements: countOf(taken) }
}

let database: ReturnType<typeof recording> | undefined

const answer = async (asked: Asked): Promise<unknown> => {
  if (asked.ask === 'open') {
    const hub = await open(asked)
    database = hub.database
    return hub.opened
  }
  if (!database) throw new Error('the store is not open')
  if (asked.ask === 'replay') return replayWrites(database)
  return database.takeRecorded().length
}

process.on('message', (asked: Asked) => {
  answer(asked).then(
    (result) => process.connected && process.send?.(result),
    (error: unknown) => {
      console.error(error)
      process.exit(1)
    },
  )
})
process.on('disconnect', () => {
  void database?.close().finally(() => process.exit(0))
})
