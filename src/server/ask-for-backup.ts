import { once } from 'node:events'
import { createConnection } from 'node:net'
import type { Writable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { backupSocket } from './offer-backup.ts'

/** Takes the backup of the server that runs on this data folder; false when none answers. */
export const askForBackup = async (folder: string, open: () => Writable): Promise<boolean> => {
  const socket = createConnection(backupSocket(folder))
  try {
    await once(socket, 'connect')
  } catch {
    return false
  }
  await pipeline(socket, open())
  return true
}
