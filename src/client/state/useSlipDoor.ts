import { keepTogether, letGo } from './keep-together.ts'
import { earlierSlip, takeSlip } from './slip.ts'
import type { OpenedSlip } from './slip-door.ts'
import { useAccount } from './useAccount.ts'

/** Coming in by a slip of the office, on a device that may have been somebody else's. */
export const useSlipDoor = () => {
  const account = useAccount()

  return {
    /**
     * Opens the slip and goes on as its learner; gives their name. Nothing of whoever was here is sent meanwhile: it would go
     * out in the new one's session. Throws what `open` throws, and they are still here.
     */
    enterBy: async (open: () => Promise<OpenedSlip>, hasAsked: boolean): Promise<string> => {
      letGo()
      const opened = await open().catch((error: unknown) => {
        keepTogether()
        throw error
      })
      takeSlip(opened.slip, hasAsked)
      await account.beginAsResident(opened.slip.municipality)
      return opened.name
    },
    /** Goes back to whoever had this device in this town before. */
    goBack: async (municipality: string): Promise<void> => {
      const earlier = earlierSlip(municipality)
      if (!earlier) return
      await account.end()
      takeSlip(earlier, true)
      await account.beginAsResident(municipality)
    },
  }
}
