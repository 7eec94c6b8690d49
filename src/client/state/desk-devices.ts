import { z } from 'zod'
import { ask } from './api.ts'

const Device = z.object({
  id: z.string(),
  label: z.string(),
  enrolledAt: z.string(),
  enrolledBy: z.string(),
  seenAt: z.string(),
  leaseEndsAt: z.string(),
  state: z.enum(['in-use', 'lease-over', 'revoked']),
  revokedAt: z.string().nullable(),
  revokedBy: z.string().nullable(),
  /** Who is signed in on it now. */
  accountIds: z.array(z.string()),
})
/** A volunteers' tablet as the desk sees it; times are instants. */
export type Device = z.infer<typeof Device>

/** The municipality's tablets, the last enrolled first. */
export const fetchDevices = async (): Promise<Device[]> =>
  z.array(Device).parse(await ask('GET', '/api/devices'))

const Enrolment = z.object({ code: z.string(), expiresAt: z.string() })
export type Enrolment = z.infer<typeof Enrolment>

/** A code that enrols one tablet within ten minutes. */
export const offerEnrolment = async (): Promise<Enrolment> =>
  Enrolment.parse(await ask('POST', '/api/devices/enrolment', {}))

export const revokeDevice = async (id: string): Promise<void> => {
  await ask('POST', `/api/devices/${id}/revoke`, {})
}

/** Seven more days for a tablet without contact. */
export const renewDevice = async (id: string): Promise<void> => {
  await ask('POST', `/api/devices/${id}/renew`, {})
}

const DeviceContents = z.object({
  device: Device,
  accounts: z.array(
    z.object({
      accountId: z.string(),
      beganAt: z.string(),
      /** Until then what was on it could be opened without the server. */
      opensUntil: z.string(),
      contacts: z.array(z.object({ id: z.string(), isNameOnly: z.boolean() })),
    }),
  ),
})
/** Whose contacts a tablet may hold, by account and by id. */
export type DeviceContents = z.infer<typeof DeviceContents>

export const fetchDeviceContents = async (id: string): Promise<DeviceContents> =>
  DeviceContents.parse(await ask('GET', `/api/devices/${id}/contents`))
