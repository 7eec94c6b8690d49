/** The wordings every message has: ordinary Japanese, やさしい日本語, English. */
export const WORDINGS = ['ja', 'ja-easy', 'en'] as const
export type Wording = (typeof WORDINGS)[number]
