import { z } from 'zod'
import { Day } from '../day.ts'
import { Id, line } from '../id.ts'

/** 機材・車両: loan tablets and phones, the vehicle; days on which it is taken by others are blocked. */
export const Resource = z.strictObject({
  id: Id,
  name: line(60),
  kind: z.enum(['vehicle', 'tablet', 'phone']),
  blockedDays: z.array(Day).max(400),
})
export type Resource = z.infer<typeof Resource>
