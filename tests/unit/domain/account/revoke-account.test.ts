import { describe, expect, test } from 'vitest'
import { revokeAccount } from '#domain/account/revoke-account.ts'
import { put } from '#domain/rows.ts'
import { judged, whoMay } from '../judging.ts'
import { aHomeVisit, aMinor, aPairing, aVolunteer, TODAY, volunteerRows } from '../sample-rows.ts'

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

describe('A volunteer whose use is ended', () => {
  const visit = (id: string, lessonDay: string, state: 'confirmed' | 'held' = 'confirmed') => [
    put('lesson', aHomeVisit(id, 'hana', { startMinute: 940, state, lessonDay })),
    put('pairing', aPairing(id, 'silver')),
    put('pairing', aPairing(id, 'student', { part: 'partner' })),
  ]
  const town = [
    ...rows,
    ...volunteerRows(aVolunteer('silver')),
    ...volunteerRows(aVolunteer('neighbour')),
    ...volunteerRows(aMinor('student')),
    ...visit('tomorrow', '2026-11-21'),
    ...visit('yesterday', '2026-11-19'),
    ...visit('held', TODAY, 'held'),
  ]

  test('helps no more from that day on', async () => {
    const ended = await judged(revokeAccount, town, input)
    expect(ended.said).toBe('applied')
    expect(ended.written('volunteer', 'silver')?.revokedOn).toBe(TODAY)
  })

  test('leaves the lessons ahead: without their adult the minor is no longer confirmed', async () => {
    const ended = await judged(revokeAccount, town, input)
    expect(ended.written('pairing', 'tomorrow.silver')?.state).toBe('withdrew')
    expect(ended.written('pairing', 'tomorrow.student')?.state).toBe('accepted')
    expect(ended.written('lesson', 'tomorrow')?.state).toBe('open')
  })

  test('leaves a lesson settled where another adult goes', async () => {
    const more = [...town, put('pairing', aPairing('tomorrow', 'neighbour', { part: 'partner' }))]
    const ended = await judged(revokeAccount, more, input)
    expect(ended.written('pairing', 'tomorrow.silver')?.state).toBe('withdrew')
    expect(ended.written('pairing', 'tomorrow.student')).toBeUndefined()
    expect(ended.written('lesson', 'tomorrow')?.state).toBe('confirmed')
  })

  test('was at the lessons before, whether or not they are recorded', async () => {
    const ended = await judged(revokeAccount, town, input)
    expect(ended.written('pairing', 'yesterday.silver')).toBeUndefined()
    expect(ended.written('pairing', 'held.silver')).toBeUndefined()
  })

  test('stays ended since the first time when it is said twice', async () => {
    const ended = put('volunteer', aVolunteer('silver', { revokedOn: '2026-11-01' }))
    const again = await judged(revokeAccount, [...town, ended], input)
    expect(again.written('volunteer', 'silver')?.revokedOn).toBe('2026-11-01')
  })
})
