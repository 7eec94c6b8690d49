import type { NavigationGuard } from 'vue-router'
import type { Role } from '#domain/account/account.ts'
import { useSession } from '#client/state/session.ts'
import { firstPageOf } from './desk-roles.ts'

/** Lets these roles in; others go to their own first page, and who is not signed in to the beginning. */
export const onlyFor =
  (...roles: Role[]): NavigationGuard =>
  (to) => {
    const role = useSession().actor?.role
    if (role && roles.includes(role)) return true
    const own = role && firstPageOf(role)
    return own ? { path: own } : { path: '/desk/begin', query: { to: to.fullPath } }
  }
