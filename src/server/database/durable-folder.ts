import fs from 'node:fs'
import type { PGlite } from '@electric-sql/pglite'
import { NodeFS } from '@electric-sql/pglite/nodefs'

type Init = NodeFS['init']
type EmscriptenModule = {
  NODEFS: {
    stream_ops: { fsync?: (stream: { nfd: number }) => number }
    tryFSOperation: <T>(operation: () => T) => T
  }
}

/**
 * A folder of the disk in which fsync is real. PGlite's file layer has none, so its fsync() succeeds without doing
 * anything and a power cut takes acknowledged lessons with it. Its fdatasync() never reaches the file layer at all,
 * hence `wal_sync_method=fsync` in open-pglite.ts.
 */
export class DurableFolder extends NodeFS {
  readonly #aborted: () => void

  /**
   * @param aborted called when PostgreSQL panics, as it must when the disk refuses a write it has promised. It must
   * end the thread: PGlite drops the exception and then calls the dead program for ever.
   */
  constructor(folder: string, aborted: () => void) {
    super(folder)
    this.#aborted = aborted
  }

  override async init(pglite: PGlite, options: Parameters<Init>[1]): ReturnType<Init> {
    const { emscriptenOpts } = await super.init(pglite, options)
    const restoreFsync = ({ NODEFS }: EmscriptenModule) => {
      NODEFS.stream_ops.fsync = (stream) =>
        NODEFS.tryFSOperation(() => {
          fs.fsyncSync(stream.nfd)
          return 0
        })
    }
    const preRun = [...(emscriptenOpts.preRun ?? []), restoreFsync]
    return { emscriptenOpts: { ...emscriptenOpts, preRun, onAbort: this.#aborted } }
  }
}
