import { describe, expect, test } from 'vitest'
import { readmitAccount } from '#domain/account/readmit-account.ts'
import { put } from '#domain/rows.ts'
import { judged, whoMay } from '../judging.ts'
import { aHomeVisit, aPairing, aVolunteer } from '../sample-rows.ts'

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

  test('who helps again is asked anew: what they left stays left', async () => {
    const rows = [
      revoked,
      put('volunteer', aVolunteer('silver', { revokedOn: '2026-11-01' })),
      put('lesson', aHomeVisit('visit', 'hana')),
      put('pairing', aPairing('visit', 'silver', { state: 'withdrew' })),
    ]
    const back = await judged(readmitAccount, rows, input)
    expect(back.written('volunteer', 'silver')).toEqual(aVolunteer('silver'))
    expect(back.changes.map(({ table }) => table)).toEqual(['account', 'volunteer'])
  })
})
