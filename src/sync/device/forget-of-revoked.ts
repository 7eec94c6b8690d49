import type { Actor } from '#domain/account/actor.ts'
import type { DeviceSpace } from './device-store.ts'

/**
 * When the coordinator has ended this account's use, nothing of what was typed stays on the device once the hub has it: what
 * was accepted is forgotten, of what was refused or is held only what kind it was and why.
 */
export const forgetOfRevoked = async (space: DeviceSpace, { accountId }: Actor): Promise<void> => {
  const [account] = await space.lookup('account', 'id', [accountId])
  if (!account || !('state' in account) || account.state !== 'revoked') return
  const settled = await space.settled()
  const isOver = ({ state }: { state: string }) => state === 'applied' || state === 'set-aside'
  await space.forgetOutbox(settled.filter(isOver).map(({ id }) => id))
  await space.putOutbox(settled.filter((item) => !isOver(item)).map((item) => ({ ...item, input: null })))
}
