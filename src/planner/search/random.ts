/** A source of chance that runs the same for the same seed in every engine: sfc32, 32-bit integers alone. */
export interface Random {
  /** A number in [0, 1) with 32 bits. */
  next(): number
  /** A whole number in [0, below). */
  below(below: number): number
}

const WARM_UP = 12

export const seededRandom = (seed: number): Random => {
  let a = seed | 0
  let b = 0x9e3779b9 | 0
  let c = 0x243f6a88 | 0
  let counter = 1
  const draw = (): number => {
    const sum = (((a + b) | 0) + counter) | 0
    counter = (counter + 1) | 0
    a = b ^ (b >>> 9)
    b = (c + (c << 3)) | 0
    c = (c << 21) | (c >>> 11)
    c = (c + sum) | 0
    return sum >>> 0
  }
  for (let round = 0; round < WARM_UP; round += 1) draw()
  return {
    next: () => draw() / 4294967296,
    below: (below) => Math.floor((draw() / 4294967296) * below),
  }
}

/** Fisher–Yates, in place. */
export const shuffle = (items: Int32Array, random: Random): void => {
  for (let last = items.length - 1; last > 0; last -= 1) {
    const other = random.below(last + 1)
    const kept = items[last] ?? 0
    items[last] = items[other] ?? 0
    items[other] = kept
  }
}
