import type { Instant } from '#domain/day.ts'
import { refusal } from '#domain/finding.ts'
import { type Held, isUndecided } from '#domain/held/held.ts'
import type { SyncAnswer } from '../protocol.ts'
import type { DeviceSpace, OutboxItem } from './device-store.ts'

const isDecided = (row: object): row is Held => 'decidedAt' in row && !isUndecided(row as Held)

/** Sent by a coordinator it is accepted; set aside it is refused with the coordinator's reason, and may be sent again. */
const told = (item: OutboxItem, { state, reason }: Held, at: Instant): OutboxItem => {
  if (state === 'sent-again') return { ...item, state: 'applied', refusal: null, settledAt: at }
  const sentence = `担当者が確かめて、取り下げました。${reason && `理由：${reason}`}`
  return { ...item, state: 'refused', refusal: refusal('set-aside-by-desk', sentence), settledAt: at }
}

/** Whether this answer, taken in, may have brought a held change and what was decided of it together. */
const brings = ({ changes, results }: SyncAnswer): boolean =>
  changes.some(({ table }) => table === 'held') || results.some(({ outcome }) => outcome === 'held')

/** What the desk decided of changes that the hub held for it becomes of them here too. */
export const hearDecisions = async (
  space: DeviceSpace,
  device: string,
  answer: SyncAnswer,
): Promise<void> => {
  if (!brings(answer)) return
  const items = (await space.settled()).filter(({ state }) => state === 'held')
  const rowId = ({ id }: OutboxItem): string => `held.${device}.${id}`
  const rows = items.length > 0 ? await space.lookup('held', 'id', items.map(rowId)) : []
  const decided = new Map(rows.filter(isDecided).map((row) => [row.id, row]))
  await space.putOutbox(
    items.flatMap((item) => {
      const row = decided.get(rowId(item))
      return row ? [told(item, row, answer.serverTime)] : []
    }),
  )
}
