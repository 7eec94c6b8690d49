import { z } from 'zod'
import { HalfDay } from '#domain/half-day.ts'
import { MunicipalityCode } from '#domain/municipality/municipality-code.ts'
import { PlaceKind, Topic } from '#domain/words.ts'

const oneTopic = `(?:${Topic.options.join('|')})`

/** `GET /api/offers?municipality=352021&topics=LINE,なんでも相談&placeKind=自宅`: one to five topics, where residents may be visited. */
export const OffersQuery = z.strictObject({
  municipality: MunicipalityCode,
  topics: z
    .string()
    .max(200)
    .regex(new RegExp(`^${oneTopic}(?:,${oneTopic}){0,4}$`), 'one to five topics, with commas between'),
  placeKind: PlaceKind.extract(['自宅', '介護施設']),
})
export type OffersQuery = z.infer<typeof OffersQuery>

/** Whether a visit wished for then could be kept: no more than that, of nobody. */
export const OffersAnswer = z.strictObject({
  halfDays: z.array(z.strictObject({ halfDay: HalfDay, canBeKept: z.boolean() })),
})
export type OffersAnswer = z.infer<typeof OffersAnswer>
