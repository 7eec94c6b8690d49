import type { Actor } from '#domain/account/actor.ts'
import { type Held, isUndecided } from '#domain/held/held.ts'
import type { Rows } from '#domain/rows.ts'
import type { OutboxItem } from '#sync/device/device-store.ts'
import { NOTHING } from '#sync/protocol.ts'
import type { Entry } from './world-hub.ts'

type State = OutboxItem['state']

const DECIDED: Readonly<Record<Held['state'], readonly State[]>> = {
  waiting: ['held'],
  asked: ['held'],
  'sent-again': ['applied'],
  'set-aside': ['refused', 'set-aside'],
}

/** What a held change may be called: its author hears what the desk decided, unless their use was ended. */
const wordsOfHeld = (held: Held | undefined, rows: Rows, { accountId }: Actor): readonly State[] => {
  if (!held || isUndecided(held)) return ['held']
  const isTold = held.authorId === accountId && rows.get('account', accountId)?.state !== 'revoked'
  return isTold ? DECIDED[held.state] : ['held', ...DECIDED[held.state]]
}

/** Whether what the device says of a change is what became of it; a stand-in decides nothing. */
export const isHeardRight = (
  item: OutboxItem,
  { device, mutation, result }: Entry,
  rows: Rows,
  actor: Actor,
): boolean => {
  if (mutation.name === NOTHING)
    return item.name === NOTHING || item.state === 'refused' || item.state === 'set-aside'
  if (result.outcome === 'held')
    return wordsOfHeld(rows.get('held', `held.${device}.${mutation.id}`), rows, actor).includes(item.state)
  const isWord = item.state === result.outcome || (item.state === 'set-aside' && result.outcome === 'refused')
  return (
    isWord &&
    (item.state === 'set-aside' || item.state !== 'refused' || (item.refusal?.sentence ?? '') !== '')
  )
}
