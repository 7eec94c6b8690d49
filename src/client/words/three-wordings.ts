import type { ThreeWordings } from './words.ts'

/** One message in its three wordings, side by side: ordinary Japanese, やさしい日本語, English. */
export type Said = readonly [ja: string, easy: string, en: string]

/** Messages written side by side, as `addWords` takes them. */
export const threeWordings = (said: Readonly<Record<string, Said>>): ThreeWordings => {
  const pick = (at: 0 | 1 | 2) => Object.fromEntries(Object.entries(said).map(([key, one]) => [key, one[at]]))
  return { ja: pick(0), 'ja-easy': pick(1), en: pick(2) }
}

/** The same messages one level further down: `inbox` makes `desk.inbox.title` of `title`. */
export const under = (task: string, words: ThreeWordings): ThreeWordings => ({
  ja: { [task]: words.ja },
  'ja-easy': { [task]: words['ja-easy'] },
  en: { [task]: words.en },
})
