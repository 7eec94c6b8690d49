import { expect, test } from 'vitest'
import { boundsOf, laxIn } from '#domain/municipality/bounds-of.ts'
import { decidedOf, settleMunicipality } from '#domain/municipality/settle-municipality.ts'
import { put } from '#domain/rows.ts'
import { judged } from '../judging.ts'
import { aMunicipality } from '../sample-rows.ts'

const was = decidedOf(aMunicipality())

/** Whether the hub takes this one setting as it is typed, with everything else as it was. */
const isTaken = async (name: string, value: number): Promise<boolean> => {
  const input = settleMunicipality.input.safeParse({ ...was, [name]: value, was })
  if (!input.success) return false
  return (
    (await judged(settleMunicipality, [put('municipality', aMunicipality())], input.data)).said === 'applied'
  )
}

const ENDS = new Set(['minorEarliestMinute', 'minorLatestEndMinute', 'schoolStartMinute', 'schoolEndMinute'])
const NUMBERS = Object.keys(was).filter((name) => boundsOf(name) !== null && !ENDS.has(name))

test('every number has bounds, a text has none', () => {
  expect(Object.keys(was).filter((name) => boundsOf(name) === null)).toEqual(['telephone', 'office'])
})

test.each(NUMBERS)('%s is taken at its bounds and refused beyond them', async (name) => {
  const { least, most } = boundsOf(name) ?? { least: 0, most: 0 }
  expect(await Promise.all([least - 1, least, most, most + 1].map((one) => isTaken(name, one)))).toEqual([
    false,
    true,
    true,
    false,
  ])
})

test('minors begin and end their day within what is said', async () => {
  const begin = boundsOf('minorEarliestMinute')?.least ?? 0
  const end = boundsOf('minorLatestEndMinute')?.most ?? 0
  expect([
    await isTaken('minorEarliestMinute', begin),
    await isTaken('minorEarliestMinute', begin - 1),
  ]).toEqual([true, false])
  expect([
    await isTaken('minorLatestEndMinute', end),
    await isTaken('minorLatestEndMinute', end + 1),
  ]).toEqual([true, false])
})

test('what an earlier release stored is lax where it protects minors less than it must now', () => {
  expect(laxIn(was)).toEqual([])
  const before = { minorEarliestMinute: 0, minorMostMinutesALesson: 480, minorMostLessonsADay: 2 }
  expect(laxIn({ ...was, ...before, bufferMinutes: 999 })).toEqual([
    'minorEarliestMinute',
    'minorMostMinutesALesson',
  ])
})
