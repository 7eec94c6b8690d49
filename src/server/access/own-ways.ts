import type { RegistrationResponseJSON } from '@simplewebauthn/server'
import type { Actor } from '#domain/account/actor.ts'
import type { AppParts } from '../app-parts.ts'
import { Refused } from '../refused.ts'
import { nameOfAccount } from './account-of.ts'
import {
  type AccountKey,
  credentialKinds,
  hashPassword,
  setPassword,
  setTotp,
  useStep,
} from './desk-credential.ts'
import { type Enrolling, provenPasskey, provenTotp } from './enrol.ts'
import { passwordFault } from './password-fault.ts'
import { addPasskey, passkeysOf, removePasskey } from './passkey.ts'
import type { PasskeySite } from './passkey-site.ts'

/** A password alone, a new app alone, or both: whoever has neither needs both. */
export interface TypedPasswordWay {
  readonly password: string | null
  readonly totp: { readonly challenge: string; readonly code: string } | null
}

/** @throws Refused 400 when the password is too short, too common or has the name in it */
export const mustBeStrong = (password: string, name: string): void => {
  const fault = passwordFault(password, name)
  if (fault)
    throw new Refused(400, `password-${fault}`, 'at least 12 letters, not a common one, without the name')
}

export const enrolling = ({ municipality, accountId }: AccountKey): Enrolling => ({
  purpose: 'enrol',
  subject: `${municipality} ${accountId}`,
})

/** How one's own account is opened; nothing in it is secret. */
export const ownWays = async ({ database }: AppParts, key: AccountKey) => {
  const kinds = await credentialKinds(database, key)
  const passkeys = await passkeysOf(database, key)
  return {
    hasPassword: kinds.has('password') && kinds.has('totp'),
    passkeys: passkeys.map(({ id, label, madeAt, usedAt, isBackedUp }) => ({
      ...{ id, label, madeAt, usedAt, isBackedUp },
    })),
  }
}

/** @throws Refused 401 when the browser's answer is not one to our question, 409 when somebody has this passkey */
export const addOwnPasskey = async (
  parts: AppParts,
  actor: Actor,
  site: PasskeySite,
  { label, response }: { label: string; response: RegistrationResponseJSON },
): Promise<void> => {
  const key = { municipality: actor.municipality, accountId: actor.accountId }
  const passkey = await provenPasskey(parts, enrolling(key), site, { key, label, response })
  await parts.store.write(key.municipality, async (space) => {
    if (!(await addPasskey(space.sql, passkey)))
      throw new Refused(409, 'passkey-taken', 'it is in use already')
    space.note({ accountId: key.accountId, what: 'passkey.added', about: [`account/${key.accountId}`] })
  })
}

/** @throws Refused 404 when the account has no such passkey, 409 when nothing else would open it */
export const removeOwnPasskey = async (
  { store }: AppParts,
  { municipality, accountId }: Actor,
  id: string,
): Promise<void> => {
  const key = { municipality, accountId }
  await store.write(municipality, async (space) => {
    if (!(await removePasskey(space.sql, key, id)))
      throw new Refused(404, 'passkey-unknown', 'no such passkey')
    const kinds = await credentialKinds(space.sql, key)
    const others = await passkeysOf(space.sql, key)
    if (others.length === 0 && !(kinds.has('password') && kinds.has('totp')))
      throw new Refused(409, 'last-way', 'nothing else would open this account')
    space.note({ accountId, what: 'passkey.removed', about: [`account/${accountId}`] })
  })
}

/** @throws Refused 400 when the password is weak or the other half is missing, 401 when the code is wrong */
export const setOwnPassword = async (
  parts: AppParts,
  actor: Actor,
  typed: TypedPasswordWay,
): Promise<void> => {
  const key = { municipality: actor.municipality, accountId: actor.accountId }
  const name = await nameOfAccount(parts.database, actor)
  if (typed.password !== null) mustBeStrong(typed.password, name)
  const kinds = await credentialKinds(parts.database, key)
  const isWhole =
    (typed.password !== null || kinds.has('password')) && (typed.totp !== null || kinds.has('totp'))
  if (!isWhole) throw new Refused(400, 'half-a-way', 'a password needs a code beside it')
  const proven = typed.totp && (await provenTotp(parts, enrolling(key), typed.totp))
  const hash = typed.password === null ? null : await hashPassword(parts, typed.password)
  await parts.store.write(key.municipality, async (space) => {
    const about = [`account/${key.accountId}`]
    if (hash !== null) {
      await setPassword(space.sql, key, name, hash)
      space.note({ accountId: key.accountId, what: 'password.changed', about })
    }
    if (proven) {
      await setTotp(space.sql, parts, key, proven.secret)
      await useStep(space.sql, key, proven.step)
      space.note({ accountId: key.accountId, what: 'totp.changed', about })
    }
  })
}
