import { expect, test } from 'vitest'
import type { Pairing } from '#domain/pairing/pairing.ts'
import type { BoardVisit } from '#client/desk/pairing/board-visits.ts'
import { crewToConfirm, mayConfirm } from '#client/desk/pairing/crew-to-confirm.ts'
import { aMinor, aPairing, aVolunteer } from '../../../domain/sample-rows.ts'

const DAY = '2026-11-25'
const volunteers = [aVolunteer('silver'), aMinor('student')]
const partner = (id: string, state: 'accepted' | 'asked' = 'accepted') =>
  aPairing('visit', id, { part: 'partner', state })

test('exactly those who said yes go', () => {
  const crew = crewToConfirm(
    [aPairing('visit', 'silver', { state: 'accepted' }), partner('student', 'asked')],
    volunteers,
    DAY,
  )
  expect(crew).toEqual([{ volunteerId: 'silver', part: 'lead' }])
})

test('where nobody leads any more the first adult does, never a student under age', () => {
  const crew = crewToConfirm([partner('student'), partner('silver')], volunteers, DAY)
  expect(crew).toEqual([
    { volunteerId: 'student', part: 'partner' },
    { volunteerId: 'silver', part: 'lead' },
  ])
  expect(crewToConfirm([partner('student')], volunteers, DAY)[0]?.part).toBe('partner')
})

test('a pair may be settled once all who were asked said yes, the row says they are enough, and somebody is not confirmed', () => {
  const silver = (state: Pairing['state']) => aPairing('visit', 'silver', { state })
  const may = (pairings: Pairing[], standing: BoardVisit['standing'] = 'agreed') =>
    mayConfirm({ pairings, standing })
  expect(may([silver('accepted')])).toBe(true)
  expect(may([silver('accepted')], 'lacking')).toBe(false)
  expect(may([silver('accepted'), partner('student', 'asked')], 'awaiting')).toBe(false)
  expect(may([silver('accepted'), aPairing('visit', 'student', { state: 'declined' })])).toBe(true)
  expect(may([silver('confirmed')], 'settled')).toBe(false)
  expect(may([silver('confirmed'), partner('student')], 'settled')).toBe(true)
})
