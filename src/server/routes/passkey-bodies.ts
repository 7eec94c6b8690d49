import { z } from 'zod'

const Base64Url = z.string().regex(/^[A-Za-z0-9_-]{1,20000}$/, 'base64url')
const Handle = z.string().regex(/^[A-Za-z0-9_-]{1,1400}$/, 'base64url')

/** What every answer of an authenticator has; extensions are looked at by nobody. */
const credential = {
  id: Handle,
  rawId: Handle,
  type: z.literal('public-key'),
  clientExtensionResults: z.object({}),
  authenticatorAttachment: z.enum(['cross-platform', 'platform']).optional(),
}

/** A browser's answer to "who are you?" (WebAuthn, AuthenticationResponseJSON). */
export const Assertion = z.strictObject({
  ...credential,
  response: z.strictObject({
    clientDataJSON: Base64Url,
    authenticatorData: Base64Url,
    signature: Base64Url,
    userHandle: Handle.optional(),
  }),
})

const TRANSPORTS = ['ble', 'cable', 'hybrid', 'internal', 'nfc', 'smart-card', 'usb'] as const

/** A browser's answer to "make a passkey" (WebAuthn, RegistrationResponseJSON). */
export const Attestation = z.strictObject({
  ...credential,
  response: z.strictObject({
    clientDataJSON: Base64Url,
    attestationObject: Base64Url,
    authenticatorData: Base64Url.optional(),
    transports: z.array(z.enum(TRANSPORTS)).max(10).optional(),
    publicKeyAlgorithm: z.int().optional(),
    publicKey: Base64Url.optional(),
  }),
})

/** What a browser is asked, as WebAuthn words it; handed on as it is. */
export const PasskeyQuestion = z.looseObject({ challenge: z.string() })
