import { z } from 'zod'
import { dropFromDevice, keepOnDevice, keptOnDevice } from '#client/database/this-device.ts'

const KEY = 'device-end'

const DeviceEnd = z.enum(['device-revoked', 'device-lease-over'])
/** Why the server takes nothing from this tablet any more, until the desk says otherwise. */
export type DeviceEnd = z.infer<typeof DeviceEnd>

const listeners = new Set<() => void>()

const tell = (): void => listeners.forEach((changed) => changed())

/** Calls `changed` whenever the tablet has ended or goes on, until the returned function is called. */
export const onDeviceEnd = (changed: () => void): (() => void) => {
  listeners.add(changed)
  return () => listeners.delete(changed)
}

/** Null while the tablet is in use. */
export const deviceEnd = async (): Promise<DeviceEnd | null> => {
  const kept = DeviceEnd.safeParse(await keptOnDevice(KEY).catch(() => null))
  return kept.success ? kept.data : null
}

/** Remembers why, also for whoever opens the app again, where `code` is the server's word that the tablet has ended. */
export const hearDeviceEnd = async (code: unknown): Promise<void> => {
  const end = DeviceEnd.safeParse(code)
  if (!end.success) return
  await keepOnDevice(KEY, end.data).catch(() => undefined)
  tell()
}

/** The tablet is enrolled anew, or the desk has renewed it. */
export const deviceGoesOn = async (): Promise<void> => {
  await dropFromDevice(KEY).catch(() => undefined)
  tell()
}
