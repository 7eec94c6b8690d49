import { z } from 'zod'

/** A row's name within its municipality: 1–160 of A–Z a–z 0–9 . _ - ; made by whoever first writes the row. */
export const Id = z
  .string()
  .regex(/^[0-9A-Za-z._-]{1,160}$/, 'an id has 1 to 160 letters, digits, dots, dashes or underscores')

/**
 * One line of text a person typed: trimmed, no control characters (nor those that turn the reading direction, nor halves of a
 * character), at most `most` characters.
 */
export const line = (most: number) =>
  z
    .string()
    .trim()
    .max(most)
    .regex(/^[^\p{Cc}\p{Cs}\p{Bidi_C}]*$/u, 'one line of text without control characters')

/** Text of several lines a person typed: as `line`, but with line breaks and tabs. */
export const text = (most: number) =>
  z
    .string()
    .trim()
    .max(most)
    .regex(
      /^[^\p{Cc}\p{Cs}\p{Bidi_C}]*(?:[\n\r\t][^\p{Cc}\p{Cs}\p{Bidi_C}]*)*$/u,
      'text without control characters',
    )
