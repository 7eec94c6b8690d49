import { describe, expect, test } from 'vitest'
import { revokeAccount } from '#domain/account/revoke-account.ts'
import { put } from '#domain/rows.ts'
import { judged, whoMay } from '../judging.ts'

const account = (id: string) =>
  put('account', { id, role: 'volunteer', subjectId: 'silver', contactId: null, state: 'active' })
const rows = [account('account-silver'), account('account-coordinator')]
const input = { accountId: 'account-silver' }

describe('Ending somebody’s use', () => {
  test('is for the coordinator alone', async () => {
    expect(await whoMay(revokeAccount, rows, input)).toEqual(['coordinator'])
    const ended = await judged(revokeAccount, rows, input)
    expect(ended.written('account', 'account-silver')?.state).toBe('revoked')
  })

  test('nobody shuts themselves out', async () => {
    expect((await judged(revokeAccount, rows, { accountId: 'account-coordinator' })).said).toBe('own-account')
  })

  test('no municipality ends the administrator, who is there for all', async () => {
    const administrator = put('account', {
      ...{ id: 'administrator-1', role: 'administrator', subjectId: null, contactId: null, state: 'active' },
    })
    const ended = await judged(revokeAccount, [administrator], { accountId: 'administrator-1' })
    expect(ended.said).toBe('administrator')
  })

  test('nobody is ended who is not there', async () => {
    expect((await judged(revokeAccount, [], input)).said).toBe('account-unknown')
  })
})
