import type { Actor } from '#domain/account/actor.ts'
import type { Instant } from '#domain/day.ts'
import type { Change } from '#domain/rows.ts'
import { answerSync } from '#sync/hub/answer-sync.ts'
import type { HubStore } from '#sync/hub/hub-store.ts'
import type { SyncAnswer, SyncRequest } from '#sync/protocol.ts'
import { UBE_CODE } from '../unit/domain/sample-rows.ts'
import { committedRows } from './committed-rows.ts'
import { type Complaint, complaint } from './complaint.ts'
import type { Fault } from './faults.ts'
import { type Committed, MemoryHubStore, type Settlement } from './memory-hub-store.ts'
import { RuleWatch } from './rule-watch.ts'
import { isSameRow } from './same-row.ts'
import { isRevoked, keyOf, shouldHold } from './should-hold.ts'

/** The hub's process died; what it had not committed is gone. */
export class HubCrashed extends Error {}

/** 503: the hub could not write; nothing was half done. */
export class HubIsFull extends Error {}

/** A mutation in the order in which the hub committed it, with the session and clock of its request. */
export interface Entry extends Settlement {
  readonly actor: Actor
  readonly isRevoked: boolean
  readonly now: Instant
}

export interface Backup {
  readonly committed: Committed
  readonly entries: readonly Entry[]
}

export type HubFault = 'hub-killed-mid-transaction' | 'hub-killed-after-commit' | 'hub-store-full'

/** The hub, watched: every commit is written down, and after each no promise may have broken a rule anew. */
export class WorldHub {
  readonly store = new MemoryHubStore()
  readonly complaints: Complaint[] = []
  /** What is committed now, in order; a restored backup takes what it does not hold away. */
  entries: readonly Entry[] = []
  /** What was settled whenever a backup was restored, by `device/id`: the backup need not hold it. */
  readonly takenAway = new Set<string>()
  readonly #rules = new RuleWatch()
  #stepsLeft = Infinity
  #fault: HubFault = 'hub-killed-mid-transaction'
  #session: Pick<Entry, 'actor' | 'isRevoked' | 'now'> | null = null

  constructor(
    private readonly happened: (fault: Fault) => void,
    /** Hears of every mutation that was settled and committed. */
    private readonly settled: (entry: Entry) => void,
  ) {
    this.store.step = () => {
      if (this.#fault !== 'hub-killed-after-commit') this.#strike()
    }
  }

  async open(rows: readonly Change[]): Promise<Committed> {
    await this.store.write(UBE_CODE, (space) => space.save(rows))
    this.#rules.begin(this.committed)
    this.store.onCommit = (before, after, settled) => this.#commit(before, after, settled)
    return this.committed
  }

  get committed(): Committed {
    return this.store.committed(UBE_CODE)
  }

  failAfter(fault: HubFault, steps: number): void {
    this.#fault = fault
    this.#stepsLeft = steps
  }

  /** Nothing kills the hub any more. */
  calm(): void {
    this.#stepsLeft = Infinity
  }

  /** Whether this was settled, now or before a backup was restored. */
  hasSettled(device: string, id: number): boolean {
    return (
      this.takenAway.has(`${device}/${id}`) ||
      this.entries.some((one) => one.device === device && one.mutation.id === id)
    )
  }

  backUp(): Backup {
    return { committed: this.committed, entries: this.entries }
  }

  /** Puts the backup back, under a new epoch; whatever was committed since is known to the devices alone. */
  restore(backup: Backup): void {
    this.store.restore(UBE_CODE, backup.committed)
    for (const { device, mutation } of this.entries) this.takenAway.add(`${device}/${mutation.id}`)
    this.entries = backup.entries
    this.#rules.begin(this.committed)
  }

  async receive(actor: Actor, request: SyncRequest, now: Instant): Promise<SyncAnswer> {
    const session = { actor, isRevoked: isRevoked(committedRows(this.committed), actor.accountId), now }
    this.#session = session
    let read = this.committed
    const store: HubStore = {
      write: (municipality, work) => this.store.write(municipality, work),
      read: (municipality, work) => {
        if (this.#fault === 'hub-killed-after-commit') this.#strike()
        read = this.committed
        return this.store.read(municipality, work)
      },
    }
    const { answer } = await answerSync(store, { ...session, isFresh: true }, request, now)
    await this.#watchScope(read, session, answer)
    return answer
  }

  #strike(): void {
    this.#stepsLeft -= 1
    if (this.#stepsLeft >= 0) return
    this.calm()
    this.happened(this.#fault)
    if (this.#fault === 'hub-store-full') throw new HubIsFull('the hub has no room')
    throw new HubCrashed('the hub was killed')
  }

  #commit(before: Committed, after: Committed, settled: readonly Settlement[]): void {
    const session = this.#session
    const entries = session ? settled.map((one) => ({ ...one, ...session })) : []
    this.entries = [...this.entries, ...entries]
    for (const one of entries) this.settled(one)
    this.complaints.push(...this.#rules.look(before, after, settled))
  }

  /** Every row that leaves the hub is one the asker may hold now, and as they may hold it. */
  async #watchScope(
    read: Committed,
    session: Pick<Entry, 'actor' | 'now'>,
    answer: SyncAnswer,
  ): Promise<void> {
    if (answer.changes.every(({ row }) => row === null)) return
    const may = await shouldHold(committedRows(read), session.actor, session.now)
    for (const { table, id, row } of answer.changes)
      if (row && !isSameRow(may.get(keyOf(table, id)), row))
        this.complaints.push(complaint('outOfScope', `${session.actor.accountId} was sent ${table}/${id}`))
  }
}
