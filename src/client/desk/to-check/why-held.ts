import type { Held } from '#domain/held/held.ts'

/** The author left the lesson, was never on it, or was only asked. */
const OF_LESSON: ReadonlySet<string> = new Set(['forbidden', 'not-on-lesson', 'only-asked'])

/**
 * The message that tells the coordinator why a change is held, where the hub's own sentence speaks to whoever recorded it and
 * sends them to the coordinator; null where that sentence serves both.
 */
export const whyHeld = ({ code, mutation }: Pick<Held, 'code' | 'mutation'>): string | null => {
  const isOfLesson = /^(attendance|report|lesson)\./.test(mutation)
  const isSaidHere = code === 'account-revoked' || (OF_LESSON.has(code) && isOfLesson)
  return isSaidHere ? `desk.to-check.why-${code}` : null
}
