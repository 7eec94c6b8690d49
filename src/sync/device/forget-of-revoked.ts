import type { Actor } from '#domain/account/actor.ts'
import { NOTHING } from '../protocol.ts'
import type { DeviceSpace, OutboxItem } from './device-store.ts'

const isOver = ({ state }: OutboxItem): boolean => state === 'applied' || state === 'set-aside'

const isToHandIn = (item: OutboxItem, accountId: string): boolean =>
  item.author === accountId && !item.isHandedIn && (item.input !== null || item.sealedInput !== undefined)

/** What was refused is with nobody but this device: it goes to the desk under a new number, where all of it is held. */
const handedIn = (items: readonly OutboxItem[], last: number): OutboxItem[] =>
  items.map((item, index) => ({
    ...item,
    id: last + index + 1,
    state: 'pending',
    before: [],
    refusal: null,
    flags: [],
    settledAt: null,
    isHandedIn: true,
  }))

/**
 * When the coordinator has ended this account's use, nothing of what was typed stays on the device once the hub has it: what
 * was accepted is forgotten, what was refused is handed in anew, of what is held only what kind it was stays and why. An
 * accepted one between those leaves its number behind: a restored hub takes numbers without gaps. Answers the last number
 * given on this device; `last` is the one before.
 */
export const forgetOfRevoked = async (
  space: DeviceSpace,
  { accountId }: Actor,
  last: number,
): Promise<number> => {
  const [account] = await space.lookup('account', 'id', [accountId])
  if (!account || !('state' in account) || account.state !== 'revoked') return last
  const settled = await space.settled()
  const refused = settled.filter((item) => item.state === 'refused' && isToHandIn(item, accountId))
  const standing = settled.findIndex((item) => item.state === 'held' || item.state === 'refused')
  const over = standing < 0 ? settled : settled.slice(0, standing)
  await space.forgetOutbox(over.map(({ id }) => id))
  const left = settled.slice(over.length).map((one): OutboxItem => {
    const { sealedInput: _erased, ...item } = one
    const state = refused.includes(one) ? 'set-aside' : item.state
    return { ...item, state, input: null, name: isOver({ ...item, state }) ? NOTHING : item.name }
  })
  await space.putOutbox([...left, ...handedIn(refused, last)])
  return last + refused.length
}
