import type { Context } from 'hono'
import type { AppEnv, AppParts } from '../app-parts.ts'
import { Refused } from '../refused.ts'

/** The 見本 people of the demonstration and their PINs; outside it this address does not exist. */
export const samplePeopleRoute = (parts: AppParts) => (c: Context<AppEnv>) => {
  if (!parts.samplePeople) throw new Refused(404, 'not-found', 'there is nothing at this address')
  return c.json(parts.samplePeople)
}
