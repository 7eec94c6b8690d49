import { expect, test } from 'vitest'
import { hashOfPaperCode, newPaperCode, plainCode } from '#server/access/paper-code.ts'

const SECRET = new Uint8Array(32).fill(7)

test('a code on paper has nothing in it that is read as something else', () => {
  const codes = Array.from({ length: 200 }, () => newPaperCode(8))
  for (const code of codes) expect(code).toMatch(/^[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}$/)
  expect(new Set(codes).size).toBe(200)
})

test('however it is typed it is the same code', () => {
  const hash = hashOfPaperCode(SECRET, '01AB-WX9D')
  for (const typed of ['01abwx9d', ' ０１ＡＢ　ＷＸ９Ｄ', 'OlAB–WX9D', 'oiab wx9d'])
    expect(hashOfPaperCode(SECRET, typed)).toBe(hash)
  expect(plainCode('—')).toBe('')
})

test('without the server’s secret its hash is another', () => {
  expect(hashOfPaperCode(new Uint8Array(32), '01AB-WX9D')).not.toBe(hashOfPaperCode(SECRET, '01AB-WX9D'))
})
