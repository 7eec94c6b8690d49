import { hash, verify } from '@node-rs/argon2'

/** argon2id, 19 MiB, two passes, one thread: OWASP Password Storage Cheat Sheet. The library's default algorithm is argon2id. */
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 }

export const hashPin = (pin: string, secret: Uint8Array): Promise<string> => hash(pin, { ...COST, secret })

export const isPinOf = (hashed: string, pin: string, secret: Uint8Array): Promise<boolean> =>
  verify(hashed, pin, { ...COST, secret })
