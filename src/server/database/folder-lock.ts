import { randomUUID } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import { isRunning, processIdentity, thisProcess, type ProcessIdentity } from './process-identity.ts'

/**
 * Takes the data folder for this process: two processes on one folder destroy each other's data, and PGlite has no
 * lock of its own. The file appears with its content or not at all (a hard link, as exclusive as O_EXCL), so an empty
 * one can only be the leftover of a power cut.
 * @returns a function that gives the folder back
 * @throws Error with a sentence for the operator when a running process has it
 */
export function lockFolder(folder: string): () => void {
  fs.mkdirSync(folder, { recursive: true, mode: 0o700 })
  const lock = path.join(folder, 'database.lock')
  if (!claim(lock)) takeOver(folder, lock)
  const mine = fs.readFileSync(lock, 'utf8')
  return () => {
    if (readText(lock) === mine) fs.rmSync(lock, { force: true })
  }
}

/** Only one process at a time may judge and replace a stale lock, or the second would remove the first one's new lock. */
function takeOver(folder: string, lock: string): void {
  refuseIfHeld(folder, lock)
  const takeover = `${lock}.takeover`
  if (!claim(takeover)) {
    refuseIfHeld(folder, takeover)
    fs.rmSync(takeover, { force: true })
    if (!claim(takeover)) refuseIfHeld(folder, takeover)
  }
  try {
    refuseIfHeld(folder, lock)
    fs.rmSync(lock, { force: true })
    if (!claim(lock)) refuseIfHeld(folder, lock)
  } finally {
    fs.rmSync(takeover, { force: true })
  }
}

function claim(file: string): boolean {
  const draft = `${file}.${randomUUID()}`
  fs.writeFileSync(draft, JSON.stringify(thisProcess()), { mode: 0o600, flag: 'wx' })
  try {
    fs.linkSync(draft, file)
    return true
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false
    throw error
  } finally {
    fs.rmSync(draft)
  }
}

function refuseIfHeld(folder: string, file: string): void {
  const holder = holderOf(file)
  if (!holder || !isRunning(holder)) return
  const where = holder.host === thisProcess().host ? '' : ` on the computer ${holder.host}`
  const advice = where ? ` If that computer no longer runs Magonote, delete ${file}.` : ''
  throw new Error(
    `The data folder ${folder} is in use by process ${holder.pid}${where}. Stop that process first; ` +
      `two processes on one folder would destroy each other's data.${advice}`,
  )
}

function holderOf(file: string): ProcessIdentity | undefined {
  try {
    return processIdentity.parse(JSON.parse(readText(file) ?? ''))
  } catch {
    return undefined
  }
}

function readText(file: string): string | undefined {
  return fs.existsSync(file) ? fs.readFileSync(file, 'utf8') : undefined
}
