import type { Role } from '#domain/account/account.ts'

/** A page of the menu; `page` names its words under `desk.page`. */
export interface DeskPage {
  readonly page: string
  readonly href: string
}

const PAGES: readonly (DeskPage & { readonly roles: readonly Role[] })[] = [
  { page: 'inbox', href: '/desk', roles: ['coordinator'] },
  { page: 'to-check', href: '/desk/to-check', roles: ['coordinator'] },
  { page: 'week', href: '/desk/week', roles: ['coordinator', 'liaison'] },
  { page: 'people', href: '/desk/people', roles: ['coordinator', 'liaison'] },
  { page: 'devices', href: '/desk/devices', roles: ['coordinator'] },
  { page: 'calls', href: '/desk/calls', roles: ['coordinator'] },
  { page: 'import', href: '/desk/import', roles: ['coordinator'] },
  { page: 'numbers', href: '/desk/numbers', roles: ['coordinator', 'prefecture-viewer'] },
  { page: 'audit', href: '/desk/audit', roles: ['coordinator'] },
  { page: 'settings', href: '/desk/settings', roles: ['coordinator'] },
  { page: 'sign-in', href: '/desk/sign-in', roles: ['coordinator', 'liaison', 'prefecture-viewer'] },
]

/** What the menu shows to this role. */
export const deskPages = (role: Role | undefined): readonly DeskPage[] =>
  PAGES.filter(({ roles }) => role !== undefined && roles.includes(role))
