import type { Role } from '#domain/account/account.ts'

/** Who works at the desk: coordinators; liaisons to read, and the prefecture for the numbers alone. */
const FIRST_PAGES: Partial<Record<Role, string>> = {
  coordinator: '/desk',
  liaison: '/desk/week',
  'prefecture-viewer': '/desk/numbers',
}

/** Where this role starts; undefined for whom the desk is not. */
export const firstPageOf = (role: Role): string | undefined => FIRST_PAGES[role]
