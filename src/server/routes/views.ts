import type { Context } from 'hono'
import { readBody } from '../access/read-json.ts'
import type { AppEnv, AppParts } from '../app-parts.ts'
import { takeViews } from '../audit/take-views.ts'
import { ViewsBody } from './audit-bodies.ts'

/** What was seen on a device is noted, each view once. */
export const viewsRoute = (parts: AppParts) => async (c: Context<AppEnv>) => {
  const { device, views } = await readBody(c, ViewsBody)
  return c.json(await takeViews(parts, c.get('actor'), device, views))
}
