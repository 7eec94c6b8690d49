import { z } from 'zod'
import { onlyCoordinator } from '../account/permission.ts'
import { addDays, Day, tokyoDay } from '../day.ts'
import { refusal } from '../finding.ts'
import { Id } from '../id.ts'
import { KNOWN_ALREADY } from '../known-already.ts'
import { defineMutation } from '../mutation.ts'
import { need } from '../need.ts'
import { leaveBroken } from '../pairing/leave-broken.ts'
import { needsToLeave } from '../pairing/leave-lesson.ts'
import { put } from '../rows.ts'
import { type Check, CheckKind, EndReason } from './check.ts'

/** `endedFrom`: the first day on which it counts no more. */
const Input = z.strictObject({ volunteerId: Id, kind: CheckKind, endedFrom: Day, reason: EndReason })

/** The last day on which it still counts; the day before it began where it never does. */
const lastDay = ({ validFrom }: Check, endedFrom: Day): Day =>
  addDays(endedFrom > validFrom ? endedFrom : validFrom, -1)

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
    const shorter = theirs
      .map((one) => ({ one, validUntil: lastDay(one, endedFrom) }))
      .filter(({ one, validUntil }) => one.validUntil > validUntil)
      .map(({ one, validUntil }) => put('check', { ...one, validUntil, ended }))
    if (shorter.length === 0) return KNOWN_ALREADY
    const day = tokyoDay(now)
    return { changes: [...shorter, ...leaveBroken(rows, volunteerId, { facts: shorter, day })] }
  },
})
