/** A number 0–2³²−1 that is always the same for the same text (FNV-1a); the cast's only source of variety. */
export const seedOf = (text: string): number => {
  let hash = 0x811c9dc5
  for (const character of text) hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193)
  return hash >>> 0
}

/** One of the choices, always the same for the same text. */
export const pick = <T>(choices: readonly [T, ...T[]], text: string): T =>
  choices[seedOf(text) % choices.length] ?? choices[0]
