import type { Actor } from '#domain/account/actor.ts'
import type { Instant } from '#domain/day.ts'
import type { Change } from '#domain/rows.ts'
import { mutate } from '#sync/device/mutate.ts'
import { type Send, synchronise } from '#sync/device/synchronise.ts'
import { answerSync } from '#sync/hub/answer-sync.ts'
import { PROTOCOL, type PushedMutation, SCHEMA, type SyncAnswer, type SyncRequest } from '#sync/protocol.ts'
import { NOW, UBE_CODE } from '../unit/domain/sample-rows.ts'
import { MemoryDeviceStore } from './memory-device-store.ts'
import { MemoryHubStore, rowsThere } from './memory-hub-store.ts'

/** A hub that holds these rows. */
export const hubWith = async (rows: readonly Change[]): Promise<MemoryHubStore> => {
  const hub = new MemoryHubStore()
  await hub.write(UBE_CODE, (space) => space.save(rows))
  return hub
}

/** What a device asks, with whatever the test wants to be different. */
export const asking = (more: Partial<SyncRequest> = {}): SyncRequest => ({
  protocol: PROTOCOL,
  device: 'tablet',
  schema: SCHEMA,
  cursor: null,
  mutations: [],
  ...more,
})

export const pushed = (
  id: number,
  name: string,
  input: unknown,
  actor: Actor,
  more: Partial<PushedMutation> = {},
): PushedMutation => ({ id, name, input, madeAt: NOW, author: actor.accountId, ...more })

export const ask = async (
  hub: MemoryHubStore,
  actor: Actor,
  request: SyncRequest,
  now: Instant = NOW,
  isRevoked = false,
  isFresh = true,
): Promise<SyncAnswer> => (await answerSync(hub, { actor, isRevoked, isFresh }, request, now)).answer

export const rowOnHub = (hub: MemoryHubStore, table: string, id: string): unknown =>
  rowsThere(hub.committed(UBE_CODE)).find((one) => one.table === table && one.id === id)?.row

/** A device of this actor, and a line to the hub that can be listened to. */
export const deviceOf = (hub: MemoryHubStore, actor: Actor, name = 'tablet') => {
  const store = new MemoryDeviceStore(name)
  const asked: SyncRequest[] = []
  const answered: SyncAnswer[] = []
  const send: Send = async (request) => {
    asked.push(request)
    const answer = await ask(hub, actor, request)
    answered.push(answer)
    return answer
  }
  return {
    store,
    asked,
    answered,
    send,
    has: (table: string, id: string) => store.rows().find((one) => one.table === table && one.id === id)?.row,
    press: <Input>(mutation: Parameters<typeof mutate<Input>>[2], input: Input) =>
      mutate(store, actor, mutation, input, NOW),
    synchronise: (by: Send = send) => synchronise({ store, actor, send: by, clock: () => NOW }),
  }
}
