import type { Actor } from '#domain/account/actor.ts'
import { rowsVisibleTo } from '#domain/account/rows-visible-to.ts'
import type { Contact } from '#domain/contact/contact.ts'
import { addDays, type Instant, instantOf, tokyoDay } from '#domain/day.ts'
import { visibleNow } from '#sync/hub/visible-rows.ts'
import type { AppParts } from '../app-parts.ts'
import { noteAudit } from '../audit/note.ts'
import { Refused } from '../refused.ts'
import { accountOf } from './account-of.ts'
import { usesOf } from './device-use.ts'
import { listDevices, type ListedDevice } from './enrolled-device.ts'

/** What a tablet may hold of one account: contacts by id, all of whom its scope showed on the day of the last contact. */
export interface HeldByAccount {
  readonly accountId: string
  readonly beganAt: Instant
  /** Of some the name alone. */
  readonly contacts: readonly { readonly id: string; readonly isNameOnly: boolean }[]
  /**
   * Until then what was on the tablet could be opened without the server: the end of the day after the last contact, for which
   * a pack may have been made, or on which a tablet not switched off since still opens by PIN.
   */
  readonly opensUntil: Instant
}

const contactsOf = async (
  parts: AppParts,
  municipality: string,
  accountId: string,
  day: string,
): Promise<HeldByAccount['contacts']> => {
  const actor = await accountOf(parts.database, municipality, accountId)
  const scope = actor && rowsVisibleTo(actor, day)
  if (scope?.kind !== 'chosen') return []
  const { rows } = await parts.store.read(municipality, (view) => visibleNow(view, scope))
  return rows
    .filter(({ table }) => table === 'contact')
    .map(({ id, row }) => ({ id, isNameOnly: (row as Contact | null)?.isMasked === true }))
    .sort((one, other) => Number(one.isNameOnly) - Number(other.isNameOnly))
}

/**
 * For the sheet of a lost tablet: the device and, by account, whose contacts it may hold. Reading it is noted.
 * @throws Refused 404 when the municipality has no such device
 */
export const deviceContents = async (
  parts: AppParts,
  { municipality, accountId: reader }: Actor,
  deviceId: string,
): Promise<{ device: ListedDevice; accounts: HeldByAccount[] }> => {
  const [device] = await listDevices(parts.database, municipality, deviceId)
  if (!device) throw new Refused(404, 'device-unknown', 'this municipality has no such device')
  const day = tokyoDay(device.seenAt)
  const opensUntil = instantOf(addDays(day, 2), 0)
  const accounts: HeldByAccount[] = []
  for (const { accountId, beganAt } of await usesOf(parts.database, municipality, deviceId)) {
    const contacts = await contactsOf(parts, municipality, accountId, day)
    accounts.push({ accountId, beganAt, contacts, opensUntil })
  }
  const about = accounts.flatMap(({ contacts }) => contacts.map(({ id }) => `contact/${id}`))
  await noteAudit(parts, municipality, {
    accountId: reader,
    what: 'device.inspected',
    about: [`device/${deviceId}`, ...new Set(about)],
  })
  return { device, accounts }
}
