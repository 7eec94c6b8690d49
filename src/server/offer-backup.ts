import { once } from 'node:events'
import fs from 'node:fs'
import { createServer, type Socket } from 'node:net'
import path from 'node:path'
import { Writable } from 'node:stream'
import type { Database } from './database/database.ts'
import { type AboutDump, dump } from './database/dump.ts'
import { type Log, traceOf } from './log.ts'

interface Offering {
  readonly database: Database
  /** The data folder; whoever may write in it may ask. */
  readonly folder: string
  about(): AboutDump
  readonly log: Log
}

/** Where a running server with the embedded store gives its backup to whoever connects. */
export const backupSocket = (folder: string): string => path.join(folder, 'backup.socket')

/** In memory first, so that a slow reader does not hold the store's only transaction. */
const dumped = async ({ database, about }: Offering): Promise<Buffer> => {
  let chunks: Buffer[] = []
  await dump(database, about(), () => {
    chunks = []
    return new Writable({
      write(chunk: Buffer, _encoding, done) {
        chunks.push(chunk)
        done()
      },
    })
  })
  return Buffer.concat(chunks)
}

const give = async (offering: Offering, socket: Socket): Promise<void> => {
  socket.on('error', () => undefined)
  try {
    socket.end(await dumped(offering))
  } catch (error) {
    offering.log({ level: 'error', event: 'backup-failed', ...traceOf(error) })
    socket.destroy()
  }
}

/** @returns a function that ends the offer, or null where the folder takes no socket (a path of over 100 bytes, Windows) */
export const offerBackup = async (offering: Offering): Promise<(() => Promise<void>) | null> => {
  const file = backupSocket(offering.folder)
  // A killed server leaves its socket behind; the folder's lock says that no other one has it.
  fs.rmSync(file, { force: true })
  const sockets = new Set<Socket>()
  const server = createServer((socket) => {
    sockets.add(socket.once('close', () => sockets.delete(socket)))
    void give(offering, socket)
  })
  try {
    server.listen(file)
    await once(server, 'listening')
  } catch {
    return null
  }
  return async () => {
    const closed = once(server, 'close')
    server.close()
    for (const socket of sockets) socket.destroy()
    await closed
  }
}
