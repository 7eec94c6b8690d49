import { expect, it, test } from 'vitest'
import type { Lesson } from '#domain/lesson/lesson.ts'
import { vehicleFree } from '#domain/rules/vehicle-free.ts'
import { at, codesOf, lesson, plan, resource, WEDNESDAY } from './plan-builder.ts'

const THURSDAY = '2026-11-26'
const judged = (given: Partial<Lesson>, blockedDays: string[]) =>
  vehicleFree(
    plan({
      lessons: [lesson('a', { resourceIds: ['bus'], ...given })],
      resources: [resource('bus', { blockedDays })],
    }),
  )

test.each<[string, Partial<Lesson>, string[], boolean]>([
  ['the vehicle is not booked on a clinic day', {}, [WEDNESDAY], true],
  ['the day before or after the clinic is free', {}, ['2026-11-24', THURSDAY], false],
  ['a lesson past midnight needs the next day too', { startMinute: at(23, 30) }, [THURSDAY], true],
  ['a lesson that ends at midnight does not need the next day', { startMinute: at(23) }, [THURSDAY], false],
  ['a cancelled lesson does not need the vehicle', { state: 'cancelled' }, [WEDNESDAY], false],
  ['a lesson without the vehicle is free', { resourceIds: [] }, [WEDNESDAY], false],
])('%s', (_title, given, blockedDays, isFound) => {
  expect(codesOf(judged(given, blockedDays))).toEqual(isFound ? ['resource-blocked'] : [])
})

it('says which day the vehicle cannot be used', () => {
  expect(judged({}, [WEDNESDAY])[0]).toMatchObject({
    about: ['a', 'bus'],
    sentence: '11月25日（水）午後4時からの集合型で使う車両は、11月25日（水）は使えません。',
  })
})
