import type { Actor } from '#domain/account/actor.ts'
import type { Instant } from '#domain/day.ts'
import { type Finding, findingKey } from '#domain/finding.ts'
import { mutationNamed } from '#domain/mutations.ts'
import { LoadedRows } from '#domain/rows.ts'
import { planOf } from '#domain/rules/plan.ts'
import { findingsOf } from '#domain/rules/rules.ts'
import { answerSync } from '#sync/hub/answer-sync.ts'
import type { SyncAnswer, SyncRequest } from '#sync/protocol.ts'
import { UBE_CODE } from '../unit/domain/sample-rows.ts'
import { type Committed, MemoryHubStore, rowsThere } from './memory-hub-store.ts'

/** The hub's process died; what it had not committed is gone. */
export class HubCrashed extends Error {}

export const loadedFrom = (committed: Committed): LoadedRows => {
  const rows = new LoadedRows()
  for (const one of rowsThere(committed)) if (one.row) rows.add(one.table, one.row)
  return rows
}

export const hardFindings = (committed: Committed): Finding[] =>
  findingsOf(planOf(loadedFrom(committed))).filter((finding) => finding.isHard)

/** The lessons about which this push brought facts: what already happened may contradict what was promised. */
const lessonsOfFacts = (request: SyncRequest): Set<unknown> =>
  new Set(
    request.mutations
      .filter((one) => mutationNamed(one.name)?.isFact)
      .map((one) => (one.input as { lessonId?: string }).lessonId),
  )

/** The hub, watched: after every commit no promise may have broken a rule anew. */
export class WorldHub {
  readonly store = new MemoryHubStore()
  readonly broken: string[] = []
  #stepsLeft = Infinity

  constructor() {
    this.store.step = () => {
      this.#stepsLeft -= 1
      if (this.#stepsLeft >= 0) return
      this.#stepsLeft = Infinity
      throw new HubCrashed('the hub was killed')
    }
  }

  get committed(): Committed {
    return this.store.committed(UBE_CODE)
  }

  crashAfter(steps: number): void {
    this.#stepsLeft = steps
  }

  /** Nothing kills the hub any more. */
  calm(): void {
    this.#stepsLeft = Infinity
  }

  async receive(actor: Actor, request: SyncRequest, now: Instant): Promise<SyncAnswer> {
    const before = this.committed
    const { answer } = await answerSync(this.store, actor, request, now)
    if (this.committed.version > before.version) this.#watchRules(before, request)
    return answer
  }

  #watchRules(before: Committed, request: SyncRequest): void {
    const known = new Set(hardFindings(before).map(findingKey))
    const facts = lessonsOfFacts(request)
    for (const finding of hardFindings(this.committed))
      if (!known.has(findingKey(finding)) && !finding.about.some((id) => facts.has(id)))
        this.broken.push(`${findingKey(finding)} after ${request.mutations.map((one) => one.name).join(' ')}`)
  }
}
