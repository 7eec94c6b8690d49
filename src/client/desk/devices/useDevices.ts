import { onMounted, readonly, ref, shallowRef } from 'vue'
import {
  type Device,
  type DeviceContents,
  type Enrolment,
  fetchDeviceContents,
  fetchDevices,
  offerEnrolment,
  renewDevice,
  revokeDevice,
} from '#client/state/desk-devices.ts'

/** One action at a time; each answers whether it was done, and `hasFailed` that the last one was not. */
const useAttempts = () => {
  const isBusy = ref(false)
  const hasFailed = ref(false)

  const attempt = async (work: () => Promise<void>): Promise<boolean> => {
    hasFailed.value = await work().then(
      () => false,
      () => true,
    )
    return !hasFailed.value
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
  const devices = shallowRef<readonly Device[]>()
  const enrolment = shallowRef<Enrolment | null>(null)
  const contents = shallowRef<DeviceContents | null>(null)
  const { attempt, act, isBusy, hasFailed } = useAttempts()
  const look = async (): Promise<void> => {
    devices.value = await fetchDevices()
  }
  const showContents = async (id: string): Promise<void> => {
    contents.value = await fetchDeviceContents(id)
  }
  onMounted(() => void attempt(look))

  return {
    devices,
    enrolment,
    contents,
    isBusy,
    hasFailed,
    look: () => attempt(look),
    offer: () =>
      act(async () => {
        enrolment.value = await offerEnrolment()
      }),
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
