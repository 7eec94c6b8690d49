import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import fs from 'node:fs'
import path from 'node:path'
import { pathToFileURL } from 'node:url'

export interface HangingWorker {
  readonly url: URL
  /** What the thread is asked next it never answers, nor anything after it. One that is begun anew answers again. */
  hangAtNext(): Promise<void>
  close(): void
}

/** The embedded database's real thread, which hangs for good when it was told to: it runs in a circle, as a bug would. */
export const hangingWorker = (folder: string, workerFile: string): HangingWorker => {
  const channel = new BroadcastChannel(`hang-${randomUUID()}`)
  const file = path.join(folder, 'hanging-worker.mjs')
  fs.writeFileSync(
    file,
    `import { parentPort } from 'node:worker_threads'
    const channel = new BroadcastChannel(${JSON.stringify(channel.name)})
    let isToHang = false
    channel.onmessage = () => {
      isToHang = true
      channel.postMessage('armed')
    }
    parentPort.on('message', () => { while (isToHang); })
    await import(${JSON.stringify(workerFile)})`,
  )
  return {
    url: pathToFileURL(file),
    async hangAtNext() {
      const armed = once(channel, 'message')
      channel.postMessage('hang')
      await armed
    },
    close: () => channel.close(),
  }
}
