import { createHash, generateKeyPairSync, type KeyObject, randomBytes, sign } from 'node:crypto'
import { isoCBOR } from '@simplewebauthn/server/helpers'

const USER_PRESENT = 0x01
const USER_VERIFIED = 0x04
const HAS_KEY = 0x40
const COSE = { kty: 1, alg: 3, crv: -1, x: -2, y: -3 }

const sha256 = (bytes: string | Uint8Array): Buffer => createHash('sha256').update(bytes).digest()
const base64url = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64url')

const uint = (value: number, bytes: number): Buffer => {
  const buffer = Buffer.alloc(bytes)
  buffer.writeUIntBE(value, 0, bytes)
  return buffer
}

/** What a browser was asked; the parts of WebAuthn's options that an authenticator looks at. */
export interface Question {
  readonly challenge: string
  readonly rp?: { readonly id: string }
  readonly rpId?: string
  readonly user?: { readonly id: string }
}

/** An authenticator with one passkey (ES256), as a browser on this origin would speak for it. */
export class SoftPasskey {
  readonly #key: KeyObject
  readonly #public: KeyObject
  readonly id = randomBytes(32)
  counter = 0
  userHandle = ''
  isVerifying = true

  constructor(
    public origin = 'http://localhost',
    public rpId = 'localhost',
  ) {
    const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
    this.#key = privateKey
    this.#public = publicKey
  }

  #clientData(type: string, challenge: string): Buffer {
    return Buffer.from(JSON.stringify({ type, challenge, origin: this.origin, crossOrigin: false }))
  }

  #authData(more: number, tail: Uint8Array = new Uint8Array()): Buffer {
    const flags = USER_PRESENT | (this.isVerifying ? USER_VERIFIED : 0) | more
    return Buffer.concat([sha256(this.rpId), uint(flags, 1), uint(this.counter, 4), tail])
  }

  #coseKey(): Uint8Array {
    const { x = '', y = '' } = this.#public.export({ format: 'jwk' })
    const [xBytes, yBytes] = [x, y].map((one) => new Uint8Array(Buffer.from(one, 'base64url')))
    const map = new Map<number, unknown>([
      [COSE.kty, 2],
      [COSE.alg, -7],
      [COSE.crv, 1],
      [COSE.x, xBytes],
      [COSE.y, yBytes],
    ])
    return isoCBOR.encode(map as never)
  }

  /** Answers "make a passkey". */
  make(question: Question): Record<string, unknown> {
    this.userHandle = question.user?.id ?? ''
    const clientData = this.#clientData('webauthn.create', question.challenge)
    const tail = Buffer.concat([Buffer.alloc(16), uint(this.id.length, 2), this.id, this.#coseKey()])
    const attestation = isoCBOR.encode(
      new Map<string, unknown>([
        ['fmt', 'none'],
        ['attStmt', new Map()],
        ['authData', new Uint8Array(this.#authData(HAS_KEY, tail))],
      ]) as never,
    )
    return this.#answer({
      clientDataJSON: base64url(clientData),
      attestationObject: base64url(attestation),
      transports: ['internal'],
    })
  }

  /** Answers "who are you?"; every use counts. */
  prove(question: Question): Record<string, unknown> {
    this.counter += 1
    const clientData = this.#clientData('webauthn.get', question.challenge)
    const authData = this.#authData(0)
    const signature = sign('sha256', Buffer.concat([authData, sha256(clientData)]), this.#key)
    return this.#answer({
      clientDataJSON: base64url(clientData),
      authenticatorData: base64url(authData),
      signature: base64url(signature),
      userHandle: this.userHandle,
    })
  }

  #answer(response: object): Record<string, unknown> {
    const id = base64url(this.id)
    return { id, rawId: id, type: 'public-key', clientExtensionResults: {}, response }
  }
}
