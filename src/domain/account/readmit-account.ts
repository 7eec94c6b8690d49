import { z } from 'zod'
import { refusal } from '../finding.ts'
import { Id } from '../id.ts'
import { defineMutation } from '../mutation.ts'
import { need } from '../need.ts'
import { put } from '../rows.ts'
import { onlyCoordinator } from './permission.ts'

/** The coordinator lets somebody whose use was ended begin again. */
export const readmitAccount = defineMutation({
  name: 'account.readmit',
  version: 1,
  isFact: false,
  input: z.strictObject({ accountId: Id }),
  needs: ({ accountId }) => [need('account', 'id', [accountId])],
  may: onlyCoordinator,
  apply: (rows, { accountId }) => {
    const account = rows.get('account', accountId)
    if (!account) return { refusal: refusal('account-unknown', 'この利用者は見つかりません。', accountId) }
    return { changes: [put('account', { ...account, state: 'active' })] }
  },
})
