/** A new number for a slip: eight random digits, the first never 0 so that it is read out whole. */
export const newSlipNumber = (random: () => number = randomFraction): string =>
  String(10_000_000 + Math.floor(random() * 90_000_000))

const randomFraction = (): number => (crypto.getRandomValues(new Uint32Array(1))[0] ?? 0) / 2 ** 32

/** As it is printed and read out: `1234-5678`. */
export const saySlipNumber = (number: string): string => `${number.slice(0, 4)}-${number.slice(4)}`
