import { z } from 'zod'
import { Day } from '../day.ts'
import { Id } from '../id.ts'

export const CheckKind = z.enum(['guardian-consent', 'school-approval', 'insurance', 'training', 'identity'])
export type CheckKind = z.infer<typeof CheckKind>

/** Why a check counts no more: somebody took it back, what it was about is over, or it was recorded by mistake. */
export const EndReason = z.enum(['taken-back', 'over', 'mistaken'])
export type EndReason = z.infer<typeof EndReason>

/** 同意・確認: "checked by X on date, valid from–to"; never the document itself. `ended` says who shortened it. */
export const Check = z.strictObject({
  id: Id,
  volunteerId: Id,
  kind: CheckKind,
  checkedBy: Id,
  checkedOn: Day,
  validFrom: Day,
  validUntil: Day,
  ended: z.strictObject({ by: Id, on: Day, reason: EndReason }).optional(),
})
export type Check = z.infer<typeof Check>

/** In force on that day, both ends included. */
export const isInForce = (check: Check, day: Day): boolean =>
  check.validFrom <= day && day <= check.validUntil
