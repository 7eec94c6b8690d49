import type { Actor } from '#domain/account/actor.ts'
import { rowsVisibleTo } from '#domain/account/rows-visible-to.ts'
import { VIEW_REFUSED, whatIn } from '#domain/audit/audit-line.ts'
import { type Day, type Instant, tokyoDay } from '#domain/day.ts'
import type { HubView } from '#sync/hub/hub-store.ts'
import { visibleNow } from '#sync/hub/visible-rows.ts'
import { isDeskRole } from '../access/desk-role.ts'
import type { AppParts } from '../app-parts.ts'
import type { SqlHubSpace } from '../database/sql-hub-space.ts'
import type { View, ViewsAnswer } from '../routes/audit-bodies.ts'

/** A clock this far off says nothing about the day on which something was seen. */
const LATE_MS = 62 * 86_400_000
const EARLY_MS = 86_400_000

/** The day by whose scope a view is judged: what was in reach when it was seen may have left it since. */
const dayOf = (at: Instant, now: Instant): Day => {
  const late = Date.parse(now) - Date.parse(at)
  return tokyoDay(late > LATE_MS || late < -EARLY_MS ? now : at)
}

/** Those of the contacts that are in the actor's reach on this day. */
const inReach = async (
  view: HubView,
  actor: Actor,
  day: Day,
  ids: readonly string[],
): Promise<Set<string>> => {
  const scope = rowsVisibleTo(actor, day)
  const rows =
    scope.kind === 'municipality'
      ? await view.lookup('contact', 'id', ids)
      : (await visibleNow(view, scope)).rows.filter(({ table }) => table === 'contact')
  return new Set(rows.map(({ id }) => id))
}

/** Whose screens show lists and make files; what others say of such is not believed. */
const hasLists = ({ role }: Actor): boolean => isDeskRole(role)

const believedOf = async (
  space: HubView,
  actor: Actor,
  views: readonly View[],
  now: Instant,
): Promise<Set<View>> => {
  const believed = new Set<View>()
  for (const day of new Set(views.map(({ at }) => dayOf(at, now)))) {
    const ofDay = views.filter(({ at }) => dayOf(at, now) === day)
    const ids = [...new Set(ofDay.flatMap(({ contactId }) => contactId ?? []))]
    const reach = ids.length > 0 ? await inReach(space, actor, day, ids) : new Set<string>()
    for (const one of ofDay)
      if (one.contactId === null ? hasLists(actor) : reach.has(one.contactId)) believed.add(one)
  }
  return believed
}

const REPORTED = `insert into view_report as known (municipality, account_id, device, last_id) values ($1, $2, $3, $4)
  on conflict (municipality, account_id, device) do update set last_id = greatest(known.last_id, excluded.last_id)`

const lastReported = async (space: SqlHubSpace, actor: Actor, device: string): Promise<number> => {
  const [known] = await space.sql.query<{ last: number }>(
    'select last_id as last from view_report where municipality = $1 and account_id = $2 and device = $3',
    [actor.municipality, actor.accountId, device],
  )
  return known?.last ?? 0
}

/** Of what is not believed only contacts that are there are named: an id may be anything a device made up. */
const noteRefused = async (space: SqlHubSpace, { accountId }: Actor, refused: readonly View[]) => {
  if (refused.length === 0) return
  const ids = [...new Set(refused.flatMap(({ contactId }) => contactId ?? []))]
  const known = await space.lookup('contact', 'id', ids)
  const about = [...known.map(({ id }) => `contact/${id}`), `count/${refused.length}`]
  space.note({ accountId, what: VIEW_REFUSED, about })
}

/** Notes what a device reports as seen, each once; in order of their ids, one line each. */
export const takeViews = async (
  { store, now }: Pick<AppParts, 'store' | 'now'>,
  actor: Actor,
  device: string,
  views: readonly View[],
): Promise<ViewsAnswer> => {
  const { value } = await store.write(actor.municipality, async (space) => {
    const last = await lastReported(space, actor, device)
    const fresh = views.filter(({ id }) => id > last).sort((one, other) => one.id - other.id)
    const believed = await believedOf(space, actor, fresh, now())
    for (const { contactId, where, at } of believed)
      space.note({
        accountId: actor.accountId,
        what: whatIn(where),
        about: [...(contactId === null ? [] : [`contact/${contactId}`]), `place/${where}`, `seen/${at}`],
      })
    const refused = fresh.filter((one) => !believed.has(one))
    await noteRefused(space, actor, refused)
    const newest = fresh.at(-1)?.id
    if (newest) await space.sql.query(REPORTED, [actor.municipality, actor.accountId, device, newest])
    return { believed: believed.size, refused: refused.length }
  })
  return value
}
