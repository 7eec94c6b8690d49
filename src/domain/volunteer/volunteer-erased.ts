import { type Refusal, refusal } from '../finding.ts'
import type { Volunteer } from './volunteer.ts'

/** Why nothing more is written about a volunteer who was erased, nor do they begin again. */
export const volunteerErased = (volunteer: Volunteer | undefined): Refusal | null =>
  volunteer?.erased
    ? refusal(
        'volunteer-erased',
        'この方の記録は消去されました。新しく書き加えることはできません。',
        volunteer.id,
      )
    : null
