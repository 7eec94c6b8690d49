import { createI18n, useI18n } from 'vue-i18n'
import type { Wording } from './wording.ts'

/** A message tree. */
export interface Words {
  [key: string]: string | Words
}

/** The same messages in ordinary Japanese, やさしい日本語 and English. */
export type ThreeWordings = Record<Wording, Words>

export const i18n = createI18n({
  legacy: false,
  locale: 'ja',
  fallbackLocale: 'ja',
  missingWarn: false,
  fallbackWarn: false,
  messages: {},
})

/** Adds a surface's messages under its own name: `simple.front.title`. */
export const addWords = (surface: string, words: ThreeWordings): void => {
  for (const [wording, messages] of Object.entries(words))
    i18n.global.mergeLocaleMessage(wording, { [surface]: messages })
}

export const useWords = () => useI18n({ useScope: 'global' })
