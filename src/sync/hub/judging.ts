import type { Actor } from '#domain/account/actor.ts'
import { isResident, isUnpermitted } from '#domain/account/permission.ts'
import type { Instant } from '#domain/day.ts'
import { type Refusal, refusal } from '#domain/finding.ts'
import type { Held } from '#domain/held/held.ts'
import { judge } from '#domain/judge.ts'
import { factIn, type Mutation } from '#domain/mutation.ts'
import { mutationNamed } from '#domain/mutations.ts'
import type { Need } from '#domain/need.ts'
import { put } from '#domain/rows.ts'
import { SAFEGUARDING_CODES } from '#domain/rules/rules.ts'
import { WorkingRows } from '#domain/working-rows.ts'
import { type MutationResult, NOTHING, type PushedMutation } from '../protocol.ts'
import type { HubSpace } from './hub-store.ts'
import { whyNotErase } from './why-not-erase.ts'

const UNKNOWN = refusal('mutation-unknown', 'この端末の版では受け取れない記録です。担当者が確認します。')
const MALFORMED = refusal('malformed', '記録の形が正しくないため、受け取れませんでした。')
const ANOTHERS = refusal('author-differs', 'ほかの方が入力した記録のため、担当者が確認します。')
const REVOKED = refusal('account-revoked', '利用を止めた方の記録のため、担当者が確認します。')
const NOT_TAKEN = 'この記録は受け取れませんでした。お電話でご相談ください。'
const BROKEN = refusal('could-not-judge', 'この記録を判断できなかったため、担当者が確認します。')

/** Whose push it is: their use may have been ended, and they may have signed in a short while ago. */
export interface Whose {
  readonly actor: Actor
  readonly isRevoked: boolean
  readonly isFresh: boolean
}

export type Verdict = Omit<MutationResult, 'id'>

const held = (why: Refusal): Verdict => ({ outcome: 'held', refusal: why })
const refused = (why: Refusal): Verdict => ({ outcome: 'refused', refusal: why })

/** Anybody may become a resident: what no device of theirs sends is not laid on the coordinator's desk. */
const heldUnlessResident = (actor: Actor, why: Refusal): Verdict =>
  isResident(actor) ? refused({ ...why, sentence: NOT_TAKEN }) : held(why)

const verdictOf = (actor: Actor, mutation: Mutation, input: unknown, why: Refusal): Verdict => {
  if (mutation.isDecision) return refused(why)
  if (SAFEGUARDING_CODES.has(why.code)) return held(why)
  if (isUnpermitted(why) && factIn(mutation, input)) return heldUnlessResident(actor, why)
  return refused(why)
}

/** A mutation that fails in itself is kept for a person; an error of the store is not caught here and undoes everything. */
const orNull = <T>(work: () => T): T | null => {
  try {
    return work()
  } catch {
    return null
  }
}

type Readable =
  | { readonly mutation: Mutation; readonly input: unknown; readonly needs: readonly Need[] }
  | { readonly verdict: Verdict }

/** Judges the mutations of one push, one after another, on rows that were read together. */
export class Judging {
  readonly #working: WorkingRows
  readonly #readable = new Map<PushedMutation, Readable>()

  constructor(
    private readonly space: HubSpace,
    private readonly whose: Whose,
    private readonly now: Instant,
  ) {
    this.#working = new WorkingRows(async (wanted) =>
      (await space.lookupAll(wanted)).map((found) => found.flatMap((one) => one.row ?? [])),
    )
  }

  async readAhead(mutations: readonly PushedMutation[]): Promise<void> {
    const all = mutations.map((pushed) => this.#read(pushed))
    await this.#working.readAhead(all.flatMap((one) => ('needs' in one ? [one.needs] : [])))
  }

  /** Runs one mutation and saves what it changes; says what became of it. */
  async run(pushed: PushedMutation): Promise<Verdict> {
    const read = this.#read(pushed)
    if ('verdict' in read) return read.verdict
    const { mutation, input, needs } = read
    const rows = await this.#working.load(needs)
    const { actor } = this.whose
    const stamp = { actor, madeAt: pushed.madeAt, now: this.now }
    const word = orNull(() => judge(mutation, rows, input, stamp))
    if (!word) return held(BROKEN)
    if (word.outcome === 'refused') return verdictOf(actor, mutation, input, word.refusal)
    const unproved = await whyNotErase(this.space, this.whose, word.changes, this.now)
    if (unproved) return refused(unproved)
    this.#working.write(word.changes)
    await this.space.save(word.changes)
    return { outcome: 'applied', ...(word.flags.length > 0 ? { flags: word.flags } : {}) }
  }

  /** A decision about what was held may follow in the same push, as when a restored hub is given everything back. */
  note(held: Held): void {
    this.#working.write([put('held', held)])
  }

  #read(pushed: PushedMutation): Readable {
    const known = this.#readable.get(pushed) ?? this.#readAnew(pushed)
    this.#readable.set(pushed, known)
    return known
  }

  #readAnew(pushed: PushedMutation): Readable {
    const { actor, isRevoked } = this.whose
    if (pushed.author !== actor.accountId) return { verdict: heldUnlessResident(actor, ANOTHERS) }
    if (pushed.name === NOTHING) return { verdict: { outcome: 'applied', flags: [NOTHING] } }
    if (isRevoked) return { verdict: heldUnlessResident(actor, REVOKED) }
    const mutation = mutationNamed(pushed.name)
    if (!mutation) return { verdict: heldUnlessResident(actor, UNKNOWN) }
    const parsed = mutation.input.safeParse(pushed.input)
    if (!parsed.success) return { verdict: refused(MALFORMED) }
    const needs = orNull(() => mutation.needs(parsed.data, actor))
    return needs ? { mutation, input: parsed.data, needs } : { verdict: held(BROKEN) }
  }
}
