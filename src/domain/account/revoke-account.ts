import { z } from 'zod'
import { refusal } from '../finding.ts'
import { Id } from '../id.ts'
import { defineMutation } from '../mutation.ts'
import { need } from '../need.ts'
import { put } from '../rows.ts'
import { onlyCoordinator } from './permission.ts'

/**
 * The coordinator ends somebody's use: their devices are answered nothing but this, forget everything they hold, and what
 * they had not sent yet is held for the desk. Nobody ends their own, nor the administrator's, who is there
 * for every municipality.
 */
export const revokeAccount = defineMutation({
  name: 'account.revoke',
  version: 1,
  isFact: false,
  input: z.strictObject({ accountId: Id }),
  needs: ({ accountId }) => [need('account', 'id', [accountId])],
  may: onlyCoordinator,
  apply: (rows, { accountId }, { actor }) => {
    const account = rows.get('account', accountId)
    if (!account) return { refusal: refusal('account-unknown', 'この利用者は見つかりません。', accountId) }
    if (accountId === actor.accountId)
      return { refusal: refusal('own-account', 'ご自分の利用は止められません。', accountId) }
    if (account.role === 'administrator')
      return { refusal: refusal('administrator', '管理者の利用は、市町からは止められません。', accountId) }
    return { changes: [put('account', { ...account, state: 'revoked' })] }
  },
})
