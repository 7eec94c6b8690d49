import { describe, expect, it } from 'vitest'
import { easy } from '#client/simple/words-easy.ts'
import { en } from '#client/simple/words-en.ts'
import { ja } from '#client/simple/words-ja.ts'
import type { Words } from '#client/words/words.ts'

const JARGON =
  /ログイン|ログアウト|キャンセル|アカウント|パスワード|クリック|タップ|アプリ|ダウンロード|エラー|オンライン(?!診療)/
const MOST_CHARACTERS = 40

const messages = (words: Words, path = ''): [string, string][] =>
  Object.entries(words).flatMap(([key, value]) =>
    typeof value === 'string' ? [[`${path}${key}`, value]] : messages(value, `${path}${key}.`),
  )
const sentences = (text: string): string[] => text.split('。').filter((one) => one !== '')

describe('the words of the simple mode', () => {
  it('has every message in all three wordings', () => {
    const keys = messages(ja).map(([key]) => key)
    expect(messages(easy).map(([key]) => key)).toEqual(keys)
    expect(messages(en).map(([key]) => key)).toEqual(keys)
  })

  it.each([...messages(ja), ...messages(easy)])('%s is plain and short: %s', (_, message) => {
    expect(message).not.toMatch(JARGON)
    for (const sentence of sentences(message)) expect(sentence.length).toBeLessThanOrEqual(MOST_CHARACTERS)
    expect(message).not.toMatch(/ないわけでは|なくはない|ずにはいられ/)
  })

  it('keeps every place for a value in all three wordings', () => {
    const holes = (message: string) => [...message.matchAll(/\{\w+\}/g)].map(([hole]) => hole).sort()
    const english = new Map(messages(en))
    for (const [key, message] of messages(ja))
      expect(holes(english.get(key) ?? ''), key).toEqual(holes(message))
  })
})
