import { expect, test } from 'vitest'
import { telephoneHref } from '#client/parts/telephone-href.ts'
import { ATTACKS } from '../../../contracts/attacks.ts'

test.each([
  ['0836-00-1234', 'tel:0836001234'],
  ['０８３６（００）１２３４', 'tel:0836001234'],
  ['+81 836 00 1234', 'tel:+81836001234'],
  ['090 0000 1234（娘）', 'tel:09000001234'],
  ['0836-00-1234 内線 12', 'tel:0836001234'],
  ['自宅 0836001234', 'tel:0836001234'],
  ['119', 'tel:119'],
])('「%s」 is called as %s', (typed, href) => {
  expect(telephoneHref(typed)).toBe(href)
})

test.each([undefined, '', '見本', '12', '1'.repeat(16)])('nothing is called where %j stands', (typed) => {
  expect(telephoneHref(typed)).toBeUndefined()
})

test.each(ATTACKS.flatMap((one) => [one, `${one}0836001234`, `0836001234${one}`, `*#${one}`]))(
  'of %j nothing but digits is handed to the telephone',
  (typed) => {
    expect(telephoneHref(typed) ?? 'tel:000').toMatch(/^tel:\+?\d{3,15}$/)
  },
)
