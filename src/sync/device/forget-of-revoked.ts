import type { Actor } from '#domain/account/actor.ts'
import { NOTHING } from '../protocol.ts'
import type { DeviceSpace, OutboxItem } from './device-store.ts'

const isOver = ({ state }: OutboxItem): boolean => state === 'applied' || state === 'set-aside'

/**
 * When the coordinator has ended this account's use, nothing of what was typed stays on the device once the hub has it: what
 * was accepted is forgotten, of what was refused or is held only what kind it was and why. An accepted one between those
 * leaves its number behind: a restored hub takes numbers without gaps.
 */
export const forgetOfRevoked = async (space: DeviceSpace, { accountId }: Actor): Promise<void> => {
  const [account] = await space.lookup('account', 'id', [accountId])
  if (!account || !('state' in account) || account.state !== 'revoked') return
  const settled = await space.settled()
  const standing = settled.findIndex((item) => !isOver(item))
  const over = standing < 0 ? settled : settled.slice(0, standing)
  await space.forgetOutbox(over.map(({ id }) => id))
  const left = settled.slice(over.length)
  await space.putOutbox(
    left.map((item) => ({ ...item, input: null, name: isOver(item) ? NOTHING : item.name })),
  )
}
