import type { Actor } from '../account/actor.ts'
import { isResident } from '../account/permission.ts'
import { type Instant, tokyoDay } from '../day.ts'
import { type Refusal, refusal } from '../finding.ts'
import { dayOfHalfDay } from '../half-day.ts'
import { type Introduction, whyNotIntroduced } from '../learner/introduce-learner.ts'
import type { Rows } from '../rows.ts'
import type { Request } from './request.ts'
import { saidWhen } from './said-when.ts'
import { isTooManyLately, tooManyLately } from './too-many-lately.ts'

const MOST_OPEN_WISHES = 5

type Said = Omit<Request, 'state' | 'lessonId'>

/** Judged by the day on which it was said: a wish that was long under way from a tablet without network is not thrown away. */
const whyNotAnybody = ({ id, topics, wish }: Said, saidAt: Instant): Refusal | null => {
  if (new Set(topics).size < topics.length)
    return refusal('topic-twice', '同じ内容が二度選ばれています。一つずつお選びください。', id)
  if (wish !== 'any' && wish.every((halfDay) => dayOfHalfDay(halfDay) < tokyoDay(saidAt)))
    return refusal('wish-past', '過ぎた日が選ばれています。ご希望の日をもう一度お選びください。', id)
  return null
}

const isResidentsOwn = ({ askedBy, consent, door, placeKind }: Said): boolean =>
  askedBy.who !== 'operator' &&
  consent !== 'said-on-telephone' &&
  door === 'simple' &&
  (placeKind === '自宅' || placeKind === '介護施設')

const openWishes = (rows: Rows, learnerId: string): number =>
  rows
    .all('request')
    .filter((one) => one.learnerId === learnerId && (one.state === 'received' || one.state === 'offered'))
    .length

const whyNotResident = (
  rows: Rows,
  request: Said,
  introduction: Introduction | null,
  now: Instant,
): Refusal | null => {
  if (!isResidentsOwn(request))
    return refusal(
      'not-for-residents',
      'この申し込みは、ここからは送れません。お電話でご相談ください。',
      request.id,
    )
  if (openWishes(rows, request.learnerId) >= MOST_OPEN_WISHES)
    return refusal('too-many-wishes', '申し込みは5つまでです。お電話でご相談ください。', request.id)
  const own = rows
    .all('request')
    .filter((one) => one.learnerId === request.learnerId && one.askedBy.who !== 'operator')
  if (
    isTooManyLately(
      own.map(({ receivedAt }) => receivedAt),
      now,
    )
  )
    return tooManyLately(request.id)
  return introduction && whyNotIntroduced(introduction)
}

/** Why a wish is not taken as it was said; learners and their family may say less than those who work here. */
export const whyNotReceive = (
  rows: Rows,
  request: Said,
  introduction: Introduction | null,
  { actor, now }: { readonly actor: Actor; readonly now: Instant },
): Refusal | null =>
  whyNotAnybody(request, saidWhen(request.receivedAt, actor, now)) ??
  (isResident(actor) ? whyNotResident(rows, request, introduction, now) : null)
