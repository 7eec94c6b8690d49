import type { CheckKind } from '#domain/check/check.ts'
import { DEFAULT_SETTINGS } from '#domain/municipality/municipality.ts'
import type { Lesson } from '#domain/lesson/lesson.ts'
import type { Pairing } from '#domain/pairing/pairing.ts'
import type { Volunteer } from '#domain/volunteer/volunteer.ts'
import { type Random, seededRandom } from '#planner/search/random.ts'
import type { WeekTask } from '#planner/week/week-task.ts'
import { at, booking, check, lesson, pair, plan, volunteer, WEDNESDAY } from '../domain/rules/plan-builder.ts'
import { aWeek, aWish, learner, THURSDAY } from './sample-week.ts'

const KINDS: CheckKind[] = ['guardian-consent', 'school-approval', 'insurance', 'training', 'identity']
const AREAS = ['北', '南']
const DEGREES_APART = 0.09

/** Draws from a list. */
export const draw = <Item>(random: Random, items: readonly Item[]): Item => {
  const item = items[random.below(items.length)]
  if (item === undefined) throw new Error('nothing to draw from')
  return item
}

const chance = (random: Random, share: number): boolean => random.next() < share

const somewhere = (random: Random) => ({
  latitude: 34 + random.below(3) * DEGREES_APART,
  longitude: 131.2 + random.below(2) * DEGREES_APART,
})

const someSkills = (random: Random): Volunteer['skills'] =>
  (['LINE', 'キャッシュレス'] as const)
    .filter(() => chance(random, 0.7))
    .map((topic) => ({ topic, level: '基本' }))

const windows = (random: Random): Volunteer['weekly'] =>
  [3, 4].flatMap((weekday) => {
    if (chance(random, 0.2)) return []
    return [
      {
        weekday,
        fromMinute: draw(random, [0, 0, at(15), at(16)]),
        untilMinute: draw(random, [1440, 1440, at(17)]),
      },
    ]
  })

const someVolunteer = (random: Random, id: string, ids: readonly string[]): Volunteer => {
  const generation = draw(random, ['silver', 'silver', 'grandchild', 'grandchild', 'local'] as const)
  const isStudent = generation === 'grandchild'
  return volunteer(id, {
    generation,
    isSilverCentreMember: generation === 'silver' && chance(random, 0.7),
    adultFrom: isStudent && chance(random, 0.8) ? '2028-04-02' : null,
    area: draw(random, AREAS),
    home: chance(random, 0.8) ? somewhere(random) : null,
    means: isStudent
      ? draw(random, ['bicycle', 'foot'] as const)
      : draw(random, ['car', 'car', 'bicycle'] as const),
    skills: someSkills(random),
    weekly: windows(random),
    mostLessonsADay: 1 + random.below(2),
    notTogetherIds: chance(random, 0.2) ? [draw(random, ids)] : [],
  })
}

const someLesson = (random: Random, id: string): Lesson => {
  const placeKind = draw(random, ['自宅', '自宅', '公民館等', '介護施設'] as const)
  const learnersPerHelper = draw(random, [1, 2])
  return lesson(id, {
    placeKind,
    learnersPerHelper,
    track: draw(random, ['市町独自', '孫世代連携型'] as const),
    area: draw(random, AREAS),
    position: chance(random, 0.9) ? somewhere(random) : null,
    lessonDay: draw(random, [WEDNESDAY, WEDNESDAY, THURSDAY]),
    startMinute: draw(random, [at(14), at(15, 30), at(15, 45), at(16), at(16, 30)]),
    durationMinutes: draw(random, [30, 60, 60, 100]),
    topics: draw(random, [['LINE'], ['キャッシュレス'], ['LINE', 'キャッシュレス']] as const).slice(),
    capacity: 6,
    seatsTaken: random.below(4),
    state: draw(random, ['open', 'open', 'confirmed'] as const),
  })
}

const somePromises = (
  random: Random,
  lessons: readonly Lesson[],
  ids: readonly string[],
  share: number,
): Pairing[] =>
  lessons.flatMap(({ id }) =>
    ids
      .filter(() => chance(random, share))
      .map((who) =>
        pair(id, who, {
          part: draw(random, ['lead', 'partner', 'partner', 'trainee'] as const),
          state: draw(random, ['asked', 'accepted', 'confirmed', 'declined'] as const),
        }),
      ),
  )

/** How big and how busy a random week is. */
export interface RandomWeek {
  readonly seed: number
  readonly volunteers?: number
  readonly lessons?: number
  readonly wishes?: number
  readonly promised?: number
  /** How many in a hundred help no more, some of them from Thursday on. */
  readonly revoked?: number
}

const someWish = (random: Random, id: string) => {
  const days = [WEDNESDAY, THURSDAY].filter(() => chance(random, 0.7))
  const named = days.length > 0 ? days : [WEDNESDAY]
  return aWish(
    id,
    {
      area: draw(random, AREAS),
      position: somewhere(random),
      isFirstTime: chance(random, 0.5),
      waitingDays: random.below(30),
      options: named.flatMap((day) => [at(15, 30), at(16)].map((startMinute) => ({ day, startMinute }))),
    },
    {
      topics: draw(random, [['LINE'], ['キャッシュレス']] as const).slice(),
      wish: named.map((day) => `${day}.pm`),
      placeKind: draw(random, ['自宅', '公民館等'] as const),
    },
  )
}

/** Drawn apart, so that the week of a seed stays what it is. */
const someRevoked = (seed: number, people: readonly Volunteer[], share: number): Volunteer[] => {
  const random = seededRandom(seed + 1_000_000)
  return people.map((one) =>
    chance(random, share) ? { ...one, revokedOn: draw(random, [WEDNESDAY, THURSDAY]) } : one,
  )
}

/** A small week in which much stands in the way: the same for the same seed. */
export const randomWeek = ({
  seed,
  volunteers = 4,
  lessons = 2,
  wishes = 1,
  promised = 0.12,
  revoked = 0,
}: RandomWeek): WeekTask => {
  const random = seededRandom(seed)
  const ids = Array.from({ length: volunteers }, (_, index) => `v${index}`)
  const people = ids.map((id) => someVolunteer(random, id, ids))
  const classes = Array.from({ length: lessons }, (_, index) => someLesson(random, `l${index}`))
  const elsewhere = someLesson(random, 'draft')
  const all = [...classes, { ...elsewhere, state: 'draft' as const }]
  return aWeek({
    days: [WEDNESDAY, THURSDAY],
    plan: plan({
      settings: {
        ...DEFAULT_SETTINGS,
        silverMostHoursAWeek: draw(random, [1, 2, 20]),
        silverMostDaysAMonth: draw(random, [1, 10]),
      },
      lessons: all,
      volunteers: someRevoked(seed, people, revoked / 100),
      pairings: somePromises(random, all, ids, promised),
      bookings: classes.map(({ id }) => booking(id, `learner-of-${id}`)),
      checks: ids.flatMap((id) => KINDS.filter(() => chance(random, 0.93)).map((kind) => check(id, kind))),
    }),
    learners: classes.map(({ id }) =>
      learner(`learner-of-${id}`, { familiarVolunteerIds: chance(random, 0.5) ? [draw(random, ids)] : [] }),
    ),
    learnerIdsOf: new Map(classes.map(({ id }) => [id, [`learner-of-${id}`]])),
    wishes: Array.from({ length: wishes }, (_, index) => someWish(random, `w${index}`)),
    knownPairs: new Set(chance(random, 0.5) ? ['v0 v1'] : []),
    recentLessons: new Map(ids.map((id) => [id, random.below(5)])),
    dropOuts: chance(random, 0.2) ? [{ volunteerId: draw(random, ids), days: [WEDNESDAY] }] : [],
  })
}
