import { z } from 'zod'
import { onlyCoordinator } from '../account/permission.ts'
import { addDays, Day, tokyoDay } from '../day.ts'
import { findingKey, refusal } from '../finding.ts'
import { Id } from '../id.ts'
import { KNOWN_ALREADY } from '../known-already.ts'
import { defineMutation } from '../mutation.ts'
import { need } from '../need.ts'
import { leaveLesson, needsToLeave, promisesFrom } from '../pairing/leave-lesson.ts'
import { type Change, put, type Rows } from '../rows.ts'
import { personalFindingsOf } from '../rules/personal-findings.ts'
import { planOf } from '../rules/plan.ts'
import { type Check, CheckKind, EndReason } from './check.ts'

/** `endedFrom`: the first day on which it counts no more. */
const Input = z.strictObject({ volunteerId: Id, kind: CheckKind, endedFrom: Day, reason: EndReason })

/** The lessons at which the volunteer breaks a rule once these checks are shorter. */
const brokenLessonIds = (rows: Rows, volunteerId: string, shorter: readonly Check[]): Set<string> => {
  const plan = planOf(rows)
  const ended = new Map(shorter.map((one) => [one.id, one]))
  const checks = plan.checks.map((one) => ended.get(one.id) ?? one)
  const known = new Set(personalFindingsOf(plan, volunteerId).map(findingKey))
  const found = personalFindingsOf({ ...plan, checks }, volunteerId)
  return new Set(found.filter((one) => !known.has(findingKey(one))).flatMap(({ about }) => about))
}

const leaving = (rows: Rows, volunteerId: string, shorter: readonly Check[], today: Day): Change[] => {
  const broken = brokenLessonIds(rows, volunteerId, shorter)
  return promisesFrom(rows, volunteerId, today)
    .filter(({ lesson }) => broken.has(lesson.id))
    .flatMap(({ lesson, pairing }) => leaveLesson(rows, lesson, pairing))
}

/**
 * A check counts no more from a day on: a guardian says no, an insurance was cancelled. Of that kind every one ends, however long
 * others last. That it happened is a fact, whatever was promised: the volunteer leaves the lessons ahead at which a rule
 * now forbids them.
 */
export const endCheck = defineMutation({
  name: 'check.end',
  version: 1,
  isFact: true,
  input: Input,
  needs: ({ volunteerId }, actor) => [
    need('check', 'volunteerId', [volunteerId]),
    ...needsToLeave(actor.municipality, () => [volunteerId]),
  ],
  may: onlyCoordinator,
  apply: (rows, { volunteerId, kind, endedFrom, reason }, { actor, now }) => {
    const theirs = rows.all('check').filter((one) => one.volunteerId === volunteerId && one.kind === kind)
    if (theirs.length === 0)
      return { refusal: refusal('check-unknown', 'この確認は、記録されていません。', volunteerId) }
    const ended = { by: actor.accountId, on: tokyoDay(now), reason }
    const validUntil = addDays(endedFrom, -1)
    const shorter = theirs
      .filter((one) => one.validUntil > validUntil)
      .map((one): Check => ({ ...one, validUntil, ended }))
    if (shorter.length === 0) return KNOWN_ALREADY
    return {
      changes: [
        ...shorter.map((one) => put('check', one)),
        ...leaving(rows, volunteerId, shorter, tokyoDay(now)),
      ],
    }
  },
})
