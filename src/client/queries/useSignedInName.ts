import { useSession } from '#client/state/session.ts'
import { useLive } from './useLive.ts'

/** The name of whoever is signed in on this device; undefined until it is known. */
export const useSignedInName = () => {
  const session = useSession()
  return useLive(
    async (database) => {
      const account = await database.rows('account').get(session.actor?.accountId ?? '')
      const subject =
        (await database.rows('volunteer').get(account?.subjectId ?? '')) ??
        (await database.rows('learner').get(account?.subjectId ?? ''))
      const contact = await database.rows('contact').get(account?.contactId ?? subject?.contactId ?? '')
      return contact?.name
    },
    () => session.actor?.accountId,
  )
}
