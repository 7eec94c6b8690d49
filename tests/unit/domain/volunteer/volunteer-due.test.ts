import { expect, test } from 'vitest'
import { DEFAULT_RETENTION } from '#domain/municipality/municipality.ts'
import { isVolunteerDue } from '#domain/volunteer/volunteer-due.ts'
import { aVolunteer } from '../sample-rows.ts'

const rule = { ...DEFAULT_RETENTION, learnerMonths: 36 }

test('A volunteer is kept for as many months from the end of their use; whoever helps is never due', () => {
  const isDue = (revokedOn?: string) =>
    isVolunteerDue(aVolunteer('silver', { revokedOn }), rule, '2026-11-20')
  expect([isDue('2023-11-19'), isDue('2023-11-20'), isDue()]).toEqual([true, false, false])
})
