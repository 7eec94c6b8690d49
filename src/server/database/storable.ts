/** Every escape is read whole, so that an escaped backslash before `u0000` is not mistaken for one. */
const ESCAPES = /\\(?:u0000|ud[89a-f][0-9a-f]{2}|.)/g

/**
 * JSON that the database can keep: it refuses the NUL character and halves of a character, which a malformed push may
 * hold; each becomes U+FFFD, so that the rest of what was typed is kept.
 */
export const storableJson = (value: unknown): string =>
  JSON.stringify(value ?? null).replace(ESCAPES, (escape) => (escape.length > 2 ? '\ufffd' : escape))

/** One text the database can keep; see storableJson. */
export const storableText = (text: string): string => JSON.parse(storableJson(text)) as string

/** The device's time as the database can keep it: it knows no year 0. */
export const storableInstant = (instant: string): string | null =>
  instant.startsWith('0000') ? null : instant
