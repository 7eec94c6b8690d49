import { createHash } from 'node:crypto'
import type { RegistrationResponseJSON } from '@simplewebauthn/server'
import type { Actor } from '#domain/account/actor.ts'
import { put } from '#domain/rows.ts'
import type { AppParts } from '../app-parts.ts'
import type { Sql } from '../database/database.ts'
import type { SqlHubSpace } from '../database/sql-hub-space.ts'
import { Refused } from '../refused.ts'
import { activeAccount, nameOfAccount } from './account-of.ts'
import { type AccountKey, hashPassword, setPassword, setTotp, useStep } from './desk-credential.ts'
import { type Enrolling, provenPasskey, provenTotp } from './enrol.ts'
import { findInvitation, type Invitation, useInvitation } from './invitation.ts'
import { addPasskey } from './passkey.ts'
import type { PasskeySite } from './passkey-site.ts'
import { mustBeStrong } from './own-ways.ts'
import { endSessionsOf } from './session.ts'

/** How whoever was invited will sign in from now on. */
export type TypedWay =
  | {
      readonly kind: 'password'
      readonly password: string
      readonly challenge: string
      readonly code: string
    }
  | { readonly kind: 'passkey'; readonly label: string; readonly response: RegistrationResponseJSON }

export interface TypedWelcome {
  readonly code: string
  readonly municipality: string
  /** Of a new account; the name of one that is there already stays. */
  readonly name: string
  readonly kana: string
  readonly way: TypedWay
}

/** What a code opens: to whom, and by which name. */
export interface Invited {
  readonly invitation: Invitation
  readonly key: AccountKey
  /** Null while nobody has said it. */
  readonly name: string | null
}

const codeUnknown = () => new Refused(401, 'code-unknown', 'this code is unknown, too old or was used before')

/** The same whenever the code is asked about, so that a passkey is made for the account that will be. */
const newAccountId = ({ role, codeHash }: Invitation): string =>
  `${role}-${createHash('sha256').update(`account ${codeHash}`).digest('hex').slice(0, 32)}`

/**
 * What the code is good for in this town.
 * @throws Refused 401 when the code opens nothing
 */
export const invitedBy = async (
  { database, now }: AppParts,
  code: string,
  municipality: string | null,
): Promise<Invited> => {
  const invitation = await findInvitation(database, code, now())
  const town = invitation?.municipality ?? municipality
  if (!invitation || (municipality !== null && town !== municipality)) throw codeUnknown()
  const key = { municipality: town ?? '', accountId: invitation.accountId ?? newAccountId(invitation) }
  if (invitation.accountId === null) return { invitation, key, name: null }
  const actor = await activeAccount(database, key.municipality, key.accountId)
  if (!actor) throw codeUnknown()
  return { invitation, key, name: await nameOfAccount(database, actor) }
}

export const welcoming = ({ codeHash }: Invitation): Enrolling => ({ purpose: 'welcome', subject: codeHash })

/** Proves the way before anything is written; the slow hash too is made here. */
const provenWay = async (
  parts: AppParts,
  site: PasskeySite | null,
  { invitation, key }: Invited,
  { way, name }: TypedWelcome,
): Promise<(sql: Sql) => Promise<void>> => {
  if (way.kind === 'passkey') {
    if (!site) throw new Refused(409, 'no-passkeys-here', 'a browser keeps no passkeys for this address')
    const passkey = await provenPasskey(parts, welcoming(invitation), site, { key, ...way })
    return async (sql) => void (await addPasskey(sql, passkey))
  }
  mustBeStrong(way.password, name)
  const { secret, step } = await provenTotp(parts, welcoming(invitation), way)
  const hash = await hashPassword(parts, way.password)
  return async (sql) => {
    await setPassword(sql, key, name, hash)
    await setTotp(sql, parts, key, secret)
    await useStep(sql, key, step)
  }
}

const makeAccount = (space: SqlHubSpace, { invitation, key }: Invited, { name, kana }: TypedWelcome) => {
  const { role, subjectId } = invitation
  const contactId = `contact.${key.accountId}`
  const bare = { address: '', telephone: '', family: '', notes: '', isMasked: false }
  return space.save([
    put('contact', { id: contactId, name, kana, ...bare }),
    put('account', { id: key.accountId, role, subjectId, contactId, state: 'active' }),
  ])
}

/** Whatever opened the account before, perhaps in another's hands, opens it no more. */
const forgetWays = async (sql: Sql, { municipality, accountId }: AccountKey): Promise<string[]> => {
  for (const table of ['credential', 'passkey', 'known_browser'])
    await sql.query(`delete from ${table} where municipality = $1 and account_id = $2`, [
      municipality,
      accountId,
    ])
  return endSessionsOf(sql, municipality, accountId)
}

/**
 * Redeems a one-time code: the code, the account with its contact, and the way in, in one transaction. For an account that
 * is there already all earlier ways in and sessions end.
 * @param site null where a browser keeps no passkeys
 * @throws Refused 400 when the password is weak, 401 when the code or the proof opens nothing
 */
export const welcome = async (
  parts: AppParts,
  site: PasskeySite | null,
  typed: TypedWelcome,
): Promise<Actor> => {
  const { municipality } = typed
  const invited = await invitedBy(parts, typed.code, municipality)
  const { invitation, key } = invited
  const named = { ...typed, name: invited.name ?? typed.name }
  const keepWay = await provenWay(parts, site, invited, named)
  const { value: ended } = await parts.store.write(municipality, async (space) => {
    if (!(await useInvitation(space.sql, invitation, municipality, parts.now()))) throw codeUnknown()
    const isNew = invitation.accountId === null
    if (isNew) await makeAccount(space, invited, named)
    const over = isNew ? [] : await forgetWays(space.sql, key)
    await keepWay(space.sql)
    space.note({ accountId: key.accountId, what: 'invitation.redeemed', about: [`account/${key.accountId}`] })
    return over
  })
  for (const tokenHash of ended) parts.pokes.endSession(tokenHash)
  await parts.pokes.poke(municipality)
  return { ...key, role: invitation.role, subjectId: invitation.subjectId }
}
