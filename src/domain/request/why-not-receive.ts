import type { Actor } from '../account/actor.ts'
import { isResident } from '../account/permission.ts'
import { type Instant, tokyoDay } from '../day.ts'
import { type Refusal, refusal } from '../finding.ts'
import { dayOfHalfDay } from '../half-day.ts'
import { isSame } from '../is-same.ts'
import { type Introduction, whyNotIntroduced } from '../learner/introduce-learner.ts'
import type { Rows } from '../rows.ts'
import { isMinorOn } from '../volunteer/volunteer.ts'
import { PASSED_ON, type Request } from './request.ts'
import { saidWhen } from './said-when.ts'
import { isTooManyLately, tooManyLately } from './too-many-lately.ts'

const MOST_OPEN_WISHES = 5

type Said = Omit<Request, 'state' | 'lessonId'>

interface Whose {
  readonly actor: Actor
  readonly now: Instant
}

/** Judged by the day on which it was said: a wish that was long under way from a tablet without network is not thrown away. */
const whyNotAnybody = ({ id, topics, wish }: Said, saidAt: Instant): Refusal | null => {
  if (new Set(topics).size < topics.length)
    return refusal('topic-twice', '同じ内容が二度選ばれています。一つずつお選びください。', id)
  if (wish !== 'any' && wish.every((halfDay) => dayOfHalfDay(halfDay) < tokyoDay(saidAt)))
    return refusal('wish-past', '過ぎた日が選ばれています。ご希望の日をもう一度お選びください。', id)
  return null
}

/** What a helper heard from the learner at a lesson, and nothing else. */
const isPassedOn = ({ askedBy, consent, door }: Said): boolean =>
  isSame(askedBy, PASSED_ON) && consent === 'said-by-self' && door === 'simple'

/** Whoever is not known here is taken for no adult. */
const whyNotHelper = (rows: Rows, request: Said, actor: Actor, now: Instant): Refusal | null => {
  const volunteer = rows.get('volunteer', actor.subjectId ?? '')
  if (!volunteer || isMinorOn(volunteer, tokyoDay(now)))
    return refusal('wish-by-minor', '次の予約は、大人のサポーターか窓口が承ります。', request.id)
  if (!isPassedOn(request))
    return refusal(
      'wish-not-passed-on',
      'サポーターからは、講座で聞いた希望だけを送れます。もう一度入力してください。',
      request.id,
    )
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

const isFamilys = ({ askedBy, consent }: Said): boolean =>
  askedBy.who === 'family' && consent === 'said-to-family'

const whyNotResident = (
  rows: Rows,
  request: Said,
  introduction: Introduction | null,
  { actor, now }: Whose,
): Refusal | null => {
  if (actor.role === 'family' && !isFamilys(request))
    return refusal(
      'family-not-self',
      'ご家族の方からは、ご本人としての申し込みはできません。「家族の代わりに申し込む」をお選びください。',
      request.id,
    )
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

/** Why a wish is not taken as it was said; learners, their family and helpers may say less than those who work at the desk. */
export const whyNotReceive = (
  rows: Rows,
  request: Said,
  introduction: Introduction | null,
  { actor, now }: Whose,
): Refusal | null =>
  whyNotAnybody(request, saidWhen(request.receivedAt, actor, now)) ??
  (isResident(actor) ? whyNotResident(rows, request, introduction, { actor, now }) : null) ??
  (actor.role === 'volunteer' ? whyNotHelper(rows, request, actor, now) : null)
