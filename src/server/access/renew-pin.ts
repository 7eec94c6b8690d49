import type { Actor } from '#domain/account/actor.ts'
import type { AppParts } from '../app-parts.ts'
import { Refused } from '../refused.ts'
import { activeAccount } from './account-of.ts'
import { pinsOfName, replaceCredential } from './credential.ts'
import { newPin } from './new-pin.ts'
import { hashPin } from './pin-hash.ts'
import { endSessionsOf } from './session.ts'
import { signInName } from './sign-in-name.ts'

export interface WantedPin {
  readonly accountId: string
  /** As the person will type it. */
  readonly name: string
}

const unknown = () =>
  new Refused(404, 'account-unknown', 'no volunteer of this municipality has this account')
const taken = () =>
  new Refused(409, 'name-taken', 'another account of this municipality signs in by this name')

/**
 * Gives a volunteer's account a sign-in name and a new PIN, and ends what the old one opened. The PIN is answered once
 * and only its hash is kept.
 * @throws Refused 404 when no active volunteer has the account, 409 when another account has the name
 */
export const renewPin = async (
  parts: AppParts,
  { municipality, accountId: givenBy }: Actor,
  wanted: WantedPin,
) => {
  const name = signInName(wanted.name)
  const pin = newPin()
  const hash = await hashPin(pin, parts.secret)
  const { value: ended } = await parts.store.write(municipality, async (space) => {
    const { sql } = space
    const { accountId } = wanted
    const account = await activeAccount(sql, municipality, accountId)
    if (account?.role !== 'volunteer') throw unknown()
    const namesakes = await pinsOfName(sql, municipality, name)
    if (namesakes.some((one) => one.accountId !== accountId)) throw taken()
    await replaceCredential(sql, { municipality, accountId, kind: 'pin', signInName: name, hash })
    space.note({ accountId: givenBy, what: 'pin.renewed', about: [`account/${accountId}`] })
    return endSessionsOf(sql, municipality, accountId)
  })
  for (const tokenHash of ended) parts.pokes.endSession(tokenHash)
  return pin
}
