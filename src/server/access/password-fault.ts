import { signInName } from './sign-in-name.ts'

const LEAST_LETTERS = 12

/** Long enough, and tried first by everybody: from public lists of leaked passwords, and what this software suggests itself. */
const COMMON = new Set([
  ...['123456789012', '1234567890123', '12345678901234', '123456789012345', '1234567890123456'],
  ...[
    '12345678901234567890',
    '123123123123',
    '121212121212',
    '112233445566',
    '0987654321098',
    '987654321098',
  ],
  ...['password1234', 'password12345', 'password123456', 'passwordpassword', 'passw0rd1234', 'p@ssw0rd1234'],
  ...[
    'qwertyuiop12',
    'qwertyuiop123',
    'qwertyuiopas',
    'qwertyqwerty',
    'qwerty123456',
    'asdfghjkl123',
    '1q2w3e4r5t6y',
  ],
  ...[
    '1qaz2wsx3edc',
    '1qaz2wsx3edc4rfv',
    'abcdefghijkl',
    'abcdefghijklm',
    'abcd12345678',
    'abc123456789',
    'a1b2c3d4e5f6',
  ],
  ...[
    'iloveyou1234',
    'iloveyouiloveyou',
    'adminadmin12',
    'administrator',
    'administrator1',
    'welcome12345',
    'letmein12345',
  ],
  ...[
    'magonote1234',
    'magonotemagonote',
    'まごのてまごのて',
    'まごのてまごのてまごのて',
    'パスワードパスワード',
    'あいうえおかきくけこさし',
  ],
])

/** A password as it is compared: full-width and half-width letters are the same, however the keyboard was set. */
export const plainPassword = (typed: string): string => typed.normalize('NFKC')

/** Why a password is not taken; null when it is. No letter has to be of a certain kind: length is what counts. */
export const passwordFault = (
  typed: string,
  name: string,
): 'too-short' | 'too-common' | 'has-name' | null => {
  const plain = plainPassword(typed).toLowerCase()
  if ([...plain].length < LEAST_LETTERS) return 'too-short'
  if (COMMON.has(plain) || new Set(plain).size < 4) return 'too-common'
  const own = signInName(name).toLowerCase()
  return [...own].length > 1 && signInName(plain).includes(own) ? 'has-name' : null
}
