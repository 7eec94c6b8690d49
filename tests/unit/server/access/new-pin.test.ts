import { describe, expect, test } from 'vitest'
import { isTooEasy, newPin } from '../../../../src/server/access/new-pin.ts'

describe('A PIN', () => {
  test.each(['111111', '123456', '987654', '890123'])('%s is too easy', (pin) => {
    expect(isTooEasy(pin)).toBe(true)
  })

  test('that the server makes has six digits and is not too easy', () => {
    const pins = Array.from({ length: 200 }, newPin)
    expect(pins.filter((pin) => !/^\d{6}$/.test(pin) || isTooEasy(pin))).toEqual([])
    expect(new Set(pins).size).toBeGreaterThan(190)
  })
})
