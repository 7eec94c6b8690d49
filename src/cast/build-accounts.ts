import type { Role } from '#domain/account/account.ts'
import { type Change, put } from '#domain/rows.ts'
import { buildContact } from './build-contact.ts'
import { accountIdOf, castId, contactIdOf, learnerId } from './cast-ids.ts'
import { castName } from './names.ts'
import { seedOf } from './seed.ts'
import type { Town } from './town.ts'

/** What a person of the cast types to sign in: six digits, or at the desk the password; neither is a secret. */
export interface CastSignIn {
  readonly accountId: string
  readonly role: Role
  readonly name: string
  readonly pin: string
  readonly password: string
}

interface Holder {
  readonly id: string
  readonly role: Role
  readonly given: string
  readonly subjectId: string | null
}

const FIRST_LINE = 10

const holdersOf = (town: Town): Holder[] => [
  ...town.staff.map(([key, role, given, , partner]) => ({
    id: castId(town, key),
    role,
    given,
    subjectId: partner ? castId(town, `partner-${partner}`) : null,
  })),
  ...town.volunteers.map(({ key, given }) => {
    const id = castId(town, key)
    return { id, role: 'volunteer' as const, given, subjectId: id }
  }),
  ...town.learnersWithAccount.map((number) => {
    const id = learnerId(town, number)
    return { id, role: 'learner' as const, given: town.learners[number - 1]?.[0] ?? '', subjectId: id }
  }),
]

/** First digit 2–9 and never six alike or in a row: such PINs may be refused as too easy. */
const pinOf = (id: string): string => {
  const digits = String(200_000 + (seedOf(`${id} pin`) % 800_000))
  return /^(\d)\1+$/.test(digits) || '0123456789876543210'.includes(digits) ? '260411' : digits
}

/** How everybody of the town who has an account signs in. */
export const signInsOf = (town: Town): CastSignIn[] =>
  holdersOf(town).map(({ id, role, given }) => ({
    accountId: accountIdOf(id),
    role,
    name: castName(given),
    pin: pinOf(id),
    password: `mihon-no-tobira-${pinOf(id)}`,
  }))

/** Accounts, and the contacts of staff who are neither learner nor volunteer. */
export const buildAccounts = (town: Town, townName: string): Change[] => [
  ...town.staff.map(([key, , given, kana], index) =>
    put(
      'contact',
      buildContact(town, townName, { id: castId(town, key), given, kana, line: FIRST_LINE + index }),
    ),
  ),
  ...holdersOf(town).map(({ id, role, subjectId }) =>
    put('account', { id: accountIdOf(id), role, subjectId, contactId: contactIdOf(id), state: 'active' }),
  ),
]
