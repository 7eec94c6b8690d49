import { z } from 'zod'
import { tokyoDay } from '../day.ts'
import { refusal } from '../finding.ts'
import { Id } from '../id.ts'
import { defineMutation } from '../mutation.ts'
import { need } from '../need.ts'
import { leaveLesson, needsToLeave, promisesFrom } from '../pairing/leave-lesson.ts'
import { type Change, put, type Rows } from '../rows.ts'
import { onlyCoordinator } from './permission.ts'
import { volunteerIdOf } from './volunteer-id-of.ts'

/** They help no more from today on, and go to nothing they were asked for or promised. */
const leaving = (rows: Rows, volunteerId: string, today: string): Change[] => {
  const volunteer = rows.get('volunteer', volunteerId)
  if (!volunteer) return []
  return [
    put('volunteer', { ...volunteer, revokedOn: volunteer.revokedOn ?? today }),
    ...promisesFrom(rows, volunteerId, today).flatMap(({ lesson, pairing }) =>
      leaveLesson(rows, lesson, pairing),
    ),
  ]
}

/**
 * The coordinator ends somebody's use: their devices are answered nothing but this, forget everything they hold, and what
 * they had not sent yet is held for the desk. A volunteer leaves the lessons ahead as somebody does who cannot come. Nobody ends
 * their own, nor the administrator's, who is there for every municipality.
 */
export const revokeAccount = defineMutation({
  name: 'account.revoke',
  version: 1,
  isFact: false,
  input: z.strictObject({ accountId: Id }),
  needs: ({ accountId }, actor) => [
    need('account', 'id', [accountId]),
    ...needsToLeave(actor.municipality, (rows) => volunteerIdOf(rows.get('account', accountId))),
  ],
  may: onlyCoordinator,
  apply: (rows, { accountId }, { actor, now }) => {
    const account = rows.get('account', accountId)
    if (!account) return { refusal: refusal('account-unknown', 'この利用者は見つかりません。', accountId) }
    if (accountId === actor.accountId)
      return { refusal: refusal('own-account', 'ご自分の利用は止められません。', accountId) }
    if (account.role === 'administrator')
      return { refusal: refusal('administrator', '管理者の利用は、市町からは止められません。', accountId) }
    return {
      changes: [
        put('account', { ...account, state: 'revoked' }),
        ...volunteerIdOf(account).flatMap((id) => leaving(rows, id, tokyoDay(now))),
      ],
    }
  },
})
