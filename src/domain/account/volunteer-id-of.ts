import type { Account } from './account.ts'

/** The volunteer an account stands for; none where it is somebody else's. */
export const volunteerIdOf = (account: Account | undefined): string[] =>
  account?.role === 'volunteer' && account.subjectId !== null ? [account.subjectId] : []
