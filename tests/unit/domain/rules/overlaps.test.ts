import fc from 'fast-check'
import { expect, it } from 'vitest'
import { type Lesson, spanOf } from '#domain/lesson/lesson.ts'
import { noDoubleBooking } from '#domain/rules/no-double-booking.ts'
import { overlapsAmong } from '#domain/rules/overlaps.ts'
import { travelMinutes } from '#domain/lesson/travel-minutes.ts'
import { someLessons } from './plan-arbitrary.ts'
import { pair, plan, volunteer } from './plan-builder.ts'

const none = { between: () => 0, most: 0 }

const keys = (pairs: readonly (readonly Lesson[])[]): string[] =>
  pairs
    .map((two) =>
      two
        .map(({ id }) => id)
        .sort()
        .join(' '),
    )
    .sort()

const everyTwo = (lessons: readonly Lesson[], clash: (one: Lesson, other: Lesson) => boolean) =>
  lessons.flatMap((one, index) =>
    lessons.slice(index + 1).flatMap((other) => (clash(one, other) ? [[one, other]] : [])),
  )

const isTooClose = (one: Lesson, other: Lesson, gap: number): boolean =>
  spanOf(one).start < spanOf(other).end + gap && spanOf(other).start < spanOf(one).end + gap

it('finds exactly the lessons that overlap when every two are compared', () => {
  fc.assert(
    fc.property(someLessons(12), (lessons) => {
      const expected = everyTwo(lessons, (one, other) => isTooClose(one, other, 0))
      expect(keys(overlapsAmong(lessons, none))).toEqual(keys(expected))
    }),
  )
})

it('finds the same overlaps whatever order the lessons come in', () => {
  fc.assert(
    fc.property(someLessons(12), (lessons) => {
      expect(keys(overlapsAmong(lessons.toReversed(), none))).toEqual(keys(overlapsAmong(lessons, none)))
    }),
  )
})

it('finds exactly the lessons a volunteer cannot reach in time when every way is tried', () => {
  const means = fc.constantFrom('foot' as const, 'bicycle' as const, 'car' as const)
  fc.assert(
    fc.property(someLessons(12), means, (all, by) => {
      const lessons = all
        .filter(({ state }) => state !== 'cancelled')
        .map((one) => ({ ...one, resourceIds: [] }))
      const judged = plan({
        lessons,
        volunteers: [volunteer('v', { means: by })],
        pairings: lessons.map(({ id }) => pair(id, 'v')),
      })
      const expected = everyTwo(lessons, (one, other) =>
        isTooClose(one, other, 15 + travelMinutes(one.position, other.position, by)),
      )
      const found = noDoubleBooking(judged).map(({ about: [one, , other] }) => `${one} ${other}`)
      expect(found.sort()).toEqual(keys(expected))
    }),
  )
})
