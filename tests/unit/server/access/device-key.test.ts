import { expect, test } from 'vitest'
import { isPublicKey, isSignedWith } from '../../../../src/server/access/device-key.ts'
import { Tablet } from '../../../contracts/tablet.ts'

const point = (x: string, y: string) => ({ kty: 'EC', crv: 'P-256', x, y }) as const

test('a key is a point of the curve', () => {
  const { publicKey } = new Tablet()
  expect(isPublicKey(publicKey)).toBe(true)
  expect(isPublicKey(point(publicKey.y, publicKey.x))).toBe(false)
  expect(isPublicKey(point('A'.repeat(43), 'A'.repeat(43)))).toBe(false)
})

test('a signature that is no signature is wrong, and no failure of ours', () => {
  const { publicKey } = new Tablet()
  for (const signature of ['', 'AAAA', '_'.repeat(86), 'A'.repeat(86)])
    expect(isSignedWith(publicKey, 'text', signature)).toBe(false)
})
