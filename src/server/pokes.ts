import { EventEmitter } from 'node:events'
import type { Database } from './database/database.ts'

const CHANNEL = 'poke'

/** Tells whoever listens that a municipality's rows have changed, in every hub process on the same database. */
export interface Pokes {
  poke(municipality: string): Promise<void>
  /** Calls `heard` until the returned function is called. */
  onPoke(municipality: string, heard: () => void): () => void
  /** A session was ended in this process; its stream is to end at once. */
  endSession(tokenHash: string): void
  onSessionEnd(tokenHash: string, heard: () => void): () => void
  close(): Promise<void>
}

const on = (emitter: EventEmitter, event: string, heard: () => void): (() => void) => {
  emitter.on(event, heard)
  return () => emitter.off(event, heard)
}

/** A payload is under 8,000 bytes. */
const MOST_TOLD = 500

/** Each notification costs the database a commit of its own: towns poked while one is under way are told together after it. */
const together = (tell: (towns: readonly string[]) => Promise<void>): ((town: string) => Promise<void>) => {
  const waiting = new Set<string>()
  let telling: Promise<void> = Promise.resolve()
  return (town) => {
    if (waiting.size === 0) telling = telling.catch(() => undefined).then(() => tellNow())
    waiting.add(town)
    return telling
  }
  async function tellNow(): Promise<void> {
    const towns = [...waiting]
    waiting.clear()
    for (let from = 0; from < towns.length; from += MOST_TOLD) await tell(towns.slice(from, from + MOST_TOLD))
  }
}

/** @param processId any text that differs from hub process to hub process, without a space */
export const openPokes = async (database: Database, processId: string): Promise<Pokes> => {
  const emitter = new EventEmitter().setMaxListeners(0)
  const emit = (municipality: string) => emitter.emit(`space ${municipality}`)
  const isShared = database.kind === 'postgresql'
  const stop = isShared
    ? await database.listen(CHANNEL, (payload) => {
        const [sender, ...towns] = payload.split(' ')
        if (sender !== processId) towns.forEach(emit)
      })
    : async () => undefined
  const tellOthers = together((towns) => database.notify(CHANNEL, [processId, ...towns].join(' ')))
  return {
    async poke(municipality) {
      emit(municipality)
      if (isShared) await tellOthers(municipality)
    },
    onPoke: (municipality, heard) => on(emitter, `space ${municipality}`, heard),
    endSession: (tokenHash) => void emitter.emit(`session ${tokenHash}`),
    onSessionEnd: (tokenHash, heard) => on(emitter, `session ${tokenHash}`, heard),
    close: async () => {
      await stop()
    },
  }
}
