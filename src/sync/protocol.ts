import { z } from 'zod'
import { Instant } from '#domain/day.ts'
import { Id } from '#domain/id.ts'
import { TABLE_NAMES } from '#domain/tables.ts'

/** This protocol's number. A hub answers 426 to a lower one than OLDEST_PROTOCOL. */
export const PROTOCOL = 1
export const OLDEST_PROTOCOL = 1

/** The number of the row shapes; a device whose number differs takes a fresh snapshot. */
export const SCHEMA = 3

/**
 * Stands, in what a device pushes again to a restored hub, for a change that was refused or taken back before: it keeps its
 * number and does nothing.
 */
export const NOTHING = 'nothing@1'

export const MOST_MUTATIONS_A_REQUEST = 100
export const MOST_BYTES_A_REQUEST = 256 * 1024
/** A snapshot's first page is small, so that there is soon something to look at; later ones cost less per row. */
export const ROWS_OF_FIRST_PAGE = 500
export const MOST_ROWS_A_PAGE = 2000

/**
 * A mutation on its way: ids count up from 1 per device; `input` is judged by the mutation's own schema. `sealedInput` stands in
 * its place where the device itself cannot read it any more: base64url of the sender's P-256 public key, IV and AES-256-GCM.
 */
export const PushedMutation = z.strictObject({
  id: z.int().min(1),
  name: z.string().min(1).max(60),
  input: z.unknown(),
  sealedInput: z
    .string()
    .regex(/^[\w-]+$/)
    .max(MOST_BYTES_A_REQUEST)
    .optional(),
  madeAt: Instant,
  author: Id,
})
export type PushedMutation = z.infer<typeof PushedMutation>

/** `POST /api/sync`. `device` is the device's own random name, `cursor` what the last answer gave (null = from the start); `compare` asks for a digest. */
export const SyncRequest = z.strictObject({
  protocol: z.int().min(1),
  device: Id.max(80),
  schema: z.int().min(1),
  cursor: z.string().max(1000).nullable(),
  mutations: z.array(PushedMutation).max(MOST_MUTATIONS_A_REQUEST),
  compare: z.boolean().optional(),
})
export type SyncRequest = z.infer<typeof SyncRequest>

export const RefusalBody = z.strictObject({
  code: z.string(),
  about: z.array(z.string()).readonly(),
  sentence: z.string(),
})

/**
 * What became of a mutation. `applied`: it is durable. `refused`: it is not, and why. `held`: a person at the desk decides;
 * with the code `gap` it was merely too early and is to be sent again after those before it.
 */
export const MutationResult = z.strictObject({
  id: z.int().min(1),
  outcome: z.enum(['applied', 'refused', 'held']),
  refusal: RefusalBody.optional(),
  flags: z.array(z.string()).optional(),
})
export type MutationResult = z.infer<typeof MutationResult>

/** One row as it now stands in the device's scope; null = gone from it. */
export const RowChange = z.strictObject({
  table: z.enum(TABLE_NAMES),
  id: z.string(),
  row: z.record(z.string(), z.unknown()).nullable(),
})
export type RowChange = z.infer<typeof RowChange>

/**
 * The answer. `page` says what the changes are: `changes` since the cursor, or a page of a fresh snapshot (`snapshot-start`,
 * `snapshot-rest`) at whose last page (`more: false`) the device erases every row the snapshot did not name. `digest`, where
 * it was asked for and nothing is more, says which rows with which contents the device must now hold (`digest.ts`).
 */
export const SyncAnswer = z.strictObject({
  epoch: z.string(),
  cursor: z.string(),
  results: z.array(MutationResult),
  page: z.enum(['changes', 'snapshot-start', 'snapshot-rest']),
  changes: z.array(RowChange),
  more: z.boolean(),
  serverTime: Instant,
  digest: z.string().max(60).optional(),
})
export type SyncAnswer = z.infer<typeof SyncAnswer>
