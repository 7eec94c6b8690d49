import fs from 'node:fs'
import path from 'node:path'
import { pathToFileURL } from 'node:url'

export interface FullDiskWorker {
  readonly url: URL
  /** `full`: no file can grow. `failing`: nothing can be put on the disk for good, which makes PostgreSQL panic. */
  set(state: 'full' | 'failing' | 'well'): void
}

/** The embedded database's real thread on a disk that is full or fails when it is told to. */
export const fullDiskWorker = (folder: string, workerFile: string): FullDiskWorker => {
  const state = path.join(folder, 'state-of-the-disk')
  const file = path.join(folder, 'full-disk-worker.mjs')
  fs.writeFileSync(state, 'well')
  fs.writeFileSync(
    file,
    `import fs from 'node:fs'
    import { syncBuiltinESMExports } from 'node:module'
    const { readFileSync, writeSync, fsyncSync } = fs
    const is = (word) => readFileSync(${JSON.stringify(state)}, 'utf8') === word
    const noRoom = () => { throw Object.assign(new Error('ENOSPC'), { code: 'ENOSPC' }) }
    fs.writeSync = (file, buffer, offset, length, position) => {
      if (is('full') && fs.fstatSync(file).size < (position ?? 0) + length) noRoom()
      return writeSync(file, buffer, offset, length, position)
    }
    fs.fsyncSync = (file) => (is('failing') ? noRoom() : fsyncSync(file))
    syncBuiltinESMExports()
    await import(${JSON.stringify(workerFile)})`,
  )
  return { url: pathToFileURL(file), set: (word) => fs.writeFileSync(state, word) }
}
