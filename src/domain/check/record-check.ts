import { z } from 'zod'
import { onlyCoordinator } from '../account/permission.ts'
import { Day, tokyoDay } from '../day.ts'
import { refusal } from '../finding.ts'
import { Id } from '../id.ts'
import { saysAll } from '../is-same.ts'
import { KNOWN_ALREADY } from '../known-already.ts'
import { defineMutation } from '../mutation.ts'
import { need } from '../need.ts'
import { put } from '../rows.ts'
import { volunteerErased } from '../volunteer/volunteer-erased.ts'
import { Check } from './check.ts'

const Input = z.strictObject({
  checkId: Id,
  ...Check.pick({ volunteerId: true, kind: true, checkedOn: true, validFrom: true, validUntil: true }).shape,
  /** The day on which it was last taken back, as far as whoever checked anew knew of it. */
  takenBackOn: Day.optional(),
})
type Input = z.infer<typeof Input>

/** Somebody said no since: an older yes, or one by somebody who had not heard of it, is none. */
const isOlderThanNo = ({ kind, checkedOn, takenBackOn }: Input, { kind: of, ended }: Check): boolean =>
  of === kind &&
  ended?.reason === 'taken-back' &&
  (checkedOn < ended.on || (checkedOn === ended.on && takenBackOn !== ended.on))

/** The coordinator has seen a paper: "checked by me on this day, valid from–to". The paper itself is kept nowhere. */
export const recordCheck = defineMutation({
  name: 'check.record',
  version: 1,
  isFact: false,
  input: Input,
  needs: ({ checkId, volunteerId }) => [
    need('check', 'id', [checkId]),
    need('check', 'volunteerId', [volunteerId]),
    need('volunteer', 'id', [volunteerId]),
  ],
  may: onlyCoordinator,
  apply: (rows, input, { actor, now }) => {
    const { checkId, takenBackOn: _takenBackOn, ...said } = input
    const volunteer = rows.get('volunteer', said.volunteerId)
    const erased = volunteerErased(volunteer)
    if (erased) return { refusal: erased }
    if (!volunteer)
      return { refusal: refusal('volunteer-unknown', 'このサポーターは見つかりません。', said.volunteerId) }
    const known = rows.get('check', checkId)
    if (known && saysAll(known, said)) return KNOWN_ALREADY
    if (known) return { refusal: refusal('check-known', 'この確認は、もう記録されています。', checkId) }
    if (said.validUntil < said.validFrom)
      return {
        refusal: refusal('check-span-empty', '有効期間の終わりを、始まり以後の日にしてください。', checkId),
      }
    if (said.checkedOn > tokyoDay(now))
      return { refusal: refusal('check-not-yet', '確認した日は、今日までの日にしてください。', checkId) }
    if (rows.all('check').some((one) => isOlderThanNo(input, one)))
      return {
        refusal: refusal(
          'check-taken-back',
          'この確認は、その日よりあとに取り消されています。もう一度確かめて、確かめた日を入れてください。',
          checkId,
        ),
      }
    return { changes: [put('check', { id: checkId, ...said, checkedBy: actor.accountId })] }
  },
})
