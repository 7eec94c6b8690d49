import { describe, expect, test } from 'vitest'
import { codeAt, newTotpSecret, stepOfCode, totpUri } from '../../../../src/server/access/totp.ts'

/** RFC 6238, appendix B, shortened to six digits: the secret is 12345678901234567890. */
const RFC_SECRET = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ'
const at = (seconds: number): string => new Date(seconds * 1000).toISOString()

describe('The codes of an authenticator app', () => {
  test.each([
    [59, '287082'],
    [1_111_111_109, '081804'],
    [1_234_567_890, '005924'],
    [2_000_000_000, '279037'],
  ])('at second %i since 1970 it shows %s, as RFC 6238 has it', (second, code) => {
    expect(codeAt(RFC_SECRET, at(second))).toBe(code)
    expect(stepOfCode(RFC_SECRET, code, at(second))).toBe(Math.floor(second / 30))
  })

  test('a code is right 30 seconds early and late, and says to which 30 seconds it belongs', () => {
    const code = codeAt(RFC_SECRET, at(3000))
    expect([2970, 3029, 3059].map((second) => stepOfCode(RFC_SECRET, code, at(second)))).toEqual([
      100, 100, 100,
    ])
    expect([2939, 3060].map((second) => stepOfCode(RFC_SECRET, code, at(second)))).toEqual([null, null])
  })

  test('full-width digits and a space in the middle are what was meant', () => {
    expect(stepOfCode(RFC_SECRET, '２８７ ０８２', at(59))).toBe(1)
  })

  test('a new secret has 160 bits, and the app learns issuer and name', () => {
    const secret = newTotpSecret()
    expect(secret).toMatch(/^[A-Z2-7]{32}$/)
    expect(newTotpSecret()).not.toBe(secret)
    const uri = new URL(totpUri(secret, '見本'))
    expect([uri.protocol, uri.searchParams.get('secret')]).toEqual(['otpauth:', secret])
    expect(decodeURIComponent(uri.pathname)).toContain('Magonote:見本')
  })

  test('a name with half of a character in it is no reason to fail', () => {
    const uri = new URL(totpUri(newTotpSecret(), '\ud800見本'))
    expect(decodeURIComponent(uri.pathname)).toContain('Magonote:\ufffd見本')
  })
})
