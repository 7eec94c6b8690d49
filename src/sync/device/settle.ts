import type { Instant } from '#domain/day.ts'
import { type MutationResult, NOTHING } from '../protocol.ts'
import type { OutboxItem } from './device-store.ts'

/** It was merely too early: something before it is missing. */
export const isGap = (result: MutationResult): boolean => result.refusal?.code === 'gap'

/** Not so when the first sending, long under way, reached the restored hub before what stands for it: then it was run. */
const isStandIn = ({ outcome, flags }: MutationResult): boolean =>
  outcome === 'refused' || flags?.includes(NOTHING) === true

/** A change with the hub's word about it, said at `at` by the hub's clock. */
export const settled = (item: OutboxItem, result: MutationResult, at: Instant): OutboxItem => {
  const { stays, ...rest } = item
  if (stays && isStandIn(result))
    return { ...rest, before: [], state: stays, settledAt: item.settledAt ?? at }
  return {
    ...rest,
    state: result.outcome,
    before: [],
    refusal: result.refusal ?? null,
    flags: result.flags ?? [],
    settledAt: at,
  }
}

/** A settled change for a hub that was restored from a backup: what was refused or taken back goes for its number only. */
export const toSendAgain = (item: OutboxItem): OutboxItem =>
  item.state === 'refused' || item.state === 'set-aside'
    ? { ...item, state: 'pending', stays: item.state }
    : { ...item, state: 'pending', refusal: null, settledAt: null }
