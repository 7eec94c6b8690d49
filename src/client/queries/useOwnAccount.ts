import { useSession } from '#client/state/session.ts'
import { useLive } from './useLive.ts'

/** Whether whoever is signed in may go on, and what became of their unsent changes when they may not. */
export interface OwnAccount {
  readonly isRevoked: boolean
  /** Unsent changes that reached the office after the account was ended. */
  readonly arrived: number
  readonly waiting: number
}

export const useOwnAccount = () => {
  const session = useSession()
  return useLive(
    async (database): Promise<OwnAccount> => {
      const account = await database.rows('account').get(session.actor?.accountId ?? '')
      const held = await database.outbox.where('state').equals('held').toArray()
      return {
        isRevoked: account?.state === 'revoked',
        arrived: held.filter(({ refusal }) => refusal?.code === 'account-revoked').length,
        waiting: await database.outbox.where('state').equals('pending').count(),
      }
    },
    () => session.actor?.accountId,
  )
}
