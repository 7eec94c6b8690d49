import { z } from 'zod'
import { readInstant } from '../database/column-types.ts'
import type { TableLine } from '../database/dump-format.ts'
import type { DumpListener } from '../database/read-dump.ts'
import { type ChainedLine, type ChainHead, lineHash } from './line-hash.ts'

/** What was found of one municipality's chain; `brokenAt` is the first number that is not as it was written. */
export interface CheckedChain {
  readonly municipality: string
  readonly count: number
  readonly firstAt: string | null
  readonly lastAt: string | null
  readonly head: string
  readonly brokenAt: number | null
}

const Columns = z.object({
  municipality: z.string(),
  number: z.coerce.number().int(),
  at: z.string(),
  account_id: z.string().nullable(),
  what: z.string(),
  about: z.string(),
  hash: z.string(),
})

const Standing = z.object({
  municipality: z.string(),
  audit_number: z.coerce.number().int(),
  audit_hash: z.string(),
})

const named = (columns: readonly string[], line: string): unknown => {
  const values = z.array(z.string().nullable()).parse(JSON.parse(line))
  return Object.fromEntries(columns.map((name, index) => [name, values[index]]))
}

const lineOf = (row: z.infer<typeof Columns>): ChainedLine => ({
  number: row.number,
  at: readInstant(row.at),
  accountId: row.account_id,
  what: row.what,
  about: z.array(z.string()).parse(JSON.parse(row.about)),
  hash: row.hash,
})

class Chain {
  count = 0
  firstAt: string | null = null
  lastAt: string | null = null
  brokenAt: number | null = null
  #head: ChainHead = { number: 0, hash: '' }

  constructor(
    readonly municipality: string,
    private readonly sought: Set<string>,
  ) {}

  get head(): string {
    return this.#head.hash
  }

  take(line: ChainedLine): void {
    this.count += 1
    this.firstAt ??= line.at
    this.lastAt = line.at
    const expected = this.#head.number + 1
    const isWhole =
      line.number === expected && line.hash === lineHash(this.municipality, line, this.#head.hash)
    if (!isWhole) this.brokenAt ??= Math.min(expected, line.number)
    if (this.brokenAt === null) this.sought.delete(line.hash)
    this.#head = line
  }

  /** The town's own row says where the chain ends: lines cut off its end, or put there, are noticed. */
  end({ number, hash }: ChainHead): void {
    if (this.#head.number === number && this.#head.hash === hash) return
    this.brokenAt ??= Math.min(this.#head.number, number) + 1
  }
}

/** Reads the audit logs out of a backup's bytes, line by line in the order of their numbers. */
export class ChainCheck implements DumpListener {
  readonly #chains = new Map<string, Chain>()
  readonly #sought: Set<string>

  /** @param heads hashes noted earlier, each of which must still be in a chain */
  constructor(heads: readonly string[] = []) {
    this.#sought = new Set(heads)
  }

  async begin(): Promise<void> {
    this.#chains.clear()
  }

  async rows({ table, columns }: TableLine, lines: readonly string[]): Promise<void> {
    for (const line of lines)
      if (table === 'audit') this.#takeLine(Columns.parse(named(columns, line)))
      else if (table === 'space' && columns.includes('audit_number'))
        this.#takeStanding(Standing.parse(named(columns, line)))
  }

  /** Of the heads noted earlier, those that no whole part of a chain leads to. */
  get missingHeads(): readonly string[] {
    return [...this.#sought]
  }

  get chains(): readonly CheckedChain[] {
    return [...this.#chains.values()]
  }

  #takeLine(row: z.infer<typeof Columns>): void {
    this.#chainOf(row.municipality).take(lineOf(row))
  }

  #takeStanding({ municipality, audit_number, audit_hash }: z.infer<typeof Standing>): void {
    this.#chainOf(municipality).end({ number: audit_number, hash: audit_hash })
  }

  #chainOf(municipality: string): Chain {
    const known = this.#chains.get(municipality) ?? new Chain(municipality, this.#sought)
    this.#chains.set(municipality, known)
    return known
  }
}
