import { randomInt } from 'node:crypto'

const DIGITS = 6
const TOO_EASY = '01234567890123456789 98765432109876543210'

/** Equal digits, or digits in a row. */
export const isTooEasy = (pin: string): boolean => /^(.)\1+$/u.test(pin) || TOO_EASY.includes(pin)

/** Six random digits that are not too easy. */
export const newPin = (): string => {
  for (;;) {
    const pin = String(randomInt(10 ** DIGITS)).padStart(DIGITS, '0')
    if (!isTooEasy(pin)) return pin
  }
}
