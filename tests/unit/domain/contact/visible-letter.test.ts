import { expect, test } from 'vitest'
import { hasVisibleLetter } from '#domain/contact/visible-letter.ts'

test.each(['見本　花', 'みほん', 'ー', 'Ｍ', '\u200Bは'])('a letter can be read in %j', (text) => {
  expect(hasVisibleLetter(text)).toBe(true)
})

test.each([
  ['nothing', ''],
  ['blanks', ' 　'],
  ['a filler that counts as a letter', '\u3164\u200B'],
  ['other fillers', '\u115F\u1160\uFFA0'],
  ['a braille blank', '\u2800'],
  ['figures and signs', '12・34'],
])('no letter can be read in %s', (_what, text) => {
  expect(hasVisibleLetter(text)).toBe(false)
})
