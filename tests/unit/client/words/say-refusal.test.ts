import { afterEach, expect, test } from 'vitest'
import { sayRefusal } from '#client/words/say-refusal.ts'
import { i18n } from '#client/words/words.ts'
import { FORBIDDEN } from '#domain/account/permission.ts'

afterEach(() => {
  i18n.global.locale.value = 'ja'
})

test('a refusal is told in the sentence of the rule', () => {
  expect(sayRefusal(FORBIDDEN)).toBe(FORBIDDEN.sentence)
})

test('whoever reads English is told in English', async () => {
  i18n.global.locale.value = 'en'
  await expect.poll(() => sayRefusal(FORBIDDEN)).toBe('You may not do this. Please ask the office.')
})

test('what the office wrote itself is told as it wrote it', () => {
  i18n.global.locale.value = 'en'
  expect(sayRefusal({ code: 'set-aside', sentence: '二重の申し込みでした' })).toBe('二重の申し込みでした')
})
