import { z } from 'zod'
import { Contact } from '../contact/contact.ts'
import type { Day } from '../day.ts'
import { type Refusal, refusal } from '../finding.ts'
import { Id } from '../id.ts'
import { Volunteer } from './volunteer.ts'

/**
 * What the desk writes down of a volunteer. `adultFrom` is the 18th birthday, asked of the grandchild generation, and of others who are not grown up;
 * the date of birth itself is kept nowhere.
 */
export const VolunteerEntry = z.strictObject({
  volunteerId: Id,
  name: Contact.shape.name.min(1),
  kana: Contact.shape.kana.min(1),
  telephone: Contact.shape.telephone,
  ...Volunteer.pick({
    generation: true,
    isSilverCentreMember: true,
    adultFrom: true,
    area: true,
    means: true,
    skills: true,
    weekly: true,
    mostLessonsADay: true,
  }).shape,
})
export type VolunteerEntry = z.infer<typeof VolunteerEntry>

/** Nobody comes of age by a correction that leaves the day out; null when that is not what happens. */
export const ageTakenAway = (
  { id, adultFrom }: Pick<Volunteer, 'id' | 'adultFrom'>,
  entry: Pick<VolunteerEntry, 'adultFrom'>,
  today: Day,
): Refusal | null =>
  entry.adultFrom === null && adultFrom !== null && adultFrom > today
    ? refusal(
        'volunteer-still-minor',
        'まだ18歳になっていない方です。18歳になる日を消すことはできません。違うときは、正しい生年月日を入れてください。',
        id,
      )
    : null

/** Why an entry cannot stand although its shape is right; null when it can. */
export const entryProblem = (entry: VolunteerEntry): Refusal | null => {
  if (entry.generation === 'grandchild' && entry.adultFrom === null)
    return refusal('volunteer-age-unknown', '孫世代の方は、18歳になる日が必要です。', entry.volunteerId)
  if (entry.weekly.some(({ fromMinute, untilMinute }) => fromMinute >= untilMinute))
    return refusal(
      'window-empty',
      '空いている時間は、終わりを始まりより後にしてください。',
      entry.volunteerId,
    )
  return null
}
