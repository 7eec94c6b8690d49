import { describe, expect, test } from 'vitest'
import { readmitAccount } from '#domain/account/readmit-account.ts'
import { put } from '#domain/rows.ts'
import { judged, whoMay } from '../judging.ts'

const revoked = put('account', {
  id: 'account-silver',
  role: 'volunteer',
  subjectId: 'silver',
  contactId: null,
  state: 'revoked',
})
const input = { accountId: 'account-silver' }

describe('Letting somebody in again', () => {
  test('is for the coordinator alone', async () => {
    expect(await whoMay(readmitAccount, [revoked], input)).toEqual(['coordinator'])
    const back = await judged(readmitAccount, [revoked], input)
    expect(back.written('account', 'account-silver')?.state).toBe('active')
  })

  test('needs somebody who was there', async () => {
    expect((await judged(readmitAccount, [], input)).said).toBe('account-unknown')
  })
})
