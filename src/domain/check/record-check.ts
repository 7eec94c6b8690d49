import { z } from 'zod'
import { onlyCoordinator } from '../account/permission.ts'
import { tokyoDay } from '../day.ts'
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
})

/** The coordinator has seen a paper: "checked by me on this day, valid from–to". The paper itself is kept nowhere. */
export const recordCheck = defineMutation({
  name: 'check.record',
  version: 1,
  isFact: false,
  input: Input,
  needs: ({ checkId, volunteerId }) => [
    need('check', 'id', [checkId]),
    need('volunteer', 'id', [volunteerId]),
  ],
  may: onlyCoordinator,
  apply: (rows, { checkId, ...said }, { actor, now }) => {
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
    return { changes: [put('check', { id: checkId, ...said, checkedBy: actor.accountId })] }
  },
})
