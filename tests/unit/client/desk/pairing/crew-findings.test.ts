import { describe, expect, test } from 'vitest'
import type { BoardDraft } from '#client/desk/pairing/board-draft.ts'
import { boardVisits } from '#client/desk/pairing/board-visits.ts'
import { crewFindings } from '#client/desk/pairing/crew-findings.ts'
import type { PlanningRows } from '#client/queries/usePlanningRows.ts'
import { DEFAULT_SETTINGS } from '#domain/municipality/municipality.ts'
import type { Pairing } from '#domain/pairing/pairing.ts'
import {
  aHomeVisit,
  aLesson,
  allChecks,
  aMinor,
  aPairing,
  aRequest,
  aVolunteer,
} from '../../../domain/sample-rows.ts'

const DAY = '2026-11-25'
const FAR = { latitude: 34.1, longitude: 131.2 }
const rows = (pairings: Pairing[]): PlanningRows => ({
  settings: DEFAULT_SETTINGS,
  lessons: [
    aLesson('class', { lessonDay: DAY, startMinute: 840, seatsTaken: 1, topics: ['LINE'], position: FAR }),
  ],
  pairings,
  volunteers: [
    aVolunteer('silver', { means: 'car', area: '西' }),
    aVolunteer('learning', { skills: [] }),
    aVolunteer('student', {
      ...{ generation: 'grandchild', means: 'foot', area: '西' },
      home: { latitude: 34, longitude: 131.2 },
    }),
  ],
  ...{ bookings: [], learners: [], checks: [], places: [], resources: [] },
  requests: [aRequest('wish', 'hana', { topics: ['LINE'], placeKind: '介護施設' })],
})
const codes = (pairings: Pairing[], draft: BoardDraft = [], visitId = 'class'): string[] => {
  const known = rows(pairings)
  const visits = boardVisits(known, draft, {
    days: [DAY],
    whereIs: () => ({ area: '見本', position: FAR }),
  })
  return (crewFindings(known, visits).get(visitId) ?? []).map(
    ({ volunteerId, finding }) => `${volunteerId} ${finding.code}`,
  )
}
const drafted = (visitId: 'class' | 'wish', volunteerId: string, isLocked: boolean): BoardDraft => [
  {
    ...{ visitId, day: DAY, startMinute: 840 },
    kind: visitId === 'wish' ? 'wish' : 'lesson',
    helpers: [{ volunteerId, part: 'lead', isLocked }],
  },
]

describe('What is said on a row of its people', () => {
  test('a student whom nobody takes along, suggested or asked, at a lesson or a wish', () => {
    expect(codes([], drafted('class', 'student', false))).toEqual(['student student-too-far'])
    expect(codes([aPairing('class', 'student', { state: 'asked' })])).toEqual(['student student-too-far'])
    expect(codes([], drafted('wish', 'student', false), 'wish')).toEqual(['student student-too-far'])
  })

  test('nothing where an adult takes them along, or after they said no', () => {
    const silver = aPairing('class', 'silver', { state: 'asked' })
    expect(codes([silver, aPairing('class', 'student', { state: 'asked' })])).toEqual([])
    expect(codes([aPairing('class', 'student', { state: 'declined' })])).toEqual([])
  })

  test('minors with whom no adult goes to a home, and a minor as its lead', () => {
    const visit = aHomeVisit('visit', 'hana', { lessonDay: DAY, startMinute: 960, topics: ['LINE'] })
    const town = (...pairings: Pairing[]): PlanningRows => ({
      ...{ settings: DEFAULT_SETTINGS, lessons: [visit], pairings, requests: [] },
      ...{ bookings: [], learners: [], places: [], resources: [] },
      volunteers: [aVolunteer('silver'), aMinor('ren')],
      checks: [...allChecks('silver'), ...allChecks('ren')],
    })
    const said = (...pairings: Pairing[]): string[] => {
      const visits = boardVisits(town(...pairings), [], {
        days: [DAY],
        whereIs: () => ({ area: '', position: null }),
      })
      return (crewFindings(town(...pairings), visits).get('visit') ?? []).map(({ finding }) => finding.code)
    }
    const ren = aPairing('visit', 'ren', { part: 'partner', state: 'accepted' })
    expect(said(ren)).toEqual(['minor-alone'])
    expect(said(ren, aPairing('visit', 'silver', { state: 'asked' }))).toEqual([])
    const leading = aPairing('visit', 'ren', { part: 'lead', state: 'asked' })
    const beside = aPairing('visit', 'silver', { part: 'partner', state: 'asked' })
    expect(said(leading, beside)).toEqual(['minor-leads'])
  })

  test('the rule for which somebody could not be asked, chosen by hand or not', () => {
    expect(codes([], drafted('class', 'learning', true))).toEqual(['learning skill-missing'])
    expect(codes([], drafted('class', 'learning', false))).toEqual(['learning skill-missing'])
    expect(codes([], drafted('class', 'silver', true))).toEqual([])
  })
})
