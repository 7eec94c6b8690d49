import type { Role } from '#domain/account/account.ts'

const DESK: readonly Role[] = ['coordinator', 'liaison', 'prefecture-viewer', 'administrator']

/** Who signs in by passkey, or by password and one-time code: whoever sees more than one home. */
export const isDeskRole = (role: Role): boolean => DESK.includes(role)
