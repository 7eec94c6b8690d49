import { randomUUID } from 'node:crypto'
import type { AddressInfo } from 'node:net'
import type { AppParts } from './app-parts.ts'
import { buildApp } from './app.ts'
import { clearOldNonces } from './access/device-signature.ts'
import { clearOldEnrolments } from './access/enrolment.ts'
import { clearSpentLimits } from './access/limit.ts'
import { clearEndedSessions } from './access/session.ts'
import { readSecret } from './access/secret-file.ts'
import { secretMark } from './access/secret-mark.ts'
import { connectDatabase } from './database/connect.ts'
import type { Database } from './database/database.ts'
import { migrate } from './database/migrate.ts'
import { SqlHubStore } from './database/sql-hub-store.ts'
import { finishErasures, townsToFinish } from './effects/finish-erasures.ts'
import { administratorNotes, seedMunicipalities } from './first-start.ts'
import { listen } from './listen.ts'
import { type Log, logTo, traceOf } from './log.ts'
import { offerBackup } from './offer-backup.ts'
import { openPokes } from './pokes.ts'
import type { Settings } from './settings.ts'
import { endDemo, startDemo } from './tools/demo.ts'

/** What differs between the built server and a test that starts one. */
export interface Surroundings {
  readonly workerFile: URL
  readonly clientFolder: string | null
  readonly release: string
  /** A sentence for the operator. */
  say(sentence: string): void
  writeLog(line: string): unknown
}

export interface Running {
  readonly address: AddressInfo
  /** Takes no more requests, ends the streams, closes the database so that its folder is free again. */
  stop(): Promise<void>
}

const HOUR_MS = 3_600_000

const now = () => new Date().toISOString()

const prepare = async (
  database: Database,
  settings: Settings,
  surroundings: Surroundings,
): Promise<AppParts> => {
  await migrate(database)
  const store = new SqlHubStore(database)
  const secret = readSecret(settings.secretFile)
  const parts = { database, store, secret, now }
  const samplePeople = settings.isDemo ? await startDemo(parts) : null
  const closed = settings.isDemo ? 0 : await endDemo(parts)
  if (samplePeople?.length === 0)
    surroundings.say('The store holds other data already: no 見本 people were added.')
  if (closed > 0) surroundings.say(`Without --demo the ${closed} 見本 people cannot sign in.`)
  await seedMunicipalities(store)
  if (!settings.isDemo) (await administratorNotes(database)).forEach((note) => surroundings.say(note))
  return {
    ...parts,
    pokes: await openPokes(database, randomUUID()),
    log: logTo((line) => surroundings.writeLog(line)),
    publicUrl: settings.publicUrl,
    isBehindProxy: settings.isBehindProxy,
    clientFolder: surroundings.clientFolder,
    samplePeople,
    release: surroundings.release,
  }
}

const clearHourly = (database: Database, log: Log) => {
  const clear = () =>
    Promise.all(
      [clearEndedSessions, clearSpentLimits, clearOldNonces, clearOldEnrolments].map((each) =>
        each(database, now()),
      ),
    ).catch((error: unknown) => log({ level: 'error', event: 'old-rows-not-cleared', ...traceOf(error) }))
  const timer = setInterval(() => void clear(), HOUR_MS)
  return () => clearInterval(timer)
}

/** Nobody else can read the embedded store while it is open; PostgreSQL is read beside its hubs. */
const offerWhenEmbedded = async (
  { database, log, now, secret, release }: AppParts,
  { databaseUrl, dataFolder }: Settings,
  { say }: Surroundings,
): Promise<() => Promise<void>> => {
  if (databaseUrl) return async () => undefined
  const about = { release, secretMark: secretMark(secret) }
  const stop = await offerBackup({
    database,
    folder: dataFolder,
    about: () => ({ ...about, madeAt: now() }),
    log,
  })
  if (!stop) say('No backup can be made while this server runs: its data folder has no room for a socket.')
  return stop ?? (async () => undefined)
}

/** Opens the store, fills in what a first start needs, and listens. */
export const start = async (settings: Settings, surroundings: Surroundings): Promise<Running> => {
  const database = await connectDatabase({
    databaseUrl: settings.databaseUrl,
    dataFolder: settings.dataFolder,
    workerFile: surroundings.workerFile,
  })
  try {
    const parts = await prepare(database, settings, surroundings)
    for (const town of await townsToFinish(database)) await finishErasures(parts, town)
    const listening = await listen(buildApp(parts), settings)
    const stopClearing = clearHourly(database, parts.log)
    const stopOffering = await offerWhenEmbedded(parts, settings, surroundings)
    return {
      address: listening.address,
      async stop() {
        stopClearing()
        await stopOffering()
        await listening.stop()
        await parts.pokes.close()
        await database.close()
      },
    }
  } catch (error) {
    await database.close()
    throw error
  }
}
