import { describe, expect, test } from 'vitest'
import { openWithSecret, sealWithSecret } from '../../../../src/server/access/secret-seal.ts'

const [OURS, OTHER] = [new Uint8Array(32).fill(1), new Uint8Array(32).fill(2)]
const totp = (secret: Uint8Array, about: string) => ({ secret, purpose: 'totp', about }) as const
const SECRET = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ'

describe('A secret at rest', () => {
  test('opens for whom it was sealed, and no two seals are alike', () => {
    const seals = [
      sealWithSecret(totp(OURS, '352021 a'), SECRET),
      sealWithSecret(totp(OURS, '352021 a'), SECRET),
    ]
    expect(seals.map((one) => openWithSecret(totp(OURS, '352021 a'), one))).toEqual([SECRET, SECRET])
    expect(seals[0]).not.toBe(seals[1])
    expect(seals[0]).not.toContain(SECRET)
  })

  test('opens neither for another account, nor another purpose, nor with another server’s secret, nor when a bit was changed', () => {
    const sealed = sealWithSecret(totp(OURS, '352021 a'), SECRET)
    const bytes = Buffer.from(sealed, 'base64url')
    bytes.writeUInt8(bytes.readUInt8(30) ^ 1, 30)
    expect(() => openWithSecret(totp(OURS, '352021 b'), sealed)).toThrow()
    expect(() => openWithSecret({ ...totp(OURS, '352021 a'), purpose: 'sealing share' }, sealed)).toThrow()
    expect(() => openWithSecret(totp(OTHER, '352021 a'), sealed)).toThrow()
    expect(() => openWithSecret(totp(OURS, '352021 a'), bytes.toString('base64url'))).toThrow()
  })
})
