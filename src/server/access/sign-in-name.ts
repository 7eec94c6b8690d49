/** A name as it is compared at sign-in: full-width, half-width and every kind of space make no difference. */
export const signInName = (typed: string): string => typed.normalize('NFKC').replace(/\s/gu, '')
