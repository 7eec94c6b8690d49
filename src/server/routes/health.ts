import type { Context } from 'hono'
import { PROTOCOL, SCHEMA } from '#sync/protocol.ts'
import type { AppEnv, AppParts } from '../app-parts.ts'

/** Whether the server and its store work; 503 when the store does not. */
export const healthRoute = (parts: AppParts) => async (c: Context<AppEnv>) => {
  const [store] = await parts.database.query<{ epoch: string }>('select epoch from store')
  return c.json({
    status: 'ok',
    store: parts.database.kind,
    schema: SCHEMA,
    protocol: PROTOCOL,
    epoch: store?.epoch ?? '',
    version: parts.release,
  })
}
