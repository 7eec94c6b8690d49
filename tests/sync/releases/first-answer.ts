import { z } from 'zod'

/**
 * What release 0.1.0 reads as an answer, word for word as it was released: one key more, and its devices take nothing in any
 * more. It is a copy on purpose, and changes only when no device of that release is served any longer.
 */
const TABLES = z.enum([
  'municipality',
  'learner',
  'volunteer',
  'partner',
  'place',
  'contact',
  'account',
  'check',
  'request',
  'lesson',
  'booking',
  'pairing',
  'attendance',
  'report',
  'resource',
  'call',
  'held',
])

const Result = z.strictObject({
  id: z.int().min(1),
  outcome: z.enum(['applied', 'refused', 'held']),
  refusal: z.strictObject({ code: z.string(), about: z.array(z.string()), sentence: z.string() }).optional(),
  flags: z.array(z.string()).optional(),
})

const Change = z.strictObject({
  table: TABLES,
  id: z.string(),
  row: z.record(z.string(), z.unknown()).nullable(),
})

export const FirstAnswer = z.strictObject({
  epoch: z.string(),
  cursor: z.string(),
  results: z.array(Result),
  page: z.enum(['changes', 'snapshot-start', 'snapshot-rest']),
  changes: z.array(Change),
  more: z.boolean(),
  serverTime: z.string(),
})
