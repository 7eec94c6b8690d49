import type { Role } from '#domain/account/account.ts'

/** Who goes to visits, or looks on. */
export const FIELD_ROLES: readonly Role[] = ['volunteer', 'coordinator']
