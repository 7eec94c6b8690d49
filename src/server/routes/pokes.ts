import type { Context } from 'hono'
import { streamSSE } from 'hono/streaming'
import { clientAddress } from '../access/client-address.ts'
import { standingOfSession } from '../access/session.ts'
import type { AppEnv, AppParts } from '../app-parts.ts'
import { openStreams, type OpenStreams } from '../open-streams.ts'

const HEARTBEAT_MS = 25_000
/** A page has one; a town hall stands behind one address. */
const MOST = { ofSession: 8, ofAddress: 400 }

/**
 * Server-sent events: `poke` says that something changed in the own municipality, and the next sync fetches it. Ends when
 * the session does: at once on signing out here, at the next heartbeat otherwise. Of more than eight of one session the
 * oldest ends.
 */
export const pokesRoute = (parts: AppParts) => {
  const streams = openStreams(MOST)
  return (c: Context<AppEnv>) => streamPokes(c, parts, streams)
}

const streamPokes = (c: Context<AppEnv>, parts: AppParts, streams: OpenStreams) => {
  const { municipality } = c.get('actor')
  const tokenHash = c.get('tokenHash')
  c.header('X-Accel-Buffering', 'no')
  return streamSSE(c, async (stream) => {
    let end = (): void => undefined
    const isOver = new Promise<void>((resolve) => (end = resolve))
    const write = (text: string) => void stream.write(text).catch(end)
    const beat = async () => {
      const standing = await standingOfSession(parts.database, tokenHash, parts.now(), false)
      if (standing && !standing.isRevoked) write(': still here\n\n')
      else end()
    }
    // A browser drops an event without data.
    const forgetPokes = parts.pokes.onPoke(municipality, () => write('event: poke\ndata: changed\n\n'))
    const address = clientAddress(c, parts.isBehindProxy)
    const forgetStream = streams.open({ session: tokenHash, address }, end)
    const forgetEnd = parts.pokes.onSessionEnd(tokenHash, end)
    const heart = setInterval(() => void beat().catch(end), HEARTBEAT_MS)
    stream.onAbort(end)
    write('retry: 5000\n: listening\n\n')
    await isOver
    clearInterval(heart)
    forgetPokes()
    forgetEnd()
    forgetStream()
  })
}
