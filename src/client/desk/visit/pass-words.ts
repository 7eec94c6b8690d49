/** Easy to say and to hear at a door, and never taken for a name. */
const PASS_WORDS = [
  'やまびこ',
  'みかん',
  'こはる',
  'つばめ',
  'ひだまり',
  'たけとんぼ',
  'なのはな',
  'しおかぜ',
  'かざぐるま',
  'ほたる',
  'ゆずのき',
  'あさがお',
  'いそぎんちゃく',
  'くれよん',
  'どんぐり',
  'はなびら',
] as const

/** Two different words joined, such as やまびこみかん: `chance` gives numbers from 0 up to 1. */
export const suggestPassWord = (chance: () => number): string => {
  const first = Math.floor(chance() * PASS_WORDS.length)
  const step = 1 + Math.floor(chance() * (PASS_WORDS.length - 1))
  return `${PASS_WORDS[first] ?? ''}・${PASS_WORDS[(first + step) % PASS_WORDS.length] ?? ''}`
}
