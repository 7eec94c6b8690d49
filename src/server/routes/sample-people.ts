import type { Context } from 'hono'
import { offerEnrolment } from '../access/enrolment.ts'
import { sampleCode } from '../access/desk-credential.ts'
import { type Limits, takeFrom } from '../access/limits.ts'
import { readBody } from '../access/read-json.ts'
import type { AppEnv, AppParts, SamplePerson } from '../app-parts.ts'
import { Refused } from '../refused.ts'
import { SampleEnrolmentBody } from './devices-bodies.ts'

const notFound = () => new Refused(404, 'not-found', 'there is nothing at this address')

const withCode = async (parts: AppParts, person: SamplePerson) => {
  if ('pin' in person) return person
  const { accountId, ...shown } = person
  return { ...shown, code: await sampleCode(parts, { municipality: person.municipality, accountId }) }
}

/**
 * The 見本 people of the demonstration with what opens their accounts now; outside it this address does not exist.
 */
export const samplePeopleRoute = (parts: AppParts) => async (c: Context<AppEnv>) => {
  if (!parts.samplePeople) throw notFound()
  return c.json(await Promise.all(parts.samplePeople.map((person) => withCode(parts, person))))
}

/** In the demonstration any device is one of the town's; outside it this address does not exist. */
export const sampleEnrolmentRoute = (parts: AppParts, limits: Limits) => async (c: Context<AppEnv>) => {
  const { samplePeople } = parts
  if (!samplePeople) throw notFound()
  await takeFrom(limits.signIns, c, parts)
  const { municipality } = await readBody(c, SampleEnrolmentBody)
  if (!samplePeople.some((person) => person.municipality === municipality)) throw notFound()
  return c.json(await offerEnrolment(parts, municipality, null))
}
