import { openSession } from '#server/access/session.ts'
import { buildApp } from '#server/app.ts'
import type { AppParts } from '#server/app-parts.ts'
import type { Database } from '#server/database/database.ts'
import { SqlHubStore } from '#server/database/sql-hub-store.ts'
import { listen } from '#server/listen.ts'
import { logTo } from '#server/log.ts'
import { openPokes } from '#server/pokes.ts'
import { anActor } from '../unit/domain/sample-rows.ts'
import { connectChosen, fill, secretOf } from './fill-store.ts'
import type { Asked, Opened, Replayed } from './push-hub-process.ts'
import { recording, type RecordingDatabase, replay } from './recorded-statements.ts'
import { COORDINATOR } from './seeded-town.ts'

interface Opening {
  readonly database: RecordingDatabase
  readonly twin: Database
  readonly opened: Opened
}

const partsOn = async (database: Database, secret: Uint8Array): Promise<AppParts> => ({
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
})

const signIn = async (database: Database, municipality: string): Promise<string> => {
  const actor = { ...anActor('coordinator'), municipality, accountId: COORDINATOR.id }
  return `__Host-session=${await openSession(database, actor, new Date().toISOString())}`
}

const open = async ({ store, twin, rows, towns }: Extract<Asked, { ask: 'open' }>): Promise<Opening> => {
  const [own, bare] = [await connectChosen(store), await connectChosen(twin)]
  for (const town of towns)
    for (const database of [own, bare]) await fill(database, secretOf(store), rows, town)
  const database = recording(own)
  const cookies: string[] = []
  for (const town of towns) cookies.push(await signIn(database, town))
  const parts = await partsOn(database, secretOf(store))
  const listening = await listen(buildApp(parts), { port: 0, host: '127.0.0.1' })
  const [shown] = await own.query<{ fsync: string }>('show fsync')
  const opened = { port: listening.address.port, fsync: shown?.fsync ?? 'unknown', cookies }
  return { database, twin: bare, opened }
}

const cpuMs = (): number => {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1000
}

let cpuMsThen = 0

const replayAll = async ({ database, twin }: Opening, atATime: number): Promise<Replayed> => {
  const taken = database.takeRecorded()
  const began = cpuMs()
  const milliseconds = await replay(twin, taken, atATime)
  const ended = cpuMs()
  const cpuMsBefore = began - cpuMsThen
  cpuMsThen = ended
  const statements = taken.reduce((sum, one) => sum + one.statements.length, 0)
  return { milliseconds, statements, cpuMs: ended - began, cpuMsBefore }
}

let opening: Opening | undefined

const answer = async (asked: Asked): Promise<Opened | Replayed> => {
  if (asked.ask === 'open') {
    opening = await open(asked)
    return opening.opened
  }
  if (!opening) throw new Error('the store is not open')
  return replayAll(opening, asked.atATime)
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
  const closing = opening ? [opening.database.close(), opening.twin.close()] : []
  void Promise.allSettled(closing).finally(() => process.exit(0))
})
