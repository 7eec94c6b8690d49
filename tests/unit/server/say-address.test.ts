import { describe, expect, test } from 'vitest'
import { sayAddress } from '#server/say-address.ts'

const HERE = { address: '127.0.0.1', family: 'IPv4', port: 3000 }

describe('The address that the start prints', () => {
  test('is the public one where there is one, and nothing is missing with https', () => {
    expect(sayAddress(new URL('https://magonote.example.jp/'), HERE)).toEqual([
      'Magonote is at https://magonote.example.jp',
    ])
  })

  test.each([null, new URL('http://127.0.0.1:3000')])(
    'on this computer comes with where passkeys work and what other devices need (%s)',
    (publicUrl) => {
      const [first, second] = sayAddress(publicUrl, HERE)
      expect(first).toBe('Magonote is at http://127.0.0.1:3000')
      expect(second).toContain('http://localhost:3000')
      expect(second).toContain('PUBLIC_URL')
    },
  )

  test('in an office without https comes with what that costs', () => {
    expect(sayAddress(new URL('http://magonote.lan'), HERE)[1]).toContain('need https')
  })

  test('is written with brackets when it is one of IPv6', () => {
    expect(sayAddress(null, { address: '::1', family: 'IPv6', port: 80 })[0]).toBe(
      'Magonote is at http://[::1]:80',
    )
  })
})
