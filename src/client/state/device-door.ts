import { z } from 'zod'
import { ask } from './api.ts'
import { deviceEnd, deviceGoesOn } from './device-end.ts'
import { canMakeKeys, enrolledDevice, keepEnrolledDevice, makeDeviceKey } from './device-key.ts'

/** This page came by plain http: the browser makes no keys here. */
export class NotSecure extends Error {}

const Enrolled = z.object({ deviceId: z.string(), municipality: z.string() })

/**
 * Makes this browser one of the municipality's tablets; gives the municipality.
 * @param code as the desk gave it, in the QR or typed by hand
 * @param label what the desk will call the tablet
 * @throws NotSecure, TypeError without network, Unanswered when the code opens nothing
 */
export const enrolDevice = async (code: string, label: string): Promise<string> => {
  if (!canMakeKeys()) throw new NotSecure('keys are made on secure pages alone')
  const { privateKey, publicKey } = await makeDeviceKey()
  const answer = Enrolled.parse(await ask('POST', '/api/devices', { code, publicKey, label }))
  await keepEnrolledDevice({ ...answer, privateKey })
  await deviceGoesOn()
  return answer.municipality
}

const Offered = z.object({ code: z.string() })

/** In the demonstration any browser becomes a tablet by itself; not one that the desk has revoked. */
export const enrolInDemonstration = async (municipality: string): Promise<void> => {
  const known = await enrolledDevice()
  if (known?.municipality === municipality || (await deviceEnd()) !== null) return
  const offered = Offered.parse(await ask('POST', '/api/sample-people/enrolment', { municipality }))
  await enrolDevice(offered.code, '見本のタブレット')
}
