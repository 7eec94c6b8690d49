import { z } from 'zod'
import { Instant } from '../day.ts'
import { HalfDay } from '../half-day.ts'
import { Id, line } from '../id.ts'
import { PlaceKind, Topic } from '../words.ts'

export const RequestState = z.enum(['received', 'offered', 'booked', 'done', 'withdrawn'])
export type RequestState = z.infer<typeof RequestState>

/** What stands on a slip and is read out on the telephone: eight digits, made where the wish is written down. */
export const SlipNumber = z.string().regex(/^\d{8}$/)

/** 1 learner, or 2 for a couple. */
export const Seats = z.union([z.literal(1), z.literal(2)])
export type Seats = z.infer<typeof Seats>

/** Half-days that suit, or `any` for いつでもよい. */
export const Wish = z.union([z.literal('any'), z.array(HalfDay).min(1).max(60)])
export type Wish = z.infer<typeof Wish>

/** How a wish is marked that a helper heard at a lesson and passed on; who it was is in the log. */
export const PASSED_ON = { who: 'operator', relation: 'サポーター' } as const

export const AskedBy = z.strictObject({
  who: z.enum(['self', 'family', 'operator']),
  relation: line(20),
})

export const Consent = z.enum(['said-by-self', 'said-to-family', 'said-on-telephone'])
export const Door = z.enum(['simple', 'telephone', 'paper'])

/** 申込: a learner's wish. */
export const Request = z.strictObject({
  id: Id,
  number: SlipNumber,
  learnerId: Id,
  topics: z.array(Topic).min(1).max(5),
  placeKind: PlaceKind,
  wish: Wish,
  seats: Seats,
  askedBy: AskedBy,
  consent: Consent,
  door: Door,
  state: RequestState,
  lessonId: Id.nullable(),
  receivedAt: Instant,
})
export type Request = z.infer<typeof Request>
