import { isResident, isUnpermitted } from '#domain/account/permission.ts'
import type { Held } from '#domain/held/held.ts'
import { type Judged, judge } from '#domain/judge.ts'
import { factIn, type Mutation } from '#domain/mutation.ts'
import { mutationNamed } from '#domain/mutations.ts'
import { loadNeeds } from '#domain/need.ts'
import { type Change, LoadedRows, put } from '#domain/rows.ts'
import { SAFEGUARDING_CODES } from '#domain/rules/rules.ts'
import { NOTHING } from '#sync/protocol.ts'
import { committedRows, everyRow, lookupIn } from './committed-rows.ts'
import { type Complaint, complaint } from './complaint.ts'
import type { Committed } from './memory-hub-store.ts'
import { isRevoked } from './should-hold.ts'
import type { Entry } from './world-hub.ts'

/** What should have become of a mutation. `codes` null: whatever the reason. */
type Word = { outcome: 'applied'; changes: Change[] } | { outcome: 'refused' | 'held'; code: string | null }

const heldUnlessResident = (entry: Entry, code: string): Word => ({
  outcome: isResident(entry.actor) ? 'refused' : 'held',
  code,
})

const wordOnRefusal = (entry: Entry, mutation: Mutation, input: unknown, code: string): Word => {
  if (mutation.isDecision) return { outcome: 'refused', code }
  if (SAFEGUARDING_CODES.has(code)) return { outcome: 'held', code }
  if (isUnpermitted({ code }) && factIn(mutation, input)) return heldUnlessResident(entry, code)
  return { outcome: 'refused', code }
}

const heldRow = ({ device, mutation, result, actor, now }: Entry): Held => ({
  id: `held.${device}.${mutation.id}`,
  mutation: mutation.name,
  input: mutation.input ?? null,
  madeAt: mutation.madeAt,
  authorId: mutation.author,
  ...(actor.accountId === mutation.author ? {} : { senderId: actor.accountId }),
  code: result.refusal?.code ?? '',
  about: [...(result.refusal?.about ?? [])],
  sentence: result.refusal?.sentence ?? '',
  state: 'waiting',
  heldAt: now,
  reason: '',
  decidedBy: null,
  decidedAt: null,
})

/**
 * The municipality in plain maps: every mutation run again, one by one, in the order in which the hub committed them, with
 * nothing but the judging of the domain. What the hub keeps must come to the same.
 */
export class Model {
  readonly complaints: Complaint[] = []
  rows: LoadedRows
  readonly #last = new Map<string, number>()

  constructor(opened: Committed) {
    this.rows = new LoadedRows().with(
      everyRow(committedRows(opened)).map(({ table, row }) => put(table, row)),
    )
  }

  async run(entry: Entry): Promise<void> {
    this.#count(entry)
    const word = await this.#word(entry)
    const { outcome, refusal } = entry.result
    const code = refusal?.code ?? null
    if (outcome !== word.outcome || ('code' in word && word.code !== code))
      this.#complain(entry, `was ${outcome} ${code ?? ''}, not ${JSON.stringify({ ...word, changes: null })}`)
    if (word.outcome === 'applied') this.rows = this.rows.with(word.changes)
    if (outcome === 'held') this.rows = this.rows.with([put('held', heldRow(entry))])
  }

  #complain({ device, mutation }: Entry, what: string): void {
    this.complaints.push(complaint('unlikeModel', `${device}/${mutation.id} ${mutation.name} ${what}`))
  }

  /** Each device's mutations are settled one after another, none twice and none left out. */
  #count({ device, mutation }: Entry): void {
    const last = this.#last.get(device) ?? 0
    if (mutation.id <= last)
      this.complaints.push(complaint('doubled', `${device}/${mutation.id} ${mutation.name}`))
    if (mutation.id > last + 1) this.complaints.push(complaint('lost', `${device}/${last + 1} was left out`))
    this.#last.set(device, Math.max(last, mutation.id))
  }

  async #word(entry: Entry): Promise<Word> {
    const { mutation: pushed, actor } = entry
    if (pushed.author !== actor.accountId) return heldUnlessResident(entry, 'author-differs')
    if (pushed.name === NOTHING) return { outcome: 'applied', changes: [] }
    if (isRevoked(this.rows, actor.accountId)) return heldUnlessResident(entry, 'account-revoked')
    const mutation = mutationNamed(pushed.name)
    if (!mutation) return heldUnlessResident(entry, 'mutation-unknown')
    const parsed = mutation.input.safeParse(pushed.input)
    if (!parsed.success) return { outcome: 'refused', code: 'malformed' }
    const judged = await this.#judge(entry, mutation, parsed.data)
    if (judged.outcome === 'applied') return { outcome: 'applied', changes: judged.changes }
    return wordOnRefusal(entry, mutation, parsed.data, judged.refusal.code)
  }

  async #judge({ mutation: pushed, actor, now }: Entry, mutation: Mutation, input: unknown): Promise<Judged> {
    const rows = await loadNeeds(mutation.needs(input, actor), lookupIn(this.rows))
    return judge(mutation, rows, input, { actor, madeAt: pushed.madeAt, now })
  }
}
