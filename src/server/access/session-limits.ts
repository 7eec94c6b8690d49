import type { Role } from '#domain/account/account.ts'

const HOUR = 3600
const DAY = 24 * HOUR

/**
 * How long a session lasts, in seconds: without a request (`idle`) and at all (`absolute`). A tablet in a home must not
 * ask an older resident to sign in; a desk with everybody's addresses must.
 */
export const SESSION_LIMITS: Record<Role, { readonly idle: number; readonly absolute: number }> = {
  learner: { idle: 400 * DAY, absolute: 400 * DAY },
  family: { idle: 90 * DAY, absolute: 365 * DAY },
  volunteer: { idle: 30 * DAY, absolute: 90 * DAY },
  liaison: { idle: 12 * HOUR, absolute: 7 * DAY },
  coordinator: { idle: 12 * HOUR, absolute: 7 * DAY },
  'prefecture-viewer': { idle: 12 * HOUR, absolute: 7 * DAY },
  administrator: { idle: HOUR, absolute: 12 * HOUR },
}
