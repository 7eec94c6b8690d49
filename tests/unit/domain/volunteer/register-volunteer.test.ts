import { describe, expect, test } from 'vitest'
import { put } from '#domain/rows.ts'
import { registerVolunteer } from '#domain/volunteer/register-volunteer.ts'
import { judged, whoMay } from '../judging.ts'
import { aContact, aVolunteer } from '../sample-rows.ts'
import { anEntry } from './an-entry.ts'

describe('A new volunteer', () => {
  test('is registered by the coordinator alone', async () => {
    expect(await whoMay(registerVolunteer, [], anEntry('taro'), { volunteer: 'taro' })).toEqual([
      'coordinator',
    ])
  })

  test('has facts, a contact, and an account that stands for them', async () => {
    const done = await judged(registerVolunteer, [], anEntry('taro'))
    expect(done.written('volunteer', 'taro')).toMatchObject({
      contactId: 'contact.taro',
      generation: 'silver',
      isSilverCentreMember: true,
      weekly: [{ weekday: 6, fromMinute: 540, untilMinute: 720 }],
    })
    expect(done.written('contact', 'contact.taro')).toMatchObject({
      name: '見本　太郎',
      telephone: '0836000001',
    })
    expect(done.written('account', 'account.taro')).toEqual({
      id: 'account.taro',
      role: 'volunteer',
      subjectId: 'taro',
      contactId: 'contact.taro',
      state: 'active',
    })
  })

  test('carries name and telephone in the contact alone', async () => {
    const { changes } = await judged(registerVolunteer, [], anEntry('taro'))
    const saying = changes.filter(({ row }) => /太郎|0836000001/.test(JSON.stringify(row)))
    expect(saying.map(({ table }) => table)).toEqual(['contact'])
  })

  test('of the grandchild generation needs the day of coming of age, lest a minor pass for an adult', async () => {
    const entry = anEntry('hana', { generation: 'grandchild', isSilverCentreMember: false })
    expect((await judged(registerVolunteer, [], entry)).said).toBe('volunteer-age-unknown')
    const known = await judged(registerVolunteer, [], { ...entry, adultFrom: '2029-05-05' })
    expect(known.written('volunteer', 'hana')?.adultFrom).toBe('2029-05-05')
  })

  test('is free from an earlier to a later minute', async () => {
    const weekly = [{ weekday: 6, fromMinute: 720, untilMinute: 720 }]
    expect((await judged(registerVolunteer, [], anEntry('taro', { weekly }))).said).toBe('window-empty')
  })

  test.each([
    ['volunteer', put('volunteer', aVolunteer('taro'))],
    ['contact', put('contact', aContact('taro'))],
    [
      'account',
      put('account', {
        id: 'account.taro',
        role: 'coordinator',
        subjectId: null,
        contactId: null,
        state: 'active',
      }),
    ],
  ])('never writes over a known %s', async (_, known) => {
    expect((await judged(registerVolunteer, [known], anEntry('taro'))).said).toBe('volunteer-known')
  })

  test('whose registration was sent by another way too is not refused; with other words they are', async () => {
    const { changes } = await judged(registerVolunteer, [], anEntry('taro'))
    expect(await judged(registerVolunteer, changes, anEntry('taro'))).toMatchObject({
      said: 'applied',
      flags: ['known-already'],
      changes: [],
    })
    const other = anEntry('taro', { telephone: '0836000009' })
    expect((await judged(registerVolunteer, changes, other)).said).toBe('volunteer-known')
  })

  test('without a name or with a field that is not asked is no entry', () => {
    expect(registerVolunteer.input.safeParse(anEntry('taro', { name: ' ' })).success).toBe(false)
    expect(registerVolunteer.input.safeParse({ ...anEntry('taro'), birthday: '1950-01-01' }).success).toBe(
      false,
    )
  })
})
