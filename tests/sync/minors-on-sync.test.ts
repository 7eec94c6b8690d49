import { describe, expect, test } from 'vitest'
import { confirmPair } from '#domain/pairing/confirm-pair.ts'
import { type Change, put } from '#domain/rows.ts'
import {
  aHomeVisit,
  aLesson,
  aMinor,
  aPairing,
  aVolunteer,
  volunteerRows,
} from '../unit/domain/sample-rows.ts'
import { ask, asking, hubWith, pushed, rowOnHub } from './hub-and-devices.ts'
import { ACTORS, village } from './village.ts'

const { coordinator } = ACTORS as Record<'coordinator', NonNullable<(typeof ACTORS)[string]>>

/** A Saturday. */
const SATURDAY = '2026-11-28'

const withoutPaper = (kind: string): Change[] => [{ table: 'check', id: `pupil.${kind}`, row: null }]

const lesson = (more: Parameters<typeof aLesson>[1] = {}): Change =>
  put('lesson', aLesson('planned', { lessonDay: SATURDAY, startMinute: 600, capacity: 4, ...more }))

/** The pupil is already promised to this one. */
const earlier = (startMinute: number): Change[] => [
  put(
    'lesson',
    aLesson(`at-${startMinute}`, {
      lessonDay: SATURDAY,
      startMinute,
      durationMinutes: 30,
      state: 'confirmed',
    }),
  ),
  put('pairing', aPairing(`at-${startMinute}`, 'pupil', { part: 'partner' })),
  put('pairing', aPairing(`at-${startMinute}`, 'grown-up')),
]

const BOTH = [
  { volunteerId: 'grown-up', part: 'lead' },
  { volunteerId: 'pupil', part: 'partner' },
]
const ALONE = [{ volunteerId: 'pupil', part: 'lead' }]

const confirming = async (rows: readonly Change[], helpers: readonly unknown[]) => {
  const people = [...volunteerRows(aVolunteer('grown-up')), ...volunteerRows(aMinor('pupil'))]
  const hub = await hubWith(
    [...village(), ...people, lesson(), ...rows].filter(({ row }) => row !== null && !isGone(rows, row)),
  )
  const input = { lessonId: 'planned', helpers }
  const push = pushed(1, `pairing.confirm@${confirmPair.version}`, input, coordinator)
  const { results } = await ask(hub, coordinator, asking({ mutations: [push] }))
  const outcome = results.map((one) => [one.outcome, one.refusal?.code].filter(Boolean).join(' '))
  return { outcome, pairing: rowOnHub(hub, 'pairing', 'planned.pupil') }
}

const isGone = (rows: readonly Change[], row: { readonly id: string }): boolean =>
  rows.some((one) => one.row === null && one.id === row.id)

describe('A pairing that breaks a rule for minors is held when it arrives, whatever the device made of it', () => {
  test.each([
    ['no guardian’s consent', withoutPaper('guardian-consent'), BOTH, 'held minor-consent'],
    ['no approval of the school', withoutPaper('school-approval'), BOTH, 'held minor-school-approval'],
    ['no insurance', withoutPaper('insurance'), BOTH, 'held minor-insurance'],
    ['an end after 17:00', [lesson({ startMinute: 990 })], BOTH, 'held minor-hours'],
    ['a beginning before 8:00', [lesson({ startMinute: 450 })], BOTH, 'held minor-hours'],
    ['an end after midnight', [lesson({ startMinute: 1410 })], BOTH, 'held minor-hours'],
    ['school hours', [lesson({ lessonDay: '2026-11-27' })], BOTH, 'held minor-school-hours'],
    ['more than 90 minutes', [lesson({ durationMinutes: 91 })], BOTH, 'held minor-too-long'],
    ['a third lesson on one day', [...earlier(780), ...earlier(900)], BOTH, 'held minor-too-many'],
    [
      'a home without an adult',
      [put('lesson', aHomeVisit('planned', 'hana', { lessonDay: SATURDAY }))],
      ALONE,
      'held minor-alone',
    ],
  ])('%s', async (_what, rows, helpers, expected) => {
    const { outcome, pairing } = await confirming(rows, helpers)
    expect(outcome).toEqual([expected])
    expect(pairing).toBeUndefined()
  })

  test('and one that breaks none is made', async () => {
    const { outcome, pairing } = await confirming([], BOTH)
    expect(outcome).toEqual(['applied'])
    expect(pairing).toMatchObject({ state: 'confirmed' })
  })
})
