import type { Instant } from '#domain/day.ts'
import type { Refusal } from '#domain/finding.ts'
import { type Held, isUndecided } from '#domain/held/held.ts'
import type { PushedMutation } from '../protocol.ts'
import type { HubSpace } from './hub-store.ts'

const MOST_HELD_A_DEVICE = 200
/** Among how many of its latest changes a device's waiting ones are counted, so that counting stays cheap. */
const LATEST_COUNTED = 500
/** Larger input is kept by the hub and left out of the row that every desk receives. */
const MOST_LETTERS_IN_ROW = 20_000

/** A name nobody knows was typed by no person of ours: only what a name may consist of is shown to one. */
const nameToShow = (name: string): string => name.replace(/[^\w.@-]/g, '?').slice(0, 60)

const heldId = (deviceId: string, mutationId: number): string => `held.${deviceId}.${mutationId}`

/** Whether so many of this device's changes wait for a person that another may not be laid on the desk. */
export const hasTooManyHeld = async (space: HubSpace, deviceId: string, last: number): Promise<boolean> => {
  const count = Math.min(last, LATEST_COUNTED)
  if (count < MOST_HELD_A_DEVICE) return false
  const ids = Array.from({ length: count }, (_, index) => heldId(deviceId, last - index))
  const found = await space.lookup('held', 'id', ids)
  const waiting = found.filter(({ row }) => row && 'heldAt' in row && isUndecided(row))
  return waiting.length >= MOST_HELD_A_DEVICE
}

const inputForRow = (input: unknown): unknown =>
  JSON.stringify(input ?? null).length > MOST_LETTERS_IN_ROW ? null : (input ?? null)

/** Keeps what was typed, whole, and writes the row by which the desk learns of it; gives that row. */
export const keepForAPerson = async (
  space: HubSpace,
  deviceId: string,
  pushed: PushedMutation,
  why: Refusal,
  now: Instant,
): Promise<Held> => {
  const row: Held = {
    id: heldId(deviceId, pushed.id),
    mutation: nameToShow(pushed.name),
    input: inputForRow(pushed.input),
    madeAt: pushed.madeAt,
    authorId: pushed.author,
    code: why.code,
    about: [...why.about].slice(0, 20),
    sentence: why.sentence.slice(0, 200),
    state: 'waiting',
    heldAt: now,
    reason: '',
    decidedBy: null,
    decidedAt: null,
  }
  await space.hold(deviceId, pushed, row)
  return row
}
