import { describe, expect, test } from 'vitest'
import { addDays } from '#domain/day.ts'
import { DEFAULT_SETTINGS } from '#domain/municipality/municipality.ts'
import { DEFAULT_WEIGHTS } from '#domain/municipality/planning.ts'
import { type PlanningRows, taskOf } from '#planner/week/task-of.ts'
import { visitsOf } from '#planner/week/visit.ts'
import {
  aBooking,
  aHomeVisit,
  aLearner,
  aLesson,
  aPairing,
  aRequest,
  aVolunteer,
} from '../../domain/sample-rows.ts'
import { CAST_DAY, castRows } from '../cast-rows.ts'

const WEDNESDAY = '2026-11-25'
const NOTHING: PlanningRows = {
  settings: DEFAULT_SETTINGS,
  ...{ lessons: [], pairings: [], bookings: [], learners: [], volunteers: [] },
  ...{ checks: [], places: [], resources: [], requests: [] },
}
const oneDay = { days: [WEDNESDAY], today: '2026-11-20' }
const HOME = { latitude: 34, longitude: 131.2 }

const optionsOf = (wish: 'any' | string[], choice = {}, more: Partial<PlanningRows> = {}) =>
  taskOf(
    { ...NOTHING, ...more, learners: [aLearner('l')], requests: [aRequest('wish', 'l', { wish })] },
    { ...oneDay, ...choice },
  ).wishes.flatMap(({ options }) => options.map(({ day, startMinute }) => `${day} ${startMinute}`))

describe('The starts a wish may get', () => {
  test('a morning ends by noon, on the half hour', () => {
    const starts = [540, 570, 600, 630, 660].map((minute) => `${WEDNESDAY} ${minute}`)
    expect(optionsOf([`${WEDNESDAY}.am`])).toEqual(starts)
  })

  test('an afternoon is from one to five', () => {
    expect(optionsOf([`${WEDNESDAY}.pm`]).at(0)).toBe(`${WEDNESDAY} 780`)
    expect(optionsOf([`${WEDNESDAY}.pm`]).at(-1)).toBe(`${WEDNESDAY} 960`)
  })

  test('いつでもよい is every working half-day, no Sunday', () => {
    const days = ['2026-11-28', '2026-11-29', '2026-11-30']
    expect(new Set(optionsOf('any', { days }).map((one) => one.slice(0, 10)))).toEqual(
      new Set(['2026-11-30']),
    )
    expect(optionsOf('any', { days })).toHaveLength(12)
  })

  test('a Saturday that was named is kept', () => {
    expect(optionsOf(['2026-11-28.am'], { days: ['2026-11-28'] })).toHaveLength(5)
  })

  test('nothing is planned for the past, and for today only what is later than now', () => {
    expect(optionsOf('any', { today: '2026-11-26' })).toEqual([])
    expect(optionsOf('any', { today: WEDNESDAY })).toEqual([])
    expect(optionsOf('any', { today: WEDNESDAY, nowMinute: 900 })).toEqual([
      `${WEDNESDAY} 930`,
      `${WEDNESDAY} 960`,
    ])
  })

  test('a learner is not visited while they are at a class', () => {
    const more = {
      lessons: [aLesson('class', { lessonDay: WEDNESDAY, startMinute: 570, durationMinutes: 90 })],
      bookings: [aBooking('class', 'l')],
    }
    expect(optionsOf([`${WEDNESDAY}.am`], {}, more)).toEqual([`${WEDNESDAY} 660`])
  })
})

describe('The wishes that are planned', () => {
  const wishesOf = (more: Partial<PlanningRows>, choice = {}) =>
    taskOf({ ...NOTHING, learners: [aLearner('l')], ...more }, { ...oneDay, ...choice }).wishes

  test('those received or offered, unless a visit answers them already', () => {
    const requests = [
      aRequest('received', 'l'),
      aRequest('offered', 'l', { state: 'offered', lessonId: 'visit' }),
      aRequest('withdrawn', 'l', { state: 'withdrawn' }),
      aRequest('booked', 'l', { state: 'booked' }),
    ]
    const lessons = [aHomeVisit('visit', 'l', { lessonDay: WEDNESDAY })]
    expect(wishesOf({ requests, lessons }).map(({ request }) => request.id)).toEqual(['received'])
    const over = [aHomeVisit('visit', 'l', { lessonDay: WEDNESDAY, state: 'cancelled' })]
    expect(wishesOf({ requests, lessons: over })).toHaveLength(2)
  })

  test('none when only lessons are to be planned', () => {
    expect(wishesOf({ requests: [aRequest('wish', 'l')] }, { includeWishes: false })).toEqual([])
  })

  test('the home is where the learner was visited before, else the middle of their area', () => {
    const requests = [aRequest('wish', 'l')]
    const lessons = [aHomeVisit('before', 'l', { position: HOME, lessonDay: '2026-11-01' })]
    expect(wishesOf({ requests, lessons })[0]?.position).toEqual(HOME)
    const volunteers = [aVolunteer('v', { home: { latitude: 35, longitude: 132 } })]
    expect(wishesOf({ requests, volunteers })[0]?.position).toEqual({ latitude: 35, longitude: 132 })
    expect(wishesOf({ requests })[0]?.position).toBeNull()
  })

  test('whoever has attended before is no first-timer, and days of waiting are counted', () => {
    const requests = [aRequest('wish', 'l', { receivedAt: '2026-11-10T15:30:00.000Z' })]
    expect(wishesOf({ requests })[0]).toMatchObject({ isFirstTime: true, waitingDays: 9 })
    const bookings = [aBooking('before', 'l', { state: 'attended' })]
    expect(wishesOf({ requests, bookings })[0]?.isFirstTime).toBe(false)
  })
})

describe('What the rows say of earlier weeks', () => {
  const held = aLesson('held', { lessonDay: '2026-11-10', state: 'held' })
  const old = aLesson('old', { lessonDay: '2026-10-20', state: 'held' })
  const rows: PlanningRows = {
    ...NOTHING,
    lessons: [held, old, aLesson('next', { lessonDay: WEDNESDAY })],
    pairings: [
      aPairing('held', 'b'),
      aPairing('held', 'a'),
      aPairing('held', 'c', { state: 'declined' }),
      aPairing('old', 'a'),
      aPairing('next', 'a'),
    ],
    bookings: [aBooking('next', 'l'), aBooking('next', 'm', { state: 'waitlisted' })],
  }
  const task = taskOf(rows, oneDay)

  test('who was out together, and how often in the last four weeks', () => {
    expect([...task.knownPairs]).toEqual(['a b'])
    expect(task.recentLessons.get('a')).toBe(1)
    expect(task.recentLessons.has('c')).toBe(false)
  })

  test('learners with a seat, not those on the waiting list', () => {
    expect(task.learnerIdsOf.get('next')).toEqual(['l'])
  })

  test('a lesson that has begun is not planned any more', () => {
    const now = { days: [WEDNESDAY], today: WEDNESDAY, nowMinute: 600 }
    const lessons = [
      aLesson('morning', { lessonDay: WEDNESDAY, startMinute: 600 }),
      aLesson('noon', { lessonDay: WEDNESDAY, startMinute: 720 }),
    ]
    expect(visitsOf(taskOf({ ...NOTHING, lessons }, now)).map(({ id }) => id)).toEqual(['noon'])
  })

  test('the municipality decides what weighs how much', () => {
    const weights = { ...DEFAULT_WEIGHTS, travel: 3 }
    const settings = { ...DEFAULT_SETTINGS, planning: { weights, travelOverrides: [] } }
    expect(taskOf({ ...rows, settings }, oneDay).weights.travel).toBe(3)
    expect(task.weights).toEqual(DEFAULT_WEIGHTS)
  })
})

describe('The 見本 week', () => {
  test.each([0, 1] as const)('has visits and wishes to plan in both towns (%i)', (town) => {
    const days = [0, 1, 2, 3, 4, 5, 6].map((one) => addDays(CAST_DAY, one))
    const task = taskOf(castRows(town), { days, today: CAST_DAY })
    const visits = visitsOf(task)
    expect(visits.filter(({ kind }) => kind === 'lesson').length).toBeGreaterThan(2)
    expect(visits.filter(({ kind }) => kind === 'wish').length).toBeGreaterThan(2)
  })
})
