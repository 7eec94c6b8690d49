import { type FamilyMember, joinFamily } from './family-door.ts'
import { keepTogether, letGo } from './keep-together.ts'
import { useAccount } from './useAccount.ts'

/** Coming in as somebody of the family, on a device that may have been somebody else's. */
export const useFamilyDoor = () => {
  const account = useAccount()
  return {
    /** Redeems the invitation and goes on as who was let in. Throws what the server answered; whoever was here is still. */
    join: async (member: FamilyMember): Promise<void> => {
      letGo()
      const actor = await joinFamily(member).catch((error: unknown) => {
        keepTogether()
        throw error
      })
      await account.beginWith(actor)
    },
  }
}
