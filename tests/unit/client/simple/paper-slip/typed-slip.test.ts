import { describe, expect, test } from 'vitest'
import { asPrinted, readFragment, wrongInSlip } from '#client/simple/paper-slip/typed-slip.ts'

describe('What is typed from a slip', () => {
  test.each([
    ['as it is printed', '7K2Q-WX9D', '482913'],
    ['in small letters without the dash', '7k2qwx9d', '482 913'],
    ['in full width with a long vowel mark for the dash', '７Ｋ２Ｑー ＷＸ９Ｄ', '４８２　９１３'],
    ['with a line break from the clipboard', ' 7K2Q\nWX9D ', '482-913'],
  ])('is understood %s', (_, code, pin) => {
    expect(asPrinted({ code, pin })).toEqual({ code: '7K2Q-WX9D', pin: '482913' })
    expect(wrongInSlip({ code, pin })).toEqual([])
  })

  test('may have O for 0, and I or l for 1', () => {
    expect(asPrinted({ code: 'OIl2-abcd', pin: 'O1l2I3' })).toEqual({ code: '0112-ABCD', pin: '011213' })
  })

  test.each([
    ['nothing', '', '', ['code', 'pin']],
    ['a code that is too short', '7K2Q', '482913', ['code']],
    ['a PIN that is too long', '7K2Q-WX9D', '4829130', ['pin']],
  ] as const)('is wrong with %s', (_, code, pin, wrong) => {
    expect(wrongInSlip({ code, pin })).toEqual(wrong)
  })
})

describe('The address in a QR', () => {
  test('names the town and the secret', () => {
    expect(readFragment(`#352021.${'k'.repeat(22)}`)).toEqual({
      municipality: '352021',
      secret: 'k'.repeat(22),
    })
    expect(readFragment('#352021.7K2Q-WX9D-3MZA')?.secret).toBe('7K2Q-WX9D-3MZA')
  })

  test.each([
    '',
    '#',
    '#top',
    '#352021',
    '#352021.short',
    '#35202.kkkkkkkkkkkkkkkkkkkkkk',
    '#352021.<script>kkkkkkk',
  ])('is none of ours: %s', (hash) => {
    expect(readFragment(hash)).toBeNull()
  })
})
