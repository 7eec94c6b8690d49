import type { Role } from '#domain/account/account.ts'

/**
 * Who works at the desk: coordinators; liaisons to read, the prefecture for the numbers alone, the administrator to let
 * first coordinators in.
 */
const FIRST_PAGES: Partial<Record<Role, string>> = {
  coordinator: '/desk',
  liaison: '/desk/week',
  'prefecture-viewer': '/desk/numbers',
  administrator: '/desk/first-coordinators',
}

/** Where this role starts; undefined for whom the desk is not. */
export const firstPageOf = (role: Role): string | undefined => FIRST_PAGES[role]
