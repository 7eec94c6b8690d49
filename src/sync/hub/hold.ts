import type { Instant } from '#domain/day.ts'
import type { Refusal } from '#domain/finding.ts'
import type { Held } from '#domain/held/held.ts'
import type { PushedMutation } from '../protocol.ts'
import type { HubSpace } from './hub-store.ts'

const MOST_HELD_OF_AN_ACCOUNT = 200
/** Larger input is kept by the hub and left out of the row that every desk receives. */
const MOST_LETTERS_IN_ROW = 20_000

/** A name nobody knows was typed by no person of ours: only what a name may consist of is shown to one. */
const nameToShow = (name: string): string => name.replace(/[^\w.@-]/g, '?').slice(0, 60)

const heldId = (deviceId: string, mutationId: number): string => `held.${deviceId}.${mutationId}`

/** How much of one account's waits for a person, read once a push: more than so much is not laid on the desk. */
export class HeldOfAccount {
  #waiting: number | null = null

  constructor(
    private readonly space: HubSpace,
    private readonly accountId: string,
  ) {}

  async isTooMany(): Promise<boolean> {
    this.#waiting ??= await this.space.waitingOf(this.accountId)
    return this.#waiting >= MOST_HELD_OF_AN_ACCOUNT
  }

  addOne(): void {
    this.#waiting = (this.#waiting ?? 0) + 1
  }
}

const inputForRow = (input: unknown): unknown =>
  JSON.stringify(input ?? null).length > MOST_LETTERS_IN_ROW ? null : (input ?? null)

/** Keeps what was typed, whole, and writes the row by which the desk learns of it; gives that row. */
export const keepForAPerson = async (
  space: HubSpace,
  { deviceId, senderId }: { readonly deviceId: string; readonly senderId: string },
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
    ...(senderId === pushed.author ? {} : { senderId }),
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
