import { describe, expect, it } from 'vitest'
import { newSlipNumber, saySlipNumber } from '#client/parts/slip-number.ts'

describe('the number on a slip', () => {
  it.each([0, 0.5, 0.999999999])('has eight digits and does not begin with 0 (%d)', (fraction) => {
    expect(newSlipNumber(() => fraction)).toMatch(/^[1-9]\d{7}$/)
  })

  it('differs from slip to slip', () => {
    expect(new Set(Array.from({ length: 20 }, () => newSlipNumber())).size).toBe(20)
  })

  it('is read out in two groups of four', () => {
    expect(saySlipNumber('12345678')).toBe('1234-5678')
  })
})
