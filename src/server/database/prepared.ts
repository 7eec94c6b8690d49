/** A connection keeps what it prepared: this many texts, and no more, are worth its memory. */
const MOST = 150

const names = new Map<string, string>()

/**
 * Marks a statement's text, one of few and sent often, to be read and planned once a connection instead of every time.
 * Where nothing can be prepared it is sent like every other.
 */
export const prepared = (text: string): string => {
  if (!names.has(text) && names.size < MOST) names.set(text, `hub-${names.size + 1}`)
  return text
}

/** The name under which this text is prepared; undefined when it is not. */
export const nameOfPrepared = (text: string): string | undefined => names.get(text)
