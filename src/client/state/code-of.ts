import { Unanswered } from './api.ts'

/** The word for programs with which the server said no; undefined for whatever else went wrong. */
export const codeOf = (error: unknown): unknown =>
  error instanceof Unanswered && typeof error.body === 'object' && error.body !== null && 'code' in error.body
    ? error.body.code
    : undefined

/** Whether the server wants whoever asks to have signed in within ten minutes. */
export const needsProof = (error: unknown): boolean => codeOf(error) === 'proof-needed'
