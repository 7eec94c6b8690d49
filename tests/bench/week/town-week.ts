import { addDays, weekday } from '#domain/day.ts'
import { DEFAULT_SETTINGS } from '#domain/municipality/municipality.ts'
import { DEFAULT_WEIGHTS } from '#domain/municipality/planning.ts'
import type { Row } from '#domain/tables.ts'
import { PlaceKind, Topic } from '#domain/words.ts'
import { type Random, seededRandom } from '#planner/search/random.ts'
import type { OpenWish, StartOption, WeekTask } from '#planner/week/week-task.ts'
import { aLearner, aLesson, aRequest } from '../../unit/domain/sample-rows.ts'
import { type Area, nearby, oneOf, someOf, townChecks, townVolunteers } from './town-people.ts'

export interface TownSize {
  readonly visits: number
  readonly helpers: number
  readonly seed: number
}

/** Monday to Saturday. */
const DAYS = Array.from({ length: 6 }, (_, day) => addDays('2026-11-30', day))
const STARTS = { am: [570, 660], pm: [780, 870, 960] } as const
const HALF_DAYS = DAYS.flatMap((day) =>
  (['am', 'pm'] as const)
    .filter((half) => weekday(day) !== 6 || half === 'am')
    .map((half) => ({ day, half })),
)
const TOPICS = Topic.options

/** Ten areas within a town of about twelve kilometres. */
const townAreas = (random: Random): Area[] =>
  Array.from({ length: 10 }, (_, index) => ({
    name: `地区${index + 1}`,
    centre: {
      latitude: 33.95 + (random.next() - 0.5) * 0.1,
      longitude: 131.25 + (random.next() - 0.5) * 0.12,
    },
  }))

const wishedStarts = (random: Random): StartOption[] => {
  const wished = new Set(someOf(HALF_DAYS, 1 + random.below(6), random))
  return HALF_DAYS.filter((halfDay) => wished.has(halfDay)).flatMap(({ day, half }) =>
    STARTS[half].map((startMinute) => ({ day, startMinute })),
  )
}

interface Town {
  readonly areas: readonly Area[]
  readonly volunteers: readonly Row<'volunteer'>[]
  readonly random: Random
}

const familiarIds = ({ volunteers, random }: Town, share: number): string[] =>
  random.next() < share ? someOf(volunteers, 1 + random.below(2), random).map(({ id }) => id) : []

const aTownWish = (index: number, town: Town): OpenWish => {
  const { random } = town
  const area = oneOf(town.areas, random)
  const id = `wish-${String(index).padStart(3, '0')}`
  const learner = {
    ...aLearner(`learner-of-${id}`),
    area: area.name,
    familiarVolunteerIds: familiarIds(town, 0.45),
  }
  const kind = random.next()
  const placeKind = kind < 0.75 ? '自宅' : kind < 0.85 ? '介護施設' : oneOf(PlaceKind.options, random)
  return {
    request: aRequest(id, learner.id, {
      topics: someOf(TOPICS, 1 + random.below(3), random),
      placeKind,
      seats: random.next() < 0.1 ? 2 : 1,
    }),
    learner,
    position: nearby(area, random),
    area: area.name,
    durationMinutes: oneOf([60, 60, 60, 90], random),
    isFirstTime: random.next() < 0.4,
    waitingDays: random.below(42),
    options: wishedStarts(random),
  }
}

/** A class at a fixed time that needs two or three. */
const aTownClass = (index: number, { areas, random }: Town): Row<'lesson'> => {
  const area = oneOf(areas, random)
  const { day, half } = oneOf(HALF_DAYS, random)
  return aLesson(`class-${String(index).padStart(3, '0')}`, {
    area: area.name,
    position: nearby(area, random),
    track: random.next() < 0.3 ? '孫世代連携型' : 'シルバー世代連携型',
    lessonDay: day,
    startMinute: oneOf(STARTS[half], random),
    durationMinutes: 90,
    topics: someOf(TOPICS, 1 + random.below(2), random),
    capacity: 12,
    learnersPerHelper: 4,
    seatsTaken: 5 + random.below(8),
  })
}

const knownPairs = ({ volunteers, random }: Town): Set<string> => {
  const pairs = Array.from({ length: volunteers.length * 2 }, () =>
    someOf(volunteers, 2, random)
      .map(({ id }) => id)
      .sort()
      .join(' '),
  )
  return new Set(pairs)
}

/** A week of a town made up from a seed: as tight as weeks are, so that some wishes cannot be met. */
export const townWeek = ({ visits, helpers, seed }: TownSize): WeekTask => {
  const random = seededRandom(seed)
  const areas = townAreas(random)
  const volunteers = townVolunteers(helpers, areas, random)
  const town: Town = { areas, volunteers, random }
  const classes = Math.round(visits * 0.08)
  const lessons = Array.from({ length: classes }, (_, index) => aTownClass(index, town))
  const wishes = Array.from({ length: visits - classes }, (_, index) => aTownWish(index, town))
  return {
    days: DAYS,
    plan: {
      settings: DEFAULT_SETTINGS,
      lessons,
      bookings: [],
      pairings: [],
      volunteers,
      checks: townChecks(volunteers, random),
      resources: [],
    },
    wishes,
    learners: [],
    learnerIdsOf: new Map(),
    knownPairs: knownPairs(town),
    recentLessons: new Map(volunteers.map(({ id }) => [id, random.below(12)])),
    weights: DEFAULT_WEIGHTS,
    locks: [],
    dropOuts: [],
    mayBreakPromises: false,
  }
}
