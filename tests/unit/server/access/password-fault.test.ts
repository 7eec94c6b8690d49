import { describe, expect, test } from 'vitest'
import { passwordFault, plainPassword } from '../../../../src/server/access/password-fault.ts'

describe('A password', () => {
  test.each([
    ['natsu mikan no kaze', null],
    ['今日はよい天気で海がきれい', null],
    ['aaaabbbbccccd', null],
    ['mijikaisugir', null],
    ['mijikaisugi', 'too-short'],
    ['𠮟𠮟𠮟𠮟𠮟𠮟', 'too-short'],
    ['PassWord1234', 'too-common'],
    ['１２３４５６７８９０１２', 'too-common'],
    ['abababababababab', 'too-common'],
    ['山田花子の長い合言葉です', 'has-name'],
    ['山田　花 子の長い合言葉です', 'has-name'],
  ])('%s: %s', (password, fault) => {
    expect(passwordFault(password, '山田　花子')).toBe(fault)
  })

  test('a name of one letter is in many words, and forbids none', () => {
    expect(passwordFault('umi no mieru machi', 'u')).toBeNull()
  })

  test('full-width letters are the same as half-width ones, capitals are not the same as small ones', () => {
    expect(plainPassword('Ａｂｃ　１')).toBe('Abc 1')
  })
})
