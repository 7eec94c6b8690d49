import fc from 'fast-check'
import { expect, it, test } from 'vitest'
import { checkDigit, MunicipalityCode } from '#domain/municipality/municipality-code.ts'

test.each([
  ['01100', 2, '札幌市'],
  ['13101', 6, '千代田区'],
  ['35202', 1, '宇部市'],
  ['35502', 0, '阿武町'],
  ['47382', 1, '与那国町'],
])('%s has the check digit %i (%s)', (five, digit) => {
  expect(checkDigit(five)).toBe(digit)
})

test.each(['352022', '35202', '3520210', '35202a', ' 352021', ''])('%j is no municipality code', (code) => {
  expect(MunicipalityCode.safeParse(code).success).toBe(false)
})

it('keeps the zero in front', () => {
  expect(MunicipalityCode.parse('011002')).toBe('011002')
})

it('no other last digit is taken', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 99_999 }), fc.integer({ min: 0, max: 9 }), (number, last) => {
      const five = String(number).padStart(5, '0')
      expect(MunicipalityCode.safeParse(`${five}${last}`).success).toBe(last === checkDigit(five))
    }),
  )
})
