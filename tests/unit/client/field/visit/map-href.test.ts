import { expect, test } from 'vitest'
import { mapHref } from '#client/field/visit/map-href.ts'
import { ATTACKS } from '../../../../contracts/attacks.ts'

test('an address is looked up as it was typed', () => {
  expect(mapHref('見本町1-2 & 3')).toBe(`geo:0,0?q=${encodeURIComponent('見本町1-2 & 3')}`)
})

test.each(ATTACKS)('of %j one place to look for is made, and nothing else', (typed) => {
  const { protocol, pathname, searchParams, hash } = new URL(mapHref(typed))
  expect([protocol, pathname, hash]).toEqual(['geo:', '0,0', ''])
  expect([...searchParams.keys()]).toEqual(['q'])
  expect(searchParams.get('q')).toBe(typed.replace(/\p{Cs}/gu, ''))
})
