import { describe, expect, test } from 'vitest'
import { addDays } from '#domain/day.ts'
import { findingKey } from '#domain/finding.ts'
import { dayOfHalfDay, halfDayOf } from '#domain/half-day.ts'
import { whereLearnerLives } from '#domain/learner/where-learner-lives.ts'
import { DEFAULT_SETTINGS } from '#domain/municipality/municipality.ts'
import { DEFAULT_WEIGHTS } from '#domain/municipality/planning.ts'
import { isStanding } from '#domain/pairing/pairing.ts'
import { whyNotPair } from '#domain/pairing/why-not-pair.ts'
import type { Plan } from '#domain/rules/plan.ts'
import { findingsOf } from '#domain/rules/rules.ts'
import { isMinorOn, type Volunteer } from '#domain/volunteer/volunteer.ts'
import { halfDaysToKeep } from '#planner/offers/half-days-to-keep.ts'
import { countSpokenFor } from '#planner/offers/count-spoken-for.ts'
import type { WishAhead } from '#planner/offers/wish-ahead.ts'
import { lessonOfWish } from '#domain/lesson/lesson-of-wish.ts'
import { type PlanningRows, taskOf } from '#planner/week/task-of.ts'
import type { StartOption } from '#planner/week/week-task.ts'
import { startsOf } from '#planner/week/wish-options.ts'
import {
  aHomeVisit,
  aLesson,
  aMinor,
  aPairing,
  aRequest,
  aVolunteer,
  TODAY,
} from '../../domain/sample-rows.ts'
import { CAST_DAY, castRows } from '../cast-rows.ts'
import { aWish } from '../sample-week.ts'
import {
  afternoon,
  atHome,
  aTown,
  daysLater,
  every,
  freeOn,
  keptIn,
  MONDAY,
  morning,
  TUESDAY,
  WEDNESDAY,
} from './sample-town.ts'

describe('The half-days a visit can be kept in', () => {
  test('are every one of two weeks from tomorrow, where somebody is always free', () => {
    const all = halfDaysToKeep(aTown([aVolunteer('always')]), atHome, TODAY)
    expect(all.map(({ halfDay }) => halfDay)).toEqual(every())
    expect(all[0]?.halfDay).toBe('2026-11-21.am')
    expect(all.at(-1)?.halfDay).toBe('2026-12-04.pm')
    expect(all.every(({ canBeKept }) => canBeKept)).toBe(true)
  })

  test('are those before a helper’s use ends, and none of those after', () => {
    const ended = aVolunteer('ended', { revokedOn: TUESDAY })
    const before = every().filter((one) => dayOfHalfDay(one) < TUESDAY)
    expect(keptIn(aTown([ended]))).toEqual(before)
    expect(keptIn(aTown([{ ...ended, revokedOn: TODAY }]))).toEqual([])
  })

  test('are none where nobody helps', () => {
    expect(keptIn(aTown([]))).toEqual([])
  })

  test('are those in which a helper is free for a whole visit', () => {
    expect(keptIn(aTown([freeOn('one', MONDAY), freeOn('two', WEDNESDAY)]))).toEqual([
      morning(MONDAY),
      morning(WEDNESDAY),
    ])
    const short = freeOn('short', MONDAY, {
      exceptions: [{ day: MONDAY, fromMinute: 540, untilMinute: 590 }],
    })
    expect(keptIn(aTown([short]))).toEqual([])
  })

  test('need a helper who teaches something of what is asked', () => {
    const town = aTown([freeOn('one', MONDAY)])
    expect(keptIn(town, { ...atHome, topics: ['キャッシュレス'] })).toEqual([])
    expect(keptIn(town, { ...atHome, topics: ['キャッシュレス', 'LINE'] })).toEqual([morning(MONDAY)])
    expect(keptIn(town, { ...atHome, topics: ['なんでも相談'] })).toEqual([morning(MONDAY)])
  })

  test('need a grown-up: a student comes beside one, not alone', () => {
    expect(keptIn(aTown([aMinor('student')]))).toEqual([])
    const grownUp = aMinor('student', { adultFrom: WEDNESDAY })
    expect(keptIn(aTown([grownUp]))[0]).toBe(morning(WEDNESDAY))
  })

  test('at a home need somebody who was trained and is known; at a care facility not', () => {
    const stranger = aTown([freeOn('stranger', MONDAY)], { checks: [] })
    expect(keptIn(stranger)).toEqual([])
    expect(keptIn(stranger, { ...atHome, placeKind: '介護施設' })).toEqual([morning(MONDAY)])
  })
})

describe('What people have promised already', () => {
  const promised = (volunteer: Volunteer, state: 'asked' | 'confirmed' | 'declined' = 'confirmed') =>
    aTown([volunteer], {
      lessons: [aLesson('class', { lessonDay: MONDAY, startMinute: 540, durationMinutes: 120 })],
      pairings: [aPairing('class', volunteer.id, { state })],
    })

  test('leaves too little of a morning, also when they were only asked', () => {
    expect(keptIn(promised(freeOn('one', MONDAY)))).toEqual([])
    expect(keptIn(promised(freeOn('one', MONDAY), 'asked'))).toEqual([])
  })

  test('takes nothing away once they declined, if the class has somebody else', () => {
    const rows = promised(freeOn('one', MONDAY), 'declined')
    const other = aVolunteer('other', { skills: [{ topic: '地図・道案内', level: '基本' }] })
    const withOther = {
      ...rows,
      volunteers: [...rows.volunteers, other],
      pairings: [...rows.pairings, aPairing('class', 'other')],
    }
    expect(keptIn(withOther)).toEqual([morning(MONDAY)])
  })

  test('of a Silver Centre member counts for the hours of the week', () => {
    const member = aVolunteer('member', { isSilverCentreMember: true })
    const long = aLesson('long', { lessonDay: MONDAY, startMinute: 780, durationMinutes: 240 })
    const rows = (silverMostHoursAWeek: number) =>
      aTown([member], {
        settings: { ...DEFAULT_SETTINGS, silverMostHoursAWeek },
        lessons: [long],
        pairings: [aPairing('long', 'member')],
      })
    expect(keptIn(rows(5))).toContain(morning(MONDAY))
    expect(keptIn(rows(4)).filter((one) => one < '2026-11-30')).toEqual([
      ...[morning('2026-11-21'), afternoon('2026-11-21'), morning('2026-11-22'), afternoon('2026-11-22')],
    ])
  })

  test('is reached from wherever the learner may live, where that is not known', () => {
    const far = { latitude: 34.9, longitude: 131.2 }
    const here = { latitude: 34, longitude: 131.2 }
    const helper = freeOn('one', MONDAY)
    const rows = aTown([helper], {
      lessons: [
        aLesson('class', { lessonDay: MONDAY, startMinute: 540, area: '港', position: here }),
        aLesson('island', { lessonDay: '2026-11-02', area: '島', position: far, state: 'held' }),
      ],
      pairings: [aPairing('class', 'one')],
    })
    expect(keptIn(rows)).toEqual([])
    expect(keptIn(rows, { ...atHome, area: '島' })).toEqual([])
    expect(keptIn(rows, { ...atHome, area: '港' })).toEqual([morning(MONDAY)])
  })

  test('is reached in the time the municipality gave for the way', () => {
    const rows = (minutes: number) =>
      aTown([freeOn('one', MONDAY)], {
        settings: {
          ...DEFAULT_SETTINGS,
          planning: { weights: DEFAULT_WEIGHTS, travelOverrides: [{ areas: ['港', '島'], minutes }] },
        },
        lessons: [aLesson('class', { lessonDay: MONDAY, startMinute: 540, area: '港' })],
        pairings: [aPairing('class', 'one')],
      })
    expect(keptIn(rows(40))).toEqual([morning(MONDAY)])
    expect(keptIn(rows(90))).toEqual([])
  })
})

describe('Whoever came first keeps their helper', () => {
  const wishFor = (id: string, wish: 'any' | string[], more: Parameters<typeof aRequest>[2] = {}) =>
    aRequest(id, `learner-${id}`, { wish, ...more })
  const offered = (volunteers: readonly Volunteer[], more: Partial<PlanningRows>) =>
    keptIn(aTown(volunteers, more))

  test('a wish for one half-day alone keeps one of the helpers free then', () => {
    const requests = [wishFor('first', [morning(MONDAY)])]
    expect(offered([freeOn('one', MONDAY)], { requests })).toEqual([])
    expect(offered([freeOn('one', MONDAY), freeOn('two', MONDAY)], { requests })).toEqual([morning(MONDAY)])
    const two = [...requests, wishFor('second', [morning(MONDAY)], { state: 'offered' })]
    expect(offered([freeOn('one', MONDAY), freeOn('two', MONDAY)], { requests: two })).toEqual([])
  })

  test('a wish that may be met on another day keeps nobody', () => {
    const helpers = [freeOn('one', MONDAY), freeOn('two', TUESDAY)]
    const both = [morning(MONDAY), morning(TUESDAY)]
    for (const wish of ['any' as const, both, [morning(MONDAY), morning(daysLater(20))]])
      expect(offered(helpers, { requests: [wishFor('first', wish)] })).toEqual(both)
  })

  test('a wish of which only one day is still to come keeps a helper then', () => {
    const requests = [wishFor('first', [morning(TODAY), morning(MONDAY)])]
    expect(offered([freeOn('one', MONDAY)], { requests })).toEqual([])
  })

  test('a wish that is settled or taken back keeps nobody', () => {
    for (const state of ['booked', 'done', 'withdrawn'] as const)
      expect(
        offered([freeOn('one', MONDAY)], { requests: [wishFor('first', [morning(MONDAY)], { state })] }),
      ).toEqual([morning(MONDAY)])
  })

  test('a visit that has a time but nobody yet keeps a helper too', () => {
    const visit = aHomeVisit('visit', 'l', { lessonDay: MONDAY, startMinute: 600 })
    expect(offered([freeOn('one', MONDAY)], { lessons: [visit] })).toEqual([])
    expect(offered([freeOn('one', MONDAY), freeOn('two', MONDAY)], { lessons: [visit] })).toEqual([
      morning(MONDAY),
    ])
    const cancelled = { ...visit, state: 'cancelled' as const }
    expect(offered([freeOn('one', MONDAY)], { lessons: [cancelled] })).toEqual([morning(MONDAY)])
  })
})

describe('What is offered can be kept', () => {
  const wishes: WishAhead[] = [
    { topics: ['LINE'], placeKind: '自宅', seats: 2 },
    { topics: ['eスポーツ体験'], placeKind: '介護施設', seats: 1 },
  ]
  const days = Array.from({ length: 14 }, (_, index) => addDays(CAST_DAY, index + 1))

  /** The town's whole plan, every promise in it as if it were settled. */
  const planOf = (rows: PlanningRows): Plan => {
    const { plan } = taskOf(rows, { days, today: CAST_DAY })
    const settled = plan.pairings.filter(isStanding).map((one) => ({ ...one, state: 'confirmed' as const }))
    return { ...plan, pairings: settled }
  }
  /** The visit by hand, in this area and at this start. */
  const visitIn = (rows: PlanningRows, wish: WishAhead, start: StartOption, area: string) => {
    const { topics, placeKind, seats } = wish
    const request = aRequest('new', 'nobody', { topics: [...topics], placeKind, seats })
    const position = whereLearnerLives({ id: 'nobody', area }, rows)
    const open = { ...aWish('new'), request, area, position }
    return lessonOfWish(open, start)
  }
  const areasOf = (rows: PlanningRows) => [...new Set(rows.volunteers.map(({ area }) => area))]

  test.each([0, 1] as const)(
    'with the lead who was found, wherever it is, no rule is broken (%i)',
    (town) => {
      const rows = castRows(town)
      const before = planOf(rows)
      const known = new Set(findingsOf(before).map(findingKey))
      let count = 0
      for (const wish of wishes)
        for (const { halfDay, leads } of halfDaysToKeep(rows, wish, CAST_DAY))
          for (const { volunteerId, startMinute } of leads)
            for (const area of areasOf(rows)) {
              const visit = visitIn(rows, wish, { day: dayOfHalfDay(halfDay), startMinute }, area)
              const pairing = aPairing(visit.id, volunteerId)
              const after = {
                ...before,
                lessons: [...before.lessons, { ...visit, state: 'confirmed' as const }],
                pairings: [...before.pairings, pairing],
              }
              const broken = findingsOf(after).filter((one) => one.isHard && !known.has(findingKey(one)))
              expect([halfDay, area, broken]).toEqual([halfDay, area, []])
              count += 1
            }
      expect(count).toBeGreaterThan(50)
    },
  )

  test.each([0, 1] as const)(
    'and nothing else is left out that the rules would let somebody lead (%i)',
    (town) => {
      const rows = { ...castRows(town), requests: [] }
      const task = taskOf(rows, { days, today: CAST_DAY })
      const plan = planOf(rows)
      const spokenFor = countSpokenFor(task)
      const area = rows.volunteers[0]?.area ?? ''
      const [wish = atHome] = wishes
      const starts = startsOf(days, 60)
      for (const { halfDay, canBeKept } of halfDaysToKeep(rows, { ...wish, area }, CAST_DAY)) {
        const free = rows.volunteers.filter(
          (one) =>
            !isMinorOn(one, dayOfHalfDay(halfDay)) &&
            starts
              .filter(({ day, half }) => halfDayOf(day, half) === halfDay)
              .some((start) => whyNotPair(plan, visitIn(rows, wish, start, area), one) === null),
        )
        expect([halfDay, canBeKept]).toEqual([halfDay, free.length > (spokenFor.get(halfDay) ?? 0)])
      }
    },
  )
})
