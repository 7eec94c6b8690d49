import { argon2idAsync } from '@noble/hashes/argon2.js'

/** OWASP's least for argon2id: 19 MiB, two passes, one thread; about a quarter of a second on an office PC. */
const COST = { m: 19_456, t: 2, p: 1, dkLen: 32 }

/** Makes 32 bytes of a PIN, slowly, so that not many PINs can be tried. Lets the page breathe meanwhile. */
export const stretchPin = (pin: string, salt: Uint8Array): Promise<Uint8Array> =>
  argon2idAsync(new TextEncoder().encode(pin.normalize('NFKC')), salt, COST)
