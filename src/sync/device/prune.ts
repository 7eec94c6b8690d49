import type { Instant } from '#domain/day.ts'
import type { DeviceSpace, OutboxItem } from './device-store.ts'

/** How long a device can give a restored hub back what it had acknowledged. */
export const KEPT_DAYS = 14

const isOver = (item: OutboxItem, since: Instant): boolean =>
  (item.state === 'applied' || item.state === 'set-aside') &&
  item.settledAt !== null &&
  item.settledAt < since

/**
 * Forgets old changes that ask for nothing any more, from the oldest on and only as far as no other stands between: a restored
 * hub takes numbers without gaps. `now` is the hub's time.
 */
export const prune = async (space: DeviceSpace, now: Instant): Promise<void> => {
  const since = new Date(Date.parse(now) - KEPT_DAYS * 24 * 3600_000).toISOString()
  const pending = await space.pending()
  const first = pending[0]?.id ?? Infinity
  const settled = (await space.settled()).filter((item) => item.id < first)
  const standing = settled.findIndex((item) => !isOver(item, since))
  const over = standing < 0 ? settled : settled.slice(0, standing)
  if (over.length > 0) await space.forgetOutbox(over.map((item) => item.id))
}
