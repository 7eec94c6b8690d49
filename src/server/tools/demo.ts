import type { CastSignIn } from '#cast/build-accounts.ts'
import { cast, type CastMunicipality } from '#cast/cast.ts'
import { type Day, tokyoDay } from '#domain/day.ts'
import { keepCredential } from '../access/credential.ts'
import { hashPassword, setPassword, setTotp } from '../access/desk-credential.ts'
import { isDeskRole } from '../access/desk-role.ts'
import { hashPin } from '../access/pin-hash.ts'
import { signInName } from '../access/sign-in-name.ts'
import { newTotpSecret } from '../access/totp.ts'
import type { AppParts, SamplePerson } from '../app-parts.ts'

type DemoParts = Pick<AppParts, 'database' | 'store' | 'now' | 'secret'>

const accountsOf = (towns: readonly CastMunicipality[]): string[] =>
  towns.flatMap(({ signIns }) => signIns.map(({ accountId }) => accountId))

/** A town somebody has written to is left as it is, also when its 見本 weeks are those of another day. */
const seedTown = async ({ store }: DemoParts, { code, rows }: CastMunicipality): Promise<void> => {
  await store.write(code, async (space) => {
    if (space.version === 0) await space.save(rows)
  })
}

/** Those of the town's people whose accounts are in the store. */
const presentSignIns = async ({ database }: DemoParts, { code, signIns }: CastMunicipality) => {
  const found = await database.query<{ id: string }>(
    `select id from record where municipality = $1 and table_name = 'account' and id = any($2::text[]) and data is not null`,
    [code, signIns.map(({ accountId }) => accountId)],
  )
  const present = new Set(found.map(({ id }) => id))
  return signIns.filter(({ accountId }) => present.has(accountId))
}

const openVolunteer = async (
  { database, secret }: DemoParts,
  municipality: string,
  { accountId, name, role, pin }: CastSignIn,
): Promise<SamplePerson> => {
  const hash = await hashPin(pin, secret)
  const signsIn = { municipality, accountId, signInName: signInName(name) }
  await keepCredential(database, { ...signsIn, kind: 'pin', hash })
  return { municipality, name, role, pin }
}

const openDesk = async (
  parts: DemoParts,
  municipality: string,
  { accountId, name, role, password }: CastSignIn,
): Promise<SamplePerson> => {
  const key = { municipality, accountId }
  await setPassword(parts.database, key, name, await hashPassword(parts, password))
  await setTotp(parts.database, parts, key, newTotpSecret())
  return { municipality, accountId, name, role, password }
}

const openTown = async (parts: DemoParts, town: CastMunicipality): Promise<SamplePerson[]> => {
  const signIns = await presentSignIns(parts, town)
  const open = (one: CastSignIn): Promise<SamplePerson>[] => {
    if (isDeskRole(one.role)) return [openDesk(parts, town.code, one)]
    return one.role === 'volunteer' ? [openVolunteer(parts, town.code, one)] : []
  }
  return Promise.all(signIns.flatMap(open))
}

/**
 * Fills an empty store with the 見本 people and their weeks around today, and opens their accounts. In a store that
 * holds something already nothing is changed; its 見本 people, if it has them, can sign in again.
 */
export const startDemo = async (parts: DemoParts): Promise<SamplePerson[]> => {
  const today: Day = tokyoDay(parts.now())
  const people: SamplePerson[] = []
  for (const town of cast(today)) {
    await seedTown(parts, town)
    people.push(...(await openTown(parts, town)))
  }
  return people
}

/** Outside the demonstration nobody may sign in with what everybody can read; says how many accounts were closed. */
export const endDemo = async ({ database, now }: DemoParts): Promise<number> => {
  const accounts = [accountsOf(cast(tokyoDay(now())))]
  for (const table of ['session', 'passkey', 'known_browser'])
    await database.query(`delete from ${table} where account_id = any($1::text[])`, accounts)
  const closed = await database.query<{ accountId: string }>(
    'delete from credential where account_id = any($1::text[]) returning account_id as "accountId"',
    accounts,
  )
  return new Set(closed.map(({ accountId }) => accountId)).size
}
