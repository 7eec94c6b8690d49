import type { Context } from 'hono'
import { NotYourDevice, TooManyDevices } from '#sync/hub/accept-push.ts'
import { answerSync } from '#sync/hub/answer-sync.ts'
import type { HubStore } from '#sync/hub/hub-store.ts'
import { OLDEST_PROTOCOL, PROTOCOL, SyncRequest } from '#sync/protocol.ts'
import { openSealed } from '../access/open-sealed.ts'
import { outboxKey } from '../access/outbox-key.ts'
import { isFresh } from '../access/own-sessions.ts'
import { readJson } from '../access/read-json.ts'
import type { AppEnv, AppParts } from '../app-parts.ts'
import { noteDelivery } from '../audit/note-delivery.ts'
import { noteAudit } from '../audit/note.ts'
import { afterPush, mayErase } from '../effects/after-push.ts'
import type { SqlHubStore } from '../database/sql-hub-store.ts'
import { Refused, tooMany, wrongShape } from '../refused.ts'

/** A telephone too many waits until one of the others has been silent long enough, or the office helps. */
const TRY_AGAIN_SECONDS = 3600

const protocolOf = (body: unknown): unknown =>
  typeof body === 'object' && body !== null && 'protocol' in body ? body.protocol : undefined

/** An old client learns that it is old, although the rest of what it says has another shape by now. */
const refuseOtherProtocols = (protocol: unknown): void => {
  if (typeof protocol !== 'number') return
  if (protocol < OLDEST_PROTOCOL)
    throw new Refused(426, 'protocol-too-old', `protocol ${OLDEST_PROTOCOL} is the oldest this server speaks`)
  if (protocol > PROTOCOL)
    throw new Refused(400, 'protocol-unknown', `protocol ${PROTOCOL} is the newest this server speaks`)
}

const readRequest = async (c: Context<AppEnv>): Promise<SyncRequest> => {
  const body = await readJson(c)
  refuseOtherProtocols(protocolOf(body))
  const parsed = SyncRequest.safeParse(body)
  if (!parsed.success) throw wrongShape(parsed.error)
  return parsed.data
}

/** The same store, and which rows were written through it. */
const watchedStore = (store: SqlHubStore): { store: HubStore; written: ReadonlySet<string> } => {
  const written = new Set<string>()
  return {
    written,
    store: {
      read: (town, work) => store.read(town, work),
      write: (town, work) =>
        store.write(town, async (space) => {
          const value = await work(space)
          for (const row of space.saved) written.add(row)
          return value
        }),
    },
  }
}

/** Takes in what a device made and answers what is new to it; see src/sync/protocol.ts. */
export const syncRoute = (parts: AppParts) => {
  const key = outboxKey(parts.secret)
  return async (c: Context<AppEnv>) => {
    const request = openSealed(key, c.get('actor'), await readRequest(c))
    const asking = {
      actor: c.get('actor'),
      isRevoked: c.get('isRevoked'),
      isFresh: request.mutations.some(mayErase) && (await isFresh(parts, c.get('tokenHash'))),
    }
    const watched = watchedStore(parts.store)
    try {
      const { answer, wrote } = await answerSync(watched.store, asking, request, parts.now())
      await afterPush(parts, asking.actor.municipality, { ...request, results: answer.results })
      // What was written stands, whether or not anybody can be poked.
      if (wrote) void parts.pokes.poke(asking.actor.municipality).catch(() => undefined)
      await noteDelivery(parts, asking.actor, answer, watched.written, c.get('deviceId'))
      const body = JSON.stringify(answer)
      // Said here, so that a short answer is neither packed nor streamed.
      const length = String(Buffer.byteLength(body))
      return c.body(body, 200, { 'Content-Type': 'application/json', 'Content-Length': length })
    } catch (error) {
      if (error instanceof TooManyDevices) throw tooMany('too-many-devices', error.message, TRY_AGAIN_SECONDS)
      if (!(error instanceof NotYourDevice)) throw error
      const { municipality, accountId } = asking.actor
      await noteAudit(parts, municipality, { accountId, what: 'device.foreign', about: [] })
      throw new Refused(403, 'not-your-device', error.message)
    }
  }
}
