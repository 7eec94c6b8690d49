import { Hono } from 'hono'
import type { Actor } from '#domain/account/actor.ts'
import { answerError } from '#server/answer-error.ts'
import type { AppEnv, AppParts } from '#server/app-parts.ts'
import { syncRoute } from '#server/routes/sync.ts'
import type { HubStore } from '#sync/hub/hub-store.ts'
import { NOW } from '../../unit/domain/sample-rows.ts'
import type { MemoryHubStore } from '../memory-hub-store.ts'

/** Rows in memory have no audit log beside them. */
const withoutLog = (hub: MemoryHubStore): Pick<HubStore, 'read' | 'write'> => ({
  read: (municipality, work) => hub.read(municipality, work),
  write: (municipality, work) =>
    hub.write(municipality, (space) => work(Object.assign(space, { note: () => undefined, saved: [] }))),
})

/** The hub's own address for syncing, over rows in memory; `actor` is who is signed in. `poked` says which towns were. */
export const hubOverHttp = (hub: MemoryHubStore, actor: Actor) => {
  const poked: string[] = []
  const poke = async (municipality: string): Promise<void> => void poked.push(municipality)
  const secret = Buffer.alloc(32, 7)
  const parts = {
    store: withoutLog(hub),
    // Whoever sends has just signed in.
    database: { query: async () => [{ madeAt: NOW }] },
    now: () => NOW,
    pokes: { poke },
    log: () => undefined,
    secret,
  } as unknown as AppParts
  const app = new Hono<AppEnv>()
  app.onError(answerError(() => undefined))
  app.use(async (c, next) => {
    c.set('actor', actor)
    c.set('isRevoked', false)
    c.set('tokenHash', '')
    await next()
  })
  app.post('/api/sync', syncRoute(parts))
  const post = async (body: unknown): Promise<{ status: number; body: unknown }> => {
    const headers = { 'Content-Type': 'application/json' }
    const response = await app.request('/api/sync', { method: 'POST', headers, body: JSON.stringify(body) })
    return { status: response.status, body: (await response.json()) as unknown }
  }
  return { post, poked }
}
