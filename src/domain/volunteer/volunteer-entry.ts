import { z } from 'zod'
import type { Check } from '../check/check.ts'
import { Contact } from '../contact/contact.ts'
import { addDays, type Day } from '../day.ts'
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

/** An identity paper seen so many days ago still speaks for a correction. */
const PAPER_DAYS = 7

/** What is known of a volunteer's age, and which of their papers were seen. */
export interface KnownAge {
  readonly volunteer: Pick<Volunteer, 'id' | 'adultFrom'>
  readonly checks: readonly Check[]
}

/**
 * Why nobody comes of age by this correction, or sooner than was known; null where it is not about that. The day is not left
 * out, and it is moved forward only with the paper in hand: with the age goes what protects a minor.
 */
export const ageProblem = (
  { volunteer: { id, adultFrom }, checks }: KnownAge,
  entry: Pick<VolunteerEntry, 'adultFrom'>,
  today: Day,
): Refusal | null => {
  if (adultFrom === null || adultFrom <= today) return null
  if (entry.adultFrom === null)
    return refusal(
      'volunteer-still-minor',
      'まだ18歳になっていない方です。18歳になる日を消すことはできません。違うときは、正しい生年月日を入れてください。',
      id,
    )
  const isSeen = checks.some(
    ({ volunteerId, kind, checkedOn, ended }) =>
      volunteerId === id && kind === 'identity' && !ended && checkedOn >= addDays(today, -PAPER_DAYS),
  )
  return entry.adultFrom < adultFrom && !isSeen
    ? refusal(
        'volunteer-age-unproved',
        '18歳になる日を早めるには、先に本人確認（身分証などを見た記録）を残してください。',
        id,
      )
    : null
}

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
