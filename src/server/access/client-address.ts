import type { HttpBindings } from '@hono/node-server'
import type { Context } from 'hono'

/** Where a request came from: the connection's address, or the last X-Forwarded-For entry, which our own proxy wrote. */
export const clientAddress = (c: Context, isBehindProxy: boolean): string => {
  const forwarded = isBehindProxy ? c.req.header('X-Forwarded-For')?.split(',').at(-1)?.trim() : undefined
  const bindings = c.env as Partial<HttpBindings> | undefined
  return forwarded ?? bindings?.incoming?.socket.remoteAddress ?? 'unknown'
}
