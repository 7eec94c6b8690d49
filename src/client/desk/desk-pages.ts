import type { Role } from '#domain/account/account.ts'

/** A page of the menu; `page` names its words under `desk.page`. What is needed now and then stands apart. */
export interface DeskPage {
  readonly page: string
  readonly href: string
  readonly isNowAndThen: boolean
}

const page = (name: string, roles: readonly Role[], href = `/desk/${name}`) => ({ page: name, href, roles })

const DAILY = [
  page('inbox', ['coordinator'], '/desk'),
  page('to-check', ['coordinator']),
  page('week', ['coordinator', 'liaison']),
  page('pairing', ['coordinator']),
  page('people', ['coordinator', 'liaison']),
  page('calls', ['coordinator']),
  page('devices', ['coordinator']),
  page('numbers', ['coordinator', 'prefecture-viewer']),
  page('first-coordinators', ['administrator']),
]
const NOW_AND_THEN = [
  page('import', ['coordinator']),
  page('audit', ['coordinator']),
  page('settings', ['coordinator']),
  page('sign-in', ['coordinator', 'liaison', 'prefecture-viewer', 'administrator']),
]
const PAGES = [
  ...DAILY.map((one) => ({ ...one, isNowAndThen: false })),
  ...NOW_AND_THEN.map((one) => ({ ...one, isNowAndThen: true })),
]

/** What the menu shows to this role. */
export const deskPages = (role: Role | undefined): readonly DeskPage[] =>
  PAGES.filter(({ roles }) => role !== undefined && roles.includes(role))
