import { z } from 'zod'
import { Day } from '../day.ts'
import { Id } from '../id.ts'

export const CheckKind = z.enum(['guardian-consent', 'school-approval', 'insurance', 'training', 'identity'])
export type CheckKind = z.infer<typeof CheckKind>

/** 同意・確認: "checked by X on date, valid from–to"; never the document itself. */
export const Check = z.strictObject({
  id: Id,
  volunteerId: Id,
  kind: CheckKind,
  checkedBy: Id,
  checkedOn: Day,
  validFrom: Day,
  validUntil: Day,
})
export type Check = z.infer<typeof Check>

/** In force on that day, both ends included. */
export const isInForce = (check: Check, day: Day): boolean =>
  check.validFrom <= day && day <= check.validUntil
