import type { z } from 'zod'
import type { Actor } from './account/actor.ts'
import type { Instant } from './day.ts'
import type { Refusal } from './finding.ts'
import type { Need } from './need.ts'
import type { Change, LoadedRows, Rows } from './rows.ts'

/** By whom and when a change was made. `madeAt` is the device's time and orders nothing; `now` is the clock where it is judged. */
export interface Stamp {
  readonly actor: Actor
  readonly madeAt: Instant
  readonly now: Instant
}

/**
 * What applying came to: the changes (and, for a fact, flags where it contradicts a promise), or a refusal. `isFact` where only
 * these changes happened already, and `apply` has judged by itself whatever else was said.
 */
export type Applied = { changes: Change[]; flags?: string[]; isFact?: true } | { refusal: Refusal }

/**
 * One thing a person can do, the same on device and hub. `needs` names the rows to load; `may` and `apply` are pure and
 * synchronous. A fact already happened: it is accepted although it breaks a promise, and flagged.
 */
export interface Mutation<Input = unknown> {
  readonly name: string
  readonly version: number
  readonly isFact: boolean | ((input: Input) => boolean)
  /** A decision about held changes: refused or made, but never itself held. */
  readonly isDecision?: true
  readonly input: z.ZodType<Input>
  /** What earlier releases sent under this name; reading it brings it to today's shape. Kept for three releases at least. */
  readonly earlier?: readonly { readonly version: number; readonly input: z.ZodType<Input> }[]
  needs(input: Input, actor: Actor): readonly Need[]
  may(actor: Actor, rows: Rows, input: Input): Refusal | null
  apply(rows: LoadedRows, input: Input, stamp: Stamp): Applied
}

/** Its name on the wire: `attendance.record@1`. */
export const wireName = (mutation: { name: string; version: number }): string =>
  `${mutation.name}@${mutation.version}`

export const defineMutation = <Input>(mutation: Mutation<Input>): Mutation<Input> => mutation

/** Whether this change already happened, so that it is accepted although it breaks a promise. */
export const factIn = <Input>({ isFact }: Mutation<Input>, input: Input): boolean =>
  typeof isFact === 'function' ? isFact(input) : isFact
