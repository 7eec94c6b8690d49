/** Fewer persons than this could be recognised. */
export const FEWEST_PERSONS_SHOWN = 5

/** A count of persons as it may leave the municipality: null under 5. */
export const suppressSmall = (persons: number): number | null =>
  persons < FEWEST_PERSONS_SHOWN ? null : persons

/** What is left out together is at least this many persons, in two cells or more. */
const FEWEST_LEFT_OUT = 2 * FEWEST_PERSONS_SHOWN

/**
 * Counts that are published beside their total. Where subtraction would tell too much of the persons left out, the smallest
 * shown cells are left out as well, until two cells with persons hide at least 10 together or no such cell is left. An empty
 * cell hides nobody.
 */
export const suppressBesideTotal = (persons: readonly number[]): (number | null)[] => {
  const smallestFirst = persons.map((count, index) => ({ count, index })).sort((a, b) => a.count - b.count)
  const hidden = new Set<number>()
  let together = 0
  let cellsWithPersons = 0
  for (const { count, index } of smallestFirst) {
    const isGuessable = hidden.size > 0 && (cellsWithPersons < 2 || together < FEWEST_LEFT_OUT)
    if (count >= FEWEST_PERSONS_SHOWN && !isGuessable) break
    hidden.add(index)
    together += count
    if (count > 0) cellsWithPersons += 1
  }
  return persons.map((count, index) => (hidden.has(index) ? null : count))
}
