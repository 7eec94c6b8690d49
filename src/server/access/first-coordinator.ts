import { randomUUID } from 'node:crypto'
import type { Actor } from '#domain/account/actor.ts'
import { put } from '#domain/rows.ts'
import type { AppParts } from '../app-parts.ts'
import { Refused } from '../refused.ts'
import { keepCredential } from './credential.ts'
import { useInvitation } from './invitation.ts'
import { isTooEasy } from './new-pin.ts'
import { hashPin } from './pin-hash.ts'
import { signInName } from './sign-in-name.ts'

export interface FirstCoordinator {
  readonly code: string
  readonly municipality: string
  readonly name: string
  readonly kana: string
  readonly pin: string
}

/**
 * Redeems a one-time code: the code, the account with its contact, and the PIN in one transaction.
 * @throws Refused 400 when the PIN is too easy, 401 when the code opens nothing
 */
export const welcomeFirst = async (parts: AppParts, typed: FirstCoordinator): Promise<Actor> => {
  if (isTooEasy(typed.pin)) throw new Refused(400, 'pin-too-easy', 'no equal digits, no digits in a row')
  const { municipality, name, kana } = typed
  const accountId = `coordinator-${randomUUID()}`
  const contactId = `contact.${accountId}`
  const hash = await hashPin(typed.pin, parts.secret)
  await parts.store.write(municipality, async (space) => {
    if (!(await useInvitation(space.sql, typed.code, municipality, parts.now())))
      throw new Refused(401, 'code-unknown', 'this code is unknown or was used before')
    await space.save([
      put('contact', {
        id: contactId,
        name,
        kana,
        address: '',
        telephone: '',
        family: '',
        notes: '',
        isMasked: false,
      }),
      put('account', { id: accountId, role: 'coordinator', subjectId: null, contactId, state: 'active' }),
    ])
    await keepCredential(space.sql, {
      municipality,
      accountId,
      kind: 'pin',
      signInName: signInName(name),
      hash,
    })
  })
  await parts.pokes.poke(municipality)
  return { municipality, accountId, role: 'coordinator', subjectId: null }
}
