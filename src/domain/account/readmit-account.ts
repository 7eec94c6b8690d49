import { z } from 'zod'
import { refusal } from '../finding.ts'
import { Id } from '../id.ts'
import { defineMutation } from '../mutation.ts'
import { need } from '../need.ts'
import { type Change, put, type Rows } from '../rows.ts'
import { volunteerErased } from '../volunteer/volunteer-erased.ts'
import { onlyCoordinator } from './permission.ts'
import { volunteerIdOf } from './volunteer-id-of.ts'

/** Whoever helps again is asked anew: what they left stays left. */
const helping = (rows: Rows, volunteerId: string): Change[] => {
  const volunteer = rows.get('volunteer', volunteerId)
  if (!volunteer) return []
  const { revokedOn: _revokedOn, ...again } = volunteer
  return [put('volunteer', again)]
}

/** The coordinator lets somebody whose use was ended begin again. */
export const readmitAccount = defineMutation({
  name: 'account.readmit',
  version: 1,
  isFact: false,
  input: z.strictObject({ accountId: Id }),
  needs: ({ accountId }) => [
    need('account', 'id', [accountId]),
    need('volunteer', 'id', (rows) => volunteerIdOf(rows.get('account', accountId))),
  ],
  may: onlyCoordinator,
  apply: (rows, { accountId }) => {
    const account = rows.get('account', accountId)
    if (!account) return { refusal: refusal('account-unknown', 'この利用者は見つかりません。', accountId) }
    const erased = volunteerIdOf(account).flatMap((id) => volunteerErased(rows.get('volunteer', id)) ?? [])
    if (erased[0]) return { refusal: erased[0] }
    return {
      changes: [
        put('account', { ...account, state: 'active' }),
        ...volunteerIdOf(account).flatMap((id) => helping(rows, id)),
      ],
    }
  },
})
