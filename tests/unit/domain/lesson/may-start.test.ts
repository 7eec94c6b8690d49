import { describe, expect, it } from 'vitest'
import { barToStart, confirmedAdults, type Helper } from '#domain/lesson/may-start.ts'
import type { Volunteer } from '#domain/volunteer/volunteer.ts'
import { aHomeVisit, aLesson, aMinor, aPairing, aVolunteer } from '../sample-rows.ts'

const DAY = '2026-11-21'
const visit = aHomeVisit('visit', 'learner')

const helper = (volunteer: Volunteer, more: Partial<Helper> = {}): Helper => ({
  pairing: aPairing('visit', volunteer.id),
  volunteer,
  isThere: false,
  ...more,
})
const student = helper(aMinor('student'))
const adult = helper(aVolunteer('adult'))

describe('may a visit be started', () => {
  it('opens for an adult on the day, but not the day before', () => {
    expect(barToStart(visit, [adult, student], adult, DAY)).toBeNull()
    expect(barToStart(visit, [adult, student], adult, '2026-11-20')).toBe('too-early')
  })

  it('stays closed for a minor whom no confirmed adult goes with', () => {
    const asked = helper(aVolunteer('adult'), {
      pairing: aPairing('visit', 'adult', { state: 'asked' }),
      isThere: true,
    })
    expect(barToStart(visit, [student], student, DAY)).toBe('no-adult')
    expect(barToStart(visit, [student, asked], student, DAY)).toBe('no-adult')
    expect(barToStart(visit, [student, helper(aMinor('other'), { isThere: true })], student, DAY)).toBe(
      'no-adult',
    )
  })

  it('stays closed for a minor until the adult is there', () => {
    expect(barToStart(visit, [adult, student], student, DAY)).toBe('adult-not-there')
    expect(barToStart(visit, [{ ...adult, isThere: true }, student], student, DAY)).toBeNull()
  })

  it('takes a helper of whom nothing is known for no adult', () => {
    const unknown = { ...adult, volunteer: undefined, isThere: true }
    expect(barToStart(visit, [unknown, student], student, DAY)).toBe('no-adult')
    expect(confirmedAdults(visit, [unknown, student])).toEqual([])
  })

  it('takes somebody who comes of age on the day for an adult', () => {
    const grown = helper(aMinor('grown', { adultFrom: DAY }))
    expect(barToStart(visit, [grown], grown, DAY)).toBeNull()
  })

  it('is closed for a visit that was cancelled and for a helper who is not confirmed', () => {
    const accepted = helper(aVolunteer('adult'), {
      pairing: aPairing('visit', 'adult', { state: 'accepted' }),
    })
    expect(barToStart({ ...visit, state: 'cancelled' }, [adult], adult, DAY)).toBe('cancelled')
    expect(barToStart(visit, [accepted], accepted, DAY)).toBe('not-confirmed')
  })

  it('is closed everywhere for somebody who has not answered', () => {
    const asked = helper(aVolunteer('adult'), { pairing: aPairing('visit', 'adult', { state: 'asked' }) })
    expect(barToStart(aLesson('visit'), [asked], asked, DAY)).toBe('not-confirmed')
  })

  it('lets a minor begin at a public place without waiting', () => {
    expect(barToStart(aLesson('class'), [student], student, DAY)).toBeNull()
  })

  it('takes nobody for an adult whose use was ended', () => {
    const ended = helper(aVolunteer('ended', { revokedOn: '2026-11-20' }), { isThere: true })
    expect(barToStart(visit, [ended, student], student, DAY)).toBe('no-adult')
  })
})
