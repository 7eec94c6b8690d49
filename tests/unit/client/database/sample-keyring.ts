import type { Keyring } from '#client/database/keyring.ts'

/** The keys of somebody who has unlocked a device; the same for the same letter. */
export const aKeyring = (letter = 'a', more: Partial<Keyring> = {}): Keyring => ({
  municipality: '352021',
  isWhole: true,
  current: { id: `key-${letter}`, key: new Uint8Array(32).fill(letter.charCodeAt(0)) },
  others: [],
  hub: null,
  todaysRows: new Map(),
  ...more,
})
