import { createHmac, randomBytes } from 'node:crypto'

/** Crockford's base 32: no I, L, O, U to be misread on paper. */
const LETTERS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

/** A random code of five bits a letter, in groups of four: `7K2Q-WX9D`. */
export const newPaperCode = (letters: number): string =>
  (
    [...randomBytes(letters)]
      .map((byte) => LETTERS[byte & 31])
      .join('')
      .match(/.{1,4}/g) ?? []
  ).join('-')

/** A code as it was typed: width, case, dashes and spaces make no difference, O is 0, I and L are 1. */
export const plainCode = (typed: string): string =>
  typed
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[^0-9A-Z]/g, '')
    .replace(/O/g, '0')
    .replace(/[IL]/g, '1')

/** HMAC under the server's secret, hex: a short code cannot be found from a stolen backup by trying all there are. */
export const hashOfPaperCode = (secret: Uint8Array, typed: string): string =>
  createHmac('sha256', secret)
    .update(`paper code ${plainCode(typed)}`)
    .digest('hex')
