import type { Applied } from './mutation.ts'

/**
 * The very same change arrived before by another way, as out of a rescue file: nothing is to be done, and nobody is told
 * that it failed.
 */
export const KNOWN_ALREADY = { changes: [], flags: ['known-already'] } satisfies Applied
