import { describe, expect, test } from 'vitest'
import { recordCheck } from '#domain/check/record-check.ts'
import { put } from '#domain/rows.ts'
import { judged, whoMay } from '../judging.ts'
import { aVolunteer, allChecks, TODAY } from '../sample-rows.ts'

const rows = [put('volunteer', aVolunteer('taro'))]
const input = {
  checkId: 'check.1',
  volunteerId: 'taro',
  kind: 'training' as const,
  checkedOn: TODAY,
  validFrom: TODAY,
  validUntil: '2027-03-31',
}

describe('A check', () => {
  test('is recorded by the coordinator alone', async () => {
    expect(await whoMay(recordCheck, rows, input, { volunteer: 'taro' })).toEqual(['coordinator'])
  })

  test('says who checked it, when, and from when to when it holds', async () => {
    const { checkId, ...said } = input
    const done = await judged(recordCheck, rows, input)
    expect(done.written('check', checkId)).toEqual({
      id: checkId,
      ...said,
      checkedBy: 'account-coordinator',
    })
  })

  test('stands beside older ones of its kind', async () => {
    const older = allChecks('taro').map((check) => put('check', check))
    const done = await judged(recordCheck, [...rows, ...older], input)
    expect(done.changes.map(({ id }) => id)).toEqual(['check.1'])
  })

  test.each([
    ['somebody unknown', { volunteerId: 'nobody' }, 'volunteer-unknown'],
    ['a span that ends before it begins', { validUntil: '2026-11-19' }, 'check-span-empty'],
    ['a day that is still to come', { checkedOn: '2026-11-21' }, 'check-not-yet'],
  ])('is refused for %s', async (_, more, code) => {
    expect((await judged(recordCheck, rows, { ...input, ...more })).said).toBe(code)
  })

  test('is never written over', async () => {
    const done = await judged(recordCheck, rows, input)
    const other = { ...input, validUntil: '2028-03-31' }
    expect((await judged(recordCheck, [...rows, ...done.changes], other)).said).toBe('check-known')
  })

  test('that was sent by another way too is not refused, and stays as it is', async () => {
    const done = await judged(recordCheck, rows, input)
    expect(await judged(recordCheck, [...rows, ...done.changes], input)).toMatchObject({
      said: 'applied',
      flags: ['known-already'],
      changes: [],
    })
  })
})
