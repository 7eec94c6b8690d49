import { onMounted, readonly, ref, shallowRef } from 'vue'
import {
  type Device,
  type DeviceContents,
  fetchDeviceContents,
  fetchDevices,
  renewDevice,
  revokeDevice,
} from '#client/state/desk-devices.ts'
import { needsProof } from '#client/state/code-of.ts'
import { useSession } from '#client/state/session.ts'
import { useProof } from '../sign-in/useProof.ts'
import { useEnrolment } from './useEnrolment.ts'

/**
 * One action at a time; each answers whether it was done, and `hasFailed` that the last one was not. What wants a fresh sign-in
 * is handed to `prove`, to be done again after it.
 */
const useAttempts = (prove: (again: () => Promise<unknown>) => void) => {
  const isBusy = ref(false)
  const hasFailed = ref(false)

  const attempt = async (work: () => Promise<void>): Promise<boolean> => {
    hasFailed.value = false
    try {
      await work()
      return true
    } catch (error) {
      if (needsProof(error)) prove(() => act(work))
      else hasFailed.value = true
      return false
    }
  }
  const act = async (work: () => Promise<void>): Promise<boolean> => {
    if (isBusy.value) return false
    isBusy.value = true
    const isDone = await attempt(work)
    isBusy.value = false
    return isDone
  }
  return { attempt, act, isBusy: readonly(isBusy), hasFailed: readonly(hasFailed) }
}

/** The desk's tablets. */
export const useDevices = () => {
  const session = useSession()
  const devices = shallowRef<readonly Device[]>()
  const contents = shallowRef<DeviceContents | null>(null)
  const proof = useProof(() => 'failed')
  const { attempt, act, isBusy, hasFailed } = useAttempts(proof.ask)
  const look = async (): Promise<void> => {
    devices.value = await fetchDevices()
  }
  const showContents = async (id: string): Promise<void> => {
    contents.value = await fetchDeviceContents(id)
  }
  const { enrolment, enrolled, offer, close } = useEnrolment({
    devices,
    look,
    by: () => session.actor?.accountId,
  })
  onMounted(() => void attempt(look))

  return {
    devices,
    proof,
    enrolment,
    /** The tablet that came with the code. */
    enrolled,
    contents,
    isBusy,
    hasFailed,
    look: () => attempt(look),
    offer: () => act(offer),
    /** A tablet may have come in the last moment. */
    closeEnrolment: () => {
      close()
      return attempt(look)
    },
    renew: (id: string) => act(async () => renewDevice(id).then(look)),
    /** Ends what it can open, then shows what was on it. */
    revoke: (id: string) =>
      act(async () => {
        await revokeDevice(id)
        await look()
        await showContents(id)
      }),
    showContents: (id: string) => act(() => showContents(id)),
  }
}
