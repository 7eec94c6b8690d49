import { onMounted, onScopeDispose, readonly, ref, type Ref } from 'vue'
import { type DeviceEnd, deviceEnd, onDeviceEnd } from './device-end.ts'
import { enrolledDevice } from './device-key.ts'

/** `unknown` until the browser has said what it keeps. */
export type DeviceStanding = 'unknown' | 'not-enrolled' | 'enrolled' | DeviceEnd

/** Whether this browser is one of a municipality's tablets, and still is. */
export const useDeviceStanding = (): Readonly<Ref<DeviceStanding>> => {
  const standing = ref<DeviceStanding>('unknown')
  const look = async (): Promise<void> => {
    const known = await enrolledDevice()
    standing.value = known ? ((await deviceEnd()) ?? 'enrolled') : 'not-enrolled'
  }
  onMounted(look)
  onScopeDispose(onDeviceEnd(() => void look()))
  return readonly(standing)
}
