import { expect, test } from 'vitest'
import { crewToConfirm } from '#client/desk/pairing/crew-to-confirm.ts'
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
