import { describe, expect, test } from 'vitest'
import { signInName } from '../../../../src/server/access/sign-in-name.ts'

describe('a name at sign-in', () => {
  test.each(['見本　花子', '見本 花子', ' 見本花子 ', '見本\u00a0花子'])('"%s" is the same name', (typed) => {
    expect(signInName(typed)).toBe('見本花子')
  })

  test('half-width kana and full-width letters are read as the usual ones', () => {
    expect(signInName('ﾐﾎﾝ Ａ')).toBe('ミホンA')
  })
})
