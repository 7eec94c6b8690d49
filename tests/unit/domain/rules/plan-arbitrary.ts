import fc from 'fast-check'
import { addDays } from '#domain/day.ts'
import type { Lesson } from '#domain/lesson/lesson.ts'
import type { Plan } from '#domain/rules/plan.ts'
import type { Volunteer } from '#domain/volunteer/volunteer.ts'
import { booking, check, lesson, pair, plan, resource, volunteer, WEDNESDAY } from './plan-builder.ts'

/** Anywhere in Yamaguchi Prefecture, or nowhere. */
const position = fc.option(
  fc.record({
    latitude: fc.double({ min: 33.8, max: 34.6, noNaN: true }),
    longitude: fc.double({ min: 130.9, max: 132.3, noNaN: true }),
  }),
)

const lessonNamed = (id: string): fc.Arbitrary<Lesson> =>
  fc
    .record({
      placeKind: fc.constantFrom('自宅', '公民館等'),
      lessonDay: fc.integer({ min: 0, max: 3 }).map((days) => addDays(WEDNESDAY, days)),
      startMinute: fc.integer({ min: 0, max: 1439 }),
      durationMinutes: fc.integer({ min: 10, max: 720 }),
      topics: fc.subarray(['LINE', 'キャッシュレス', 'なんでも相談'] as const, { minLength: 1 }),
      seatsTaken: fc.integer({ min: 0, max: 14 }),
      state: fc.constantFrom('open', 'confirmed', 'held', 'cancelled'),
      resourceIds: fc.subarray(['bus', 'tablet']),
      position,
    })
    .map((given) => lesson(id, { ...given, topics: [...given.topics] }))

/** Between none and `most` lessons, named l0, l1, … */
export const someLessons = (most: number): fc.Arbitrary<Lesson[]> =>
  fc
    .integer({ min: 0, max: most })
    .chain((count) => fc.tuple(...Array.from({ length: count }, (_, i) => lessonNamed(`l${i}`))))

const IDS = ['v0', 'v1', 'v2', 'v3']

const volunteerNamed = (id: string, adultFrom: fc.Arbitrary<string | null>): fc.Arbitrary<Volunteer> =>
  fc
    .record({
      adultFrom,
      generation: fc.constantFrom('silver', 'grandchild', 'local'),
      isSilverCentreMember: fc.boolean(),
      means: fc.constantFrom('foot', 'bicycle', 'car'),
      notTogetherIds: fc.subarray(IDS),
      weekly: fc.subarray([{ weekday: 3, fromMinute: 0, untilMinute: 1440 }]),
      revokedOn: fc.constantFrom(undefined, undefined, addDays(WEDNESDAY, 1)),
    })
    .map(({ revokedOn, ...given }) => volunteer(id, revokedOn ? { ...given, revokedOn } : given))

const pairings = (lessons: readonly Lesson[]) =>
  fc.tuple(
    ...lessons.flatMap(({ id }) =>
      IDS.map((who) =>
        fc.option(
          fc
            .record({
              part: fc.constantFrom('lead' as const, 'partner' as const, 'trainee' as const),
              state: fc.constantFrom(
                'asked' as const,
                'accepted' as const,
                'confirmed' as const,
                'declined' as const,
              ),
            })
            .map((given) => pair(id, who, given)),
        ),
      ),
    ),
  )

/** A plan of four volunteers, minors or not, who may be in any of up to six lessons in any state. */
export const somePlan = (adultFrom: fc.Arbitrary<string | null>): fc.Arbitrary<Plan> =>
  someLessons(6).chain((lessons) =>
    fc
      .record({
        volunteers: fc.tuple(...IDS.map((id) => volunteerNamed(id, adultFrom))),
        pairings: pairings(lessons),
        trained: fc.subarray(IDS),
        booked: fc.subarray(lessons.map(({ id }) => id)),
      })
      .map(({ volunteers, pairings: some, trained, booked }) =>
        plan({
          lessons,
          volunteers,
          pairings: some.filter((one) => one !== null),
          checks: trained.map((id) => check(id, 'training')),
          bookings: booked.map((id) => booking(id, 'learner')),
          resources: [resource('bus', { blockedDays: [WEDNESDAY] }), resource('tablet', { kind: 'tablet' })],
        }),
      ),
  )

/** Mostly minors; some come of age during the lessons. */
export const anyAge = fc.constantFrom(null, '2026-11-26', '2028-04-02')
